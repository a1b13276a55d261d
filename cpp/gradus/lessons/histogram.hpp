#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "gradus/trace/step.hpp"
#include "gradus/types.hpp"

namespace gradus {

/// Bins of one width from `from` to `to`.
struct Bins {
  double from;
  double to;
  Index count;
};

/// The bin that x falls in; what lies outside goes to the nearest one.
[[nodiscard]] inline Index bin_of(const Bins& bins, double x) {
  const double place = (x - bins.from) / (bins.to - bins.from) * static_cast<double>(bins.count);
  return static_cast<Index>(std::clamp(place, 0.0, static_cast<double>(bins.count - 1)));
}

/// Counts more draws into their bins. counts (bins,).
template <class T>
void count_draws(Vector<T>& counts, std::span<const double> draws, const Bins& bins) {
  ENTER(counts);
  for (const double x : draws) {
    counts[bin_of(bins, x)] += T(1);
  }
  STEP(counts);
}

}  // namespace gradus
