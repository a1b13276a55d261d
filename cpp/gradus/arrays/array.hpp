#pragma once

#include <memory>
#include <numeric>
#include <utility>

#include "gradus/arrays/cells.hpp"
#include "gradus/arrays/dtype.hpp"
#include "gradus/arrays/layout.hpp"

namespace gradus {

/// More elements than any lesson needs; as bytes they still fit into a phone.
inline constexpr std::int64_t kMostElements = 10'000'000;

/// Throws what NumPy says of a shape that it cannot allocate: "array.too-large" for more than
/// kMostElements elements, "numpy.shape" for negative lengths and for more than 32 axes.
void check_allocation(const Shape& shape, DType type);

/// An array of any rank: a block of elements, and how to walk it. A handle: copies and views share
/// the block, and a const handle may write to it. T is std::uint8_t (bool), std::int64_t, double or
/// Recorded.
template <class T>
struct Array {
  std::shared_ptr<std::vector<T>> block;
  Layout layout;

  [[nodiscard]] const Shape& shape() const { return layout.shape; }
  [[nodiscard]] std::int64_t ndim() const { return std::ssize(layout.shape); }
  [[nodiscard]] std::int64_t size() const { return size_of(layout.shape); }
  [[nodiscard]] std::int64_t length(std::int64_t axis) const {
    return layout.shape[static_cast<std::size_t>(axis)];
  }

  /// The element of a cell.
  [[nodiscard]] T& operator[](const Cell& cell) const {
    return element(
        std::inner_product(cell.begin(), cell.end(), layout.strides.begin(), layout.offset));
  }

  /// The element in row i, column j of a matrix.
  [[nodiscard]] T& operator()(std::int64_t i, std::int64_t j) const {
    return element(layout.offset + i * layout.strides[0] + j * layout.strides[1]);
  }

  /// The element at a place in the block.
  [[nodiscard]] T& element(std::int64_t place) const {
    return (*block)[static_cast<std::size_t>(place)];
  }

  /// The element that comes k-th in row-major order.
  [[nodiscard]] T& at(std::int64_t k) const { return element(place_of(layout, k)); }

  /// All elements in row-major order.
  [[nodiscard]] std::vector<T> values() const {
    std::vector<T> found;
    found.reserve(static_cast<std::size_t>(size()));
    for (const Cell& i : cells(shape())) {
      found.push_back((*this)[i]);
    }
    return found;
  }
};

/// A position as a number of the kind that the algorithm computes with.
template <class T>
[[nodiscard]] T number(std::int64_t k) {
  return T(static_cast<double>(k));
}
template <>
[[nodiscard]] inline std::int64_t number<std::int64_t>(std::int64_t k) {
  return k;
}

/// A new array with this layout in a block of its own, all 0. Throws as check_allocation.
template <class T>
[[nodiscard]] Array<T> allocated(Layout layout) {
  check_allocation(layout.shape, kDType<T>);
  const auto size = static_cast<std::size_t>(size_of(layout.shape));
  return {std::make_shared<std::vector<T>>(size, T(0)), std::move(layout)};
}

/// A new array of zeros, row after row. Throws as check_allocation.
template <class T>
[[nodiscard]] Array<T> zeros(const Shape& shape) {
  check_allocation(shape, kDType<T>);
  return allocated<T>(row_major(shape));
}

/// A new array that owns these values, row after row. There are size_of(shape) of them.
template <class T>
[[nodiscard]] Array<T> array_of(const Shape& shape, std::vector<T> values) {
  return {std::make_shared<std::vector<T>>(std::move(values)), row_major(shape)};
}

/// The same block, stretched to the shape: what broadcasting copies is never stored.
template <class T>
[[nodiscard]] Array<T> broadcast_to(const Array<T>& a, const Shape& shape) {
  return {a.block, broadcast_to(a.layout, shape)};
}

}  // namespace gradus
