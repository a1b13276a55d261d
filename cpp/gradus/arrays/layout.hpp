#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gradus {

/// How long each axis is; () is a single number. Also used for one number an axis.
using Shape = std::vector<std::int64_t>;

/// Where a cell stands: one position an axis.
using Cell = std::vector<std::int64_t>;

/// How an array lies in its block: cell i is element offset + the sum of i[k] strides[k]. Strides
/// count elements, not bytes; they may be 0 (a row that is there many times) or negative.
struct Layout {
  Shape shape;
  Shape strides;
  std::int64_t offset = 0;
};

/// Which element of its block the cell is that comes k-th in reading order.
[[nodiscard]] inline std::int64_t place_of(const Layout& layout, std::int64_t k) {
  std::int64_t place = layout.offset;
  for (std::size_t axis = layout.shape.size(); axis-- > 0;) {
    place += k % layout.shape[axis] * layout.strides[axis];
    k /= layout.shape[axis];
  }
  return place;
}

/// How many cells there are.
[[nodiscard]] std::int64_t size_of(const Shape& shape);

/// A layout of its own, row after row.
[[nodiscard]] Layout row_major(const Shape& shape);

/// A layout without gaps in which the axes lie in memory as in `order`, the slowest first.
[[nodiscard]] Layout packed(const Shape& shape, const std::vector<std::size_t>& order);

/// The axes from the one with the widest strides to the one with the narrowest, in all the layouts
/// together; they have one shape. Results lie in memory as their operands do (NumPy's order "K").
[[nodiscard]] std::vector<std::size_t> memory_order(std::span<const Layout> layouts);

/// Whether the cells lie row after row without gaps.
[[nodiscard]] bool is_contiguous(const Layout& layout);

/// The shape all the shapes stretch to. Throws "numpy.broadcast".
[[nodiscard]] Shape broadcast_shapes(std::span<const Shape> shapes);

/// The same elements, stretched to the shape by strides of 0. Throws "numpy.broadcast".
[[nodiscard]] Layout broadcast_to(const Layout& layout, const Shape& shape);

/// The axes in another order: axis k of the result is axis axes[k]. No axes: reversed. Throws
/// "numpy.dimensions" for axes that are not each there once, "numpy.axis" for unknown ones.
[[nodiscard]] Layout transposed(const Layout& layout,
                                const std::optional<Shape>& axes = std::nullopt);

/// The same elements in the same order in another shape (of the same size), if strides can say it.
[[nodiscard]] std::optional<Layout> reshaped_view(const Layout& layout, const Shape& shape);

/// The shape with its -1 worked out, for an array of this size. Throws "numpy.reshape".
[[nodiscard]] Shape resolve_minus_one(const Shape& wanted, std::int64_t size);

/// The axis counted from the front. Throws "numpy.axis".
[[nodiscard]] std::size_t checked_axis(std::int64_t axis, std::size_t ndim);

/// As NumPy's messages write a shape: "(4,3)", "(4,)", "()".
[[nodiscard]] std::string shape_text(const Shape& shape);

/// As Python prints a tuple of numbers: "(4, 3)", "(4,)", "()".
[[nodiscard]] std::string tuple_text(const Shape& numbers);

}  // namespace gradus
