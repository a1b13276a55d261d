#include "gradus/arrays/pairwise.hpp"

#include <array>

namespace gradus {

namespace {

constexpr std::int64_t kLanes = 8;
constexpr std::int64_t kBlock = 128;

double sum_in_lanes(const double* x, std::int64_t n, std::int64_t stride) {
  std::array<double, kLanes> sums{};
  for (std::int64_t lane = 0; lane < kLanes; ++lane) {
    sums[static_cast<std::size_t>(lane)] = x[lane * stride];
  }
  std::int64_t i = kLanes;
  for (; i < n - n % kLanes; i += kLanes) {
    for (std::int64_t lane = 0; lane < kLanes; ++lane) {
      sums[static_cast<std::size_t>(lane)] += x[(i + lane) * stride];
    }
  }
  double sum =
      ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
  for (; i < n; ++i) {
    sum += x[i * stride];
  }
  return sum;
}

}  // namespace

// The halves end at a multiple of eight. It calls itself at most 60 times deep.
// NOLINTNEXTLINE(misc-no-recursion)
double pairwise_sum(const double* x, std::int64_t n, std::int64_t stride) {
  if (n < kLanes) {
    double sum = 0.0;
    for (std::int64_t i = 0; i < n; ++i) {
      sum += x[i * stride];
    }
    return sum;
  }
  if (n <= kBlock) {
    return sum_in_lanes(x, n, stride);
  }
  const std::int64_t half = n / 2 - n / 2 % kLanes;
  return pairwise_sum(x, half, stride) + pairwise_sum(x + half * stride, n - half, stride);
}

}  // namespace gradus
