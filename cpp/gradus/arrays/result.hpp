#pragma once

#include <optional>
#include <span>

#include "gradus/arrays/ndarray.hpp"
#include "gradus/arrays/walk.hpp"

namespace gradus {

/// A new array for a result of this shape, in memory as its operands, stretched to the shape, are.
/// Throws as check_allocation.
template <class T>
[[nodiscard]] Array<T> result_like(const Shape& shape, std::span<const Layout> operands) {
  check_allocation(shape, kDType<T>);
  return allocated<T>(packed(shape, memory_order(operands)));
}

/// f(x) of every element, a new array.
template <class R, class T, class F>
[[nodiscard]] NDArray map(const Array<T>& a, const F& f) {
  Array<R> result = result_like<R>(a.shape(), std::span(&a.layout, 1));
  walk(std::array{result.layout, a.layout},
       [&](const auto& at) { result.element(at[0]) = f(a.element(at[1])); });
  return NDArray(std::move(result));
}

/// f(x, y) of every two elements, with broadcasting, a new array. Throws "numpy.broadcast".
template <class R, class T, class U, class F>
[[nodiscard]] NDArray map(const Array<T>& a, const Array<U>& b, const F& f) {
  const Shape shapes[] = {a.shape(), b.shape()};
  const Shape shape = broadcast_shapes(shapes);
  check_allocation(shape, kDType<R>);
  const Layout inputs[] = {broadcast_to(a.layout, shape), broadcast_to(b.layout, shape)};
  Array<R> result = result_like<R>(shape, inputs);
  walk(std::array{result.layout, inputs[0], inputs[1]},
       [&](const auto& at) { result.element(at[0]) = f(a.element(at[1]), b.element(at[2])); });
  return NDArray(std::move(result));
}

/// The array with elements of the type: itself if it has.
[[nodiscard]] NDArray as_type(const NDArray& a, DType type);

/// The layout that stretches to the shape for an assignment, where leading axes that are one long
/// may be too many; none if it does not fit.
[[nodiscard]] std::optional<Layout> fitted(Layout layout, const Shape& shape);

}  // namespace gradus
