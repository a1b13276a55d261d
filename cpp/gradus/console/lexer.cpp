#include "gradus/console/lexer.hpp"

#include <algorithm>
#include <array>

#include "gradus/console/complaint.hpp"

namespace gradus::console {

namespace {

constexpr std::array<std::string_view, 35> kKeywords = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};

// Longer ones first.
constexpr std::array<std::u32string_view, 48> kSigns = {
    U"**=", U"//=", U"...", U">>=", U"<<=", U"**", U"//", U"<<", U">>", U"<=", U">=", U"==",
    U"!=",  U"<>",  U"+=",  U"-=",  U"*=",  U"/=", U"%=", U"@=", U"&=", U"|=", U"^=", U"->",
    U":=",  U"+",   U"-",   U"*",   U"/",   U"%",  U"@",  U"&",  U"|",  U"^",  U"~",  U"<",
    U">",   U"(",   U")",   U"[",   U"]",   U"{",  U"}",  U",",  U":",  U".",  U";",  U"="};

bool is_quote(char32_t c) { return c == '"' || c == '\''; }

/// Python folds the full-width letters of a name.
std::string folded_name(std::u32string_view name) {
  std::u32string folded;
  for (const char32_t c : name) {
    const bool wide = c >= 0xFF01 && c <= 0xFF5E;
    folded.push_back(wide ? c - 0xFF01 + '!' : c);
  }
  return encoded(folded);
}

class Lexer {
 public:
  explicit Lexer(std::u32string_view line) : line_(line) {}

