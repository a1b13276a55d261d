#pragma once

#include <optional>

#include "gradus/arrays/result.hpp"

namespace gradus {

/// One axis of a reduction, in memory order: how far a step along it moves in the input and in the
/// result. It is pressed if the result does not move.
struct PressedAxis {
  std::int64_t length;
  std::int64_t input;
  std::int64_t result;
};

/// How a reduction walks: NumPy's order, on which the last digit of a sum depends.
struct Pressing {
  std::vector<PressedAxis> axes;  ///< the slowest first; runs without gaps are one
  Layout result;                  ///< of the result, the pressed axes one long
  std::int64_t count;             ///< how many elements make one of the result
};

/// Presses one axis, or all.
[[nodiscard]] Pressing press(const Layout& layout, std::optional<std::size_t> axis);

/// Calls line(input place, result place, innermost axis) for every innermost line, in order.
template <class F>
void for_each_line(const Pressing& pressing, const Layout& input, const F& line) {
  Layout outer_input{{}, {}, input.offset};
  Layout outer_result{{}, {}, 0};
  for (std::size_t k = 0; k + 1 < pressing.axes.size(); ++k) {
    outer_input.shape.push_back(pressing.axes[k].length);
    outer_input.strides.push_back(pressing.axes[k].input);
    outer_result.strides.push_back(pressing.axes[k].result);
  }
  outer_result.shape = outer_input.shape;
  const PressedAxis inner = pressing.axes.empty() ? PressedAxis{1, 0, 0} : pressing.axes.back();
  walk(std::array{outer_input, outer_result}, [&](const auto& at) { line(at[0], at[1], inner); });
}

/// The layout without the axes that were pressed, or, if they are kept, as it is.
[[nodiscard]] Layout without_pressed(const Layout& result, std::optional<std::size_t> axis,
                                     bool keepdims);

}  // namespace gradus
