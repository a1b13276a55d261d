#pragma once

#include "gradus/arrays/shape_ops.hpp"
#include "support/numbers.hpp"

namespace gradus::testing {

/// Up to four axes, few of them long; sometimes one that is 0 or 1 long.
[[nodiscard]] inline Shape random_shape(Random& random) {
  Shape shape(static_cast<std::size_t>(random.below(5)));
  for (std::int64_t& length : shape) {
    length = random.below(12) == 0 ? 0 : 1 + random.below(4);
  }
  return shape;
}

/// A shape with as many cells.
[[nodiscard]] inline Shape random_shape_of_size(Random& random, std::int64_t size) {
  Shape shape;
  if (size == 0) {
    return {0, random.below(3)};
  }
  while (size > 1 || random.below(3) == 0) {
    std::int64_t length = 1 + random.below(static_cast<Index>(size));
    while (size % length != 0) {
      ++length;
    }
    shape.push_back(length);
    size /= length;
  }
  return shape;
}

/// The layout of a view: axes turned, cut and reversed.
[[nodiscard]] inline Layout random_layout(Random& random) {
  Layout layout = row_major(random_shape(random));
  if (random.below(2) == 0) {
    layout = transposed(layout);
  }
  for (std::size_t axis = 0; axis < layout.shape.size(); ++axis) {
    if (layout.shape[axis] > 1 && random.below(3) == 0) {
      layout.offset += (layout.shape[axis] - 1) * layout.strides[axis];
      layout.strides[axis] = -layout.strides[axis];
    }
    if (random.below(4) == 0) {
      layout.shape[axis] = (layout.shape[axis] + 1) / 2;
      layout.strides[axis] *= 2;
    }
  }
  return layout;
}

/// A view with numbers in quarters, whose sums are exact.
[[nodiscard]] inline Array<double> random_array(Random& random) {
  const Layout layout = random_layout(random);
  std::vector<double> block(1000);
  for (double& number : block) {
    number = static_cast<double>(random.below(65) - 32) / 4;
  }
  return {std::make_shared<std::vector<double>>(std::move(block)), layout};
}

}  // namespace gradus::testing
