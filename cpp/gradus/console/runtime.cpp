#include "gradus/console/runtime.hpp"

#include <algorithm>

#include "gradus/console/limits.hpp"
#include "gradus/console/show.hpp"

namespace gradus::console {

namespace {

/// An array for the observer.
std::optional<NDArray> handle_of(const Value& value) {
  if (const NDArray* array = array_in(value)) {
    return *array;
  }
  const std::optional<Scalar> number = any_number(value);
  return number ? std::optional(scalar_array(*number)) : std::nullopt;
}

[[noreturn]] void fail_for_room(std::int64_t most, std::int64_t elements) {
  throw Error("array.too-large",
              {"MemoryError: this console keeps at most " + std::to_string(most) + " elements",
               std::to_string(elements)});
}

}  // namespace

std::int64_t item_size(const Value& value) {
  const auto* text = value.get<std::string>();
  return kItemSize + (text == nullptr ? 0 : std::ssize(*text) / 8);
}

void Runtime::write(std::string_view text) {
  output_.append(text);
  if (output_.size() > kLongestText) {
    throw Error("console.output", {"RuntimeError: the output is longer than " +
                                       std::to_string(kLongestText) + " characters",
                                   std::to_string(kLongestText)});
  }
}

void Runtime::spend(std::int64_t operations) {
  const std::int64_t most = console_.limits.work;
  if (operations > most - work_) {
    work_ = most;
    throw Error("console.too-long",
                {"RuntimeError: this line takes more than " + std::to_string(most) + " steps",
                 std::to_string(most)});
  }
  work_ += operations;
}

void Runtime::spend_step() { spend(kStepWork); }

void Runtime::spend_items(std::int64_t items) { spend(kItemWork * items); }

void Runtime::count_round() {
  if (++rounds_ > kMostRounds) {
    throw Error("console.rounds", {"RuntimeError: the loops of this line take more than " +
                                       std::to_string(kMostRounds) + " rounds",
                                   std::to_string(kMostRounds)});
  }
}

void Runtime::check_room(std::int64_t elements) const {
  if (elements > console_.limits.kept - console_.account->elements) {
    fail_for_room(console_.limits.kept, elements);
  }
}

void Runtime::check_room_of_items(std::int64_t elements) const {
  if (elements > console_.limits.kept + kRoomForItems - console_.account->elements) {
    fail_for_room(console_.limits.kept, elements);
  }
}

void Runtime::check_list(std::int64_t items) {
  if (items > kMostItems) {
    throw Error("array.too-large", {"MemoryError: this console's lists have at most " +
                                        std::to_string(kMostItems) + " elements",
                                    std::to_string(items)});
  }
}

Value Runtime::own(NDArray array) {
  const std::int64_t size = array.block_size();
  check_room(size);
  spend(size);
  auto object = std::make_shared<ArrayObject>();
  object->array = std::move(array);
  object->holding = Holding(console_.account, size);
  return ArrayValue{std::move(object)};
}

Value Runtime::number_or_own(NDArray array) {
  if (array.ndim() == 0) {
    return NumPyScalar{scalar_at(array, 0)};
  }
  return own(std::move(array));
}

Value Runtime::derived(NDArray array, const Value& source) {
  const auto* owner = source.get<ArrayValue>();
  if (owner == nullptr || owner->object->array.id() != array.id()) {
    return own(std::move(array));
  }
  auto object = std::make_shared<ArrayObject>();
  object->array = std::move(array);
  object->base = owner->object->base == nullptr ? owner->object : owner->object->base;
  return ArrayValue{std::move(object)};
}

Holding Runtime::held(const std::vector<Value>& items) const {
  check_list(std::ssize(items));
  std::int64_t size = 0;
  for (const Value& item : items) {
    size += item_size(item);
  }
  check_room_of_items(size);
  return {console_.account, size};
}

Value Runtime::list(std::vector<Value> items) {
  Holding holding = held(items);
  return ListValue{std::make_shared<Sequence>(std::move(items), std::move(holding))};
}

Value Runtime::tuple(std::vector<Value> items) {
  Holding holding = held(items);
  return TupleValue{std::make_shared<Sequence>(std::move(items), std::move(holding))};
}

Value Runtime::shape_tuple(const Shape& shape) { return tuple({shape.begin(), shape.end()}); }

Value Runtime::text(std::string text) {
  if (text.size() > kLongestText) {
    throw Error("array.too-large", {"MemoryError: this console's texts have at most " +
                                        std::to_string(kLongestText) + " characters",
                                    std::to_string(text.size())});
  }
  spend(std::ssize(text));
  return std::move(text);
}

Value Runtime::call(const Function& function, std::vector<Given> given, const Value* self) {
  const auto* own = self == nullptr ? nullptr : self->get<GeneratorValue>();
  generator_ = own == nullptr ? console_.random.get() : own->state.get();
  const bool method = self != nullptr && own == nullptr;
  if (method) {
    given.insert(given.begin(), {"", *self});
  }
  return function.body(*this, function, bound(function, std::move(given), method));
}

std::string Runtime::shown(const Value& value) {
  std::string text = repr(value);
  spend(kLetterWork * std::ssize(text));
  return text;
}

std::string Runtime::printed(const Value& value) {
  std::string text = str(value);
  spend(kLetterWork * std::ssize(text));
  return text;
}

void Runtime::tell(std::string_view operation, const std::vector<Value>& inputs,
                   const Value& result,
                   std::vector<std::pair<std::string, std::string>> arguments) {
  const std::optional<NDArray> outcome = handle_of(result);
  if (!console_.observer || !outcome) {
    return;
  }
  Operation told{std::string(operation), place, {}, *outcome, std::move(arguments)};
  for (const Value& input : inputs) {
    if (std::optional<NDArray> handle = handle_of(input)) {
      told.inputs.push_back(std::move(*handle));
    }
  }
  console_.observer(told);
}

}  // namespace gradus::console
