#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
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

/// The bin that x falls in, or none; the last bin holds its upper edge too, as NumPy's histogram.
[[nodiscard]] inline std::optional<Index> bin_of(const Bins& bins, double x) {
  const double place = (x - bins.from) / (bins.to - bins.from) * static_cast<double>(bins.count);
  if (std::isnan(x) || x < bins.from || x > bins.to) {
    return std::nullopt;
  }
  return std::min(static_cast<Index>(place), bins.count - 1);
}

/// How many draws fall into each bin.
[[nodiscard]] inline Vector<double> fallen(std::span<const double> draws, const Bins& bins) {
  Vector<double> more = Vector<double>::Zero(bins.count);
  for (const double x : draws) {
    if (const std::optional<Index> bin = bin_of(bins, x)) {
      more[*bin] += 1.0;
    }
  }
  return more;
}

/// The counts with more draws. Both (bins,).
template <class T>
[[nodiscard]] Vector<T> counted(Vector<T> counts, const Vector<T>& more) {
  ENTER(more);
  for (Index i = 0; i < counts.size(); ++i) {
    counts[i] += more[i];
  }
  STEP(counts);
  return counts;
}

}  // namespace gradus
