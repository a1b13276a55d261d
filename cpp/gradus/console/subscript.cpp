#include "gradus/console/subscript.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "gradus/arrays/create.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/console/convert.hpp"

namespace gradus::console {

namespace {

[[noreturn]] void fail_index() {
  raise_index(
      "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or "
      "boolean arrays are valid indices");
}

/// A list, a tuple or a range among the indices picks positions, as an array does.
NDArray positions(Runtime& runtime, const Value& index) {
  NDArray found = as_array(runtime, index);
  if (found.size() == 0 && found.dtype() == DType::float64) {
    return astype(found, DType::int64);
  }
  if (found.dtype() == DType::float64) {
    fail_index();
  }
  return found;
}

IndexItem item_of(Runtime& runtime, const Value& index) {
  if (index.is<bool>()) {
    return scalar_array(*index.get<bool>());
  }
  if (const std::optional<std::int64_t> integer = index_number(index)) {
    return *integer;
  }
  if (index.is<None>()) return NewAxis{};
  if (index.is<Ellipsis>()) return Ellipsis{};
  if (const auto* slice = index.get<Slice>()) return *slice;
  if (const NDArray* array = array_in(index)) {
    if (array->dtype() == DType::float64) {
      raise_index("arrays used as indices must be of integer (or boolean) type");
    }
    return *array;
  }
  if (const auto* scalar = index.get<NumPyScalar>()) {
    if (std::holds_alternative<bool>(scalar->value)) {
      return scalar_array(scalar->value);
    }
    fail_index();
  }
  if (items_of(index) != nullptr || index.is<RangeValue>()) {
    return positions(runtime, index);
  }
  fail_index();
}

IndexItems items_in(Runtime& runtime, const Value& index) {
  const auto* tuple = index.get<TupleValue>();
  if (tuple == nullptr) {
    return {item_of(runtime, index)};
  }
  IndexItems items;
  for (const Value& item : tuple->sequence->items) {
    items.push_back(item_of(runtime, item));
  }
  return items;
}

/// A number of NumPy's is an array of rank 0 that takes few indices.
Value number_element(Runtime& runtime, const NumPyScalar& number, const Value& index) {
  const auto* tuple = items_of(index);
  if (tuple != nullptr && tuple->empty()) {
    return number;
  }
  if (!index.is<Ellipsis>() && !index.is<None>()) {
    raise_index("invalid index to scalar variable.");
  }
  return runtime.own(read(scalar_array(number.value), items_in(runtime, index)));
}

/// The position in a list, counted from the front. `kind` is what Python calls it.
std::int64_t position_in(std::int64_t size, const Value& index, const std::string& kind,
                         const std::string& action = "") {
  const std::optional<std::int64_t> found = index_number(index);
  if (!found) {
    if (kind == "string") {
      raise_type("string indices must be integers, not '" + type_name(index) + "'");
    }
    raise_type(kind + " indices must be integers or slices, not " + type_name(index));
  }
  const std::int64_t position = *found < 0 ? *found + size : *found;
  if (position < 0 || position >= size) {
    raise_index(kind + (action.empty() ? "" : " " + action) + " index out of range");
  }
  return position;
}

const Value& at(const std::vector<Value>& items, std::int64_t position) {
  return items[static_cast<std::size_t>(position)];
}

std::vector<Value> sliced(Runtime& runtime, const std::vector<Value>& items, const Slice& slice) {
  const gradus::Range range = range_of(slice, std::ssize(items));
  runtime.spend_items(range.count);
  std::vector<Value> found;
  for (std::int64_t i = 0; i < range.count; ++i) {
    found.push_back(at(items, range.first + i * range.step));
  }
  return found;
}

Value text_element(Runtime& runtime, const Value& text, const Value& index) {
  const std::vector<Value> letters = iterated(runtime, text);
  const auto* slice = index.get<Slice>();
  if (slice == nullptr) {
    return at(letters, position_in(std::ssize(letters), index, "string"));
  }
  std::string joined;
  for (const Value& letter : sliced(runtime, letters, *slice)) {
    joined += *letter.get<std::string>();
  }
  return joined;
}

/// start + i step modulo 2^64: a slice may name ends far away.
std::int64_t place_at(std::int64_t start, std::int64_t i, std::int64_t step) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(start) +
                                   static_cast<std::uint64_t>(i) *
                                       static_cast<std::uint64_t>(step));
}

Value range_element(const RangeValue& range, const Value& index) {
  if (const auto* slice = index.get<Slice>()) {
    const gradus::Range part = range_of(*slice, range.size());
    const std::int64_t start = place_at(range.start, part.first, range.step);
    const std::int64_t step = place_at(0, part.step, range.step);
    return RangeValue{start, place_at(start, part.count, step), step};
  }
  return place_at(range.start, position_in(range.size(), index, "range object"), range.step);
}

Value sequence_element(Runtime& runtime, const Value& object, const Value& index) {
  const std::vector<Value>& items = *items_of(object);
  const bool list = object.is<ListValue>();
  if (const auto* slice = index.get<Slice>()) {
    std::vector<Value> part = sliced(runtime, items, *slice);
    return list ? runtime.list(std::move(part)) : runtime.tuple(std::move(part));
  }
  return at(items, position_in(std::ssize(items), index, list ? "list" : "tuple"));
}

