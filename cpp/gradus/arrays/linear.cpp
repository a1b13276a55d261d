#include "gradus/arrays/linear.hpp"

#include <algorithm>

#include "gradus/arrays/create.hpp"
#include "gradus/arrays/elementwise.hpp"
#include "gradus/arrays/float_status.hpp"
#include "gradus/arrays/product.hpp"
#include "gradus/arrays/reduce.hpp"
#include "gradus/arrays/result.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

template <class To, class From>
Array<To> elements_as(const Array<From>& a) {
  const std::vector<From> values = a.values();
  return array_of<To>(a.shape(), {values.begin(), values.end()});
}

/// The product of two matrices that fit and have one type. Integers wrap around, which in C++ only
/// those without a sign do.
NDArray product(const NDArray& a, const NDArray& b) {
  const Shape shape{a.shape()[0], b.shape()[1]};
  check_allocation(shape, a.dtype());
  if (size_of(shape) == 0) {  // However many rows there are without columns.
    return zeros(shape, a.dtype());
  }
  switch (a.dtype()) {
    case DType::boolean:
      return astype(product(as_type(a, DType::int64), as_type(b, DType::int64)), DType::boolean);
    case DType::int64:
      return NDArray(
          elements_as<std::int64_t>(matmul(elements_as<std::uint64_t>(a.as<std::int64_t>()),
                                           elements_as<std::uint64_t>(b.as<std::int64_t>()))));
    default:
      return NDArray(matmul(a.as<double>(), b.as<double>()));
  }
}

/// An array of its own with the same elements in another shape.
NDArray shaped(const NDArray& result, const Shape& shape) {
  return result.visit(
      [&]<class T>(const Array<T>& x) { return NDArray(Array<T>{x.block, row_major(shape)}); });
}

[[noreturn]] void throw_not_aligned(const NDArray& a, const NDArray& b, std::int64_t b_axis) {
  const std::int64_t a_axis = a.ndim() - 1;
  throw Error(
      "numpy.shapes",
      {"ValueError: shapes " + shape_text(a.shape()) + " and " + shape_text(b.shape()) +
           " not aligned: " + std::to_string(a.shape().back()) + " (dim " + std::to_string(a_axis) +
           ") != " + std::to_string(b.shape()[static_cast<std::size_t>(b_axis)]) + " (dim " +
           std::to_string(b_axis) + ")",
       shape_text(a.shape()), shape_text(b.shape())});
}

/// The axis over which it is summed first, the others behind it.
NDArray summed_first(const NDArray& b, std::int64_t axis) {
  Shape axes{axis};
  for (std::int64_t k = 0; k < b.ndim(); ++k) {
    if (k != axis) {
      axes.push_back(k);
    }
  }
  return transpose(b, axes);
}

}  // namespace

NDArray dot(const NDArray& a, const NDArray& b, Warnings* warnings) {
  if (a.ndim() == 0 || b.ndim() == 0) {
    return apply(Binary::multiply, a, b, warnings);
  }
  const std::int64_t b_axis = std::max(b.ndim() - 2, std::int64_t{0});
  const std::int64_t length = a.shape().back();
  if (length != b.shape()[static_cast<std::size_t>(b_axis)]) {
    throw_not_aligned(a, b, b_axis);
  }
  Shape shape(a.shape().begin(), a.shape().end() - 1);
  const std::int64_t rows = size_of(shape);
  const Shape rest = without_axis(b.shape(), b_axis);
  shape.insert(shape.end(), rest.begin(), rest.end());
  constexpr std::size_t kMostAxes = 32;
  if (shape.size() > kMostAxes) {
    throw Error("numpy.dimensions", {"ValueError: dot: too many dimensions in result"});
  }
  const DType type = promoted(a.dtype(), b.dtype());
  const NDArray left = reshape(as_type(a, type), {rows, length});
  const NDArray right = reshape(summed_first(as_type(b, type), b_axis), {length, size_of(rest)});
  return shaped(product(left, right), shape);
}

namespace {

constexpr const char* kSignature = "gufunc signature (n?,k),(k,m?)->(n?,m?)";

void check_has_axes(const NDArray& x, int operand) {
  if (x.ndim() == 0) {
    throw Error("numpy.shapes", {"ValueError: matmul: Input operand " + std::to_string(operand) +
                                 " does not have enough dimensions (has 0, gufunc core with "
                                 "signature (n?,k),(k,m?)->(n?,m?) requires 1)"});
  }
}

/// A stack of matrices: the last two axes are theirs.
struct Stack {
  NDArray matrices;
  Shape stacked;

