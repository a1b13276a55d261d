#include "gradus/arrays/elementwise.hpp"

#include <type_traits>

#include "gradus/arrays/arithmetic.hpp"
#include "gradus/arrays/result.hpp"

namespace gradus {

namespace {

using Byte = std::uint8_t;
using Int = std::int64_t;

/// One operation on numbers of one type; pointers, so that there is one loop a type.
template <class R, class T>
using Operation = R (*)(T, T, FloatStatus&);

template <class T>
Operation<Byte, T> comparison(Binary op) {
  switch (op) {
    case Binary::equal:
      return [](T x, T y, FloatStatus&) { return Byte{x == y}; };
    case Binary::not_equal:
      return [](T x, T y, FloatStatus&) { return Byte{x != y}; };
    case Binary::less:
      return [](T x, T y, FloatStatus&) { return Byte{x < y}; };
    case Binary::less_equal:
      return [](T x, T y, FloatStatus&) { return Byte{x <= y}; };
    case Binary::greater:
      return [](T x, T y, FloatStatus&) { return Byte{x > y}; };
    case Binary::greater_equal:
      return [](T x, T y, FloatStatus&) { return Byte{x >= y}; };
    case Binary::logical_and:
      return [](T x, T y, FloatStatus&) { return Byte{x != T(0) && y != T(0)}; };
    default:
      return [](T x, T y, FloatStatus&) { return Byte{x != T(0) || y != T(0)}; };
  }
}

/// + is or, * is and.
Operation<Byte, Byte> arithmetic(Binary op, Byte /*type*/) {
  switch (op) {
    case Binary::multiply:
    case Binary::minimum:
    case Binary::bitwise_and:
      return [](Byte x, Byte y, FloatStatus&) { return Byte{(x & y) != 0}; };
    case Binary::bitwise_xor:
      return [](Byte x, Byte y, FloatStatus&) { return Byte{x != y}; };
    default:
      return [](Byte x, Byte y, FloatStatus&) { return Byte{(x | y) != 0}; };
  }
}

Operation<Int, Int> arithmetic(Binary op, Int /*type*/) {
  switch (op) {
    case Binary::add:
      return [](Int x, Int y, FloatStatus&) { return wrapped(std::plus<>(), x, y); };
    case Binary::subtract:
      return [](Int x, Int y, FloatStatus&) { return wrapped(std::minus<>(), x, y); };
    case Binary::multiply:
      return [](Int x, Int y, FloatStatus&) { return wrapped(std::multiplies<>(), x, y); };
    case Binary::floor_divide:
      return [](Int x, Int y, FloatStatus& status) { return floor_divided(x, y, status); };
    case Binary::remainder:
      return [](Int x, Int y, FloatStatus& status) { return remainder_of(x, y, status); };
    case Binary::power:
      return [](Int x, Int y, FloatStatus&) { return power_of(x, y); };
    case Binary::maximum:
      return [](Int x, Int y, FloatStatus&) { return larger(x, y); };
    case Binary::minimum:
      return [](Int x, Int y, FloatStatus&) { return smaller(x, y); };
    case Binary::bitwise_and:
      return [](Int x, Int y, FloatStatus&) { return wrapped(std::bit_and<>(), x, y); };
    case Binary::bitwise_or:
      return [](Int x, Int y, FloatStatus&) { return wrapped(std::bit_or<>(), x, y); };
    default:
      return [](Int x, Int y, FloatStatus&) { return wrapped(std::bit_xor<>(), x, y); };
  }
}

Operation<double, double> arithmetic(Binary op, double /*type*/) {
  switch (op) {
    case Binary::add:
      return [](double x, double y, FloatStatus& s) { return noted(s, x + y, x, y); };
    case Binary::subtract:
      return [](double x, double y, FloatStatus& s) { return noted(s, x - y, x, y); };
    case Binary::multiply:
      return [](double x, double y, FloatStatus& s) { return noted(s, x * y, x, y); };
    case Binary::divide:
      return [](double x, double y, FloatStatus& s) { return noted(s, x / y, x, y, y); };
    case Binary::floor_divide:
      return
          [](double x, double y, FloatStatus& s) { return noted(s, floor_divided(x, y), x, y, y); };
    case Binary::remainder:
      return [](double x, double y, FloatStatus& s) { return noted(s, remainder_of(x, y), x, y); };
    case Binary::power:
      return
          [](double x, double y, FloatStatus& s) { return noted(s, gradus::pow(x, y), x, y, x); };
    case Binary::maximum:
      return [](double x, double y, FloatStatus&) { return larger(x, y); };
    default:
      return [](double x, double y, FloatStatus&) { return smaller(x, y); };
  }
}

/// The type in which it computes.
DType operand_type(Binary op, DType a, DType b) {
  const DType result = result_type(op, a, b);
  return result == DType::boolean ? promoted(a, b) : result;
}

bool compares(Binary op) {
  return (op >= Binary::equal && op <= Binary::greater_equal) || op >= Binary::logical_and;
}

/// NumPy's ** by one number: x ** 2 is x * x, and for floats x ** 0.5 is the root, ….
std::optional<Unary> shortcut(const NDArray& base, const NDArray& exponent) {
  if (exponent.ndim() != 0) {
    return std::nullopt;
  }
  const double y = std::get<double>(converted(item(exponent), DType::float64));
  if (y == 2.0) {
    return Unary::square;
  }
  if (base.dtype() != DType::float64) {
    return std::nullopt;
  }
  if (y == 1.0) {
    return Unary::positive;
  }
  if (y == 0.5) {
    return Unary::sqrt;
  }
  return y == -1.0 ? std::optional(Unary::reciprocal) : std::nullopt;
}

}  // namespace

NDArray apply(Binary op, const NDArray& a, const NDArray& b, Warnings* warnings) {
  const DType type = operand_type(op, a.dtype(), b.dtype());
  if (op == Binary::power) {
    if (const auto unary = shortcut(a, b); unary.has_value()) {
      return apply(*unary, as_type(a, type), warnings);
    }
  }
  FloatStatus status;
  NDArray result = with_type(type, [&](auto zero) {
    using T = decltype(zero);
    const NDArray x = as_type(a, type);
    const NDArray y = as_type(b, type);
    const auto run = [&]<class R>(Operation<R, T> operation) {
      return map<R>(x.as<T>(), y.as<T>(), [&](T p, T q) { return operation(p, q, status); });
    };
    return compares(op) ? run(comparison<T>(op)) : run(arithmetic(op, zero));
  });
  report(status, name(op), warnings);
  return result;
}

}  // namespace gradus
