#include "gradus/lessons/shape_text.hpp"

#include <charconv>

namespace gradus::lessons {

namespace {

constexpr std::string_view kBetween = " ,\t";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBetween);
  const std::size_t last = text.find_last_not_of(kBetween);
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, last - first + 1);
}

/// What stands in the round brackets, if any; spaces before a closing comma do not matter.
std::string_view unbracketed(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('(') && text.ends_with(')')) {
    text = text.substr(1, text.size() - 2);
  }
  return trimmed(text);
}

}  // namespace

std::optional<Shape> read_shape(std::string_view text) {
  text = unbracketed(text);
  Shape shape;
  while (!text.empty()) {
    std::int64_t length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    if (error != std::errc()) {
      return std::nullopt;
    }
    shape.push_back(length);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    const std::size_t next = text.find_first_not_of(kBetween);
    if (next == 0) {  // "2x3": something else follows the number at once
      return std::nullopt;
    }
    text = next == std::string_view::npos ? std::string_view() : text.substr(next);
  }
  return shape;
}

}  // namespace gradus::lessons
