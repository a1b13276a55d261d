// np.array, np.zeros and what else makes arrays.

#include <algorithm>

#include "gradus/arrays/shape_ops.hpp"
#include "gradus/console/convert.hpp"
#include "gradus/console/functions.hpp"

namespace gradus::console {

namespace {

Value told(Runtime& runtime, const Function& self, const std::vector<Value>& inputs,
           NDArray array) {
  Value result = runtime.own(std::move(array));
  runtime.tell(self.name, inputs, result);
  return result;
}

Value make_array(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& object = arguments["object"];
  const NDArray made = array(nested_of(runtime, object), dtype_in(arguments), runtime.warnings());
  return told(runtime, self, {object}, object.is<ArrayValue>() ? copy(made) : made);
}

Value make_asarray(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& object = arguments["a"];
  const std::optional<DType> type = dtype_in(arguments);
  const NDArray* given = array_in(object);
  if (given != nullptr && (!type || *type == given->dtype())) {
    return object;
  }
  return told(runtime, self, {object}, array(nested_of(runtime, object), type, runtime.warnings()));
}

Value make_zeros(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Shape shape = as_shape(runtime, arguments["shape"]);
  const DType type = dtype_in(arguments).value_or(DType::float64);
  return told(runtime, self, {}, self.code == 1 ? ones(shape, type) : zeros(shape, type));
}

Value make_full(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Shape shape = as_shape(runtime, arguments["shape"]);
  const NDArray value = as_array(runtime, arguments["fill_value"]);
  const DType type = dtype_in(arguments).value_or(value.dtype());
  NDArray filled = zeros(shape, type);
  copy_into(filled, value, runtime.warnings());
  return told(runtime, self, {arguments["fill_value"]}, std::move(filled));
}

/// Which diagonal; all that are far outside are alike.
std::int64_t diagonal_in(const Arguments& arguments) {
  const Value* k = arguments.find("k");
  return k == nullptr ? 0 : std::clamp(as_index(*k), -kMostElements, kMostElements);
}

Value make_eye(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value* columns = arguments.find("M");
  return told(runtime, self, {},
              eye(as_index(arguments["N"]),
                  columns == nullptr ? std::nullopt : std::optional(as_index(*columns)),
                  diagonal_in(arguments), dtype_in(arguments).value_or(DType::float64)));
}

Value make_identity(Runtime& runtime, const Function& self, const Arguments& arguments) {
  return told(
      runtime, self, {},
      eye(as_index(arguments["n"]), std::nullopt, 0, dtype_in(arguments).value_or(DType::float64)));
}

/// A number that np.arange and np.linspace are given.
Scalar number_in(Runtime& runtime, const Value& value) {
  if (const std::optional<Scalar> number = any_number(value)) {
    return *number;
  }
  if (value.is<std::string>()) {
    raise_type("arange() not supported for inputs with DType <class 'numpy.dtype[str_]'>.");
  }
  return item(as_array(runtime, value));
}

bool is_real(const Scalar& number) { return std::holds_alternative<double>(number); }

std::int64_t whole(const Scalar& number) {
  return std::visit([](auto value) { return static_cast<std::int64_t>(value); }, number);
}

/// NumPy converts the first two numbers and goes on with their difference.
NDArray continued(const NDArray& numbers, DType type) {
  const NDArray converted = astype(numbers, type);
  if (type == DType::boolean && numbers.size() > 2) {
    raise_type("arange() is only supported for booleans when the result has at most length 2.");
  }
  if (type != DType::int64 || numbers.size() <= 2) {
    return converted;
  }
  const Array<std::int64_t>& result = converted.as<std::int64_t>();
  const auto first = static_cast<std::uint64_t>(result.element(0));
  const std::uint64_t step = static_cast<std::uint64_t>(result.element(1)) - first;
  for (std::int64_t i = 2; i < result.size(); ++i) {  // Without a sign: it may wrap around.
    result.element(i) = static_cast<std::int64_t>(first + static_cast<std::uint64_t>(i) * step);
  }
  return converted;
}

Value make_arange(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value* first = arguments.find("start");
  const Value* second = arguments.find("stop");
  if (second == nullptr && (first == nullptr || arguments.was_named("start"))) {
    raise_type("arange() requires stop to be specified.");
  }
  const bool one = second == nullptr;
  const Scalar start = one || first == nullptr ? std::int64_t{0} : number_in(runtime, *first);
  const Scalar stop = number_in(runtime, one ? *first : *second);
  const Value* third = arguments.find("step");
  const Scalar step = third == nullptr ? std::int64_t{1} : number_in(runtime, *third);
  const std::optional<DType> type = dtype_in(arguments);
  const bool real = is_real(start) || is_real(stop) || is_real(step);
  NDArray made = real ? arange(as_double(start), as_double(stop), as_double(step))
                      : arange(whole(start), whole(stop), whole(step));
  return told(runtime, self, {}, type && *type != made.dtype() ? continued(made, *type) : made);
}

Value make_linspace(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value* count = arguments.find("num");
  const Value* endpoint = arguments.find("endpoint");
  const NDArray made = linspace(as_real(arguments["start"]), as_real(arguments["stop"]),
                                count == nullptr ? 50 : as_index(*count),
                                endpoint == nullptr || is_true(runtime, *endpoint));
  const std::optional<DType> type = dtype_in(arguments);
  return told(runtime, self, {}, type ? astype(made, *type) : made);
}

Value make_like(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const NDArray model = as_array(runtime, arguments["a"]);
  const std::optional<DType> type = dtype_in(arguments);
  NDArray made = self.code == 1 ? ones_like(model, type) : zeros_like(model, type);
  if (self.code == 2) {
    copy_into(made, as_array(runtime, arguments["fill_value"]), runtime.warnings());
  }
  return told(runtime, self, {arguments["a"]}, std::move(made));
}

Value make_copy(Runtime& runtime, const Function& self, const Arguments& arguments) {
  return told(runtime, self, {arguments["a"]}, copy(as_array(runtime, arguments["a"])));
}

constexpr Function kFunctions[] = {
    {"array", "object dtype? | copy! order! subok! ndmin! like!", Kind::built_in, make_array},
    {"asarray", "a dtype? order! | like!", Kind::built_in, make_asarray},
    {"zeros", "shape dtype? order! | like!", Kind::built_in, make_zeros},
    {"ones", "shape dtype? order! | like!", Kind::python, make_zeros, 1},
    {"empty", "shape dtype? order! | like!", Kind::built_in, make_zeros},
    {"full", "shape fill_value dtype? order! | like!", Kind::python, make_full},
    {"eye", "N M? k? dtype? order! | like!", Kind::python, make_eye},
    {"identity", "n dtype? | like!", Kind::python, make_identity},
    {"arange", "start? stop? step? dtype? | like!", Kind::built_in, make_arange},
    {"linspace", "start stop num? endpoint? retstep! dtype? axis!", Kind::python, make_linspace},
    {"zeros_like", "a dtype? order! subok! shape!", Kind::python, make_like},
    {"ones_like", "a dtype? order! subok! shape!", Kind::python, make_like, 1},
    {"full_like", "a fill_value dtype? order! subok! shape!", Kind::python, make_like, 2},
    {"copy", "a order! subok!", Kind::python, make_copy},
};

}  // namespace

std::span<const Function> creation_functions() { return kFunctions; }

}  // namespace gradus::console
