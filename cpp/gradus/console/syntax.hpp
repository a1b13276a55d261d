#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "gradus/console/text.hpp"

namespace gradus::console {

struct Expression;

/// None, True, 3, 0.5, 'text'.
struct Literal {
  std::variant<std::monostate, bool, std::int64_t, double, std::string> value;
};

/// The literal `...`.
struct Dots {};

struct Name {
  std::string name;
};

/// (a, b) or [a, b].
struct Display {
  bool tuple;
  std::vector<const Expression*> items;
  bool bracketed = true;  ///< written with its brackets
};

/// -a, +a, ~a, not a.
struct Prefix {
  std::string sign;
  const Expression* operand;
};

/// a + b and its like.
struct Infix {
  std::string sign;
  const Expression* left;
  const Expression* right;
};

/// a < b <= c.
struct Comparison {
  const Expression* first;
  std::vector<std::pair<std::string, const Expression*>> rest;
};

/// a and b and c; a or b or c.
struct Connective {
  bool conjunction;
  std::vector<const Expression*> parts;
};

/// a.name
struct Attribute {
  const Expression* object;
  std::string name;
};

/// start:stop:step, each may be missing (nullptr). Stands in subscripts only.
struct SliceParts {
  const Expression* start;
  const Expression* stop;
  const Expression* step;
};

/// a[index]; several indices are a tuple.
struct Subscript {
  const Expression* object;
  const Expression* index;
};

struct Argument {
  std::string keyword;  ///< "" where there is none
  const Expression* value;
};

struct Call {
  const Expression* function;
  std::vector<Argument> arguments;
};

struct Expression {
  Place place;
  std::variant<Literal, Dots, Name, Display, Prefix, Infix, Comparison, Connective, Attribute,
               SliceParts, Subscript, Call>
      form;
};

struct Statement;

/// An expression whose value is shown.
struct Show {
  const Expression* value;
};

/// a = b = value
struct Assign {
  std::vector<const Expression*> targets;
  const Expression* value;
};

/// target += value
struct Augment {
  const Expression* target;
  std::string sign;  ///< "+"
  const Expression* value;
};

/// for target in values: body
struct For {
  const Expression* target;
  const Expression* values;
  std::vector<Statement> body;
};

/// import numpy as name
struct Import {
  std::string name;
};

struct Pass {};

struct Statement {
  Place place;
  std::variant<Show, Assign, Augment, For, Import, Pass> form;
};

/// A line that has been read. It owns its expressions, in a row: a long chain of them is no deep
/// recursion when it is thrown away.
struct Program {
  std::deque<Expression> expressions;
  std::vector<Statement> statements;
};

/// Reads a line. Throws Failure "python.syntax", "python.character" in Python's words,
/// "python.nesting" for more than 64 brackets and signs in each other, "console.statement" (word)
/// and "console.missing" (what) for Python that this console does not know.
[[nodiscard]] Program parse(std::u32string_view line);

}  // namespace gradus::console
