#pragma once

#include <array>

#include "gradus/arrays/layout.hpp"

namespace gradus {

/// Walks several layouts of one shape side by side, row after row: calls f with the places in their
/// blocks, an array of N. The fast way over the elements; `cells` is the readable one.
template <std::size_t N, class F>
void walk(const std::array<Layout, N>& layouts, const F& f) {
  const Shape& shape = layouts[0].shape;
  if (size_of(shape) == 0) {
    return;
  }
  const std::size_t outer = shape.empty() ? 0 : shape.size() - 1;
  const std::int64_t length = shape.empty() ? 1 : shape.back();
  std::array<std::int64_t, N> row{};
  std::array<std::int64_t, N> stride{};
  for (std::size_t n = 0; n < N; ++n) {
    row[n] = layouts[n].offset;
    stride[n] = shape.empty() ? 0 : layouts[n].strides.back();
  }
  Cell cell(outer, 0);
  for (;;) {
    std::array<std::int64_t, N> place = row;
    for (std::int64_t i = 0; i < length; ++i) {
      f(place);
      for (std::size_t n = 0; n < N; ++n) {
        place[n] += stride[n];
      }
    }
    std::size_t axis = outer;
    for (; axis > 0; --axis) {
      const std::size_t turning = axis - 1;
      const bool wraps = ++cell[turning] == shape[turning];
      const std::int64_t steps = wraps ? 1 - shape[turning] : 1;
      for (std::size_t n = 0; n < N; ++n) {
        row[n] += steps * layouts[n].strides[turning];
      }
      if (!wraps) {
        break;
      }
      cell[turning] = 0;
    }
    if (axis == 0) {
      return;
    }
  }
}

}  // namespace gradus
