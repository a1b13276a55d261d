#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// What a scene says beside its numbers, as JSON text.

namespace gradus::json {

[[nodiscard]] std::string text(std::string_view content);
/// With all its digits; null where it is not finite.
[[nodiscard]] std::string number(double value);

/// To nine places, for curves of thousands of points, which are drawn and not read.
[[nodiscard]] std::string drawn(double value);

[[nodiscard]] inline std::string of(std::string_view content) { return text(content); }
[[nodiscard]] inline std::string of(const std::string& content) { return text(content); }
[[nodiscard]] inline std::string of(const char* content) { return text(content); }
[[nodiscard]] inline std::string of(std::same_as<bool> auto yes) { return yes ? "true" : "false"; }
[[nodiscard]] inline std::string of(std::same_as<double> auto value) { return number(value); }
[[nodiscard]] std::string of(std::integral auto value)
  requires(!std::same_as<decltype(value), bool>)
{
  return std::to_string(value);
}

/// A list of things that `of` knows.
template <class T>
[[nodiscard]] std::string of(const std::vector<T>& items) {
  std::string out = "[";
  for (const T& item : items) {
    out += (out.size() > 1 ? "," : "") + of(item);
  }
  return out + ']';
}

/// A list of texts that are JSON already.
[[nodiscard]] std::string list(const std::vector<std::string>& items);

/// An object of texts that are JSON already: object({{"shape", of(shape)}}).
[[nodiscard]] std::string object(
    const std::vector<std::pair<std::string_view, std::string>>& members);

}  // namespace gradus::json
