#pragma once

#include <span>

#include "gradus/console/function.hpp"

namespace gradus::console {

// The tables of what a line may call, each in a file of its own.

[[nodiscard]] std::span<const Function> creation_functions();   // np.zeros …
[[nodiscard]] std::span<const Function> element_functions();    // np.exp, np.add …
[[nodiscard]] std::span<const Function> reduction_functions();  // np.sum …
[[nodiscard]] std::span<const Function> reduction_methods();    // a.sum …
[[nodiscard]] std::span<const Function> shape_functions();      // np.reshape, np.where …
[[nodiscard]] std::span<const Function> product_functions();    // np.dot …
[[nodiscard]] std::span<const Function> linalg_functions();     // np.linalg.norm
[[nodiscard]] std::span<const Function> random_functions();     // np.random.rand …
[[nodiscard]] std::span<const Function> built_in_functions();   // len, print …
[[nodiscard]] std::span<const Function> shape_methods();        // a.reshape …
[[nodiscard]] std::span<const Function> value_methods();        // a.item, a.tolist
[[nodiscard]] std::span<const Function> list_methods();         // list.append

/// The method of an array, or nullptr.
[[nodiscard]] const Function* array_method(std::string_view name);

/// np.name or np.random.name; nullptr where there is none.
[[nodiscard]] const Function* module_function(Module module, std::string_view name);

/// All names of a module: functions, types, constants.
[[nodiscard]] std::vector<std::string> module_names(Module module);

}  // namespace gradus::console
