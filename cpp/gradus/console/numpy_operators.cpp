#include "gradus/console/numpy_operators.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "gradus/arrays/linear.hpp"
#include "gradus/console/convert.hpp"
#include "gradus/console/limits.hpp"
#include "gradus/elementary.hpp"

namespace gradus::console {

namespace {

bool is_number(const Value& value) { return any_number(value).has_value(); }

/// NumPy says "scalar divide" where both operands are single numbers.
void pass_on(Runtime& runtime, const Warnings& found, Binary op, bool scalar) {
  constexpr std::string_view kBefore = "encountered in ";
  for (std::string warning : found) {
    const std::size_t at = warning.find(kBefore);
    if (scalar && at != std::string::npos) {
      warning.replace(at + kBefore.size(), std::string::npos, "scalar " + std::string(name(op)));
    }
    runtime.warnings()->push_back(std::move(warning));
  }
}

/// A power of single floats: in arrays NumPy takes roots for powers of 1/2.
NDArray scalar_power(const NDArray& a, const NDArray& b) {
  return scalar_array(pow(as_double(scalar_at(a, 0)), as_double(scalar_at(b, 0))));
}

/// Single integers that do not fit are warned of; in arrays they wrap around silently.
bool wraps_around(Binary op, const NDArray& a, const NDArray& b) {
  if (result_type(op, a.dtype(), b.dtype()) != DType::int64) {
    return false;
  }
  const auto integer = [](const NDArray& array) {
    return std::visit([](auto number) { return static_cast<std::int64_t>(number); },
                      scalar_at(array, 0));
  };
  std::int64_t result = 0;
  switch (op) {
    case Binary::add:
      return __builtin_add_overflow(integer(a), integer(b), &result);
    case Binary::subtract:
      return __builtin_sub_overflow(integer(a), integer(b), &result);
    case Binary::multiply:
      return __builtin_mul_overflow(integer(a), integer(b), &result);
    default:
      return false;
  }
}

/// The number of multiplications of a product; too many for an integer count as 10^15.
std::int64_t product_work(std::string_view name, const NDArray& a, const NDArray& b) {
  if (a.ndim() == 0 || b.ndim() == 0 || a.size() == 0 || b.size() == 0) {
    return a.size() + b.size();
  }
  const auto shared = static_cast<double>(a.shape().back());
  double work = static_cast<double>(a.size()) * static_cast<double>(b.size()) / shared;
  if (name == "matmul" && a.ndim() > 2 && b.ndim() > 2) {  // The stacks meet in pairs.
    const auto common = static_cast<std::ptrdiff_t>(std::min(a.ndim(), b.ndim())) - 2;
    for (std::ptrdiff_t k = 3; k < 3 + common; ++k) {  // Counted from the last axis.
      const auto from_end = [k](const NDArray& x) { return x.shape().rbegin()[k - 1]; };
      work /= static_cast<double>(std::min(from_end(a), from_end(b)));
    }
  }
  return static_cast<std::int64_t>(std::min(work, 1e15));
}

template <class Product>
Value product(Runtime& runtime, std::string_view name, const Value& a, const Value& b,
              const Product& compute) {
  const NDArray left = operand(runtime, name, a);
  const NDArray right = operand(runtime, name, b);
  runtime.spend(product_work(name, left, right));
  Value result = runtime.number_or_own(compute(left, right, runtime.warnings()));
  runtime.tell(name, {a, b}, result);
  return result;
}

}  // namespace

std::optional<Binary> numpy_operator(const std::string& sign) {
  static constexpr std::array<std::pair<std::string_view, Binary>, 16> kOperators = {
      {{"+", Binary::add},
       {"-", Binary::subtract},
       {"*", Binary::multiply},
       {"/", Binary::divide},
       {"//", Binary::floor_divide},
       {"%", Binary::remainder},
       {"**", Binary::power},
       {"&", Binary::bitwise_and},
       {"|", Binary::bitwise_or},
       {"^", Binary::bitwise_xor},
       {"==", Binary::equal},
       {"!=", Binary::not_equal},
       {"<", Binary::less},
       {"<=", Binary::less_equal},
       {">", Binary::greater},
       {">=", Binary::greater_equal}}};
  for (const auto& [text, op] : kOperators) {
    if (text == sign) {
      return op;
    }
  }
  return std::nullopt;
}

NDArray operand(Runtime& runtime, std::string_view name, const Value& value) {
  if (value.is<std::string>()) {
    throw Error("numpy.type", {"TypeError: ufunc '" + std::string(name) +
                               "' not supported for the input types, and the inputs could not be "
                               "safely coerced to any supported types according to the casting "
                               "rule ''safe''"});
  }
  return as_array(runtime, value);
}

Value applied(Runtime& runtime, Binary op, const Value& a, const Value& b) {
  runtime.spend(kArrayWork);
  const NDArray left = operand(runtime, name(op), a);
  const NDArray right = operand(runtime, name(op), b);
  Warnings found;
  NDArray result = apply(op, left, right, &found);
  const bool scalar = is_number(a) && is_number(b);
  if (scalar && wraps_around(op, left, right)) {
    found.push_back("RuntimeWarning: overflow encountered in " + std::string(name(op)));
  }
  pass_on(runtime, found, op, scalar);
  if (scalar && op == Binary::power && result.dtype() == DType::float64) {
    result = scalar_power(left, right);
  }
  Value value = runtime.number_or_own(std::move(result));
  runtime.tell(name(op), {a, b}, value);
  return value;
}

Value applied(Runtime& runtime, Unary op, const Value& a) {
  if (a.is<None>()) {
    raise_type("loop of ufunc does not support argument 0 of type NoneType which has no callable " +
               std::string(name(op)) + " method");
  }
  runtime.spend(kArrayWork);
  Value value = runtime.number_or_own(apply(op, operand(runtime, name(op), a), runtime.warnings()));
  runtime.tell(name(op), {a}, value);
  return value;
}

Value matrix_product(Runtime& runtime, const Value& a, const Value& b) {
  return product(runtime, "matmul", a, b, matmul);
}

Value dot_product(Runtime& runtime, const Value& a, const Value& b) {
  return product(runtime, "dot", a, b, dot);
}

}  // namespace gradus::console
