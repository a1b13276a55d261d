#pragma once

#include <string>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// What the reader asks for in scene `stack`.
struct Stacking {
  int layers = 1;    ///< 1 to 20
  std::string w;     ///< a number for each layer or more
  std::string b;     ///< the same
  std::string bend;  ///< none, or the name of an activation
  double x = 0.0;
};

/// Scene `stack`: x through layers of one number each; linear ones are then made into one. The
/// notes hold the curve after each layer, each layer's own line and that of all, for drawing.
/// Throws what reading w and b throws, "lesson.finite" and "lesson.large" for x, "lesson.layers"
/// (layers, most), "lesson.few" (name, numbers, layers) for too few numbers, "activation.unknown"
/// and "activation.whole".
[[nodiscard]] Blocks stack(const Stacking& task);

}  // namespace gradus::lessons
