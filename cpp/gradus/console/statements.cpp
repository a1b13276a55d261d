// Statements: what a line is made of.

#include <algorithm>
#include <array>

#include "gradus/console/parser.hpp"

namespace gradus::console {

namespace {

class StatementParser {
 public:
  StatementParser(const Tokens& tokens, Program& program) : words_(tokens, program) {}

  std::vector<Statement> line() {
    std::vector<Statement> found;
    if (words_.peek().kind == TokenKind::end) {
      return found;
    }
    if (words_.at("for")) {
      found.push_back(loop());
    } else {
      found = simple_statements();
    }
    if (words_.peek().kind != TokenKind::end) {
      words_.fail();
    }
    return found;
  }

 private:
  std::vector<Statement> simple_statements() {
    std::vector<Statement> found;
    do {
      found.push_back(simple_statement());
    } while (words_.take(";") && words_.peek().kind != TokenKind::end);
    return found;
  }

  Statement loop() {
    const int begin = words_.next().place.begin;
    const Expression* target = words_.target_list();
    check_target(*target, "");
    if (!words_.take("in")) {
      words_.fail();
    }
    const Expression* values = words_.expression_list();
    if (!words_.take(":")) {
      fail_without_colon();
    }
    if (words_.peek().kind == TokenKind::end) {
      throw Failure(Error("python.syntax", {"IndentationError: expected an indented block after "
                                            "'for' statement on line 1"}),
                    words_.peek().place);
    }
    std::vector<Statement> body = simple_statements();
    const int end = body.back().place.end;
    return {{begin, end}, For{target, values, std::move(body)}};
  }

  [[noreturn]] void fail_without_colon() const {
    if (words_.peek().kind == TokenKind::end) {
      fail_syntax(words_.peek().place, "expected ':'");
    }
    words_.fail();
  }

  Statement simple_statement() {
    refuse_unknown();
    const int begin = words_.peek().place.begin;
    if (words_.at("pass")) {
      return {words_.next().place, Pass{}};
    }
    if (words_.at("import")) {
      return import();
    }
    const Expression* first = words_.expression_list();
    if (words_.at("=")) {
      return assignment(begin, first);
    }
    if (is_augmented(words_.peek())) {
      return augmentation(begin, first);
    }
    refuse_old_print(*first);
    return {first->place, Show{first}};
  }

  Statement assignment(int begin, const Expression* first) {
    Assign found{{first}, nullptr};
    while (words_.take("=")) {
      const bool alone = found.targets.size() == 1 && !another_follows();
      check_target(*found.targets.back(),
                   alone ? " here. Maybe you meant '==' instead of '='?" : "");
      found.targets.push_back(words_.expression_list());
    }
    found.value = found.targets.back();
    found.targets.pop_back();
    return {{begin, found.value->place.end}, std::move(found)};
  }

  /// Whether another = stands behind, in this statement.
  [[nodiscard]] bool another_follows() const {
    for (std::size_t ahead = 0; words_.peek(ahead).kind != TokenKind::end; ++ahead) {
      const Token& token = words_.peek(ahead);
      if (token.depth == 0 && (token.text == "=" || token.text == ";")) {
        return token.text == "=";
      }
    }
    return false;
  }

  static bool is_augmented(const Token& token) {
    constexpr std::array<std::string_view, 13> kSigns = {
        "+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", "**=", ">>=", "<<="};
    return token.kind == TokenKind::sign && (std::ranges::find(kSigns, token.text) != kSigns.end());
  }

  Statement augmentation(int begin, const Expression* target) {
    std::string kind = unassignable(*target);
    if (const auto* display = std::get_if<Display>(&target->form)) {
      kind = display->tuple ? "tuple" : "list";
    }
    if (!kind.empty()) {
      fail_syntax(target->place,
                  "'" + kind + "' is an illegal expression for augmented assignment");
    }
    std::string sign = words_.next().text;
    sign.pop_back();
    const Expression* value = words_.expression_list();
    return {{begin, value->place.end}, Augment{target, sign, value}};
  }

  /// Throws Python's words for what cannot be assigned to. `hint` is for a target that stands
  /// alone.
  static void check_target(const Expression& target, const std::string& hint) {
    if (const auto* display = std::get_if<Display>(&target.form)) {
      for (const Expression* item : display->items) {
        check_target(*item, "");
      }
      return;
    }
    const std::string kind = unassignable(target);
    if (!kind.empty()) {
      const bool plain = kind == "None" || kind == "True" || kind == "False" ||
                         kind == "comparison" || std::holds_alternative<Connective>(target.form);
      fail_syntax(target.place, "cannot assign to " + kind + (plain ? "" : hint));
    }
  }

  void refuse_old_print(const Expression& first) {
    const auto* name = std::get_if<Name>(&first.form);
    if (name != nullptr && name->name == "print" && words_.at_operand()) {
      const int end = words_.expression_list()->place.end;
      fail_syntax({first.place.begin, end},
                  "Missing parentheses in call to 'print'. Did you mean print(...)?");
    }
  }

  /// import numpy as np, or import numpy.
  Statement import() {
    const int begin = words_.next().place.begin;
    if (words_.peek().kind != TokenKind::name) {
      words_.fail();
    }
    const Token module = words_.next();
    if (module.text != "numpy" || words_.at(".") || words_.at(",")) {
      throw Failure(
          Error("console.import",
                {"ModuleNotFoundError: No module named '" + module.text + "'", module.text}),
          module.place);
    }
    if (!words_.take("as")) {
      return {{begin, module.place.end}, Import{module.text}};
    }
    if (words_.peek().kind != TokenKind::name) {
      words_.fail();
    }
    const Token name = words_.next();
    return {{begin, name.place.end}, Import{name.text}};
  }

  void refuse_unknown() const {
    constexpr std::array<std::string_view, 16> kUnknown = {
        "assert", "async", "break",    "class", "continue", "def", "del",   "from",
        "global", "if",    "nonlocal", "raise", "return",   "try", "while", "with"};
    const Token& word = words_.peek();
    if (word.kind == TokenKind::keyword &&
        std::ranges::find(kUnknown, word.text) != kUnknown.end()) {
      throw Failure(
          Error("console.statement",
                {"SyntaxError: this console has no '" + word.text + "' statement", word.text}),
          word.place);
    }
  }

  ExpressionParser words_;
};

}  // namespace

Program parse(std::u32string_view line) {
  Program program;
  const Tokens tokens = tokenize(line);
  program.statements = StatementParser(tokens, program).line();
  return program;
}

}  // namespace gradus::console
