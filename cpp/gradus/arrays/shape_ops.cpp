#include "gradus/arrays/shape_ops.hpp"

#include "gradus/arrays/result.hpp"
#include "gradus/error.hpp"

namespace gradus {

NDArray reshape(const NDArray& a, const Shape& shape) {
  check_allocation(Shape(shape.size(), 1), a.dtype());
  const Shape known = resolve_minus_one(shape, a.size());
  if (auto layout = reshaped_view(a.layout(), known); layout.has_value()) {
    return a.view(*std::move(layout));
  }
  return copy(a).view(row_major(known));
}

NDArray transpose(const NDArray& a, const std::optional<Shape>& axes) {
  return a.view(transposed(a.layout(), axes));
}

NDArray ravel(const NDArray& a) {
  if (is_contiguous(a.layout())) {
    return a.view({{a.size()}, {1}, a.layout().offset});
  }
  return flatten(a);
}

NDArray flatten(const NDArray& a) {
  return copy(a).visit([&]<class T>(const Array<T>& values) {
    return NDArray(Array<T>{values.block, row_major({a.size()})});
  });
}

NDArray squeeze(const NDArray& a, std::optional<std::int64_t> axis) {
  Layout layout{{}, {}, a.layout().offset};
  const std::size_t ndim = a.shape().size();
  const auto chosen = axis.has_value() ? std::optional(checked_axis(*axis, ndim)) : std::nullopt;
  if (chosen.has_value() && a.shape()[*chosen] != 1) {
    throw Error("numpy.squeeze", {"ValueError: cannot select an axis to squeeze out which has "
                                  "size not equal to one"});
  }
  for (std::size_t k = 0; k < ndim; ++k) {
    if (chosen.has_value() ? *chosen != k : a.shape()[k] != 1) {
      layout.shape.push_back(a.shape()[k]);
      layout.strides.push_back(a.layout().strides[k]);
    }
  }
  return layout.shape == a.shape() ? a : a.view(std::move(layout));
}

NDArray expand_dims(const NDArray& a, std::int64_t axis) {
  const std::size_t place = checked_axis(axis, a.shape().size() + 1);
  return reshape(a, with_axis(a.shape(), static_cast<std::int64_t>(place), 1));
}

NDArray broadcast_to(const NDArray& a, const Shape& shape) {
  const Layout layout = broadcast_to(a.layout(), shape);
  check_allocation(shape, a.dtype());
  return a.view(layout).read_only();
}

NDArray where(const NDArray& condition, const NDArray& yes, const NDArray& no) {
  const Shape shapes[] = {condition.shape(), yes.shape(), no.shape()};
  const Shape shape = broadcast_shapes(shapes);
  const DType type = promoted(yes.dtype(), no.dtype());
  check_allocation(shape, type);
  const NDArray test = as_type(condition, DType::boolean);
  const NDArray a = as_type(yes, type);
  const NDArray b = as_type(no, type);
  const Layout inputs[] = {broadcast_to(test.layout(), shape), broadcast_to(a.layout(), shape),
                           broadcast_to(b.layout(), shape)};
  return a.visit([&]<class T>(const Array<T>& x) {
    Array<T> result = result_like<T>(shape, inputs);
    const Array<T>& y = b.as<T>();
    const auto& which = test.as<std::uint8_t>();
    walk(std::array{result.layout, inputs[0], inputs[1], inputs[2]}, [&](const auto& at) {
      result.element(at[0]) = which.element(at[1]) != 0 ? x.element(at[2]) : y.element(at[3]);
    });
    return NDArray(std::move(result));
  });
}

}  // namespace gradus
