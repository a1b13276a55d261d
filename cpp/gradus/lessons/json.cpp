#include "gradus/lessons/json.hpp"

#include <cmath>

#include "gradus/arrays/digits.hpp"

namespace gradus::json {

namespace {

std::string escaped(char character) {
  switch (character) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    default: {
      constexpr std::string_view kDigits = "0123456789abcdef";
      const auto code = static_cast<unsigned char>(character);
      return std::string("\\u00") + kDigits[code >> 4U] + kDigits[code & 15U];
    }
  }
}

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) {
    out += (out.empty() ? "" : ",") + item;
  }
  return out;
}

}  // namespace

std::string text(std::string_view content) {
  constexpr unsigned char kFirstPrintable = 0x20;
  std::string out = "\"";
  for (const char character : content) {
    const bool plain = static_cast<unsigned char>(character) >= kFirstPrintable &&
                       character != '"' && character != '\\';
    out += plain ? std::string(1, character) : escaped(character);
  }
  return out + '"';
}

// JSON has no nan and no infinity. Not std::to_chars, whose tables for doubles are larger than all
// that a module on networks holds besides.
std::string number(double value) {
  if (!std::isfinite(value)) {
    return "null";
  }
  const std::string sign = std::signbit(value) ? "-" : "";
  if (value == 0.0) {
    return sign + "0";
  }
  const auto [digits, exponent] = shortest_digits(std::abs(value));
  const std::string fraction = digits.size() == 1 ? "" : '.' + digits.substr(1);
  const std::string power = exponent == 0 ? "" : 'e' + std::to_string(exponent);
  return sign + digits.front() + fraction + power;
}

std::string drawn(double value) {
  constexpr double kPlaces = 1e9;
  constexpr double kMostExact = 9e9;
  if (!(std::abs(value) < kMostExact)) {
    return number(value);
  }
  const std::int64_t scaled = std::llround(value * kPlaces);
  return std::to_string(scaled) + "e-9";
}

std::string list(const std::vector<std::string>& items) { return '[' + joined(items) + ']'; }

std::string object(const std::vector<std::pair<std::string_view, std::string>>& members) {
  std::vector<std::string> items;
  items.reserve(members.size());
  for (const auto& [name, value] : members) {
    items.push_back(text(name) + ':' + value);
  }
  return '{' + joined(items) + '}';
}

}  // namespace gradus::json
