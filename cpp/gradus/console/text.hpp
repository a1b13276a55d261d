#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gradus::console {

/// A part of a line, in characters (code points): [begin, end).
struct Place {
  int begin = 0;
  int end = 0;

  [[nodiscard]] bool operator==(const Place&) const = default;
};

/// The characters of a UTF-8 text; what is no UTF-8 becomes U+FFFD.
[[nodiscard]] std::u32string decoded(std::string_view utf8);

/// The UTF-8 text of characters.
[[nodiscard]] std::string encoded(std::u32string_view characters);

/// The largest number of bytes, up to `most`, after which a UTF-8 text may be cut.
[[nodiscard]] std::size_t cut_at(std::string_view utf8, std::size_t most);

/// "U+FF0C".
[[nodiscard]] std::string code_point_name(char32_t character);

[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// Whether a name may begin with the character: letters of any script, and _.
[[nodiscard]] bool begins_name(char32_t character);

/// Whether a name may go on with the character.
[[nodiscard]] bool continues_name(char32_t character);

/// Whether Python would print the character as it is.
[[nodiscard]] bool is_printable(char32_t character);

/// The half-width form of a letter, a digit or a sign that Chinese keyboards write full-width,
/// "<=" for ≤ and the like; "" where there is none.
[[nodiscard]] std::string_view half_width(char32_t character);

}  // namespace gradus::console
