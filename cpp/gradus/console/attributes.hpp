#pragma once

#include "gradus/console/runtime.hpp"

namespace gradus::console {

/// object.name. Throws "python.attribute" (name), "console.missing" for what NumPy has and this
/// console has not.
[[nodiscard]] Value attribute(Runtime& runtime, const Value& object, const std::string& name);

/// object.name = value: the shape of an array.
void assign_attribute(Runtime& runtime, const Value& object, const std::string& name,
                      const Value& value);

/// The names that may stand behind the dot.
[[nodiscard]] std::vector<std::string> attribute_names(const Value& object);

/// np.pi and its like; a module in a module; or nothing.
[[nodiscard]] std::optional<Value> module_value(Module module, std::string_view name);

}  // namespace gradus::console
