#include "gradus/console/operators.hpp"

#include <algorithm>
#include <utility>

#include "gradus/console/convert.hpp"
#include "gradus/console/limits.hpp"
#include "gradus/console/numpy_operators.hpp"
#include "gradus/console/python_numbers.hpp"
#include "gradus/console/subscript.hpp"

namespace gradus::console {

namespace {

bool is_numpy(const Value& value) { return value.is<ArrayValue>() || value.is<NumPyScalar>(); }

bool is_sequence(const Value& value) {
  return items_of(value) != nullptr || value.is<std::string>();
}

/// What NumPy can make an array of, as an operand.
bool is_numeric(const Value& value) {
  return is_numpy(value) || python_number(value).has_value() || items_of(value) != nullptr ||
         value.is<RangeValue>();
}

std::string element_type_name(const Value& value) {
  const NDArray* array = array_in(value);
  const std::optional<Scalar> number = any_number(value);
  if (array == nullptr) {
    return number ? type_name(python_value(*number)) : type_name(value);
  }
  return array->dtype() == DType::boolean ? "bool"
         : array->dtype() == DType::int64 ? "int"
                                          : "float";
}

std::string dtype_text(const Value& value) {
  if (const auto* text = value.get<std::string>()) {
    return "dtype('<U" + std::to_string(decoded(*text).size()) + "')";
  }
  const NDArray* array = array_in(value);
  const DType type = array != nullptr ? array->dtype() : dtype_of(*any_number(value));
  return "dtype('" + std::string(name(type)) + "')";
}

/// NumPy's words for an operand that is no number.
[[noreturn]] void fail_numpy_operands(const std::string& sign, const Value& a, const Value& b) {
  const bool text = a.is<std::string>() || b.is<std::string>();
  if (text && is_numeric(a) != is_numeric(b) && sign != "@") {
    throw Error("numpy.type", {"numpy.core._exceptions._UFuncNoLoopError: ufunc '" +
                               std::string(name(*numpy_operator(sign))) +
                               "' did not contain a loop with signature matching types (" +
                               dtype_text(a) + ", " + dtype_text(b) + ") -> None"});
  }
  raise_type("unsupported operand type(s) for " + (sign == "**" ? "** or pow()" : sign) + ": '" +
             element_type_name(a) + "' and '" + element_type_name(b) + "'");
}

Value joined(Runtime& runtime, const Value& a, const Value& b) {
  if (const auto* text = a.get<std::string>()) {
    return runtime.text(*text + *b.get<std::string>());
  }
  std::vector<Value> items = *items_of(a);
  runtime.check_room_of_items(kItemSize * (std::ssize(items) + std::ssize(*items_of(b))));
  items.insert(items.end(), items_of(b)->begin(), items_of(b)->end());
  runtime.spend_items(std::ssize(items));
  return a.is<ListValue>() ? runtime.list(std::move(items)) : runtime.tuple(std::move(items));
}

std::vector<Value> repeated_items(Runtime& runtime, const std::vector<Value>& items,
                                  std::int64_t times) {
  std::int64_t size = 0;
  for (const Value& item : items) {
    size += item_size(item);
  }
  times = items.empty() ? 0 : std::max<std::int64_t>(times, 0);
  times = std::min<std::int64_t>(times, INT32_MAX);
  runtime.check_room_of_items(times * size);
  Runtime::check_list(times * std::ssize(items));
  runtime.spend_items(times * std::ssize(items));
  std::vector<Value> found;
  for (std::int64_t i = 0; i < times; ++i) {
    found.insert(found.end(), items.begin(), items.end());
  }
  return found;
}

Value repeated(Runtime& runtime, const Value& sequence, const Value& count) {
  const std::optional<std::int64_t> times = index_number(count);
  if (!times) {
    raise_type("can't multiply sequence by non-int of type '" + type_name(count) + "'");
  }
  if (const auto* text = sequence.get<std::string>()) {
    const std::int64_t most = text->empty() ? 0 : static_cast<std::int64_t>(kLongestText) + 1;
    std::string found;
    for (std::int64_t i = 0; i < std::min(*times, most) && found.size() <= kLongestText; ++i) {
      found += *text;
    }
    return runtime.text(std::move(found));
  }
  std::vector<Value> items = repeated_items(runtime, *items_of(sequence), *times);
  return sequence.is<ListValue>() ? runtime.list(std::move(items))
                                  : runtime.tuple(std::move(items));
}

Value of_sequences(Runtime& runtime, const std::string& sign, const Value& a, const Value& b) {
  if (sign == "+" && is_sequence(a)) {
    if (a.form.index() != b.form.index()) {
      const std::string kind = type_name(a);
      raise_type("can only concatenate " + kind + " (not \"" + type_name(b) + "\") to " + kind);
    }
    return joined(runtime, a, b);
  }
  if (sign == "*" && is_sequence(a)) {
    return repeated(runtime, a, b);
  }
  if (sign == "*" && is_sequence(b)) {
    return repeated(runtime, b, a);
  }
  if (sign == "%" && a.is<std::string>()) {
    raise_missing("formatting of texts by %");
  }
  fail_operands(sign, a, b);
}

Value of_numpy(Runtime& runtime, const std::string& sign, const Value& a, const Value& b) {
  if (sign == "*" && (is_sequence(a) || is_sequence(b)) && !a.is<ArrayValue>() &&
      !b.is<ArrayValue>()) {
    return of_sequences(runtime, sign, a, b);  // A number of NumPy's repeats a list.
  }
  if (sign == "+" && a.is<std::string>() && !b.is<ArrayValue>()) {
    return of_sequences(runtime, sign, a, b);
  }
  if (sign == "@" && !a.is<ArrayValue>() && !b.is<ArrayValue>()) {
    fail_operands(sign, a, b);  // Numbers of NumPy's have no such operator.
  }
  if (!is_numeric(a) || !is_numeric(b)) {
    fail_numpy_operands(sign, a, b);
  }
  if (sign == "@") {
    return matrix_product(runtime, a, b);
  }
  const std::optional<Binary> op = numpy_operator(sign);
  if (!op) {
    raise_missing("shifts of arrays");
  }
  return applied(runtime, *op, a, b);
}

}  // namespace

Value infix(Runtime& runtime, const std::string& sign, const Value& a, const Value& b) {
  if (is_numpy(a) || is_numpy(b)) {
    return of_numpy(runtime, sign, a, b);
  }
  const std::optional<Scalar> left = python_number(a);
  const std::optional<Scalar> right = python_number(b);
  if (left && right) {
    return python_arithmetic(sign, *left, *right);
  }
  return of_sequences(runtime, sign, a, b);
}

Value prefix(Runtime& runtime, const std::string& sign, const Value& a) {
  if (is_numpy(a)) {
    return applied(runtime,
                   sign == "-"   ? Unary::negative
                   : sign == "+" ? Unary::positive
                                 : Unary::invert,
                   a);
  }
  const std::optional<Scalar> number = python_number(a);
  if (!number) {
    raise_type("bad operand type for unary " + sign + ": '" + type_name(a) + "'");
  }
  return python_prefix(sign, *number);
}

namespace {

void change_array(Runtime& runtime, const std::string& sign, const Value& a, const Value& b) {
  if (!is_numeric(b)) {
    fail_numpy_operands(sign, a, b);
  }
  if (sign == "@") {
    raise_type(
        "In-place matrix multiplication is not (yet) supported. Use 'a = a @ b' instead of 'a @= "
        "b'.");
  }
  const std::optional<Binary> op = numpy_operator(sign);
  if (!op) {
    raise_missing("shifts of arrays");
  }
  const NDArray& array = *array_in(a);
  runtime.spend(array.size());
  apply_in_place(*op, array, as_array(runtime, b), runtime.warnings());
  runtime.tell(name(*op), {a, b}, a, {{"in place", "True"}});
}

void extend(Runtime& runtime, const ListValue& list, std::vector<Value> more) {
  std::int64_t size = 0;
  for (const Value& item : more) {
    refuse_cycle(runtime, list, item);
    size += item_size(item);
  }
  std::vector<Value>& items = list.sequence->items;
  Runtime::check_list(std::ssize(items) + std::ssize(more));
  runtime.check_room_of_items(size);
  list.sequence->holding.add(size);
  items.insert(items.end(), more.begin(), more.end());
}

}  // namespace

Value augmented(Runtime& runtime, const std::string& sign, const Value& a, const Value& b) {
  if (a.is<ArrayValue>()) {
    change_array(runtime, sign, a, b);
    return a;
  }
  const auto* list = a.get<ListValue>();
  if (list != nullptr && sign == "+" && !is_numpy(b)) {  // NumPy adds to a list cell by cell.
    extend(runtime, *list, iterated(runtime, b));
    return a;
  }
  try {
    return infix(runtime, sign, a, b);
  } catch (const Error& error) {  // Python names the sign as it stands there.
    std::vector<std::string> words = error.arguments();
    const std::string before = "for " + (sign == "**" ? "** or pow()" : sign) + ":";
    const std::size_t at = words.empty() ? std::string::npos : words.front().find(before);
    if (error.code() != "python.type" || at == std::string::npos) {
      throw;
    }
    words.front().replace(at, before.size(), "for " + sign + "=:");
    throw Error(error.code(), words);
  }
}

}  // namespace gradus::console