  Tokens run() {
    for (skip_space(); at_ < size(); skip_space()) {
      start_ = at_;
      read();
    }
    start_ = at_ = size();
    add(TokenKind::end, "");
    if (!open_.empty()) {
      tokens_.unclosed = open_.back();
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] int size() const { return static_cast<int>(line_.size()); }

  [[nodiscard]] char32_t peek(int ahead = 0) const {
    const int at = at_ + ahead;
    return at < size() ? line_[static_cast<std::size_t>(at)] : U'\0';
  }

  [[nodiscard]] std::u32string_view read_so_far() const {
    return line_.substr(static_cast<std::size_t>(start_), static_cast<std::size_t>(at_ - start_));
  }

  /// A new line ends nothing here: `for row in X:` may be followed by its body.
  void skip_space() {
    constexpr std::u32string_view kSpace = U" \t\f\r\n";
    while (at_ < size()) {
      if (peek() == '#') {
        at_ = static_cast<int>(
            std::min(line_.find('\n', static_cast<std::size_t>(at_)), line_.size()));
      } else if (kSpace.find(peek()) != std::u32string_view::npos) {
        ++at_;
      } else {
        return;
      }
    }
  }

  void add(TokenKind kind, std::string text) {
    tokens_.words.push_back({kind, std::move(text), {start_, at_}, static_cast<int>(open_.size())});
  }

  void read() {
    const char32_t c = peek();
    if (is_digit(c) || (c == '.' && is_digit(peek(1)))) {
      read_number();
    } else if (is_quote(c)) {
      read_string();
    } else if (begins_name(c)) {
      read_name();
    } else if (c >= 0x80) {
      fail_character();
    } else {
      read_sign();
    }
  }

  void read_name() {
    while (continues_name(peek())) {
      ++at_;
    }
    const std::string name = folded_name(read_so_far());
    if (peek() >= 0x80) {  // Python takes it for a part of the name, and complains of the name.
      fail_character();
    }
    const bool keyword = std::ranges::find(kKeywords, name) != kKeywords.end();
    add(keyword ? TokenKind::keyword : TokenKind::name, name);
    if (is_quote(peek()) && (name == "f" || name == "r" || name == "b" || name == "u")) {
      throw Failure(Error("console.missing", {"SyntaxError: this console has no prefixed strings",
                                              "prefixed strings"}),
                    {start_, at_});
    }
  }

  [[noreturn]] void fail_character() const {
    const char32_t c = peek();
    const std::string name = code_point_name(c);
    const std::string shown = encoded({&c, 1});
    const std::string words = is_printable(c)
                                  ? "SyntaxError: invalid character '" + shown + "' (" + name + ")"
                                  : "SyntaxError: invalid non-printable character " + name;
    throw Failure(Error("python.character", {words, shown, name}), {at_, at_ + 1});
  }

  void read_number() {
    if (peek() == '0' &&
        std::u32string_view(U"xXoObB").find(peek(1)) != std::u32string_view::npos) {
      read_other_base();
    } else {
      read_decimal();
    }
    if (continues_name(peek()) || peek() >= 0x80) {
      fail_syntax({std::max(start_, at_ - 1), at_}, "invalid decimal literal");
    }
  }

  void read_other_base() {
    const char32_t base = peek(1) | 0x20U;
    const std::u32string_view digits = base == 'x'   ? U"0123456789abcdefABCDEF_"
                                       : base == 'o' ? U"01234567_"
                                                     : U"01_";
    at_ += 2;
    const int first = at_;
    while (digits.find(peek()) != std::u32string_view::npos && peek() != 0) {
      ++at_;
    }
    const std::string kind = base == 'x' ? "hexadecimal" : base == 'o' ? "octal" : "binary";
    if (is_digit(peek())) {
      fail_syntax({at_, at_ + 1}, "invalid digit '" +
                                      encoded({&line_[static_cast<std::size_t>(at_)], 1}) +
                                      "' in " + kind + " literal");
    }
    if (at_ == first || peek(-1) == '_' || continues_name(peek())) {
      fail_syntax({start_, at_}, "invalid " + kind + " literal");
    }
    add(TokenKind::integer, encoded(read_so_far()));
  }

  void read_digits() {
    while (is_digit(peek()) || (peek() == '_' && is_digit(peek(1)) && is_digit(peek(-1)))) {
      ++at_;
    }
  }

  void read_decimal() {
    read_digits();
    bool real = false;
    if (peek() == '.') {
      real = true;
      ++at_;
      read_digits();
    }
    if ((peek() | 0x20U) == 'e') {
      const int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
      if (is_digit(peek(1 + sign))) {
        real = true;
        at_ += 1 + sign;
        read_digits();
      }
    }
    const std::u32string_view text = read_so_far();
    if (!real && text[0] == '0' && text.find_first_not_of(U"0_") != std::u32string_view::npos) {
      fail_syntax({start_, at_},
                  "leading zeros in decimal integer literals are not permitted; use an 0o prefix "
                  "for octal integers");
    }
    add(real ? TokenKind::real : TokenKind::integer, encoded(text));
  }

  void read_string() {
    const char32_t quote = peek();
    std::u32string text;
    for (++at_; peek() != quote; ++at_) {
      if (at_ >= size() || peek() == '\n') {
        fail_syntax({start_, at_}, "unterminated string literal (detected at line 1)");
      }
      if (peek() == '\\') {
        read_escape(text);
      } else {
        text.push_back(peek());
      }
    }
    ++at_;
    add(TokenKind::text, encoded(text));
  }

  /// As Python does, an escape that is none keeps its backslash. Throws "console.missing" for
  /// those of Python's that this console does not know.
  void read_escape(std::u32string& text) {
    static constexpr std::u32string_view kEscapes = U"ntr\\'\"";
    static constexpr std::u32string_view kUnknown = U"abfvxuUN01234567";
    static constexpr std::u32string_view kMeanings = U"\n\t\r\\'\"";
    ++at_;
    const std::size_t known = at_ < size() ? kEscapes.find(peek()) : std::u32string_view::npos;
    if (known != std::u32string_view::npos) {
      text.push_back(kMeanings[known]);
    } else if (at_ < size() && kUnknown.find(peek()) != std::u32string_view::npos) {
      throw Failure(Error("console.missing",
                          {"SyntaxError: this console has no such escapes", "such escapes"}),
                    {at_ - 1, at_ + 1});
    } else {
      text.push_back('\\');
      --at_;
    }
  }

  void read_sign() {
    const std::u32string_view rest = line_.substr(static_cast<std::size_t>(at_));
    const auto* const sign =
        std::ranges::find_if(kSigns, [rest](auto text) { return rest.starts_with(text); });
    if (sign == kSigns.end()) {
      fail_unknown_sign();
    }
    at_ += static_cast<int>(sign->size());
    const std::string text = encoded(*sign);
    track_brackets(text);
    add(TokenKind::sign, text);
  }

  [[noreturn]] void fail_unknown_sign() const {
    if (peek() == '\\') {
      fail_syntax({at_, at_ + 1}, "unexpected character after line continuation character");
    }
    if (peek() < 0x20 || peek() == 0x7F) {
      fail_character();
    }
    fail_syntax({at_, at_ + 1}, "invalid syntax");
  }

  void track_brackets(const std::string& sign) {
    static constexpr std::string_view kOpening = "([{";
    static constexpr std::string_view kClosing = ")]}";
    if (sign.size() == 1 && kOpening.find(sign[0]) != std::string_view::npos) {
      open_.push_back({TokenKind::sign, sign, {start_, at_}});
      return;
    }
    const std::size_t closes = sign.size() == 1 ? kClosing.find(sign[0]) : std::string_view::npos;
    if (closes == std::string_view::npos) {
      return;
    }
    if (open_.empty()) {
      fail_syntax({start_, at_}, "unmatched '" + sign + "'");
    }
    if (open_.back().text[0] != kOpening[closes]) {
      fail_syntax({start_, at_}, "closing parenthesis '" + sign +
                                     "' does not match opening parenthesis '" + open_.back().text +
                                     "'");
    }
    open_.pop_back();
  }

  std::u32string_view line_;
  int at_ = 0;
  int start_ = 0;
  Tokens tokens_;
  std::vector<Token> open_;
};

}  // namespace

Tokens tokenize(std::u32string_view line) { return Lexer(line).run(); }

std::u32string with_half_width(std::u32string_view line) {
  std::u32string repaired;
  char32_t quote = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::string_view half = half_width(line[at]);
    if (quote == 0 && line[at] == '#') {
      return repaired.append(line.substr(at));
    }
    if (quote != 0 && half != std::string_view(reinterpret_cast<const char*>(&quote), 1)) {
      repaired.push_back(line[at]);
    } else {
      repaired.append(half.empty() ? std::u32string(1, line[at]) : decoded(half));
    }
    const char32_t last = repaired.back();
    if (is_quote(last)) {
      quote = quote == 0 ? last : quote == last ? U'\0' : quote;
    }
  }
  return repaired;
}

}  // namespace gradus::console
