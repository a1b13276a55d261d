#pragma once

#include <string>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// What the reader asks for in scene `softmax`.
struct Sharing {
  std::string scores;  ///< rows of scores as a text (number_rows.hpp)
  std::string form;    ///< shifted, or naive
  double t = 1.0;      ///< the temperature; at 1 no score is divided
  bool whole = false;  ///< whether all rows are shared out together, as without an axis
};

/// Scene `softmax`: scores and their shares, row after row. A row begins with its scores; then come
/// tempered (for a temperature other than 1), c, d, e, all (the sum of the e), outputs, total (the
/// sum of the shares) and top (the largest). Of several rows the first index is the row. At most 8
/// rows of 10 scores. Throws what reading the scores throws, "lesson.empty", "lesson.form" (form),
/// and what at_temperature throws (networks/softmax.hpp).
[[nodiscard]] Blocks softmax_steps(const Sharing& task);

}  // namespace gradus::lessons
