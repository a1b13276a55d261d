#pragma once

#include <optional>

#include "gradus/arrays/ndarray.hpp"

namespace gradus {

/// np.dot: numbers, vectors, matrices, and for higher ranks the last axis of a with the last but
/// one of b. Throws "numpy.shapes".
[[nodiscard]] NDArray dot(const NDArray& a, const NDArray& b, Warnings* warnings = nullptr);

/// a @ b: matrices in stacks that broadcast. Throws "numpy.shapes", "numpy.broadcast".
[[nodiscard]] NDArray matmul(const NDArray& a, const NDArray& b, Warnings* warnings = nullptr);

/// np.outer: all products of an element of a and one of b.
[[nodiscard]] NDArray outer(const NDArray& a, const NDArray& b, Warnings* warnings = nullptr);

/// np.linalg.norm: the root of the sum of squares, of all elements or along an axis.
[[nodiscard]] NDArray norm(const NDArray& a, std::optional<std::int64_t> axis = std::nullopt,
                           bool keepdims = false, Warnings* warnings = nullptr);

}  // namespace gradus
