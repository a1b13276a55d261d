#pragma once

#include <cstdint>
#include <string>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// What the reader asks for in scene `broadcast`.
struct Stretching {
  std::string a;          ///< a shape, which is filled with 1, 2, 3, …, or an expression
  std::string b;          ///< the same; filled with 10, 20, 30, …
  std::string operation;  ///< add, subtract, multiply, divide
  std::string then;       ///< none, sum, mean-square: what becomes of the result
  double nudge = 0.0;     ///< added to an element of b …
  std::int64_t at = 0;    ///< … to this one, in reading order
  bool back = false;      ///< whether the way back is walked too
};

/// Scene `broadcast`: two shapes are aligned, the arrays stretched and joined cell by cell. Shapes
/// that do not fit are told in the notes, not thrown. Throws what evaluating a and b throws, and
/// "lesson.rank" for more than four axes.
[[nodiscard]] Blocks broadcast(const Stretching& task);

}  // namespace gradus::lessons
