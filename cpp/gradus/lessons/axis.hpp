#pragma once

#include <cstdint>
#include <string_view>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// Scene `axis`: an array (an expression) is pressed along an axis by "sum", "max", "argmax" or
/// "mean", or a copy is set behind it by "concatenate"; axis -1 stands for all axes. Throws what
/// evaluating and NumPy's function throw, "lesson.reduction", and "lesson.elements" for more than
/// 64 of them or none.
[[nodiscard]] Blocks axis(std::string_view data, std::string_view reduction, std::int64_t axis,
                          bool keepdims);

}  // namespace gradus::lessons