const Sequence* sequence_of(const Value& value) {
  const auto* list = value.get<ListValue>();
  const auto* tuple = value.get<TupleValue>();
  return list != nullptr    ? list->sequence.get()
         : tuple != nullptr ? tuple->sequence.get()
                            : nullptr;
}

/// Whether `wanted` stands somewhere in the value.
bool contains(Runtime& runtime, const Value& value, const Sequence* wanted) {
  std::vector<const Sequence*> open;
  std::set<const Sequence*> seen;
  const auto visit = [&](const Value& item) {
    const Sequence* const inner = sequence_of(item);
    if (inner != nullptr && seen.insert(inner).second) {
      open.push_back(inner);
    }
  };
  visit(value);
  while (!open.empty()) {
    const Sequence* const inner = open.back();
    open.pop_back();
    if (inner == wanted) {
      return true;
    }
    runtime.spend_items(std::ssize(inner->items));
    std::ranges::for_each(inner->items, visit);
  }
  return false;
}

void assign_item(Runtime& runtime, const ListValue& list, const Value& index, const Value& value) {
  if (index.is<Slice>()) {
    raise_missing("assignment to slices of lists");
  }
  Sequence& sequence = *list.sequence;
  const std::int64_t position =
      position_in(std::ssize(sequence.items), index, "list", "assignment");
  refuse_cycle(runtime, list, value);
  Value& item = sequence.items[static_cast<std::size_t>(position)];
  sequence.holding.add(item_size(value) - item_size(item));
  item = value;
}

/// What is written, as an array. Throws what NumPy says of values that are no numbers.
NDArray assignable(Runtime& runtime, const NDArray& array, const Value& value) {
  const bool real = array.dtype() == DType::float64;
  const std::string name = real ? "float()" : "int()";
  if (const auto* text = value.get<std::string>()) {
    raise_value(real ? "could not convert string to float: '" + *text + "'"
                     : "invalid literal for int() with base 10: '" + *text + "'");
  }
  if (real && value.is<None>()) {
    return scalar_array(std::numeric_limits<double>::quiet_NaN());
  }
  if (items_of(value) == nullptr && !any_number(value) && !value.is<ArrayValue>() &&
      !value.is<RangeValue>()) {
    raise_type(name + " argument must be a string" + (real ? "" : ", a bytes-like object") +
               " or a real number, not '" + type_name(value) + "'");
  }
  // Unlike an array, a number or a list is converted element by element, as int() and float() do.
  return value.is<ArrayValue>()
             ? *array_in(value)
             : gradus::array(nested_of(runtime, value), array.dtype(), runtime.warnings());
}

void assign_elements(Runtime& runtime, const Value& object, const Value& index,
                     const Value& value) {
  const NDArray& array = *array_in(object);
  const IndexItems items = items_in(runtime, index);
  NDArray values = assignable(runtime, array, value);
  if (picks_one_element(array, items) && values.ndim() > 0) {
    if (values.size() != 1 || !value.is<ArrayValue>()) {
      raise_value("setting an array element with a sequence.");
    }
    values = scalar_array(scalar_at(values, 0));
  }
  if (!is_basic(items)) {
    runtime.spend(array.size());
    assign(array, items, values, runtime.warnings());
    runtime.tell("put", {value}, object);
    return;
  }
  const NDArray target = read(array, items);
  runtime.spend(target.size());
  assign(array, items, values, runtime.warnings());
  runtime.tell("assign", {value}, runtime.derived(target, object));
}

}  // namespace

void refuse_cycle(Runtime& runtime, const ListValue& list, const Value& value) {
  if (contains(runtime, value, list.sequence.get())) {
    throw Error("console.cycle",
                {"RuntimeError: this console has no lists that contain themselves"});
  }
}

Value element(Runtime& runtime, const Value& array, const IndexItems& items) {
  const NDArray& from = *array_in(array);
  if (!is_basic(items)) {
    runtime.spend(from.size());
  }
  NDArray found = read(from, items);
  const bool one = picks_one_element(from, items);
  Value value = one ? Value(NumPyScalar{scalar_at(found, 0)}) : runtime.derived(found, array);
  runtime.tell(one ? "item" : is_basic(items) ? "slice" : "take", {array}, value);
  return value;
}

Value subscript(Runtime& runtime, const Value& object, const Value& index) {
  if (object.is<ArrayValue>()) {
    return element(runtime, object, items_in(runtime, index));
  }
  if (const auto* number = object.get<NumPyScalar>()) {
    return number_element(runtime, *number, index);
  }
  if (items_of(object) != nullptr) {
    return sequence_element(runtime, object, index);
  }
  if (object.is<std::string>()) {
    return text_element(runtime, object, index);
  }
  if (const auto* range = object.get<RangeValue>()) {
    return range_element(*range, index);
  }
  raise_type("'" + type_name(object) + "' object is not subscriptable");
}

void assign_subscript(Runtime& runtime, const Value& object, const Value& index,
                      const Value& value) {
  if (object.is<ArrayValue>()) {
    assign_elements(runtime, object, index, value);
  } else if (const auto* list = object.get<ListValue>()) {
    assign_item(runtime, *list, index, value);
  } else {
    raise_type("'" + type_name(object) + "' object does not support item assignment");
  }
}

}  // namespace gradus::console
