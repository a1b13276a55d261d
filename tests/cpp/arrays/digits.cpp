// Decimal digits, compared with the standard library's.

#include "gradus/arrays/digits.hpp"

#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <charconv>
#include <cmath>
#include <limits>

#include "support/numbers.hpp"

namespace gradus {
namespace {

/// As std::to_chars writes it: 1.25e+03.
std::string text_of(const Digits& number) {
  const std::string exponent = std::to_string(std::abs(number.exponent));
  return number.digits.substr(0, 1) + (number.digits.size() > 1 ? "." : "") +
         number.digits.substr(1) + (number.exponent < 0 ? "e-" : "e+") +
         (exponent.size() < 2 ? "0" : "") + exponent;
}

template <class... Precision>
std::string standard(double x, Precision... precision) {
  std::array<char, 2000> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), x,
                                 std::chars_format::scientific, precision...);
  return {text.data(), end.ptr};
}

void check(double x) {
  CAPTURE(x);
  CHECK(text_of(shortest_digits(x)) == standard(x));
  for (const int count : {1, 2, 9, 17, 30}) {
    CHECK(text_of(rounded_digits(x, count)) == standard(x, count - 1));
  }
}

TEST_CASE("digits at the ends of what a double can be") {
  for (const double x :
       {5e-324, 1e-323, 2.2250738585072009e-308, 2.2250738585072014e-308, 1.7976931348623157e308,
        1.0, 9.5, 9.999999999999999e22, 1e23, 1e22, 0.1, 0.3, 0x1p53, 0x1p53 + 2, 4.5, 0.125}) {
    check(x);
  }
}

TEST_CASE("digits of every power of two, and of its neighbours") {
  for (int power = -1074; power < 1024; ++power) {
    const double x = std::ldexp(1.0, power);
    check(x);
    check(std::nextafter(x, 2 * x));
    if (power > -1074) {
      check(std::nextafter(x, 0.0));
    }
  }
}

TEST_CASE("digits of numbers just between whose neighbours a shorter one lies") {
  for (int i = 0; i < 100; ++i) {
    check(0x1p54 + 4.0 * i);
    check(0x1p55 + 8.0 * i);
    check(0x1p60 + 256.0 * i);
  }
}

TEST_CASE("digits of doubles of all sizes") {
  testing::Random random(11);
  const auto most = static_cast<double>(std::bit_cast<std::uint64_t>(1.7e308));
  for (int i = 0; i < 5000; ++i) {
    check(std::bit_cast<double>(static_cast<std::uint64_t>(random.between(1, most))));
    check(random.between(0, 1000));
    check(std::round(random.between(1, 1e6)) / 1000);
  }
}

TEST_CASE("a tie goes to the even digit") {
  CHECK(text_of(rounded_digits(0.5, 1)) == "5e-01");
  CHECK(text_of(rounded_digits(2.5, 1)) == "2e+00");
  CHECK(text_of(rounded_digits(3.5, 1)) == "4e+00");
  CHECK(text_of(rounded_digits(9.5, 1)) == "1e+01");
  CHECK(text_of(rounded_digits(99.5, 2)) == "1.0e+02");
  CHECK(text_of(rounded_digits(98.5, 2)) == "9.8e+01");
}

}  // namespace
}  // namespace gradus
