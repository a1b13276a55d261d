#pragma once

#include <span>

#include "gradus/console/complaint.hpp"
#include "gradus/console/lexer.hpp"
#include "gradus/console/syntax.hpp"

namespace gradus::console {

/// Reads expressions from words, by recursive descent; see syntax.hpp for what they are.
class ExpressionParser {
 public:
  ExpressionParser(const Tokens& tokens, Program& program) : tokens_(tokens), program_(program) {}

  /// a, b, c without brackets is a tuple.
  const Expression* expression_list();

  /// What `for` assigns to.
  const Expression* target_list();

  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const {
    return tokens_.words[std::min(at_ + ahead, tokens_.words.size() - 1)];
  }
  [[nodiscard]] bool at(std::string_view word) const { return is_word(peek(), word); }

  const Token& next();
  bool take(std::string_view word);

  /// "invalid syntax" at the next word.
  [[noreturn]] void fail() const;

  static bool is_word(const Token& token, std::string_view word) {
    return (token.kind == TokenKind::sign || token.kind == TokenKind::keyword) &&
           token.text == word;
  }

  /// Whether an expression may begin with the next word, other than by a sign.
  [[nodiscard]] bool at_operand() const;

  /// An expression that takes up what has been read since it began.
  template <class Form>
  const Expression* made(int begin, Form form) {
    program_.expressions.push_back({{begin, last_end()}, std::move(form)});
    return &program_.expressions.back();
  }

 private:
  /// Counts how deep brackets and prefixes stand in each other.
  class Nesting {
   public:
    explicit Nesting(ExpressionParser& parser);
    ~Nesting() { --parser_.depth_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

   private:
    ExpressionParser& parser_;
  };

  const Expression* expression();
  const Expression* connective(bool conjunction);
  const Expression* negation();
  const Expression* comparison();
  std::string comparison_sign();
  const Expression* infix(std::size_t level);
  const Expression* prefix();
  const Expression* power();
  const Expression* primary();
  const Expression* atom();
  const Expression* keyword_atom();
  const Expression* number();
  const Expression* integer();
  const Expression* text();
  const Expression* parenthesised();
  const Expression* list();
  const Expression* call(int begin, const Expression* function);
  Argument argument(bool after_keyword);
  const Expression* subscript(int begin, const Expression* object);
  const Expression* slice();
  const Expression* slice_bound();

  /// The comma between two items, or the closing bracket; true when it was a comma.
  bool separator(std::string_view closing, const Expression* last);
  [[noreturn]] void fail_in_brackets(const Expression* last);
  void refuse_unknown() const;

  [[nodiscard]] int last_end() const { return at_ == 0 ? 0 : tokens_.words[at_ - 1].place.end; }

  const Tokens& tokens_;
  Program& program_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

/// What Python calls an expression that cannot be assigned to; "" for one that can.
[[nodiscard]] std::string unassignable(const Expression& target);

}  // namespace gradus::console
