#include "gradus/console/types.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "gradus/console/convert.hpp"
#include "gradus/console/functions.hpp"
#include "gradus/console/python_numbers.hpp"
#include "gradus/console/show.hpp"
#include "gradus/random/random_state.hpp"

namespace gradus::console {

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n\r\f";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) {
    return "";
  }
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

Value integer_from(const std::string& text) {
  std::string_view digits = trimmed(text);
  if (digits.starts_with('+')) {
    digits.remove_prefix(1);
  }
  std::int64_t value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (problem == std::errc::result_out_of_range) {
    fail_big_integer();
  }
  if (problem != std::errc() || end != digits.data() + digits.size()) {
    raise_value("invalid literal for int() with base 10: " + repr(Value(text)));
  }
  return value;
}

/// The number in a value that int() or float() can take, or nothing.
std::optional<Scalar> convertible(const Value& value) {
  const NDArray* array = array_in(value);
  if (array == nullptr) {
    return any_number(value);
  }
  if (array->size() != 1) {
    raise_type("only size-1 arrays can be converted to Python scalars");
  }
  return scalar_at(*array, 0);
}

Value make_int(Runtime& /*runtime*/, const Function& /*self*/, const Arguments& arguments) {
  const Value* x = arguments.find("x");
  if (x == nullptr && !arguments.has("x")) {
    return std::int64_t{0};
  }
  if (x != nullptr && x->is<std::string>()) {
    return integer_from(*x->get<std::string>());
  }
  const std::optional<Scalar> number = x == nullptr ? std::nullopt : convertible(*x);
  if (!number) {
    raise_type("int() argument must be a string, a bytes-like object or a real number, not '" +
               type_name(x == nullptr ? Value() : *x) + "'");
  }
  if (const auto* real = std::get_if<double>(&*number)) {
    return truncated(*real);
  }
  return *index_number(python_value(*number));
}

Value real_from(const std::string& text) {
  const std::string digits(trimmed(text));
  const bool plain = digits.find_first_not_of("0123456789+-.eEinfatyINFATY") == std::string::npos;
  char* end = nullptr;
  const double value = std::strtod(digits.c_str(), &end);
  if (!plain || digits.empty() || *end != '\0') {
    raise_value("could not convert string to float: " + repr(Value(text)));
  }
  return value;
}

Value make_float(Runtime& /*runtime*/, const Function& /*self*/, const Arguments& arguments) {
  const Value* x = arguments.find("x");
  if (x == nullptr && !arguments.has("x")) {
    return 0.0;
  }
  if (x != nullptr && x->is<std::string>()) {
    return real_from(*x->get<std::string>());
  }
  const std::optional<Scalar> number = x == nullptr ? std::nullopt : convertible(*x);
  if (!number) {
    raise_type("float() argument must be a string or a real number, not '" +
               type_name(x == nullptr ? Value() : *x) + "'");
  }
  return as_double(*number);
}

Value make_bool(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  const Value* x = arguments.find("x");
  return x != nullptr && is_true(runtime, *x);
}

Value make_str(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  if (!arguments.has("object")) {
    return std::string();
  }
  return runtime.text(runtime.printed(arguments["object"]));
}

Value make_list(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  const Value* values = arguments.has("iterable") ? &arguments["iterable"] : nullptr;
  return runtime.list(values == nullptr ? std::vector<Value>() : iterated(runtime, *values));
}

Value make_tuple(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  const Value* values = arguments.has("iterable") ? &arguments["iterable"] : nullptr;
  return runtime.tuple(values == nullptr ? std::vector<Value>() : iterated(runtime, *values));
}

Value make_range(Runtime& /*runtime*/, const Function& /*self*/, const Arguments& arguments) {
  const std::vector<Value>& given = arguments.rest;
  if (given.empty() || given.size() > 3) {
    raise_type("range expected at " +
               std::string(given.empty() ? "least 1 argument" : "most 3 arguments") + ", got " +
               std::to_string(given.size()));
  }
  Shape ends;
  for (const Value& value : given) {
    if (value.is<ArrayValue>() || !index_number(value)) {
      static_cast<void>(as_index(value));
    }
    ends.push_back(*index_number(value));
  }
  if (ends.size() == 3 && ends[2] == 0) {
    raise_value("range() arg 3 must not be zero");
  }
  const std::int64_t step = ends.size() == 3 ? ends[2] : 1;
  const RangeValue range =
      ends.size() == 1 ? RangeValue{0, ends[0], 1} : RangeValue{ends[0], ends[1], step};
  if (range.size() == INT64_MAX) {  // Or more.
    fail_big_integer();
  }
  return range;
}

Value make_type(Runtime& /*runtime*/, const Function& /*self*/, const Arguments& arguments) {
  return TypeValue{&type_of(arguments["object"])};
}

/// np.float64(2): a number of NumPy's, or an array of them.
Value make_scalar(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const auto type = static_cast<DType>(self.code);
  if (!arguments.has("x")) {
    return NumPyScalar{scalar_at(gradus::zeros({}, type), 0)};
  }
  Value x = arguments["x"];
  if (x.is<std::string>() && type == DType::boolean) {
    x = is_true(runtime, x);
  } else if (x.is<std::string>()) {
    x = type == DType::float64 ? make_float(runtime, self, arguments)
                               : make_int(runtime, self, arguments);
  }
  return runtime.number_or_own(array(nested_of(runtime, x), type));
}

