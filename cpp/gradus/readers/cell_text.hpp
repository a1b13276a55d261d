#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gradus {

/// A cell of a table may have so many bytes.
inline constexpr std::size_t kLongestCell = 1000;

/// The mark of the byte order that some programs put before a text in UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Without the blanks and tabs round it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

[[nodiscard]] bool is_utf8(std::string_view text);

/// The text as an error shows it: at most 40 bytes, and for each byte of what is not UTF-8 a "?".
[[nodiscard]] std::string shown(std::string_view text);

/// The number that a text is, blanks round it allowed: "-1", ".5", "2.50e-3". Nothing for what is
/// no such number, or too large for a double.
[[nodiscard]] std::optional<double> number_of(std::string_view text);

}  // namespace gradus
