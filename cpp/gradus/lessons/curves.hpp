#pragma once

#include <string>
#include <vector>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// Scene `curves`: for each of the named activations its value at x and its slope there; on request
/// 2 sigmoid(2x) - 1, and the values at the notes' eleven numbers 0 … 5, -1 … -5. Each number goes
/// by its function: sigmoid, sigmoid_slope, twice_sigmoid. Throws "lesson.finite" and
/// "lesson.large" for x, "activation.unknown" and "activation.whole".
[[nodiscard]] Blocks curves(const std::vector<std::string>& shown, double x, bool twice,
                            bool table);

/// The curves and slopes of all that scene `curves` draws, from -6 to 6, as JSON
/// (web/src/engine/networks.ts).
[[nodiscard]] std::string curve_points();

}  // namespace gradus::lessons
