#include "gradus/arrays/digits.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <compare>
#include <cstdint>
#include <ranges>

#include "gradus/arrays/whole.hpp"

namespace gradus {

namespace {

/// x as value / one, counted in units of 10^exponent, so that its first digit stands before the
/// point; and how far from x a number may lie, below and above, to be still read as x.
struct Fraction {
  Whole value{0};
  Whole one{1};
  Whole below{1};
  Whole above{1};
  bool even = false;  ///< what lies just at that distance is read as x too
  int exponent = 0;

  /// Goes on to the next digit: returns this one and leaves the rest.
  int digit() {
    int count = 0;
    while (value >= one) {
      value.subtract(one);
      ++count;
    }
    return count;
  }

  void multiply_by_power(std::uint32_t base, int power) {
    for (Whole* each : {&value, &below, &above}) {
      each->multiply_by_power(base, power);
    }
  }

  void times_ten() { multiply_by_power(10, 1); }

  /// Which is nearer to the rest: 0 (less), 1 (greater), or both alike (equal).
  [[nodiscard]] std::strong_ordering against_half() const {
    Whole twice = value;
    twice.add(value);
    return twice <=> one;
  }
};

/// x = mantissa 2^power.
struct Binary {
  std::uint64_t mantissa;
  int power;
  bool narrow_below;  ///< the next double below is only half as far as the next above
};

Binary binary_of(double x) {
  constexpr std::uint64_t kHidden = std::uint64_t{1} << 52U;
  const auto bits = std::bit_cast<std::uint64_t>(x);
  const auto field = static_cast<int>(bits >> 52U);
  const std::uint64_t written = bits & (kHidden - 1);
  return {written | (field == 0 ? 0 : kHidden), std::max(field, 1) - 1075,
          written == 0 && field > 1};
}

/// x in units of the power of ten of its first digit.
Fraction fraction_of(double x) {
  const Binary b = binary_of(x);
  Fraction f;
  f.even = b.mantissa % 2 == 0;

  // Everything times 4: so that half, and a quarter, of the distance between doubles is whole.
  f.value = Whole(b.mantissa * 4);
  f.one = Whole(4);
  f.below = Whole(b.narrow_below ? 1 : 2);
  f.above = Whole(2);
  f.one.multiply_by_power(2, -b.power);
  f.multiply_by_power(2, b.power);

  // The power of ten of the power of two below x: never too large, at most one too small.
  constexpr double kLog2 = 0.30102999566398120;
  const int top = b.power + static_cast<int>(std::bit_width(b.mantissa)) - 1;
  f.exponent = static_cast<int>(std::floor(top * kLog2));
  f.one.multiply_by_power(10, f.exponent);
  f.multiply_by_power(10, -f.exponent);
  Whole ten = f.one;
  ten.multiply(10);
  if (f.value >= ten) {
    f.one = ten;
    ++f.exponent;
  }
  return f;
}

/// Adds one to the last digit. The digits stay as many.
void round_up(Digits& number) {
  for (char& digit : std::views::reverse(number.digits)) {
    if (digit != '9') {
      ++digit;
      return;
    }
    digit = '0';
  }
  number.digits.front() = '1';  // 99 became 100: one more in front, one less behind.
  ++number.exponent;
}

void round_to_nearest(Digits& number, const Fraction& rest) {
  const auto order = rest.against_half();
  const bool odd = (number.digits.back() - '0') % 2 != 0;
  if (order > 0 || (order == 0 && odd)) {
    round_up(number);
  }
}

void put_digit(Digits& number, Fraction& rest) {
  number.digits.push_back(static_cast<char>('0' + rest.digit()));
}

}  // namespace

// The method of Steele and White: digit after digit, until stopping here, or one above, is read as
// x again.
Digits shortest_digits(double x) {
  Fraction f = fraction_of(x);
  Digits number{"", f.exponent};
  while (true) {
    put_digit(number, f);
    Whole reach = f.value;
    reach.add(f.above);
    const bool stay = f.even ? f.value <= f.below : f.value < f.below;
    const bool next = f.even ? reach >= f.one : reach > f.one;
    if (stay && next) {
      round_to_nearest(number, f);
    } else if (next) {
      round_up(number);
    }
    if (stay || next) {
      number.digits.resize(number.digits.find_last_not_of('0') + 1);
      return number;
    }
    f.times_ten();
  }
}

Digits rounded_digits(double x, int count) {
  Fraction f = fraction_of(x);
  Digits number{"", f.exponent};
  put_digit(number, f);
  for (int place = 1; place < count; ++place) {
    f.times_ten();
    put_digit(number, f);
  }
  round_to_nearest(number, f);
  return number;
}

}  // namespace gradus
