#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gradus/console/value.hpp"

namespace gradus::console {

class Runtime;

/// Whose words say what is wrong with the arguments: those of a function written in Python, of one
/// of NumPy's in C, of a function of elements, of those that need exactly one argument, or one at
/// least.
enum class Kind : std::uint8_t { python, built_in, ufunc, single, at_least_one };

/// The arguments of a call, by the names of the function's parameters.
class Arguments {
 public:
  /// An argument that must be there.
  [[nodiscard]] const Value& operator[](std::string_view name) const;

  /// An argument that may have been left out; None counts as left out.
  [[nodiscard]] const Value* find(std::string_view name) const;

  /// Gives a parameter its argument.
  void set(std::string_view name, Value value, bool by_name);
  [[nodiscard]] bool was_named(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const;

  /// What was given beyond the parameters, to a function that takes any number.
  std::vector<Value> rest;

 private:
  struct Bound {
    std::string_view name;
    Value value;
    bool by_name;
  };

  std::vector<Bound> values_;
};

/// What a function that a line calls does. `self` says which of the functions with this body it is.
using Body = Value (*)(Runtime& runtime, const Function& self, const Arguments& arguments);

/// A function that a line may call.
struct Function {
  std::string_view name;
  /// The parameters: "a axis? keepdims?". With ? it may be left out; with ! this console does not
  /// know it; * takes all that follow; what stands behind | is given by name only.
  std::string_view parameters;
  Kind kind;
  Body body;
  int code = 0;                 ///< which operation, for functions with one body
  std::string_view shown = {};  ///< its name in messages, where that is another one

  [[nodiscard]] std::string_view spoken_name() const { return shown.empty() ? name : shown; }
};

/// An argument as it was given.
struct Given {
  std::string keyword;  ///< "" where it has none
  Value value;
};

/// Gives the function's parameters their arguments; a method's first one is the object it belongs
/// to. Throws "python.type" in the words of its kind, "console.missing".
[[nodiscard]] Arguments bound(const Function& function, std::vector<Given> given, bool method);

/// The function of this name in a table, or nullptr.
[[nodiscard]] const Function* find(std::span<const Function> table, std::string_view name);

}  // namespace gradus::console
