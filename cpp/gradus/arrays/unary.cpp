#include <cmath>

#include "gradus/arrays/arithmetic.hpp"
#include "gradus/arrays/elementwise.hpp"
#include "gradus/arrays/result.hpp"

namespace gradus {

namespace {

using Byte = std::uint8_t;
using Int = std::int64_t;

NDArray logical_not(const NDArray& a) {
  return a.visit([]<class T>(const Array<T>& x) {
    return map<Byte>(x, [](T value) { return Byte{value == T(0)}; });
  });
}

NDArray apply_to_bools(Unary op, const Array<Byte>& a) {
  const bool inverts = op == Unary::invert;
  return map<Byte>(a, [inverts](Byte x) { return Byte{(x != 0) != inverts}; });
}

Int (*integer_function(Unary op))(Int) {
  switch (op) {
    case Unary::negative:
      return [](Int x) { return wrapped(std::minus<>(), 0, x); };
    case Unary::absolute:
      return [](Int x) { return x < 0 ? wrapped(std::minus<>(), 0, x) : x; };
    case Unary::invert:
      return [](Int x) { return -1 - x; };
    case Unary::square:
      return [](Int x) { return wrapped(std::multiplies<>(), x, x); };
    default:
      return [](Int x) { return x; };
  }
}

double (*float_function(Unary op))(double) {
  switch (op) {
    case Unary::negative:
      return [](double x) { return -x; };
    case Unary::absolute:
      return [](double x) { return std::fabs(x); };
    case Unary::exp:
      return [](double x) { return gradus::exp(x); };
    case Unary::log:
      return [](double x) { return gradus::log(x); };
    case Unary::sqrt:
      return [](double x) { return std::sqrt(x); };
    case Unary::sin:
      return [](double x) { return gradus::sin(x); };
    case Unary::cos:
      return [](double x) { return gradus::cos(x); };
    case Unary::tanh:
      return [](double x) { return gradus::tanh(x); };
    case Unary::square:
      return [](double x) { return x * x; };
    case Unary::reciprocal:
      return [](double x) { return 1.0 / x; };
    default:
      return [](double x) { return x; };
  }
}

}  // namespace

NDArray apply(Unary op, const NDArray& a, Warnings* warnings) {
  const DType type = result_type(op, a.dtype());
  if (op == Unary::logical_not) {
    return logical_not(a);
  }
  if (type == DType::boolean) {
    if (op == Unary::positive) {
      warn(warnings,
           "DeprecationWarning: Applying '+' to a non-numerical array is ill-defined. Returning a "
           "copy, but in the future this will error.");
    }
    return apply_to_bools(op, a.as<Byte>());
  }
  const NDArray x = as_type(a, type);
  if (type == DType::int64) {
    return map<Int>(x.as<Int>(), integer_function(op));
  }
  FloatStatus status;
  const auto f = float_function(op);
  const bool has_pole = op == Unary::log || op == Unary::reciprocal;
  NDArray result = map<double>(x.as<double>(), [&](double value) {
    return noted(status, f(value), value, 0.0, has_pole ? value : 1.0);
  });
  report(status, name(op), warnings);
  return result;
}

}  // namespace gradus
