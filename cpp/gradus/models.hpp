#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace gradus {

/// What a claim of the course is checked with: for each misconception the right model and the wrong
/// one, which answers as a holder of the belief would. Both are asked by name, with numbers:
///
///   boundary-direction, weight-direction (w1, w2)         degrees in [0, 180) of line and of arrow
///   boundary-distance-scaled, distance-times (w1, w2, b, k) the line's distance from (0, 0)
///   mistakes-in-round, one-fewer (t0, t1, t2, t3, round)  mistakes of the learning rule
///   best-score, four-of-four (t0, t1, t2, t3)             rows that one neuron can have right
///   xor-region, oval-region (x1, x2)                      1 inside, 0 outside
///   hidden-image, stays-put (x1, x2)                      where the second layer sees the point
///   gates-can-build, more-kinds-win (t0, t1, t2, t3, box, box)  for each box of gates 1 or 0: can
///                                                         the table be built from it
///
/// A box holds any number of gates of its kinds: 1 NAND + 2 AND + 4 OR + 8 NOR.
///
/// Throws Error "model.unknown" (name) and "model.arguments" (name, expected, given).
[[nodiscard]] std::vector<double> ask_model(std::string_view name,
                                            std::span<const double> arguments);

}  // namespace gradus
