#include "gradus/console/parser.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace gradus::console {

namespace {

constexpr int kDeepest = 64;

// From the loosest to the tightest.
constexpr std::array<std::array<std::string_view, 5>, 6> kLevels = {
    {{"|"}, {"^"}, {"&"}, {"<<", ">>"}, {"+", "-"}, {"*", "/", "//", "%", "@"}}};

[[noreturn]] void fail_missing(Place place, const std::string& what) {
  throw Failure(Error("console.missing", {"SyntaxError: this console has no " + what, what}),
                place);
}

}  // namespace

ExpressionParser::Nesting::Nesting(ExpressionParser& parser) : parser_(parser) {
  if (++parser_.depth_ > kDeepest) {
    const Place place = parser_.peek().place;
    --parser_.depth_;
    throw Failure(Error("python.nesting",
                        {"SyntaxError: too many nested parentheses", std::to_string(kDeepest)}),
                  place);
  }
}

const Token& ExpressionParser::next() {
  const Token& token = peek();
  at_ = std::min(at_ + 1, tokens_.words.size() - 1);
  return token;
}

bool ExpressionParser::take(std::string_view word) {
  if (!at(word)) {
    return false;
  }
  next();
  return true;
}

void ExpressionParser::fail() const {
  if (peek().kind == TokenKind::end && !tokens_.unclosed.text.empty()) {
    fail_syntax(tokens_.unclosed.place, "'" + tokens_.unclosed.text + "' was never closed");
  }
  fail_syntax(peek().place, "invalid syntax");
}

bool ExpressionParser::at_operand() const {
  switch (peek().kind) {
    case TokenKind::integer:
    case TokenKind::real:
    case TokenKind::text:
    case TokenKind::name:
      return true;
    case TokenKind::keyword:
      return at("None") || at("True") || at("False");
    default:
      return at("(") || at("[") || at("...");
  }
}

/// Python that is right, but not known here.
void ExpressionParser::refuse_unknown() const {
  if (at("lambda")) fail_missing(peek().place, "lambda");
  if (at("if")) fail_missing(peek().place, "conditional expressions");
  if (at("for")) fail_missing(peek().place, "comprehensions");
  if (at("{")) fail_missing(peek().place, "dictionaries and sets");
  if (at(":=")) fail_missing(peek().place, "assignment expressions");
  if (at("*") || at("**")) fail_missing(peek().place, "starred expressions");
  if (at("yield") || at("await")) fail_missing(peek().place, peek().text);
}

const Expression* ExpressionParser::expression_list() {
  const int begin = peek().place.begin;
  const Expression* first = expression();
  if (!at(",")) {
    return first;
  }
  Display tuple{true, {first}, false};
  while (take(",") && (at_operand() || at("-") || at("+") || at("~") || at("not"))) {
    tuple.items.push_back(expression());
  }
  return made(begin, std::move(tuple));
}

const Expression* ExpressionParser::target_list() {
  const int begin = peek().place.begin;
  const Expression* first = infix(0);
  if (!at(",")) {
    return first;
  }
  Display tuple{true, {first}, false};
  while (take(",") && !at("in")) {
    tuple.items.push_back(infix(0));
  }
  return made(begin, std::move(tuple));
}

const Expression* ExpressionParser::expression() {
  refuse_unknown();
  const Expression* found = connective(false);
  if (at("if") || at(":=")) {
    refuse_unknown();
  }
  return found;
}

const Expression* ExpressionParser::connective(bool conjunction) {
  const std::string_view word = conjunction ? "and" : "or";
  const int begin = peek().place.begin;
  const auto part = [&] { return conjunction ? negation() : connective(true); };
  const Expression* first = part();
  if (!at(word)) {
    return first;
  }
  Connective found{conjunction, {first}};
  while (take(word)) {
    found.parts.push_back(part());
  }
  return made(begin, std::move(found));
}

const Expression* ExpressionParser::negation() {
  const int begin = peek().place.begin;
  if (!take("not")) {
    return comparison();
  }
  const Nesting nesting(*this);
  const Expression* operand = negation();
  return made(begin, Prefix{"not", operand});
}

/// The next comparison sign, taken; "" where there is none.
std::string ExpressionParser::comparison_sign() {
  constexpr std::array<std::string_view, 8> kSigns = {"<", ">", "<=", ">=", "==", "!=", "in", "is"};
  const auto* const sign =
      std::ranges::find_if(kSigns, [this](std::string_view text) { return at(text); });
  if (sign != kSigns.end()) {
    next();
    return *sign == "is" && take("not") ? "is not" : std::string(*sign);
  }
  if (at("not") && is_word(peek(1), "in")) {
    next();
    next();
    return "not in";
  }
  return "";
}

