#include "gradus/arrays/layout.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <ranges>

#include "gradus/error.hpp"

namespace gradus {

std::int64_t size_of(const Shape& shape) {
  return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

Layout row_major(const Shape& shape) {
  std::vector<std::size_t> order(shape.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  return packed(shape, order);
}

Layout packed(const Shape& shape, const std::vector<std::size_t>& order) {
  Layout layout{shape, Shape(shape.size(), 0)};
  std::int64_t stride = size_of(shape) == 0 ? 0 : 1;  // NumPy's strides for no elements are 0.
  for (const std::size_t axis : order | std::views::reverse) {
    layout.strides[axis] = stride;
    stride *= shape[axis];
  }
  return layout;
}

namespace {

enum class Compared : std::uint8_t { wider, not_wider, unknown };

/// Whether axis a has wider strides than axis b. An axis that is one long or stretched says
/// nothing; where the layouts disagree, a is not wider.
Compared compare(std::span<const Layout> layouts, std::size_t a, std::size_t b) {
  Compared found = Compared::unknown;
  for (const Layout& layout : layouts) {
    if (layout.shape[a] == 1 || layout.shape[b] == 1 || layout.strides[a] == 0 ||
        layout.strides[b] == 0) {
      continue;
    }
    if (std::abs(layout.strides[a]) <= std::abs(layout.strides[b])) {
      return Compared::not_wider;
    }
    found = Compared::wider;
  }
  return found;
}

}  // namespace

// An insertion sort from the last axis to the first, as what cannot be compared makes it no order
// in the strict sense: another sort might give another answer.
std::vector<std::size_t> memory_order(std::span<const Layout> layouts) {
  const std::size_t ndim = layouts.empty() ? 0 : layouts.front().shape.size();
  std::vector<std::size_t> fastest_first;
  for (std::size_t axis = ndim; axis-- > 0;) {
    std::size_t place = fastest_first.size();
    for (std::size_t before = fastest_first.size(); before-- > 0;) {
      const Compared found = compare(layouts, fastest_first[before], axis);
      if (found == Compared::not_wider) {
        break;
      }
      if (found == Compared::wider) {
        place = before;
      }
    }
    fastest_first.insert(fastest_first.begin() + static_cast<std::ptrdiff_t>(place), axis);
  }
  return {fastest_first.rbegin(), fastest_first.rend()};
}

bool is_contiguous(const Layout& layout) {
  std::int64_t expected = 1;
  for (std::size_t axis = layout.shape.size(); axis-- > 0;) {
    if (layout.shape[axis] != 1 && layout.strides[axis] != expected) {
      return size_of(layout.shape) == 0;
    }
    expected *= layout.shape[axis];
  }
  return true;
}

std::size_t checked_axis(std::int64_t axis, std::size_t ndim) {
  const auto count = static_cast<std::int64_t>(ndim);
  if (axis < -count || axis >= count) {
    throw Error("numpy.axis",
                {"numpy.AxisError: axis " + std::to_string(axis) +
                     " is out of bounds for array of dimension " + std::to_string(ndim),
                 std::to_string(axis), std::to_string(ndim)});
  }
  return static_cast<std::size_t>(axis < 0 ? axis + count : axis);
}

namespace {

std::string joined(const Shape& numbers, const std::string& comma) {
  std::string text;
  for (const std::int64_t number : numbers) {
    text += (text.empty() ? "" : comma) + std::to_string(number);
  }
  return numbers.size() == 1 ? text + "," : text;
}

}  // namespace

std::string shape_text(const Shape& shape) { return "(" + joined(shape, ",") + ")"; }

std::string tuple_text(const Shape& numbers) { return "(" + joined(numbers, ", ") + ")"; }

}  // namespace gradus
