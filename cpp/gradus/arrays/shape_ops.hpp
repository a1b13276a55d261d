#pragma once

#include <optional>

#include "gradus/arrays/ndarray.hpp"

namespace gradus {

/// a.reshape(shape): one length may be -1. A view if strides allow it, else a copy. Throws
/// "numpy.reshape".
[[nodiscard]] NDArray reshape(const NDArray& a, const Shape& shape);

/// a.transpose(axes), a view; without axes, a.T. Throws "numpy.dimensions", "numpy.axis".
[[nodiscard]] NDArray transpose(const NDArray& a, const std::optional<Shape>& axes = std::nullopt);

/// a.ravel(): one axis; a view if strides allow it. a.flatten(): always a copy.
[[nodiscard]] NDArray ravel(const NDArray& a);
[[nodiscard]] NDArray flatten(const NDArray& a);

/// np.squeeze(a, axis), np.expand_dims(a, axis): views. Throw "numpy.axis", "numpy.squeeze".
[[nodiscard]] NDArray squeeze(const NDArray& a, std::optional<std::int64_t> axis = std::nullopt);
[[nodiscard]] NDArray expand_dims(const NDArray& a, std::int64_t axis);

/// np.broadcast_to: a view that may not be written to. Throws "numpy.broadcast".
[[nodiscard]] NDArray broadcast_to(const NDArray& a, const Shape& shape);

/// np.concatenate(parts, axis); no axis: all parts flattened. Throws "numpy.dimensions",
/// "numpy.axis".
[[nodiscard]] NDArray concatenate(const std::vector<NDArray>& parts,
                                  std::optional<std::int64_t> axis = 0);

/// np.stack, np.vstack, np.hstack.
[[nodiscard]] NDArray stack(const std::vector<NDArray>& parts, std::int64_t axis = 0);
[[nodiscard]] NDArray vstack(const std::vector<NDArray>& parts);
[[nodiscard]] NDArray hstack(const std::vector<NDArray>& parts);

/// np.where(condition, yes, no), with broadcasting. Throws "numpy.broadcast".
[[nodiscard]] NDArray where(const NDArray& condition, const NDArray& yes, const NDArray& no);

/// a.astype(type): always a copy. A float that is no int64 becomes the smallest one, with a
/// warning.
[[nodiscard]] NDArray astype(const NDArray& a, DType type, Warnings* warnings = nullptr);

/// a.copy(): row after row.
[[nodiscard]] NDArray copy(const NDArray& a);

/// Writes the values into the target, stretched to its shape and cast to its type; they may share
/// memory. Throws "numpy.broadcast", "numpy.read-only".
void copy_into(const NDArray& target, const NDArray& values, Warnings* warnings = nullptr);

}  // namespace gradus