const Expression* ExpressionParser::comparison() {
  const int begin = peek().place.begin;
  const Expression* first = infix(0);
  Comparison found{first, {}};
  for (std::string sign = comparison_sign(); !sign.empty(); sign = comparison_sign()) {
    found.rest.emplace_back(std::move(sign), infix(0));
  }
  return found.rest.empty() ? first : made(begin, std::move(found));
}

const Expression* ExpressionParser::infix(std::size_t level) {
  if (level == kLevels.size()) {
    return prefix();
  }
  const int begin = peek().place.begin;
  const Expression* left = infix(level + 1);
  const auto here = [&] {
    return std::ranges::any_of(kLevels[level],
                               [this](auto sign) { return !sign.empty() && at(sign); });
  };
  while (here()) {
    const std::string sign = next().text;
    const Expression* right = infix(level + 1);
    left = made(begin, Infix{sign, left, right});
  }
  return left;
}

const Expression* ExpressionParser::prefix() {
  if (!at("-") && !at("+") && !at("~")) {
    return power();
  }
  const Nesting nesting(*this);
  const int begin = peek().place.begin;
  const std::string sign = next().text;
  const Expression* operand = prefix();
  return made(begin, Prefix{sign, operand});
}

const Expression* ExpressionParser::power() {
  const int begin = peek().place.begin;
  const Expression* base = primary();
  if (!take("**")) {
    return base;
  }
  const Nesting nesting(*this);
  const Expression* exponent = prefix();
  return made(begin, Infix{"**", base, exponent});
}

const Expression* ExpressionParser::primary() {
  const int begin = peek().place.begin;
  const Expression* found = atom();
  while (true) {
    if (take(".")) {
      if (peek().kind != TokenKind::name) {
        fail();
      }
      const std::string name = next().text;
      found = made(begin, Attribute{found, name});
    } else if (at("(")) {
      found = call(begin, found);
    } else if (at("[")) {
      found = subscript(begin, found);
    } else {
      return found;
    }
  }
}

const Expression* ExpressionParser::atom() {
  const int begin = peek().place.begin;
  switch (peek().kind) {
    case TokenKind::integer:
    case TokenKind::real:
      return number();
    case TokenKind::text:
      return text();
    case TokenKind::name: {
      const std::string name = next().text;
      return made(begin, Name{name});
    }
    case TokenKind::keyword:
      return keyword_atom();
    default:
      break;
  }
  if (at("(")) {
    return parenthesised();
  }
  if (at("[")) {
    return list();
  }
  if (take("...")) {
    return made(begin, Dots{});
  }
  if (at("{")) {
    refuse_unknown();
  }
  fail();
}

const Expression* ExpressionParser::keyword_atom() {
  const int begin = peek().place.begin;
  if (take("None")) {
    return made(begin, Literal{});
  }
  const bool yes = at("True");
  if (!yes && !at("False")) {
    fail();
  }
  next();
  return made(begin, Literal{yes});
}

const Expression* ExpressionParser::number() {
  if (peek().kind == TokenKind::integer) {
    return integer();
  }
  const int begin = peek().place.begin;
  std::string digits = next().text;
  std::erase(digits, '_');
  return made(begin, Literal{std::strtod(digits.c_str(), nullptr)});
}

const Expression* ExpressionParser::integer() {
  const Token token = next();
  std::string digits = token.text;
  std::erase(digits, '_');
  int base = 10;
  if (digits.size() > 2 && digits[0] == '0' && digits[1] > '9') {
    base = (digits[1] | 0x20) == 'x' ? 16 : (digits[1] | 0x20) == 'o' ? 8 : 2;
    digits.erase(0, 2);
  }
  std::int64_t value = 0;
  const auto found = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (found.ec != std::errc()) {
    throw Failure(
        Error("python.big-integer", {"OverflowError: Python int too large to convert to C long"}),
        token.place);
  }
  return made(token.place.begin, Literal{value});
}

/// Texts that stand beside each other are one.
const Expression* ExpressionParser::text() {
  const int begin = peek().place.begin;
  std::string joined;
  while (peek().kind == TokenKind::text) {
    joined += next().text;
  }
  return made(begin, Literal{std::move(joined)});
}

std::string unassignable(const Expression& target) {
  if (const auto* literal = std::get_if<Literal>(&target.form)) {
    if (const auto* truth = std::get_if<bool>(&literal->value)) {
      return *truth ? "True" : "False";
    }
    return std::holds_alternative<std::monostate>(literal->value) ? "None" : "literal";
  }
  if (std::holds_alternative<Dots>(target.form)) return "ellipsis";
  if (std::holds_alternative<Call>(target.form)) return "function call";
  if (std::holds_alternative<Comparison>(target.form)) return "comparison";
  const bool computed = std::holds_alternative<Infix>(target.form) ||
                        std::holds_alternative<Prefix>(target.form) ||
                        std::holds_alternative<Connective>(target.form);
  return computed ? "expression" : "";
}

}  // namespace gradus::console
