// Carries out statements.

#include <algorithm>

#include "gradus/console/attributes.hpp"
#include "gradus/console/convert.hpp"
#include "gradus/console/evaluate.hpp"
#include "gradus/console/operators.hpp"
#include "gradus/console/show.hpp"
#include "gradus/console/subscript.hpp"

namespace gradus::console {

namespace {

/// Calls f; what it throws is blamed on this part of the line.
template <class F>
decltype(auto) blaming(Place place, const F& f) {
  try {
    return f();
  } catch (const Error& error) {
    throw Failure(error, place);
  }
}

void set_name(Console& console, const std::string& name, Value value) {
  const auto own = std::ranges::find(console.names, name, &std::pair<std::string, Value>::first);
  if (own != console.names.end()) {
    own->second = std::move(value);
  } else {
    console.names.emplace_back(name, std::move(value));
  }
}

void assign(Runtime& runtime, const Expression& target, const Value& value);

/// a, b = value
void unpack(Runtime& runtime, const Expression& whole, const Display& targets, const Value& value) {
  const std::vector<Value> items = blaming(whole.place, [&] {
    if (items_of(value) == nullptr && !value.is<RangeValue>() && !value.is<ArrayValue>() &&
        !value.is<std::string>()) {
      raise_type("cannot unpack non-iterable " + type_name(value) + " object");
    }
    std::vector<Value> found = iterated(runtime, value);
    const std::string expected = std::to_string(targets.items.size());
    if (found.size() > targets.items.size()) {
      raise_value("too many values to unpack (expected " + expected + ")");
    }
    if (found.size() < targets.items.size()) {
      raise_value("not enough values to unpack (expected " + expected + ", got " +
                  std::to_string(found.size()) + ")");
    }
    return found;
  });
  for (std::size_t i = 0; i < items.size(); ++i) {
    assign(runtime, *targets.items[i], items[i]);
  }
}

void assign(Runtime& runtime, const Expression& target, const Value& value) {
  if (const auto* name = std::get_if<Name>(&target.form)) {
    set_name(runtime.console(), name->name, value);
  } else if (const auto* targets = std::get_if<Display>(&target.form)) {
    unpack(runtime, target, *targets, value);
  } else if (const auto* part = std::get_if<Subscript>(&target.form)) {
    const Value object = evaluated(runtime, *part->object);
    const Value index = evaluated(runtime, *part->index);
    runtime.place = target.place;
    blaming(target.place, [&] { assign_subscript(runtime, object, index, value); });
  } else {
    const auto& part_of = std::get<Attribute>(target.form);
    const Value object = evaluated(runtime, *part_of.object);
    blaming(target.place, [&] { assign_attribute(runtime, object, part_of.name, value); });
  }
}

/// a[i] += value: a and i are evaluated once.
void augment_element(Runtime& runtime, const Statement& statement, const Augment& form,
                     const Subscript& part) {
  const Value object = evaluated(runtime, *part.object);
  const Value index = evaluated(runtime, *part.index);
  const Place place = form.target->place;
  runtime.place = place;
  const Value before = blaming(place, [&] { return subscript(runtime, object, index); });
  const Value value = evaluated(runtime, *form.value);
  runtime.place = statement.place;
  const Value after =
      blaming(statement.place, [&] { return augmented(runtime, form.sign, before, value); });
  const NDArray* view = array_in(after);
  if (view != nullptr && array_in(object) != nullptr && view->id() == array_in(object)->id()) {
    return;  // It was written to in place.
  }
  runtime.place = place;
  blaming(place, [&] { assign_subscript(runtime, object, index, after); });
}

class Executor {
 public:
  Executor(Runtime& runtime, const Statement& statement)
      : runtime_(runtime), statement_(statement) {}

  void operator()(const Show& form) const {
    const Value value = evaluated(runtime_, *form.value);
    if (!value.is<None>()) {
      blaming(form.value->place, [&] { runtime_.write(runtime_.shown(value) + "\n"); });
    }
  }

  void operator()(const Assign& form) const {
    const Value value = evaluated(runtime_, *form.value);
    for (const Expression* target : form.targets) {
      assign(runtime_, *target, value);
    }
  }

  void operator()(const Augment& form) const {
    if (const auto* part = std::get_if<Subscript>(&form.target->form)) {
      augment_element(runtime_, statement_, form, *part);
      return;
    }
    const Value before = evaluated(runtime_, *form.target);
    const Value value = evaluated(runtime_, *form.value);
    runtime_.place = statement_.place;
    assign(runtime_, *form.target, blaming(statement_.place, [&] {
             return augmented(runtime_, form.sign, before, value);
           }));
  }

  void operator()(const For& form) const {
    const Value values = evaluated(runtime_, *form.values);
    const auto next = [&](std::int64_t round) {
      return blaming(form.values->place, [&] { return element_of_round(values, round); });
    };
    std::int64_t round = 0;
    for (std::optional<Value> value = next(round); value; value = next(++round)) {
      blaming(statement_.place, [&] { runtime_.count_round(); });
      assign(runtime_, *form.target, *value);
      for (const Statement& statement : form.body) {
        execute(runtime_, statement);
      }
    }
  }

  void operator()(const Import& form) const {
    set_name(runtime_.console(), form.name, Module::numpy);
  }

  void operator()(const Pass& /*pass*/) const {}

 private:
  /// What the loop variable is in this round; nothing after the last one.
  [[nodiscard]] std::optional<Value> element_of_round(const Value& values,
                                                      std::int64_t round) const {
    if (const auto* array = array_in(values); array != nullptr && array->ndim() > 0) {
      return round < array->shape().front() ? std::optional(element(runtime_, values, {round}))
                                            : std::nullopt;
    }
    if (const auto* items = items_of(values)) {
      return round < std::ssize(*items) ? std::optional((*items)[static_cast<std::size_t>(round)])
                                        : std::nullopt;
    }
    if (const auto* range = values.get<RangeValue>()) {
      return round < range->size() ? std::optional(Value(range->start + round * range->step))
                                   : std::nullopt;
    }
    const std::vector<Value> all = iterated(runtime_, values);
    return round < std::ssize(all) ? std::optional(all[static_cast<std::size_t>(round)])
                                   : std::nullopt;
  }

  Runtime& runtime_;
  const Statement& statement_;
};

}  // namespace

void execute(Runtime& runtime, const Statement& statement) {
  std::visit(Executor(runtime, statement), statement.form);
}

}  // namespace gradus::console
