#pragma once

#include <cstdint>

namespace gradus {

/// The sum of n numbers that lie `stride` apart, as NumPy adds them along an axis: few one after
/// the other, up to 128 in eight sums side by side, more in halves. The halves keep the rounding
/// error small.
[[nodiscard]] double pairwise_sum(const double* x, std::int64_t n, std::int64_t stride);

}  // namespace gradus
