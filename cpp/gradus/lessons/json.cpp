#include "gradus/lessons/json.hpp"

#include <array>
#include <charconv>
#include <cmath>

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

// JSON has no nan and no infinity.
std::string number(double value) {
  if (!std::isfinite(value)) {
    return "null";
  }
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
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
