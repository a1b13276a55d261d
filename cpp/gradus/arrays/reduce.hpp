#pragma once

#include <optional>

#include "gradus/arrays/ndarray.hpp"

namespace gradus {

/// NumPy's functions that press axes together.
enum class Reduction : std::uint8_t { sum, prod, mean, max, min, argmax, argmin, all, any };

/// Along which axis, and whether that axis stays, one long. No axis: over all elements.
struct Along {
  std::optional<std::int64_t> axis;
  bool keepdims = false;
};

/// The reduction, a new array; of rank 0 if no axis is left. Sums in NumPy's order. Throws
/// "numpy.axis", "numpy.empty" (the maximum of nothing).
[[nodiscard]] NDArray reduce(Reduction op, const NDArray& a, const Along& along = {},
                             Warnings* warnings = nullptr);

}  // namespace gradus
