#pragma once

#include <string>
#include <string_view>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// Scene `product`: two arrays of at most two axes, expressions or nested lists, are multiplied as
/// matrices ("dot") or cell by cell ("times"). First their inner lengths are compared; then come
/// the summands of each cell, called `product`, its index that of NumPy's result and then the
/// summand's; or the cells C. Shapes that do not fit are told in the notes, in NumPy's words, not
/// thrown. Throws what evaluating a and b throws, "lesson.operation" (op), "lesson.rank",
/// "lesson.elements" for more than 64 numbers in any of the three, and "lesson.finite".
[[nodiscard]] Blocks product(const std::string& a, const std::string& b, std::string_view op);

}  // namespace gradus::lessons
