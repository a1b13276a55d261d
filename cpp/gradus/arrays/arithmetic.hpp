#pragma once

#include <cmath>
#include <concepts>
#include <cstdint>
#include <limits>

#include "gradus/arrays/float_status.hpp"
#include "gradus/elementary.hpp"
#include "gradus/error.hpp"

/// \file
/// NumPy's arithmetic of single numbers, where it is not C++'s.

namespace gradus {

/// Integers wrap around, as in two's complement.
template <class F>
[[nodiscard]] std::int64_t wrapped(const F& f, std::int64_t x, std::int64_t y) {
  return static_cast<std::int64_t>(f(static_cast<std::uint64_t>(x), static_cast<std::uint64_t>(y)));
}

/// x / y, rounded down. By zero: 0.
[[nodiscard]] inline std::int64_t floor_divided(std::int64_t x, std::int64_t y,
                                                FloatStatus& status) {
  if (y == 0) {
    status.divide = true;
    return 0;
  }
  if (y == -1) {  // The processor traps for the smallest number.
    status.overflow |= x == std::numeric_limits<std::int64_t>::min();
    return wrapped(std::minus<>(), 0, x);
  }
  const std::int64_t quotient = x / y;
  return x % y != 0 && (x < 0) != (y < 0) ? quotient - 1 : quotient;
}

/// What the floor division leaves; its sign is that of y. By zero: 0.
[[nodiscard]] inline std::int64_t remainder_of(std::int64_t x, std::int64_t y,
                                               FloatStatus& status) {
  if (y == 0) {
    status.divide = true;
    return 0;
  }
  if (y == -1) {
    return 0;
  }
  const std::int64_t rest = x % y;
  return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest;
}

/// x to the y by squaring. Throws "numpy.power" for negative y.
[[nodiscard]] inline std::int64_t power_of(std::int64_t x, std::int64_t y) {
  if (y < 0) {
    throw Error("numpy.power",
                {"ValueError: Integers to negative integer powers are not allowed."});
  }
  std::int64_t power = 1;
  for (; y > 0; y /= 2) {
    power = y % 2 == 1 ? wrapped(std::multiplies<>(), power, x) : power;
    x = wrapped(std::multiplies<>(), x, x);
  }
  return power;
}

/// The remainder of floats; its sign is that of y.
[[nodiscard]] inline double remainder_of(double x, double y) {
  const double rest = std::fmod(x, y);
  if (y == 0.0 || std::isnan(rest)) {
    return rest;
  }
  if (rest == 0.0) {
    return std::copysign(0.0, y);
  }
  return (rest < 0.0) != (y < 0.0) ? rest + y : rest;
}

/// x / y rounded down; consistent with the remainder, where the division alone would be rounded up.
[[nodiscard]] inline double floor_divided(double x, double y) {
  if (y == 0.0) {
    return x / y;
  }
  const double rest = std::fmod(x, y);
  double quotient = (x - rest) / y;
  if (rest != 0.0 && (rest < 0.0) != (y < 0.0)) {
    quotient -= 1.0;
  }
  if (quotient == 0.0) {
    return std::copysign(0.0, x / y);
  }
  const double floored = std::floor(quotient);
  return quotient - floored > 0.5 ? floored + 1.0 : floored;
}

[[nodiscard]] inline bool is_nan(double x) { return std::isnan(x); }
[[nodiscard]] constexpr bool is_nan(std::integral auto /*x*/) { return false; }

/// The larger number; nan if one of them is. Of 0 and -0 the second.
template <class T>
[[nodiscard]] T larger(T x, T y) {
  return x > y || is_nan(x) ? x : y;
}

/// The smaller number; nan if one of them is. Of 0 and -0 the second.
template <class T>
[[nodiscard]] T smaller(T x, T y) {
  return x < y || is_nan(x) ? x : y;
}

}  // namespace gradus
