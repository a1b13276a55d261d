#include <array>

#include "gradus/arrays/elementwise.hpp"
#include "gradus/error.hpp"

namespace gradus {

std::string_view name(Binary op) {
  constexpr std::array<std::string_view, 20> kNames = {
      "add",         "subtract",   "multiply",    "divide",      "floor_divide",
      "remainder",   "power",      "maximum",     "minimum",     "equal",
      "not_equal",   "less",       "less_equal",  "greater",     "greater_equal",
      "bitwise_and", "bitwise_or", "bitwise_xor", "logical_and", "logical_or"};
  return kNames.at(static_cast<std::size_t>(op));
}

std::string_view name(Unary op) {
  constexpr std::array<std::string_view, 13> kNames = {
      "negative", "positive", "absolute",    "exp",    "log",    "sqrt",      "sin",
      "cos",      "tanh",     "logical_not", "invert", "square", "reciprocal"};
  return kNames.at(static_cast<std::size_t>(op));
}

namespace {

[[noreturn]] void throw_unsupported(std::string_view op) {
  throw Error("numpy.type", {"TypeError: ufunc '" + std::string(op) +
                             "' not supported for the input types, and the inputs could not be "
                             "safely coerced to any supported types according to the casting rule "
                             "''safe''"});
}

}  // namespace

DType result_type(Binary op, DType a, DType b) {
  const DType both = promoted(a, b);
  switch (op) {
    case Binary::divide:
      return DType::float64;
    case Binary::subtract:
      if (both == DType::boolean) {
        throw Error("numpy.type",
                    {"TypeError: numpy boolean subtract, the `-` operator, is not supported, use "
                     "the bitwise_xor, the `^` operator, or the logical_xor function instead."});
      }
      return both;
    case Binary::floor_divide:
    case Binary::remainder:
    case Binary::power:
      return promoted(both, DType::int64);
    case Binary::bitwise_and:
    case Binary::bitwise_or:
    case Binary::bitwise_xor:
      if (both == DType::float64) {
        throw_unsupported(name(op));
      }
      return both;
    case Binary::add:
    case Binary::multiply:
    case Binary::maximum:
    case Binary::minimum:
      return both;
    default:
      return DType::boolean;
  }
}

DType result_type(Unary op, DType a) {
  switch (op) {
    case Unary::negative:
      if (a == DType::boolean) {
        throw Error("numpy.type",
                    {"TypeError: The numpy boolean negative, the `-` operator, is not supported, "
                     "use the `~` operator or the logical_not function instead."});
      }
      return a;
    case Unary::positive:
    case Unary::absolute:
      return a;
    case Unary::square:
    case Unary::reciprocal:
      return promoted(a, DType::int64);
    case Unary::invert:
      if (a == DType::float64) {
        throw_unsupported(name(op));
      }
      return a;
    case Unary::logical_not:
      return DType::boolean;
    default:
      return DType::float64;
  }
}

}  // namespace gradus
