#pragma once

#include <string_view>

#include "gradus/console/value.hpp"

namespace gradus::console {

// Names that NumPy and Python have and this console has not: to say of np.median that it does not
// exist would be wrong.

[[nodiscard]] bool is_known_module_name(Module module, std::string_view name);
[[nodiscard]] bool is_known_array_name(std::string_view name);
[[nodiscard]] bool is_known_python_name(const Value& object, std::string_view name);

/// Python's own functions, as in enumerate(a).
[[nodiscard]] bool is_known_built_in(std::string_view name);

}  // namespace gradus::console
