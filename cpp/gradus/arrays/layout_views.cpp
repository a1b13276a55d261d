#include <algorithm>
#include <numeric>

#include "gradus/arrays/layout.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

[[noreturn]] void throw_broadcast(const std::string& message, std::span<const Shape> shapes) {
  std::vector<std::string> arguments{message};
  std::ranges::transform(shapes, std::back_inserter(arguments), shape_text);
  throw Error("numpy.broadcast", arguments);
}

}  // namespace

Shape broadcast_shapes(std::span<const Shape> shapes) {
  Shape stretched;
  for (const Shape& shape : shapes) {
    if (shape.size() > stretched.size()) {
      stretched.insert(stretched.begin(), shape.size() - stretched.size(), 1);
    }
    const std::size_t missing = stretched.size() - shape.size();
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
      std::int64_t& length = stretched[missing + axis];
      if (length != shape[axis] && length != 1 && shape[axis] != 1) {
        std::string message = "ValueError: operands could not be broadcast together with shapes ";
        for (const Shape& each : shapes) {
          message += shape_text(each) + " ";
        }
        throw_broadcast(message, shapes);
      }
      length = length == 1 ? shape[axis] : length;
    }
  }
  return stretched;
}

Layout broadcast_to(const Layout& layout, const Shape& shape) {
  const Shape both[] = {layout.shape, shape};
  if (std::ranges::any_of(shape, [](std::int64_t length) { return length < 0; })) {
    throw_broadcast("ValueError: all elements of broadcast shape must be non-negative", both);
  }
  if (shape.empty() && !layout.shape.empty()) {
    throw_broadcast("ValueError: cannot broadcast a non-scalar to a scalar array", both);
  }
  if (layout.shape.size() > shape.size()) {
    throw_broadcast(
        "ValueError: input operand has more dimensions than allowed by the axis remapping", both);
  }
  const std::size_t missing = shape.size() - layout.shape.size();
  Layout stretched{shape, Shape(shape.size(), 0), layout.offset};
  for (std::size_t axis = 0; axis < layout.shape.size(); ++axis) {
    if (layout.shape[axis] == shape[missing + axis]) {
      stretched.strides[missing + axis] = layout.shape[axis] == 1 ? 0 : layout.strides[axis];
    } else if (layout.shape[axis] != 1) {
      throw_broadcast(
          "ValueError: operands could not be broadcast together with remapped shapes "
          "[original->remapped]: " +
              shape_text(layout.shape) + "  and requested shape " + shape_text(shape),
          both);
    }
  }
  return stretched;
}

Layout transposed(const Layout& layout, const std::optional<Shape>& axes) {
  const std::size_t ndim = layout.shape.size();
  Layout turned{{}, {}, layout.offset};
  if (!axes.has_value()) {
    turned.shape.assign(layout.shape.rbegin(), layout.shape.rend());
    turned.strides.assign(layout.strides.rbegin(), layout.strides.rend());
    return turned;
  }
  if (axes->size() != ndim) {
    throw Error("numpy.dimensions", {"ValueError: axes don't match array"});
  }
  std::vector<bool> used(ndim, false);
  for (const std::int64_t wanted : *axes) {
    const std::size_t axis = checked_axis(wanted, ndim);
    if (used[axis]) {
      throw Error("numpy.dimensions", {"ValueError: repeated axis in transpose"});
    }
    used[axis] = true;
    turned.shape.push_back(layout.shape[axis]);
    turned.strides.push_back(layout.strides[axis]);
  }
  return turned;
}

namespace {

/// The axes as runs without gaps: each (length, stride of its last axis), the slowest first.
struct Run {
  std::int64_t length;
  std::int64_t stride;
};

std::vector<Run> runs_of(const Layout& layout) {
  std::vector<Run> runs;
  for (std::size_t axis = 0; axis < layout.shape.size(); ++axis) {
    const Run next{layout.shape[axis], layout.strides[axis]};
    if (next.length == 1) {
      continue;
    }
    if (!runs.empty() && runs.back().stride == next.length * next.stride) {
      runs.back() = {runs.back().length * next.length, next.stride};
    } else {
      runs.push_back(next);
    }
  }
  return runs;
}

}  // namespace

// From the last axis to the first, every run must be cut into whole axes.
std::optional<Layout> reshaped_view(const Layout& layout, const Shape& shape) {
  if (size_of(shape) == 0) {
    Layout empty = row_major(shape);
    empty.offset = layout.offset;
    return empty;
  }
  std::vector<Run> runs = runs_of(layout);
  Layout view{shape, Shape(shape.size(), 0), layout.offset};
  std::int64_t stride = runs.empty() ? 1 : runs.back().stride;
  for (std::size_t axis = shape.size(); axis-- > 0;) {
    if (shape[axis] != 1 && runs.back().length == 1) {
      runs.pop_back();
      stride = runs.back().stride;
    }
    view.strides[axis] = stride;
    if (shape[axis] != 1) {
      if (runs.back().length % shape[axis] != 0) {
        return std::nullopt;
      }
      runs.back().length /= shape[axis];
      stride *= shape[axis];
    }
  }
  return view;
}

namespace {

/// As NumPy words the shape that was wanted: a -1 at the front is left out, others are "newaxis".
std::string wanted_text(const Shape& wanted) {
  std::string text;
  for (const std::int64_t length : wanted) {
    if (length < 0 && text.empty()) {
      continue;
    }
    text += (text.empty() ? "" : ",") + (length < 0 ? "newaxis" : std::to_string(length));
  }
  return "(" + text + (wanted.size() == 1 && !text.empty() ? ",)" : ")");
}

}  // namespace

Shape resolve_minus_one(const Shape& wanted, std::int64_t size) {
  constexpr std::int64_t kFarTooMany = std::int64_t{1} << 30;
  std::int64_t known = 1;
  for (const std::int64_t length : wanted) {
    const std::int64_t bounded = std::min(length, kFarTooMany);
    known = length < 0 ? known : std::min(known * bounded, kFarTooMany);
  }
  const auto unknown = std::ranges::count_if(wanted, [](std::int64_t n) { return n < 0; });
  if (unknown > 1) {
    throw Error("numpy.reshape", {"ValueError: can only specify one unknown dimension"});
  }
  if (unknown == 1 ? known == 0 || size % known != 0 : known != size) {
    throw Error("numpy.reshape", {"ValueError: cannot reshape array of size " +
                                      std::to_string(size) + " into shape " + wanted_text(wanted),
                                  std::to_string(size), shape_text(wanted)});
  }
  Shape shape = wanted;
  std::ranges::replace_if(
      shape, [](std::int64_t n) { return n < 0; }, known == 0 ? 0 : size / known);
  return shape;
}

}  // namespace gradus
