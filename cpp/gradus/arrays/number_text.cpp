#include "gradus/arrays/number_text.hpp"

#include <cmath>

#include "gradus/arrays/digits.hpp"

namespace gradus {

namespace {

std::string sign_of(double x) { return std::signbit(x) ? "-" : ""; }

std::string without_zeros(std::string digits) {
  digits.resize(digits.find_last_not_of('0') + 1);  // npos + 1 = 0: nothing but zeros.
  return digits;
}

/// At least two digits, and a sign in any case.
std::string exponent_text(int exponent) {
  const std::string digits = std::to_string(std::abs(exponent));
  return (exponent < 0 ? "-" : "+") + std::string(digits.size() < 2 ? 1 : 0, '0') + digits;
}

NumberText with_exponent(double x, const Digits& number) {
  return {sign_of(x) + number.digits.front(), number.digits.substr(1),
          exponent_text(number.exponent)};
}

NumberText without_exponent(double x, Digits number) {
  if (number.exponent < 0) {
    number.digits.insert(0, static_cast<std::size_t>(-number.exponent), '0');
    number.exponent = 0;
  }
  const auto before = static_cast<std::size_t>(number.exponent) + 1;
  if (number.digits.size() < before) {
    number.digits.resize(before, '0');
  }
  return {sign_of(x) + number.digits.substr(0, before), number.digits.substr(before), ""};
}

/// More than any double has.
constexpr int kAllPlaces = 2000;

}  // namespace

NumberText positional(double x, int most_places) {
  if (x == 0.0) {
    return {sign_of(x) + "0", "", ""};
  }
  Digits number = shortest_digits(std::abs(x));
  const int most = number.exponent + 1 + most_places;
  if (std::ssize(number.digits) > most) {
    number = rounded_digits(std::abs(x), most);
  }
  NumberText text = without_exponent(x, number);
  text.fraction = without_zeros(text.fraction);
  return text;
}

NumberText scientific(double x, int most_places) {
  if (x == 0.0) {
    return {sign_of(x) + "0", "", "+00"};
  }
  const Digits number = shortest_digits(std::abs(x));
  NumberText text = std::ssize(number.digits) > most_places + 1 ? scientific_rounded(x, most_places)
                                                                : with_exponent(x, number);
  text.fraction = without_zeros(text.fraction);
  return text;
}

NumberText scientific_rounded(double x, int places) {
  if (x == 0.0) {
    return {sign_of(x) + "0", std::string(static_cast<std::size_t>(places), '0'), "+00"};
  }
  return with_exponent(x, rounded_digits(std::abs(x), places + 1));
}

std::string repr_scalar(double value) {
  if (std::isnan(value)) {
    return "nan";
  }
  if (std::isinf(value)) {
    return sign_of(value) + "inf";
  }
  const double size = std::abs(value);
  if (size == 0.0 || (size >= 1e-4 && size < 1e16)) {
    const NumberText text = positional(value, kAllPlaces);
    return text.whole + "." + (text.fraction.empty() ? "0" : text.fraction);
  }
  const NumberText text = scientific(value, kAllPlaces);
  return text.whole + (text.fraction.empty() ? "" : ".") + text.fraction + "e" + text.exponent;
}

std::string repr_scalar(std::int64_t value) { return std::to_string(value); }

std::string repr_scalar(bool value) { return value ? "True" : "False"; }

std::string repr_scalar(const Scalar& value) {
  return std::visit([](auto number) { return repr_scalar(number); }, value);
}

}  // namespace gradus
