#include "gradus/arrays/pressed.hpp"

namespace gradus {

Pressing press(const Layout& layout, std::optional<std::size_t> axis) {
  const std::vector<std::size_t> order = memory_order(std::span(&layout, 1));
  const auto is_pressed = [&](std::size_t k) { return !axis.has_value() || *axis == k; };
  Pressing pressing{{}, {}, 1};
  Shape kept = layout.shape;
  for (std::size_t k = 0; k < kept.size(); ++k) {
    if (is_pressed(k)) {
      pressing.count *= kept[k];
      kept[k] = 1;
    }
  }
  pressing.result = packed(kept, order);
  for (const std::size_t k : order) {
    const PressedAxis next{layout.shape[k], layout.strides[k],
                           is_pressed(k) ? 0 : pressing.result.strides[k]};
    if (next.length == 1) {
      continue;
    }
    if (!pressing.axes.empty() && pressing.axes.back().input == next.length * next.input &&
        pressing.axes.back().result == next.length * next.result) {
      pressing.axes.back() = {pressing.axes.back().length * next.length, next.input, next.result};
    } else {
      pressing.axes.push_back(next);
    }
  }
  return pressing;
}

Layout without_pressed(const Layout& result, std::optional<std::size_t> axis, bool keepdims) {
  if (keepdims) {
    return result;
  }
  if (!axis.has_value()) {
    return Layout{};
  }
  Layout rest = result;
  rest.shape.erase(rest.shape.begin() + static_cast<std::ptrdiff_t>(*axis));
  rest.strides.erase(rest.strides.begin() + static_cast<std::ptrdiff_t>(*axis));
  return rest;
}

}  // namespace gradus
