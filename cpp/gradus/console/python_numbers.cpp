#include "gradus/console/python_numbers.hpp"

#include <cmath>

#include "gradus/arrays/elementwise.hpp"
#include "gradus/console/complaint.hpp"
#include "gradus/elementary.hpp"

namespace gradus::console {

namespace {

[[noreturn]] void fail_zero(const std::string& words) {
  throw Error("python.zero-division", {"ZeroDivisionError: " + words});
}

std::int64_t checked(bool overflowed, std::int64_t value) {
  if (overflowed) {
    fail_big_integer();
  }
  return value;
}

std::int64_t product(std::int64_t a, std::int64_t b) {
  std::int64_t value = 0;
  return checked(__builtin_mul_overflow(a, b, &value), value);
}

/// Rounds down, as Python does.
std::int64_t floor_divided(std::int64_t a, std::int64_t b) {
  if (b == 0) {
    fail_zero("integer division or modulo by zero");
  }
  if (b == -1) {
    std::int64_t value = 0;
    return checked(__builtin_sub_overflow(std::int64_t{0}, a, &value), value);
  }
  return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

std::int64_t modulo(std::int64_t a, std::int64_t b) {
  if (b == 0) {
    fail_zero("integer modulo by zero");
  }
  if (b == -1) {
    return 0;
  }
  const std::int64_t rest = a % b;
  return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

std::int64_t raised(std::int64_t base, std::int64_t exponent) {
  std::int64_t value = 1;
  while (exponent > 0) {
    if ((exponent & 1) != 0) {
      value = product(value, base);
    }
    exponent /= 2;
    if (exponent > 0) {
      base = product(base, base);
    }
  }
  return value;
}

std::int64_t shifted_left(std::int64_t a, std::int64_t places) {
  if (a != 0 && places > 62) {
    fail_big_integer();
  }
  return a == 0 ? 0 : product(a, std::int64_t{1} << places);
}

double computed(Binary op, double a, double b) {
  return std::get<double>(scalar_at(apply(op, scalar_array(a), scalar_array(b)), 0));
}

double real_power(double a, double b) {
  if (a == 0.0 && b < 0.0) {
    fail_zero("0.0 cannot be raised to a negative power");
  }
  if (a < 0.0 && std::isfinite(a) && std::isfinite(b) && b != std::floor(b)) {
    raise_missing("complex numbers");
  }
  const double power = pow(a, b);
  if (std::isinf(power) && std::isfinite(a) && std::isfinite(b)) {
    throw Error("python.overflow", {"OverflowError: (34, 'Numerical result out of range')"});
  }
  return power;
}

Value integer_power(std::int64_t a, std::int64_t b) {
  if (b < 0) {
    return real_power(static_cast<double>(a), static_cast<double>(b));
  }
  if (a == 0 || a == 1 || a == -1) {
    return b == 0 || a == 1 ? std::int64_t{1} : a == 0 ? 0 : b % 2 == 0 ? 1 : -1;
  }
  return raised(a, b);
}

/// Signs that a bool, an int have and a float has not.
std::optional<std::int64_t> integer_bits(const std::string& sign, std::int64_t a, std::int64_t b) {
  if (sign == "&") return a & b;
  if (sign == "|") return a | b;
  if (sign == "^") return a ^ b;
  if (sign != "<<" && sign != ">>") {
    return std::nullopt;
  }
  if (b < 0) {
    raise_value("negative shift count");
  }
  return sign == "<<" ? shifted_left(a, b) : a >> std::min<std::int64_t>(b, 63);
}

Value integer_arithmetic(const std::string& sign, std::int64_t a, std::int64_t b) {
  std::int64_t value = 0;
  if (sign == "+") return checked(__builtin_add_overflow(a, b, &value), value);
  if (sign == "-") return checked(__builtin_sub_overflow(a, b, &value), value);
  if (sign == "*") return product(a, b);
  if (sign == "//") return floor_divided(a, b);
  if (sign == "%") return modulo(a, b);
  if (sign == "**") return integer_power(a, b);
  if (sign == "/") {
    if (b == 0) {
      fail_zero("division by zero");
    }
    return static_cast<double>(a) / static_cast<double>(b);
  }
  if (const std::optional<std::int64_t> bits = integer_bits(sign, a, b)) {
    return *bits;
  }
  fail_operands(sign, a, b);
}

Value real_arithmetic(const std::string& sign, double a, double b) {
  if (sign == "+") return a + b;
  if (sign == "-") return a - b;
  if (sign == "*") return a * b;
  if (sign == "**") return real_power(a, b);
  if (b == 0.0) {
    fail_zero(sign == "/"    ? "float division by zero"
              : sign == "//" ? "float floor division by zero"
                             : "float modulo");
  }
  if (sign == "/") return a / b;
  return computed(sign == "//" ? Binary::floor_divide : Binary::remainder, a, b);
}

std::int64_t as_integer(const Scalar& value) {
  const auto* truth = std::get_if<bool>(&value);
  return truth != nullptr ? (*truth ? 1 : 0) : std::get<std::int64_t>(value);
}

bool is_real(const Scalar& value) { return std::holds_alternative<double>(value); }

/// -1, 0, 1 as a is less, equal or greater; b is finite.
int compared(std::int64_t a, double b) {
  if (b >= 0x1p63) return -1;
  if (b < -0x1p63) return 1;
  const double whole = std::floor(b);
  const auto integer = static_cast<std::int64_t>(whole);
  if (a != integer) {
    return a < integer ? -1 : 1;
  }
  return whole < b ? -1 : 0;
}

/// Whether a < b, exactly.
bool is_less(const Scalar& a, const Scalar& b) {
  if (is_real(a) == is_real(b)) {
    return is_real(a) ? as_double(a) < as_double(b) : as_integer(a) < as_integer(b);
  }
  if (!std::isfinite(as_double(a)) || !std::isfinite(as_double(b))) {
    return as_double(a) < as_double(b);
  }
  return is_real(b) ? compared(as_integer(a), std::get<double>(b)) < 0
                    : compared(as_integer(b), std::get<double>(a)) > 0;
}

}  // namespace

void fail_big_integer() {
  throw Error("python.big-integer", {"OverflowError: Python int too large to convert to C long"});
}

std::int64_t truncated(double value) {
  if (std::isnan(value)) {
    raise_value("cannot convert float NaN to integer");
  }
  if (std::isinf(value)) {
    throw Error("python.overflow", {"OverflowError: cannot convert float infinity to integer"});
  }
  if (value < -0x1p63 || value >= 0x1p63) {
    fail_big_integer();
  }
  return static_cast<std::int64_t>(value);
}

void fail_operands(const std::string& sign, const Value& a, const Value& b) {
  raise_type("unsupported operand type(s) for " + (sign == "**" ? "** or pow()" : sign) + ": '" +
             type_name(a) + "' and '" + type_name(b) + "'");
}

Value python_arithmetic(const std::string& sign, const Scalar& a, const Scalar& b) {
  const bool bits = sign == "&" || sign == "|" || sign == "^";
  if (bits && std::holds_alternative<bool>(a) && std::holds_alternative<bool>(b)) {
    return *integer_bits(sign, as_integer(a), as_integer(b)) != 0;
  }
  if (!is_real(a) && !is_real(b)) {
    return integer_arithmetic(sign, as_integer(a), as_integer(b));
  }
  if (bits || sign == "@" || sign == "<<" || sign == ">>") {
    fail_operands(sign, python_value(a), python_value(b));
  }
  return real_arithmetic(sign, as_double(a), as_double(b));
}

Value python_prefix(const std::string& sign, const Scalar& a) {
  if (!is_real(a)) {
    const std::int64_t value = as_integer(a);
    return sign == "-" ? integer_arithmetic("-", 0, value) : Value(sign == "~" ? ~value : value);
  }
  const double value = std::get<double>(a);
  if (sign == "~") {
    raise_type("bad operand type for unary ~: 'float'");
  }
  return sign == "-" ? -value : value;
}

bool python_compare(const std::string& sign, const Scalar& a, const Scalar& b) {
  const bool unordered = std::isnan(as_double(a)) || std::isnan(as_double(b));
  const bool less = !unordered && is_less(a, b);
  const bool greater = !unordered && is_less(b, a);
  if (sign == "<") return less;
  if (sign == ">") return greater;
  if (sign == "!=") return unordered || less || greater;
  if (unordered) return false;
  return sign == "==" ? !less && !greater : sign == "<=" ? !greater : !less;
}

}  // namespace gradus::console
