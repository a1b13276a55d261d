// len, print and what else Python has without NumPy.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "gradus/arrays/elementwise.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/console/convert.hpp"
#include "gradus/console/functions.hpp"
#include "gradus/console/numpy_operators.hpp"
#include "gradus/console/operators.hpp"
#include "gradus/console/python_numbers.hpp"
#include "gradus/console/show.hpp"
#include "gradus/console/subscript.hpp"

namespace gradus::console {

namespace {

Value length(Runtime& /*runtime*/, const Function& /*self*/, const Arguments& arguments) {
  const Value& object = arguments["object"];
  if (const auto* items = items_of(object)) {
    return static_cast<std::int64_t>(items->size());
  }
  if (const NDArray* array = array_in(object)) {
    if (array->ndim() == 0) {
      raise_type("len() of unsized object");
    }
    return array->shape().front();
  }
  if (const auto* text = object.get<std::string>()) {
    return static_cast<std::int64_t>(decoded(*text).size());
  }
  if (const auto* range = object.get<RangeValue>()) {
    return range->size();
  }
  raise_type("object of type '" + type_name(object) + "' has no len()");
}

std::string text_option(const Arguments& arguments, std::string_view name,
                        const std::string& otherwise) {
  const Value* given = arguments.find(name);
  if (given == nullptr) {
    return otherwise;
  }
  if (!given->is<std::string>()) {
    raise_type(std::string(name) + " must be None or a string, not " + type_name(*given));
  }
  return *given->get<std::string>();
}

Value print(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  const std::string separator = text_option(arguments, "sep", " ");
  const std::string end = text_option(arguments, "end", "\n");
  std::string_view joint;
  for (const Value& value : arguments.rest) {
    runtime.write(joint);
    runtime.write(runtime.printed(value));
    joint = separator;
  }
  runtime.write(end);
  return None{};
}

Value absolute(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  const Value& x = arguments["x"];
  if (x.is<ArrayValue>() || x.is<NumPyScalar>()) {
    return applied(runtime, Unary::absolute, x);
  }
  const std::optional<Scalar> number = python_number(x);
  if (!number) {
    raise_type("bad operand type for abs(): '" + type_name(x) + "'");
  }
  if (std::holds_alternative<double>(*number)) {
    return std::fabs(as_double(*number));
  }
  return prefix(runtime, as_double(*number) < 0 ? "-" : "+", x);
}

Value sum(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  const Value* start = arguments.find("start");
  Value total = start == nullptr ? Value(std::int64_t{0}) : *start;
  for (const Value& value : iterated(runtime, arguments["iterable"])) {
    runtime.spend_step();
    total = infix(runtime, "+", total, value);
  }
  return total;
}

/// max and min: of the arguments, or of the elements of the only one.
Value extreme(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const std::string name(self.name);
  if (arguments.rest.empty()) {
    raise_type(name + " expected at least 1 argument, got 0");
  }
  const std::vector<Value> values =
      arguments.rest.size() == 1 ? iterated(runtime, arguments.rest.front()) : arguments.rest;
  if (values.empty()) {
    raise_value(name + "() arg is an empty sequence");
  }
  const std::string sign = self.code == 0 ? ">" : "<";
  Value best = values.front();
  for (std::size_t i = 1; i < values.size(); ++i) {
    runtime.spend_step();
    if (is_true(runtime, compared(runtime, sign, values[i], best))) {
      best = values[i];
    }
  }
  return best;
}

/// To the nearest multiple of 10 to the -digits, halves to the even one.
double rounded(double value, std::int64_t digits) {
  if (!std::isfinite(value) || digits > 323) {
    return value;
  }
  if (digits < -300) {
    return 0.0 * value;
  }
  if (digits == 0) {
    return std::nearbyint(value);
  }
  // Through decimal digits, as Python: 2.675 is a little less than it looks.
  char text[400];
  if (digits > 0) {
    static_cast<void>(std::snprintf(text, sizeof text, "%.*f", static_cast<int>(digits), value));
    return std::strtod(text, nullptr);
  }
  const double unit = std::strtod(("1e" + std::to_string(-digits)).c_str(), nullptr);
  return std::nearbyint(value / unit) * unit;
}

/// The same of an integer; digits is below 0.
std::int64_t rounded(std::int64_t value, std::int64_t digits) {
  constexpr std::int64_t kMostDigits = 18;
  if (digits < -kMostDigits) {  // 5e18 and more would round to 1e19.
    if (digits == -kMostDigits - 1 &&
        (value > 5'000'000'000'000'000'000 || value < -5'000'000'000'000'000'000)) {
      fail_big_integer();
    }
    return 0;
  }
  std::int64_t unit = 1;
  for (std::int64_t k = 0; k < -digits; ++k) {
    unit *= 10;
  }
  const std::int64_t below = value / unit * unit;  // Towards 0.
  const std::int64_t rest = std::abs(value - below);
  const bool odd = value / unit % 2 != 0;
  if (rest < unit - rest || (rest == unit - rest && !odd)) {
    return below;
  }
  std::int64_t result = 0;
  if (__builtin_add_overflow(below, value < 0 ? -unit : unit, &result)) {
    fail_big_integer();
  }
  return result;
}

/// Without a number of digits the result is an int, also of a number of NumPy's.
Value round_of(Runtime& /*runtime*/, const Function& /*self*/, const Arguments& arguments) {
  const Value& number = arguments["number"];
  const Value* digits = arguments.find("ndigits");
  const std::int64_t places = digits == nullptr ? 0 : as_index(*digits);
  const std::optional<Scalar> value = any_number(number);
  if (!value) {
    raise_type("type " + type_name(number) + " doesn't define __round__ method");
  }
  Scalar result;
  if (const auto* real = std::get_if<double>(&*value)) {
    const double whole = rounded(*real, places);
    result = digits != nullptr ? Scalar(whole) : Scalar(truncated(whole));
  } else if (const std::optional<std::int64_t> integer = index_number(python_value(*value))) {
    result = places >= 0 ? *integer : rounded(*integer, places);
  }
  return number.is<NumPyScalar>() && digits != nullptr ? Value(NumPyScalar{result})
                                                       : python_value(result);
}

constexpr Function kFunctions[] = {
    {"len", "object", Kind::single, length},
    {"print", "* sep? end?", Kind::built_in, print},
    {"abs", "x", Kind::single, absolute},
    {"sum", "iterable start?", Kind::at_least_one, sum},
    {"max", "*", Kind::built_in, extreme, 0},
    {"min", "*", Kind::built_in, extreme, 1},
    {"round", "number ndigits?", Kind::built_in, round_of},
};

Value append(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  const auto& list = *arguments["self"].get<ListValue>();
  const Value& item = arguments["object"];
  refuse_cycle(runtime, list, item);
  Runtime::check_list(std::ssize(list.sequence->items) + 1);
  runtime.check_room_of_items(item_size(item));
  list.sequence->holding.add(item_size(item));
  list.sequence->items.push_back(item);
  return None{};
}

constexpr Function kListMethods[] = {
    {"append", "self object", Kind::single, append, 0, "list.append"},
};

Value item_of_array(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  const NDArray array = as_array(runtime, arguments["a"]);
  std::vector<Value> where = arguments.rest;
  if (where.empty()) {
    return python_value(item(array));
  }
  if (where.size() == 1 && items_of(where.front()) != nullptr) {
    where = std::vector<Value>(*items_of(where.front()));
  }
  if (where.size() == 1 && array.ndim() != 1) {
    const std::int64_t size = array.size();
    const std::int64_t place = as_index(where.front());
    if (place < -size || place >= size) {
      raise_index("index " + std::to_string(place) + " is out of bounds for size " +
                  std::to_string(size));
    }
    return python_value(scalar_at(array, place < 0 ? place + size : place));
  }
  if (std::ssize(where) != array.ndim()) {
    raise_value("incorrect number of indices for array");
  }
  IndexItems cell;
  for (const Value& position : where) {
    cell.emplace_back(as_index(position));
  }
  return python_value(scalar_at(read(array, cell), 0));
}

Value nested_list(Runtime& runtime, const NDArray& array) {
  if (array.ndim() == 0) {
    return python_value(scalar_at(array, 0));
  }
  const std::int64_t length = array.shape().front();
  Runtime::check_list(length);
  runtime.spend_items(length);
  std::vector<Value> rows;
  for (std::int64_t row = 0; row < length; ++row) {
    rows.push_back(nested_list(runtime, read(array, {row})));
  }
  return runtime.list(std::move(rows));
}

Value tolist(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  const NDArray array = as_array(runtime, arguments["a"]);
  Runtime::check_list(array.size());
  return nested_list(runtime, array);
}

constexpr Function kValueMethods[] = {
    {"item", "a *", Kind::built_in, item_of_array},
    {"tolist", "a", Kind::built_in, tolist},
};

}  // namespace

std::span<const Function> built_in_functions() { return kFunctions; }
std::span<const Function> list_methods() { return kListMethods; }
std::span<const Function> value_methods() { return kValueMethods; }

}  // namespace gradus::console
