#include "gradus/console/evaluate.hpp"

#include <algorithm>

#include "gradus/console/attributes.hpp"
#include "gradus/console/convert.hpp"
#include "gradus/console/functions.hpp"
#include "gradus/console/known_names.hpp"
#include "gradus/console/operators.hpp"
#include "gradus/console/subscript.hpp"
#include "gradus/console/types.hpp"

namespace gradus::console {

namespace {

/// The part of an expression that is evaluated first, where a long chain of them would be a deep
/// recursion: a + b + c, a.T.T, a[0][1].
const Expression* head_of(const Expression& expression) {
  if (const auto* infix = std::get_if<Infix>(&expression.form)) return infix->left;
  if (const auto* part = std::get_if<Attribute>(&expression.form)) return part->object;
  if (const auto* part = std::get_if<Subscript>(&expression.form)) return part->object;
  if (const auto* call = std::get_if<Call>(&expression.form)) return call->function;
  return nullptr;
}

Value called(Runtime& runtime, const Value& callee, std::vector<Given> given) {
  if (const auto* function = callee.get<FunctionValue>()) {
    return runtime.call(*function->function, std::move(given));
  }
  if (const auto* method = callee.get<MethodValue>()) {
    return runtime.call(*method->function, std::move(given), method->self.get());
  }
  if (const auto* type = callee.get<TypeValue>()) {
    if (type->type->make == nullptr) {
      raise_missing(std::string(type->type->name) + "()");
    }
    return runtime.call(*type->type->make, std::move(given));
  }
  raise_type("'" + type_name(callee) + "' object is not callable");
}

/// Finishes an expression; `head` is the value of its head, where it has one.
class Evaluator {
 public:
  Evaluator(Runtime& runtime, const Expression& expression, const Value& head)
      : runtime_(runtime), expression_(expression), head_(head) {}

  Value operator()(const Literal& literal) const {
    return std::visit(
        [](const auto& value) -> Value {
          if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>) {
            return None{};
          } else {
            return value;
          }
        },
        literal.value);
  }

  Value operator()(const Dots& /*dots*/) const { return Ellipsis{}; }

  Value operator()(const Name& name) const {
    if (std::optional<Value> value = looked_up(runtime_.console(), name.name)) {
      return *std::move(value);
    }
    if (is_known_built_in(name.name)) {
      raise_missing("function " + name.name);
    }
    throw Error("python.name", {"NameError: name '" + name.name + "' is not defined", name.name});
  }

  Value operator()(const Display& display) const {
    std::vector<Value> items;
    for (const Expression* item : display.items) {
      items.push_back(evaluated(runtime_, *item));
    }
    return display.tuple ? runtime_.tuple(std::move(items)) : runtime_.list(std::move(items));
  }

  Value operator()(const Prefix& form) const {
    const Value operand = evaluated(runtime_, *form.operand);
    begin();
    return form.sign == "not" ? Value(!is_true(runtime_, operand))
                              : prefix(runtime_, form.sign, operand);
  }

  Value operator()(const Infix& form) const {
    const Value right = evaluated(runtime_, *form.right);
    begin();
    return infix(runtime_, form.sign, head_, right);
  }

  Value operator()(const Comparison& form) const {
    Value left = evaluated(runtime_, *form.first);
    Value result;
    for (std::size_t i = 0; i < form.rest.size(); ++i) {
      const auto& [sign, expression] = form.rest[i];
      if (i > 0 && !is_true(runtime_, result)) {
        return result;
      }
      Value right = evaluated(runtime_, *expression);
      begin();
      result = compared(runtime_, sign, left, right);
      left = std::move(right);
    }
    return result;
  }

  Value operator()(const Connective& form) const {
    Value value = evaluated(runtime_, *form.parts.front());
    for (std::size_t i = 1; i < form.parts.size(); ++i) {
      if (is_true(runtime_, value) != form.conjunction) {
        return value;
      }
      value = evaluated(runtime_, *form.parts[i]);
    }
    return value;
  }

  Value operator()(const Attribute& form) const {
    begin();
    return attribute(runtime_, head_, form.name);
  }

  Value operator()(const SliceParts& parts) const {
    return Slice{bound(parts.start), bound(parts.stop), bound(parts.step)};
  }

  Value operator()(const Subscript& form) const {
    const Value index = evaluated(runtime_, *form.index);
    begin();
    return subscript(runtime_, head_, index);
  }

  Value operator()(const Call& call) const {
    std::vector<Given> given;
    for (const Argument& argument : call.arguments) {
      check_repetition(given, argument);
      given.push_back({argument.keyword, evaluated(runtime_, *argument.value)});
    }
    begin();
    return called(runtime_, head_, std::move(given));
  }

 private:
  /// What follows is done for this part of the line.
  void begin() const {
    runtime_.place = expression_.place;
    runtime_.spend_step();
  }

  std::optional<std::int64_t> bound(const Expression* expression) const {
    if (expression == nullptr) {
      return std::nullopt;
    }
    const Value value = evaluated(runtime_, *expression);
    if (value.is<None>()) {
      return std::nullopt;
    }
    const std::optional<std::int64_t> integer = index_number(value);
    if (!integer && value.is<ArrayValue>()) {
      return as_index(value);
    }
    if (!integer) {
      raise_type("slice indices must be integers or None or have an __index__ method");
    }
    return integer;
  }

  static void check_repetition(const std::vector<Given>& given, const Argument& argument) {
    if (!argument.keyword.empty() &&
        std::ranges::find(given, argument.keyword, &Given::keyword) != given.end()) {
      throw Error("python.syntax", {"SyntaxError: keyword argument repeated: " + argument.keyword});
    }
  }

  Runtime& runtime_;
  const Expression& expression_;
  const Value& head_;
};

Value finished(Runtime& runtime, const Expression& expression, const Value& head) {
  try {
    return std::visit(Evaluator(runtime, expression, head), expression.form);
  } catch (const Error& error) {
    throw Failure(error, expression.place);
  }
}

}  // namespace

std::optional<Value> looked_up(const Console& console, std::string_view name) {
  const auto own = std::ranges::find(console.names, name, &std::pair<std::string, Value>::first);
  if (own != console.names.end()) {
    return own->second;
  }
  if (const Function* function = find(built_in_functions(), name)) {
    return FunctionValue{function};
  }
  if (const Type* type = built_in_type(name)) {
    return TypeValue{type};
  }
  return std::nullopt;
}

Value evaluated(Runtime& runtime, const Expression& expression) {
  std::vector<const Expression*> chain = {&expression};
  while (const Expression* head = head_of(*chain.back())) {
    chain.push_back(head);
  }
  Value value;
  while (!chain.empty()) {
    value = finished(runtime, *chain.back(), value);
    chain.pop_back();
  }
  return value;
}

}  // namespace gradus::console
