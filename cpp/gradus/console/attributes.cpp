#include "gradus/console/attributes.hpp"

#include <algorithm>
#include <array>

#include "gradus/arrays/shape_ops.hpp"
#include "gradus/console/convert.hpp"
#include "gradus/console/functions.hpp"
#include "gradus/console/known_names.hpp"
#include "gradus/console/types.hpp"

namespace gradus::console {

namespace {

constexpr std::array<std::string_view, 9> kProperties = {
    "shape", "ndim", "size", "dtype", "T", "nbytes", "strides", "base", "itemsize"};

[[noreturn]] void fail_attribute(const Value& object, const std::string& name) {
  throw Error(
      "python.attribute",
      {"AttributeError: '" + type_name(object) + "' object has no attribute '" + name + "'", name});
}

Value transposed_view(Runtime& runtime, const Value& object, const NDArray& array) {
  if (object.is<NumPyScalar>()) {
    return object;
  }
  Value result = runtime.derived(transpose(array), object);
  runtime.tell("transpose", {object}, result);
  return result;
}

Value base_of(const Value& object) {
  const auto* array = object.get<ArrayValue>();
  if (array == nullptr || array->object->base == nullptr) {
    return None{};
  }
  return ArrayValue{array->object->base};
}

/// A property of an array, or of a number of NumPy's as an array of rank 0.
Value property(Runtime& runtime, const Value& object, const NDArray& array,
               const std::string& name) {
  if (name == "shape") return runtime.shape_tuple(array.shape());
  if (name == "ndim") return array.ndim();
  if (name == "size") return array.size();
  if (name == "dtype") return DTypeValue{array.dtype()};
  if (name == "nbytes") return array.nbytes();
  if (name == "strides") return runtime.shape_tuple(array.byte_strides());
  if (name == "itemsize") return gradus::item_size(array.dtype());
  return name == "base" ? base_of(object) : transposed_view(runtime, object, array);
}

bool is_property(std::string_view name) {
  return std::ranges::find(kProperties, name) != kProperties.end();
}

Value method(const Function& function, const Value& self) {
  return MethodValue{&function, std::make_shared<const Value>(self)};
}

Value array_attribute(Runtime& runtime, const Value& object, const std::string& name) {
  if (is_property(name)) {
    const NDArray* array = array_in(object);
    return property(runtime, object, array == nullptr ? scalar_array(*any_number(object)) : *array,
                    name);
  }
  if (const Function* function = array_method(name)) {
    return method(*function, object);
  }
  if (is_known_array_name(name)) {
    raise_missing("attribute " + name + " of arrays");
  }
  fail_attribute(object, name);
}

/// Names that NumPy once had for Python's own types. It says so at length.
[[noreturn]] void fail_alias(const std::string& name) {
  const std::string better = name == "int"     ? "np.int64"
                             : name == "float" ? "np.float64"
                                               : "np.bool_";
  const std::string advice =
      name == "int"
          ? "When replacing `np.int`, you may wish to use e.g. `np.int64` or `np.int32` to specify "
            "the precision. If you wish to review your current use, check the release note link "
            "for additional information."
          : "If you specifically wanted the numpy scalar type, use `" + better + "` here.";
  throw Error("numpy.alias",
              {"AttributeError: module 'numpy' has no attribute '" + name + "'.\n`np." + name +
                   "` was a deprecated alias for the builtin `" + name +
                   "`. To avoid this error in existing code, use `" + name +
                   "` by itself. Doing this will not modify any behavior and is safe. " + advice +
                   "\nThe aliases was originally deprecated in NumPy 1.20; for more details and "
                   "guidance see the original release note at:\n    "
                   "https://numpy.org/devdocs/release/1.20.0-notes.html#deprecations",
               name, better});
}

Value module_attribute(Runtime& runtime, Module module, const std::string& name) {
  if (const Function* function = module_function(module, name)) {
    return FunctionValue{function};
  }
  if (const Type* type = module_type(module, name)) {
    return TypeValue{type};
  }
  if (const std::optional<Value> value = module_value(module, name)) {
    return *value;
  }
  if (module == Module::numpy && (name == "int" || name == "float" || name == "bool")) {
    if (name == "bool") {
      runtime.warnings()->emplace_back(
          "FutureWarning: In the future `np.bool` will be defined as the corresponding NumPy "
          "scalar.");
    }
    fail_alias(name);
  }
  constexpr std::array<std::string_view, 3> kNames = {"numpy", "numpy.random", "numpy.linalg"};
  const std::string full(kNames[static_cast<std::size_t>(module)]);
  if (is_known_module_name(module, name)) {
    raise_missing(full + "." + name);
  }
  throw Error("python.attribute",
              {"AttributeError: module '" + full + "' has no attribute '" + name + "'", name});
}

Value dtype_attribute(const Value& object, const std::string& name) {
  const DType type = object.get<DTypeValue>()->type;
  if (name == "name") return std::string(gradus::name(type));
  if (name == "itemsize") return gradus::item_size(type);
  fail_attribute(object, name);
}

Value type_attribute(const Value& object, const std::string& name) {
  const std::string full(object.get<TypeValue>()->type->name);
  if (name == "__name__") {
    return full.substr(full.rfind('.') + 1);
  }
  throw Error("python.attribute",
              {"AttributeError: type object '" + full + "' has no attribute '" + name + "'", name});
}

void assign_shape(Runtime& runtime, ArrayObject& object, const Value& value) {
  const NDArray& array = object.array;
  const Shape shape = resolve_minus_one(as_shape(runtime, value), array.size());
  const std::optional<Layout> layout = reshaped_view(array.layout(), shape);
  if (!layout) {
    throw Error("python.attribute",
                {"AttributeError: Incompatible shape for in-place modification. Use `.reshape()` "
                 "to make a copy with the desired shape.",
                 "shape"});
  }
  object.array = array.view(*layout);
}

void add_names(std::vector<std::string>& names, std::span<const Function> functions) {
  for (const Function& function : functions) {
    names.emplace_back(function.name);
  }
}

}  // namespace

std::optional<Value> module_value(Module module, std::string_view name) {
  if (module != Module::numpy) {
    return std::nullopt;
  }
  if (name == "pi") return 3.141592653589793;
  if (name == "e") return 2.718281828459045;
  if (name == "inf") return std::numeric_limits<double>::infinity();
  if (name == "nan") return std::numeric_limits<double>::quiet_NaN();
  if (name == "newaxis") return None{};
  if (name == "random") return Module::random;
  if (name == "linalg") return Module::linalg;
  return std::nullopt;
}

Value attribute(Runtime& runtime, const Value& object, const std::string& name) {
  if (object.is<ArrayValue>() || object.is<NumPyScalar>()) {
    return array_attribute(runtime, object, name);
  }
  if (const auto* module = object.get<Module>()) {
    return module_attribute(runtime, *module, name);
  }
  if (object.is<DTypeValue>()) return dtype_attribute(object, name);
  if (object.is<TypeValue>()) return type_attribute(object, name);
  const std::span<const Function> methods = object.is<GeneratorValue>() ? random_functions()
                                            : object.is<ListValue>()    ? list_methods()
                                                                     : std::span<const Function>();
  if (const Function* function = find(methods, name)) {
    return method(*function, object);
  }
  if (is_known_python_name(object, name)) {
    raise_missing(type_name(object) + "." + name);
  }
  fail_attribute(object, name);
}

void assign_attribute(Runtime& runtime, const Value& object, const std::string& name,
                      const Value& value) {
  const auto* array = object.get<ArrayValue>();
  if (array == nullptr || (!is_property(name) && array_method(name) == nullptr)) {
    fail_attribute(object, name);
  }
  if (name == "dtype" || name == "strides") {
    raise_missing("assignment to " + name);
  }
  if (name != "shape") {
    throw Error("python.attribute", {"AttributeError: attribute '" + name +
                                         "' of 'numpy.ndarray' objects is not writable",
                                     name});
  }
  assign_shape(runtime, *array->object, value);
}

std::vector<std::string> attribute_names(const Value& object) {
  std::vector<std::string> names;
  if (object.is<ArrayValue>() || object.is<NumPyScalar>()) {
    names.assign(kProperties.begin(), kProperties.end());
    add_names(names, reduction_methods());
    add_names(names, shape_methods());
    add_names(names, value_methods());
  } else if (const auto* module = object.get<Module>()) {
    names = module_names(*module);
  } else if (object.is<GeneratorValue>()) {
    add_names(names, random_functions());
  } else if (object.is<ListValue>()) {
    add_names(names, list_methods());
  } else if (object.is<DTypeValue>()) {
    names = {"itemsize", "name"};
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace gradus::console
