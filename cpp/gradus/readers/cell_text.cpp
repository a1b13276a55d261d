#include "gradus/readers/cell_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace gradus {

namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::size_t kLongestShown = 40;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// The range of the characters that take so many bytes.
struct Range {
  unsigned least;
  unsigned most;
};
constexpr Range kRanges[] = {{}, {0, 0x7F}, {0x80, 0x7FF}, {0x800, 0xFFFF}, {0x10000, 0x10FFFF}};

std::size_t length_by(unsigned lead) {
  return lead < 0x80U                    ? 1
         : lead >= 0xC0U && lead < 0xE0U ? 2
         : lead >= 0xE0U && lead < 0xF0U ? 3
         : lead >= 0xF0U && lead < 0xF8U ? 4
                                         : 0;
}

/// How many bytes the character takes that the text begins with; 0 where it begins with none.
std::size_t character_length(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = length_by(lead);
  if (length < 2 || length > text.size()) {
    return length == 1 ? 1 : 0;
  }
  unsigned character = lead & (0x7FU >> length);
  for (const char c : text.substr(1, length - 1)) {
    if (!continues(c)) {
      return 0;
    }
    character = character << 6U | (static_cast<unsigned char>(c) & 0x3FU);
  }
  const auto [least, most] = kRanges[length];
  const bool surrogate = character >= 0xD800U && character <= 0xDFFFU;
  return character >= least && character <= most && !surrogate ? length : 0;
}

/// A number as it is written: digits · 10^exponent.
struct Decimal {
  bool negative = false;
  std::int64_t digits = 0;
  int exponent = 0;
  bool is_long = false;  ///< More digits than stand in `digits`.
};

constexpr std::int64_t kMostDigits = 100'000'000'000'000;  // Ten times that are exact in a double.
constexpr int kLargestExponent = 100'000;

/// Takes digits off the beginning of a text; how many there were.
int take_digits(std::string_view& text, Decimal& number) {
  int count = 0;
  for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1)) {
    number.is_long = number.is_long || number.digits >= kMostDigits;
    number.digits = number.is_long ? number.digits : number.digits * 10 + (text.front() - '0');
    ++count;
  }
  return count;
}

bool take(std::string_view& text, std::string_view any_of) {
  const bool found = !text.empty() && any_of.find(text.front()) != std::string_view::npos;
  text.remove_prefix(found ? 1 : 0);
  return found;
}

bool take_minus(std::string_view& text) {
  const bool negative = text.starts_with('-');
  take(text, "+-");
  return negative;
}

/// strtod reads more than tables should hold: hexadecimals, and names.
std::optional<Decimal> decimal_of(std::string_view text) {
  Decimal number{.negative = take_minus(text)};
  int digits = take_digits(text, number);
  if (take(text, ".")) {
    const int places = take_digits(text, number);
    number.exponent = -places;
    digits += places;
  }
  if (digits > 0 && take(text, "eE")) {
    Decimal exponent{.negative = take_minus(text)};
    digits = take_digits(text, exponent);
    const auto size = static_cast<int>(std::min<std::int64_t>(exponent.digits, kLargestExponent));
    number.exponent += exponent.negative ? -size : size;
  }
  return digits > 0 && text.empty() ? std::optional(number) : std::nullopt;
}

/// Powers of ten that are exact.
constexpr double kTens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                            1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// The number, where a single operation on exact numbers gives it, and so rounds it but once
/// (Clinger 1990); most numbers are such, and strtod takes ten times as long.
std::optional<double> quickly(const Decimal& number) {
  const auto power = static_cast<std::size_t>(std::abs(number.exponent));
  if (number.is_long || power >= std::size(kTens)) {
    return std::nullopt;
  }
  const auto digits = static_cast<double>(number.digits);
  const double size = number.exponent < 0 ? digits / kTens[power] : digits * kTens[power];
  return number.negative ? -size : size;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    if (length == 0) {
      return false;
    }
    text.remove_prefix(length);
  }
  return true;
}

std::string shown(std::string_view text) {
  std::string words;
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    const std::string_view next = length == 0 ? "?" : text.substr(0, length);
    if (words.size() + next.size() > kLongestShown) {
      break;
    }
    words += next;
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return words;
}

std::optional<double> number_of(std::string_view text) {
  text = trimmed(text);
  const std::optional<Decimal> decimal = decimal_of(text);
  if (!decimal) {
    return std::nullopt;
  }
  if (const std::optional<double> number = quickly(*decimal)) {
    return number;
  }
  const double number = std::strtod(std::string(text).c_str(), nullptr);
  return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

}  // namespace gradus
