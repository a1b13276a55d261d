// np.reshape, np.concatenate and what else arranges elements anew; np.dot.

#include "gradus/arrays/linear.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/console/convert.hpp"
#include "gradus/console/functions.hpp"
#include "gradus/console/numpy_operators.hpp"
#include "gradus/console/show.hpp"

namespace gradus::console {

namespace {

/// A new look at a, or a copy of it; a number of NumPy's stays one where no axis is added.
Value rearranged(Runtime& runtime, const Function& self, const Value& a, NDArray array,
                 std::vector<std::pair<std::string, std::string>> told = {}) {
  Value result = a.is<NumPyScalar>() ? runtime.number_or_own(std::move(array))
                                     : runtime.derived(std::move(array), a);
  runtime.tell(self.name, {a}, result, std::move(told));
  return result;
}

/// a.reshape(2, 3) or a.reshape((2, 3)).
Shape shape_in(Runtime& runtime, const std::vector<Value>& given) {
  if (given.size() == 1) {
    return as_shape(runtime, given.front());
  }
  Shape shape;
  for (const Value& length : given) {
    shape.push_back(as_index(length));
  }
  return shape;
}

Value reshape_function(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& a = arguments["a"];
  const Shape shape = as_shape(runtime, arguments["newshape"]);
  return rearranged(runtime, self, a, reshape(as_array(runtime, a), shape),
                    {{"shape", tuple_text(shape)}});
}

Value reshape_method(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& a = arguments["a"];
  if (arguments.rest.empty()) {
    raise_type("reshape() takes exactly 1 argument (0 given)");
  }
  const Shape shape = shape_in(runtime, arguments.rest);
  return rearranged(runtime, self, a, reshape(as_array(runtime, a), shape),
                    {{"shape", tuple_text(shape)}});
}

Value transpose_function(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& a = arguments["a"];
  const Value* axes = arguments.find("axes");
  return rearranged(
      runtime, self, a,
      transpose(as_array(runtime, a),
                axes == nullptr ? std::nullopt : std::optional(as_shape(runtime, *axes))));
}

Value transpose_method(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& a = arguments["a"];
  const std::vector<Value>& axes = arguments.rest;
  const bool none = axes.empty() || (axes.size() == 1 && axes.front().is<None>());
  return rearranged(runtime, self, a,
                    transpose(as_array(runtime, a),
                              none ? std::nullopt : std::optional(shape_in(runtime, axes))));
}

enum class Simple : std::uint8_t { ravel, flatten, copy };

Value simple(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& a = arguments["a"];
  const NDArray array = as_array(runtime, a);
  switch (static_cast<Simple>(self.code)) {
    case Simple::ravel:
      return rearranged(runtime, self, a, ravel(array));
    case Simple::flatten:
      return rearranged(runtime, self, a, flatten(array));
    default:
      return rearranged(runtime, self, a, copy(array));
  }
}

void refuse_several_axes(const Arguments& arguments) {
  if (const Value* axis = arguments.find("axis"); axis != nullptr && axis->is<TupleValue>()) {
    raise_missing("a tuple of axes here");
  }
}

Value squeeze_of(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& a = arguments["a"];
  refuse_several_axes(arguments);
  return rearranged(runtime, self, a, squeeze(as_array(runtime, a), axis_in(arguments)));
}

Value expand_of(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& a = arguments["a"];
  refuse_several_axes(arguments);
  return rearranged(runtime, self, a,
                    expand_dims(as_array(runtime, a), as_index(arguments["axis"])));
}

Value broadcast_of(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& a = arguments["array"];
  Value result =
      runtime.derived(broadcast_to(as_array(runtime, a), as_shape(runtime, arguments["shape"])), a);
  runtime.tell(self.name, {a}, result);
  return result;
}

std::vector<NDArray> parts_in(Runtime& runtime, const Value& given) {
  std::vector<NDArray> parts;
  for (const Value& part : iterated(runtime, given)) {
    parts.push_back(as_array(runtime, part));
  }
  return parts;
}

enum class Joint : std::uint8_t { concatenate, stack, vstack, hstack };

Value joined(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& given = arguments[self.code <= 1 ? "arrays" : "tup"];
  const auto joint = static_cast<Joint>(self.code);
  if (items_of(given) == nullptr && !given.is<ArrayValue>() && !given.is<RangeValue>()) {
    raise_type("dispatcher for __array_function__ did not return an iterable");
  }
  const std::vector<NDArray> parts = parts_in(runtime, given);
  const std::optional<std::int64_t> axis =
      arguments.has("axis") ? axis_in(arguments) : std::optional<std::int64_t>(0);
  NDArray whole = joint == Joint::concatenate ? concatenate(parts, axis)
                  : joint == Joint::stack     ? stack(parts, axis.value_or(0))
                  : joint == Joint::vstack    ? vstack(parts)
                                              : hstack(parts);
  Value result = runtime.own(std::move(whole));
  runtime.tell(self.name, iterated(runtime, given), result,
               {{"axis", axis ? std::to_string(*axis) : "None"}});
  return result;
}

Value where_of(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& condition = arguments["condition"];
  if (arguments.has("x") != arguments.has("y")) {
    raise_value("either both or neither of x and y should be given");
  }
  if (!arguments.has("x")) {
    raise_missing("np.where with a condition only");
  }
  const Value& yes = arguments["x"];
  const Value& no = arguments["y"];
  Value result = runtime.own(
      where(as_array(runtime, condition), as_array(runtime, yes), as_array(runtime, no)));
  runtime.tell(self.name, {condition, yes, no}, result);
  return result;
}

Value astype_of(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& a = arguments["a"];
  const DType type = as_dtype(arguments["dtype"]);
  return rearranged(runtime, self, a, astype(as_array(runtime, a), type, runtime.warnings()),
                    {{"dtype", std::string(name(type))}});
}

Value dot_of(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  return dot_product(runtime, arguments["a"], arguments["b"]);
}

Value matmul_of(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  return matrix_product(runtime, arguments["x1"], arguments["x2"]);
}

Value outer_of(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& a = arguments["a"];
  const Value& b = arguments["b"];
  Value result = runtime.own(outer(as_array(runtime, a), as_array(runtime, b), runtime.warnings()));
  runtime.tell(self.name, {a, b}, result);
  return result;
}

constexpr Function kFunctions[] = {
    {"reshape", "a newshape order!", Kind::python, reshape_function},
    {"transpose", "a axes?", Kind::python, transpose_function},
    {"ravel", "a order!", Kind::python, simple, static_cast<int>(Simple::ravel)},
    {"squeeze", "a axis?", Kind::python, squeeze_of},
    {"expand_dims", "a axis", Kind::python, expand_of},
    {"broadcast_to", "array shape subok!", Kind::python, broadcast_of},
    {"concatenate", "arrays axis? out! | dtype! casting!", Kind::python, joined,
     static_cast<int>(Joint::concatenate)},
    {"stack", "arrays axis? out! | dtype! casting!", Kind::python, joined,
     static_cast<int>(Joint::stack)},
    {"vstack", "tup | dtype! casting!", Kind::python, joined, static_cast<int>(Joint::vstack)},
    {"hstack", "tup | dtype! casting!", Kind::python, joined, static_cast<int>(Joint::hstack)},
    {"where", "condition x? y?", Kind::python, where_of},
};

constexpr Function kProducts[] = {
    {"dot", "a b out!", Kind::python, dot_of},
    {"matmul", "x1 x2 out! | casting! order! dtype! subok!", Kind::ufunc, matmul_of},
    {"outer", "a b out!", Kind::python, outer_of},
};

constexpr Function kMethods[] = {
    {"reshape", "a * order!", Kind::built_in, reshape_method},
    {"transpose", "a *", Kind::built_in, transpose_method},
    {"ravel", "a order!", Kind::built_in, simple, static_cast<int>(Simple::ravel)},
    {"flatten", "a order!", Kind::built_in, simple, static_cast<int>(Simple::flatten)},
    {"copy", "a order!", Kind::built_in, simple, static_cast<int>(Simple::copy)},
    {"squeeze", "a axis?", Kind::built_in, squeeze_of},
    {"astype", "a dtype order! casting! subok! copy!", Kind::built_in, astype_of},
    {"dot", "a b out!", Kind::built_in, dot_of},
};

}  // namespace

std::span<const Function> shape_functions() { return kFunctions; }
std::span<const Function> product_functions() { return kProducts; }
std::span<const Function> shape_methods() { return kMethods; }

}  // namespace gradus::console
