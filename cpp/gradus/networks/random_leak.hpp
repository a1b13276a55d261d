#pragma once

#include "gradus/arrays/number_text.hpp"
#include "gradus/error.hpp"
#include "gradus/random/random_state.hpp"
#include "gradus/types.hpp"

/// \file
/// The leaks of rrelu (Xu and others, 2015).

namespace gradus {

/// Between which a leak is drawn, if nothing else is said.
inline constexpr double kLeastLeak = 1.0 / 8.0;
inline constexpr double kMostLeak = 1.0 / 3.0;

/// While the network learns: a leak for each of `count` numbers, from `least` to below `most`, all
/// alike. Throws Error "activation.leaks" (least, most) unless least <= most.
[[nodiscard]] inline Vector<double> draw_leaks(RandomState& random, double least, double most,
                                               Index count) {
  if (!(least <= most)) {
    throw Error("activation.leaks", {repr_scalar(least), repr_scalar(most)});
  }
  const std::vector<double> drawn = random.uniform(least, most, count);
  return Vector<double>::Map(drawn.data(), count);
}

/// When it predicts: the leak that lies in the middle.
[[nodiscard]] constexpr double mean_leak(double least, double most) { return (least + most) / 2.0; }

}  // namespace gradus
