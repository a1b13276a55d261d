#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gradus/console/text.hpp"

namespace gradus::console {

enum class TokenKind : std::uint8_t { integer, real, text, name, keyword, sign, end };

/// A word of a line.
struct Token {
  TokenKind kind;
  std::string text;  ///< as written; of a string literal what stands between the quotes
  Place place;
  int depth = 0;  ///< how many brackets are open behind it
};

/// The words of a line, and the opening bracket that nothing closes.
struct Tokens {
  std::vector<Token> words;  ///< the last one is the end
  Token unclosed = {TokenKind::end, "", {}};
};

/// Takes a line apart as Python does. Throws Failure "python.syntax" in Python's words, with code
/// "python.character" (character, code point) for one that cannot stand there.
[[nodiscard]] Tokens tokenize(std::u32string_view line);

/// The line with half-width signs in place of full-width ones, but for its strings and comments.
[[nodiscard]] std::u32string with_half_width(std::u32string_view line);

}  // namespace gradus::console