  [[nodiscard]] std::int64_t rows() const { return matrices.shape()[stacked.size()]; }
  [[nodiscard]] std::int64_t columns() const { return matrices.shape()[stacked.size() + 1]; }

  /// As NumPy words it: "(2,3,4)->(2,newaxis,newaxis)".
  [[nodiscard]] std::string remapped() const {
    std::string text = shape_text(matrices.shape()) + "->(";
    for (const std::int64_t length : stacked) {
      text += std::to_string(length) + ",";
    }
    return text + "newaxis,newaxis) ";
  }

  /// The matrix in a cell of the shape that all stacks stretch to.
  [[nodiscard]] NDArray at(const Cell& cell) const {
    const Cell place = source_of(cell, stacked);
    Layout layout = matrices.layout();
    for (std::size_t axis = 0; axis < place.size(); ++axis) {
      layout.offset += place[axis] * layout.strides[axis];
    }
    layout.shape.erase(layout.shape.begin(), layout.shape.end() - 2);
    layout.strides.erase(layout.strides.begin(), layout.strides.end() - 2);
    return matrices.view(std::move(layout));
  }
};

/// A vector is a matrix with one row (on the left) or one column (on the right).
Stack stack_of(const NDArray& x, bool left) {
  if (x.ndim() == 1) {
    return {reshape(x, left ? Shape{1, x.size()} : Shape{x.size(), 1}), {}};
  }
  return {x, Shape(x.shape().begin(), x.shape().end() - 2)};
}

Shape stretched(const Stack& a, const Stack& b) {
  try {
    const Shape shapes[] = {a.stacked, b.stacked};
    return broadcast_shapes(shapes);
  } catch (const Error&) {
    throw Error("numpy.broadcast",
                {"ValueError: operands could not be broadcast together with remapped shapes "
                 "[original->remapped]: " +
                     a.remapped() + b.remapped() + " and requested shape " +
                     shape_text({a.rows(), b.columns()}),
                 shape_text(a.matrices.shape()), shape_text(b.matrices.shape())});
  }
}

}  // namespace

NDArray matmul(const NDArray& a, const NDArray& b, Warnings* warnings) {
  check_has_axes(a, 0);
  check_has_axes(b, 1);
  const DType type = promoted(a.dtype(), b.dtype());
  const Stack left = stack_of(as_type(a, type), true);
  const Stack right = stack_of(as_type(b, type), false);
  if (left.columns() != right.rows()) {
    throw Error("numpy.shapes",
                {"ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, "
                 "with " +
                     std::string(kSignature) + " (size " + std::to_string(right.rows()) +
                     " is different from " + std::to_string(left.columns()) + ")",
                 shape_text(a.shape()), shape_text(b.shape())});
  }
  const Shape stacked = stretched(left, right);
  Shape shape = stacked;
  shape.insert(shape.end(), {left.rows(), right.columns()});
  const NDArray result = with_type(type, [&]<class T>(T) { return NDArray(zeros<T>(shape)); });
  if (result.size() > 0) {
    const Stack products{result, stacked};
    for (const Cell& cell : cells(stacked)) {
      copy_into(products.at(cell), product(left.at(cell), right.at(cell)));
    }
  }
  const NDArray inputs[] = {a, b};
  report_result(inputs, result, "matmul", warnings);
  if (b.ndim() == 1) {
    shape.erase(shape.end() - 1);
  }
  if (a.ndim() == 1) {
    shape.erase(shape.begin() + std::ssize(stacked));
  }
  return shaped(result, shape);
}

NDArray outer(const NDArray& a, const NDArray& b, Warnings* warnings) {
  return apply(Binary::multiply, reshape(a, {a.size(), 1}), reshape(b, {1, b.size()}), warnings);
}

NDArray norm(const NDArray& a, std::optional<std::int64_t> axis, bool keepdims,
             Warnings* warnings) {
  const NDArray x = as_type(a, DType::float64);
  const bool all = !axis.has_value();
  const NDArray squares = apply(Binary::multiply, x, x, all ? nullptr : warnings);
  const NDArray sum = reduce(Reduction::sum, squares, {axis, keepdims}, all ? nullptr : warnings);
  return apply(Unary::sqrt, sum, warnings);
}

}  // namespace gradus