Value make_generator(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  const Value* seed = arguments.find("seed");
  if (seed == nullptr) {
    raise_missing("random numbers without a seed");
  }
  const Value generator = GeneratorValue{std::make_shared<RandomState>()};
  runtime.call(*find(random_functions(), "seed"), {{"", *seed}}, &generator);
  return generator;
}

constexpr Function kInt = {"int", "x?", Kind::python, make_int};
constexpr Function kFloat = {"float", "x?", Kind::python, make_float};
constexpr Function kBool = {"bool", "x?", Kind::python, make_bool};
constexpr Function kStr = {"str", "object?", Kind::python, make_str};
constexpr Function kList = {"list", "iterable?", Kind::python, make_list};
constexpr Function kTuple = {"tuple", "iterable?", Kind::python, make_tuple};
constexpr Function kRange = {"range", "*", Kind::python, make_range};
constexpr Function kTypeOf = {"type", "object", Kind::single, make_type};
constexpr Function kInt64 = {"int64", "x?", Kind::python, make_scalar, 1};
constexpr Function kFloat64 = {"float64", "x?", Kind::python, make_scalar, 2};
constexpr Function kBool8 = {"bool_", "x?", Kind::python, make_scalar, 0};
constexpr Function kRandomState = {"RandomState", "seed?", Kind::python, make_generator};

constexpr Type kBuiltIn[] = {
    {"int", &kInt, DType::int64},
    {"float", &kFloat, DType::float64},
    {"bool", &kBool, DType::boolean},
    {"str", &kStr},
    {"list", &kList},
    {"tuple", &kTuple},
    {"range", &kRange},
    {"type", &kTypeOf},
};

constexpr Type kNumPy[] = {
    {"numpy.int64", &kInt64, DType::int64},
    {"numpy.float64", &kFloat64, DType::float64},
    {"numpy.bool_", &kBool8, DType::boolean},
    {"numpy.ndarray"},
    {"numpy.random.mtrand.RandomState", &kRandomState},
};

constexpr Type kOthers[] = {{"NoneType"},
                            {"slice"},
                            {"ellipsis"},
                            {"module"},
                            {"builtin_function_or_method"},
                            {"function"},
                            {"numpy.ufunc"},
                            {"numpy.dtype[bool_]"},
                            {"numpy.dtype[int64]"},
                            {"numpy.dtype[float64]"}};

const Type& other(std::string_view name) { return *std::ranges::find(kOthers, name, &Type::name); }

const Type& function_type(const Function& function) {
  return other(function.kind == Kind::ufunc    ? "numpy.ufunc"
               : function.kind == Kind::python ? "function"
                                               : "builtin_function_or_method");
}

struct TypeFinder {
  const Type& operator()(const None& /*value*/) const { return other("NoneType"); }
  const Type& operator()(bool /*value*/) const { return kBuiltIn[2]; }
  const Type& operator()(std::int64_t /*value*/) const { return kBuiltIn[0]; }
  const Type& operator()(double /*value*/) const { return kBuiltIn[1]; }
  const Type& operator()(const std::string& /*value*/) const { return kBuiltIn[3]; }
  const Type& operator()(const ListValue& /*value*/) const { return kBuiltIn[4]; }
  const Type& operator()(const TupleValue& /*value*/) const { return kBuiltIn[5]; }
  const Type& operator()(const RangeValue& /*value*/) const { return kBuiltIn[6]; }
  const Type& operator()(const ArrayValue& /*value*/) const { return kNumPy[3]; }
  const Type& operator()(const NumPyScalar& value) const {
    return kNumPy[(value.value.index() + 2) % 3];  // int64, float64, bool_.
  }
  const Type& operator()(const DTypeValue& value) const {
    return kOthers[7 + static_cast<std::size_t>(value.type)];
  }
  const Type& operator()(const TypeValue& /*value*/) const { return kBuiltIn[7]; }
  const Type& operator()(const Slice& /*value*/) const { return other("slice"); }
  const Type& operator()(const Ellipsis& /*value*/) const { return other("ellipsis"); }
  const Type& operator()(Module /*value*/) const { return other("module"); }
  const Type& operator()(const FunctionValue& value) const {
    return function_type(*value.function);
  }
  const Type& operator()(const MethodValue& /*value*/) const {
    return other("builtin_function_or_method");
  }
  const Type& operator()(const GeneratorValue& /*value*/) const { return kNumPy[4]; }
};

}  // namespace

const Type& type_of(const Value& value) { return std::visit(TypeFinder{}, value.form); }

const Type* built_in_type(std::string_view name) {
  const auto* const found = std::ranges::find(kBuiltIn, name, &Type::name);
  return found == std::end(kBuiltIn) ? nullptr : found;
}

const Type* module_type(Module module, std::string_view name) {
  if (module == Module::random) {
    return name == "RandomState" ? &kNumPy[4] : nullptr;
  }
  if (module != Module::numpy) {
    return nullptr;
  }
  constexpr std::array<std::pair<std::string_view, std::size_t>, 6> kNames = {
      {{"int64", 0}, {"int_", 0}, {"float64", 1}, {"double", 1}, {"bool_", 2}, {"ndarray", 3}}};
  const auto* const found =
      std::ranges::find(kNames, name, &std::pair<std::string_view, std::size_t>::first);
  return found == kNames.end() ? nullptr : &kNumPy[found->second];
}

std::vector<std::string> built_in_type_names() {
  std::vector<std::string> names;
  for (const Type& type : kBuiltIn) {
    names.emplace_back(type.name);
  }
  return names;
}

}  // namespace gradus::console
