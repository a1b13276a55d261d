// What a console knows, for the picture of the memory.

#include "gradus/console/console.hpp"
#include "gradus/console/limits.hpp"
#include "gradus/console/show.hpp"

namespace gradus::console {

namespace {

std::string shortened(const Value& value) {
  constexpr std::size_t kLongest = 200;
  try {
    std::string text = repr(value);
    if (text.size() > kLongest) {
      text.resize(cut_at(text, kLongest));
      text += "…";
    }
    return text;
  } catch (const Error&) {
    return "…";
  }
}

std::string kind_of(const Value& value) {
  if (value.is<ArrayValue>()) return "ndarray";
  if (value.is<NumPyScalar>()) return "scalar";
  if (python_number(value)) return "number";
  if (value.is<ListValue>()) return "list";
  if (value.is<TupleValue>()) return "tuple";
  if (value.is<std::string>()) return "text";
  return value.is<None>() ? "none" : "other";
}

/// `room`: how many values may still be shown.
NamedValue named(const std::string& name, const Value& value, int& room) {
  --room;
  NamedValue found{name, kind_of(value), shortened(value), std::nullopt, 0, 0, {}};
  if (const auto* array = value.get<ArrayValue>()) {
    const ArrayObject& object = *array->object;
    found.array = object.array;
    found.block = object.base == nullptr ? object.block : object.base->block;
    found.offset = object.array.layout().offset * item_size(object.array.dtype());
  } else if (const std::optional<Scalar> number = any_number(value)) {
    found.array = scalar_array(*number);
  }
  const std::vector<Value>* items = items_of(value);
  for (std::size_t i = 0; items != nullptr && room > 0 && i < items->size(); ++i) {
    found.items.push_back(named("[" + std::to_string(i) + "]", (*items)[i], room));
  }
  return found;
}

}  // namespace

std::vector<NamedValue> names(const Console& console) {
  std::vector<NamedValue> found;
  for (const auto& [name, value] : console.names) {
    const bool own = !value.is<Module>() && !value.is<FunctionValue>() && !value.is<TypeValue>() &&
                     !value.is<MethodValue>();
    if (own) {
      int room = kShownValues;
      found.push_back(named(name, value, room));
    }
  }
  return found;
}

}  // namespace gradus::console
