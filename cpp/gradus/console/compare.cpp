// Comparisons: of arrays cell by cell, of everything else as Python does.

#include <algorithm>

#include "gradus/arrays/reduce.hpp"
#include "gradus/console/convert.hpp"
#include "gradus/console/limits.hpp"
#include "gradus/console/numpy_operators.hpp"
#include "gradus/console/operators.hpp"
#include "gradus/console/python_numbers.hpp"

namespace gradus::console {

namespace {

Value compare(Runtime& runtime, const std::string& sign, const Value& a, const Value& b, int depth);

[[noreturn]] void fail_order(const std::string& sign, const Value& a, const Value& b) {
  raise_type("'" + sign + "' not supported between instances of '" + type_name(a) + "' and '" +
             type_name(b) + "'");
}

bool same_item(Runtime& runtime, const Value& a, const Value& b, int depth) {
  return same_object(a, b) || is_true(runtime, compare(runtime, "==", a, b, depth + 1));
}

/// Lists and tuples are compared at the first position where they differ.
bool compare_items(Runtime& runtime, const std::string& sign, const std::vector<Value>& a,
                   const std::vector<Value>& b, int depth) {
  if (depth > kDeepestValue) {
    throw Error("python.nesting", {"RecursionError: maximum recursion depth exceeded in comparison",
                                   std::to_string(kDeepestValue)});
  }
  if (a.size() != b.size() && (sign == "==" || sign == "!=")) {
    return sign == "!=";
  }
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    runtime.spend_items(1);
    if (!same_item(runtime, a[i], b[i], depth)) {
      return sign == "!=" ||
             (sign != "==" && is_true(runtime, compare(runtime, sign, a[i], b[i], depth + 1)));
    }
  }
  return python_compare(sign, std::ssize(a), std::ssize(b));
}

/// What the sign says of two texts, or of whatever is only equal or not.
Value compare_others(const std::string& sign, const Value& a, const Value& b) {
  if (sign == "==" || sign == "!=") {
    return same_object(a, b) == (sign == "==");
  }
  const auto* first = a.get<std::string>();
  const auto* second = b.get<std::string>();
  if (first == nullptr || second == nullptr) {
    fail_order(sign, a, b);
  }
  return python_compare(sign, std::int64_t{first->compare(*second)}, std::int64_t{0});
}

/// Whether two ranges hold the same numbers.
bool same_range(const RangeValue& a, const RangeValue& b) {
  const std::int64_t size = a.size();
  return size == b.size() && (size == 0 || (a.start == b.start && (size == 1 || a.step == b.step)));
}

/// NumPy's answer where the shapes do not fit: one False, with a warning.
Value unequal(Runtime& runtime, const std::string& sign, const std::string& warning) {
  runtime.warnings()->push_back(warning);
  return sign == "!=";
}

Value compare_arrays(Runtime& runtime, const std::string& sign, const Value& a, const Value& b) {
  const bool equality = sign == "==" || sign == "!=";
  const Value& other = a.is<ArrayValue>() || a.is<NumPyScalar>() ? b : a;
  const Value& array = &other == &b ? a : b;
  const bool numeric = any_number(other) || other.is<ArrayValue>() || items_of(other) != nullptr ||
                       other.is<RangeValue>();
  if (!numeric && !array.is<ArrayValue>()) {
    return compare_others(sign, a, b);
  }
  if (!numeric && !equality) {
    if (other.is<std::string>()) {
      fail_order(sign, a, b);
    }
    const bool first = &array == &a;
    const Value one = python_value(scalar_at(gradus::zeros({}, array_in(array)->dtype()), 0));
    fail_order(sign, first ? one : a, first ? b : one);
  }
  if (!numeric && other.is<std::string>()) {
    return unequal(runtime, sign,
                   "FutureWarning: elementwise comparison failed; returning scalar instead, but in "
                   "the future will perform elementwise comparison");
  }
  if (!numeric) {
    return runtime.number_or_own(full(array_in(array)->shape(), Scalar(sign == "!=")));
  }
  try {
    return applied(runtime, *numpy_operator(sign), a, b);
  } catch (const Error& error) {
    if (!equality || error.code() != "numpy.broadcast") {
      throw;
    }
    return unequal(runtime, sign,
                   "DeprecationWarning: elementwise comparison failed; this will raise an error in "
                   "the future.");
  }
}

/// Whether a dtype is the one that a type or a name stands for.
bool same_dtype(DType type, const Value& other) {
  try {
    return as_dtype(other) == type;
  } catch (const Error&) {
    return false;
  }
}

Value compare(Runtime& runtime, const std::string& sign, const Value& a, const Value& b,
              int depth) {
  const auto is_numpy = [](const Value& value) {
    return value.is<ArrayValue>() || value.is<NumPyScalar>();
  };
  if (is_numpy(a) || is_numpy(b)) {
    return compare_arrays(runtime, sign, a, b);
  }
  const std::optional<Scalar> left = python_number(a);
  const std::optional<Scalar> right = python_number(b);
  if (left && right) {
    return python_compare(sign, *left, *right);
  }
  if (items_of(a) != nullptr && a.form.index() == b.form.index()) {
    return compare_items(runtime, sign, *items_of(a), *items_of(b), depth);
  }
  if (a.is<DTypeValue>() && (b.is<TypeValue>() || b.is<std::string>())) {
    return same_dtype(a.get<DTypeValue>()->type, b) == (sign == "==");
  }
  const auto* range = a.get<RangeValue>();
  const auto* other_range = b.get<RangeValue>();
  if (range != nullptr && other_range != nullptr && (sign == "==" || sign == "!=")) {
    return same_range(*range, *other_range) == (sign == "==");
  }
  return compare_others(sign, a, b);
}

bool is_within(Runtime& runtime, const Value& item, const Value& whole) {
  if (whole.is<ArrayValue>()) {
    const Value found = compared(runtime, "==", whole, item);
    const NDArray* cells = array_in(found);
    return cells == nullptr ? is_true(runtime, found) : truth(reduce(Reduction::any, *cells));
  }
  if (const auto* text = whole.get<std::string>()) {
    if (!item.is<std::string>()) {
      raise_type("'in <string>' requires string as left operand, not " + type_name(item));
    }
    return text->find(*item.get<std::string>()) != std::string::npos;
  }
  if (items_of(whole) == nullptr && !whole.is<RangeValue>()) {
    raise_type("argument of type '" + type_name(whole) + "' is not iterable");
  }
  return std::ranges::any_of(iterated(runtime, whole), [&](const Value& other) {
    return same_object(other, item) || equal(runtime, other, item);
  });
}

}  // namespace

Value compared(Runtime& runtime, const std::string& sign, const Value& a, const Value& b) {
  if (sign == "is") return same_object(a, b);
  if (sign == "is not") return !same_object(a, b);
  if (sign == "in") return is_within(runtime, a, b);
  if (sign == "not in") return !is_within(runtime, a, b);
  return compare(runtime, sign, a, b, 0);
}

bool equal(Runtime& runtime, const Value& a, const Value& b) {
  return is_true(runtime, compare(runtime, "==", a, b, 0));
}

}  // namespace gradus::console
