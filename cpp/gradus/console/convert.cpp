#include "gradus/console/convert.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "gradus/console/limits.hpp"
#include "gradus/console/show.hpp"
#include "gradus/console/subscript.hpp"
#include "gradus/console/types.hpp"

namespace gradus::console {

namespace {

[[noreturn]] void fail_deep() {
  throw Error("python.nesting", {"RecursionError: these lists stand too deep in each other",
                                 std::to_string(kDeepestValue)});
}

Nested nested_items(Runtime& runtime, const std::vector<Value>& items, int depth);

Nested nested_value(Runtime& runtime, const Value& value, int depth) {
  if (depth > kDeepestValue) {
    fail_deep();
  }
  runtime.spend_items(1);
  if (const std::optional<Scalar> number = any_number(value)) {
    return {*number};
  }
  if (const NDArray* array = array_in(value)) {
    return {*array};
  }
  if (const auto* items = items_of(value)) {
    return nested_items(runtime, *items, depth);
  }
  if (value.is<RangeValue>()) {
    return nested_items(runtime, iterated(runtime, value), depth);
  }
  raise_missing(value.is<std::string>() ? "arrays of texts" : "arrays of objects");
}

Nested nested_items(Runtime& runtime, const std::vector<Value>& items, int depth) {
  std::vector<Nested> found;
  found.reserve(items.size());
  for (const Value& item : items) {
    found.push_back(nested_value(runtime, item, depth + 1));
  }
  return {std::move(found)};
}

}  // namespace

Nested nested_of(Runtime& runtime, const Value& value) { return nested_value(runtime, value, 0); }

NDArray as_array(Runtime& runtime, const Value& value) {
  const NDArray* array = array_in(value);
  return array != nullptr ? *array : gradus::array(nested_of(runtime, value));
}

std::int64_t as_index(const Value& value) {
  if (const std::optional<std::int64_t> integer = index_number(value)) {
    return *integer;
  }
  if (value.is<ArrayValue>()) {
    raise_type("only integer scalar arrays can be converted to a scalar index");
  }
  raise_type("'" + type_name(value) + "' object cannot be interpreted as an integer");
}

double as_real(const Value& value) {
  if (const std::optional<Scalar> number = any_number(value)) {
    return as_double(*number);
  }
  if (const NDArray* array = array_in(value)) {
    if (array->size() != 1) {
      raise_type("only size-1 arrays can be converted to Python scalars");
    }
    return as_double(scalar_at(*array, 0));
  }
  raise_type("must be real number, not " + type_name(value));
}

bool is_true(Runtime& runtime, const Value& value) {
  if (const NDArray* array = array_in(value)) {
    if (array->size() == 0) {
      runtime.warnings()->emplace_back(
          "DeprecationWarning: The truth value of an empty array is ambiguous. Returning False, "
          "but in future this will result in an error. Use `array.size > 0` to check that an "
          "array is not empty.");
    }
    return truth(*array);
  }
  if (const std::optional<Scalar> number = any_number(value)) {
    return as_double(*number) != 0.0;
  }
  if (const auto* items = items_of(value)) {
    return !items->empty();
  }
  if (const auto* text = value.get<std::string>()) {
    return !text->empty();
  }
  if (const auto* range = value.get<RangeValue>()) {
    return range->size() != 0;
  }
  return !value.is<None>();
}

Shape as_shape(Runtime& runtime, const Value& value) {
  if (value.is<double>() || value.is<bool>()) {
    raise_type("expected a sequence of integers or a single integer, got '" + repr(value) + "'");
  }
  const NDArray* array = array_in(value);
  if (items_of(value) == nullptr && !value.is<RangeValue>() &&
      (array == nullptr || array->ndim() != 1)) {
    return {as_index(value)};
  }
  Shape shape;
  for (const Value& item : iterated(runtime, value)) {
    shape.push_back(as_index(item));
  }
  return shape;
}

DType as_dtype(const Value& value) {
  if (const auto* dtype = value.get<DTypeValue>()) {
    return dtype->type;
  }
  if (const auto* type = value.get<TypeValue>()) {
    if (!type->type->dtype) {
      raise_missing("arrays of objects");
    }
    return *type->type->dtype;
  }
  const auto* text = value.get<std::string>();
  if (text == nullptr) {
    raise_type("Cannot interpret '" + repr(value) + "' as a data type");
  }
  constexpr std::array<std::pair<std::string_view, DType>, 17> kNames = {
      {{"bool", DType::boolean},
       {"bool_", DType::boolean},
       {"bool8", DType::boolean},
       {"?", DType::boolean},
       {"int", DType::int64},
       {"int64", DType::int64},
       {"int_", DType::int64},
       {"i8", DType::int64},
       {"<i8", DType::int64},
       {"l", DType::int64},
       {"float", DType::float64},
       {"float64", DType::float64},
       {"float_", DType::float64},
       {"f8", DType::float64},
       {"<f8", DType::float64},
       {"double", DType::float64},
       {"d", DType::float64}}};
  for (const auto& [name, type] : kNames) {
    if (name == *text) {
      return type;
    }
  }
  constexpr std::array<std::string_view, 28> kOthers = {
      "float16", "float32", "int8", "int16",   "int32",     "uint8",      "uint16",
      "uint32",  "uint64",  "uint", "complex", "complex64", "complex128", "str",
      "object",  "f2",      "f4",   "i1",      "i2",        "i4",         "u1",
      "u2",      "u4",      "u8",   "c16",     "f",         "i",          "O"};
  if (std::ranges::find(kOthers, *text) != kOthers.end()) {
    raise_missing("dtype " + *text);
  }
  raise_type("data type '" + *text + "' not understood");
}

std::optional<DType> dtype_in(const Arguments& arguments) {
  const Value* given = arguments.find("dtype");
  return given == nullptr ? std::nullopt : std::optional(as_dtype(*given));
}

std::optional<std::int64_t> axis_in(const Arguments& arguments) {
  const Value* given = arguments.find("axis");
  return given == nullptr ? std::nullopt : std::optional(as_index(*given));
}

namespace {

std::vector<Value> iterated_range(Runtime& runtime, const RangeValue& range) {
  const std::int64_t size = range.size();
  Runtime::check_list(size);
  runtime.spend_items(size);
  std::vector<Value> found;
  for (std::int64_t i = 0; i < size; ++i) {
    found.emplace_back(range.start + i * range.step);
  }
  return found;
}

std::vector<Value> iterated_array(Runtime& runtime, const Value& value) {
  const NDArray& array = *array_in(value);
  if (array.ndim() == 0) {
    raise_type("iteration over a 0-d array");
  }
  const std::int64_t rows = array.shape()[0];
  Runtime::check_list(rows);
  runtime.check_room_of_items(rows * kItemSize * 4);
  runtime.spend_items(rows);
  std::vector<Value> found;
  for (std::int64_t row = 0; row < rows; ++row) {
    found.push_back(element(runtime, value, {row}));
  }
  return found;
}

}  // namespace

std::vector<Value> iterated(Runtime& runtime, const Value& value) {
  if (const auto* items = items_of(value)) {
    runtime.spend_items(std::ssize(*items));
    return *items;
  }
  if (const auto* range = value.get<RangeValue>()) {
    return iterated_range(runtime, *range);
  }
  if (value.is<ArrayValue>()) {
    return iterated_array(runtime, value);
  }
  if (const auto* text = value.get<std::string>()) {
    std::vector<Value> letters;
    for (const char32_t letter : decoded(*text)) {
      letters.emplace_back(encoded({&letter, 1}));
    }
    return letters;
  }
  raise_type("'" + type_name(value) + "' object is not iterable");
}

}  // namespace gradus::console
