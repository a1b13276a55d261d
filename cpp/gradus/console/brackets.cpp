// What stands in brackets: parentheses, lists, arguments, subscripts.

#include "gradus/console/parser.hpp"

namespace gradus::console {

const Expression* ExpressionParser::parenthesised() {
  const Nesting nesting(*this);
  const int begin = next().place.begin;
  Display tuple{true, {}};
  bool comma = false;
  while (!take(")")) {
    tuple.items.push_back(expression());
    if (!separator(")", tuple.items.back())) {
      break;
    }
    comma = true;
  }
  if (tuple.items.size() == 1 && !comma) {
    return tuple.items.front();
  }
  return made(begin, std::move(tuple));
}

const Expression* ExpressionParser::list() {
  const Nesting nesting(*this);
  const int begin = next().place.begin;
  Display list{false, {}};
  while (!take("]")) {
    list.items.push_back(expression());
    if (!separator("]", list.items.back())) {
      break;
    }
  }
  return made(begin, std::move(list));
}

bool ExpressionParser::separator(std::string_view closing, const Expression* last) {
  if (take(",")) {
    return true;
  }
  if (!take(closing)) {
    fail_in_brackets(last);
  }
  return false;
}

/// Python's guesses at what was meant, where an item is followed by what cannot follow it.
void ExpressionParser::fail_in_brackets(const Expression* last) {
  if (at("for")) {
    refuse_unknown();
  }
  const Place here = peek().place;
  if (at("=")) {
    const std::string kind = unassignable(*last);
    next();
    const Place whole = {last->place.begin, infix(0)->place.end};
    if (std::holds_alternative<Name>(last->form)) {
      fail_syntax(whole, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    if (!kind.empty()) {
      fail_syntax(last->place,
                  "cannot assign to " + kind + " here. Maybe you meant '==' instead of '='?");
    }
    fail_syntax(here, "invalid syntax");
  }
  if (at_operand()) {
    const Place second = expression()->place;
    fail_syntax({last->place.begin, second.end}, "invalid syntax. Perhaps you forgot a comma?");
  }
  fail();
}

const Expression* ExpressionParser::call(int begin, const Expression* function) {
  const Nesting nesting(*this);
  next();
  Call found{function, {}};
  bool keywords = false;
  while (!take(")")) {
    found.arguments.push_back(argument(keywords));
    keywords = keywords || !found.arguments.back().keyword.empty();
    if (!separator(")", found.arguments.back().value)) {
      break;
    }
  }
  return made(begin, std::move(found));
}

Argument ExpressionParser::argument(bool after_keyword) {
  if (peek().kind == TokenKind::name && is_word(peek(1), "=")) {
    const std::string keyword = next().text;
    next();
    return {keyword, expression()};
  }
  const Expression* value = expression();
  if (at("=")) {
    fail_syntax({value->place.begin, peek().place.end},
                "expression cannot contain assignment, perhaps you meant \"==\"?");
  }
  if (after_keyword) {
    fail_syntax(value->place, "positional argument follows keyword argument");
  }
  return {"", value};
}

const Expression* ExpressionParser::subscript(int begin, const Expression* object) {
  const Nesting nesting(*this);
  next();
  if (at("]")) {
    fail();
  }
  Display tuple{true, {}, false};
  const int first = peek().place.begin;
  bool comma = false;
  while (!take("]")) {
    tuple.items.push_back(slice());
    if (!separator("]", tuple.items.back())) {
      break;
    }
    comma = true;
  }
  const Expression* index = tuple.items.front();
  if (comma) {
    index = made(first, std::move(tuple));
    program_.expressions.back().place.end = last_end() - 1;
  }
  return made(begin, Subscript{object, index});
}

const Expression* ExpressionParser::slice_bound() {
  return at(":") || at(",") || at("]") ? nullptr : expression();
}

const Expression* ExpressionParser::slice() {
  const int begin = peek().place.begin;
  const Expression* start = slice_bound();
  if (!at(":")) {
    if (start == nullptr) {
      fail();
    }
    return start;
  }
  next();
  SliceParts parts{start, slice_bound(), nullptr};
  if (take(":")) {
    parts.step = slice_bound();
  }
  return made(begin, parts);
}

}  // namespace gradus::console
