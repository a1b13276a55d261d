#pragma once

#include <optional>
#include <string_view>

#include "gradus/console/value.hpp"

namespace gradus::console {

/// What type(value) is.
struct Type {
  std::string_view name;           ///< "numpy.ndarray"
  const Function* make = nullptr;  ///< what calling the type does, where it may be called
  std::optional<DType> dtype = std::nullopt;  ///< of the elements it names, as in dtype=int
};

[[nodiscard]] const Type& type_of(const Value& value);

/// int, float, bool, str, list, tuple, range, type; or nullptr.
[[nodiscard]] const Type* built_in_type(std::string_view name);

/// np.int64, np.float64, np.bool_, np.ndarray, np.random.RandomState; or nullptr.
[[nodiscard]] const Type* module_type(Module module, std::string_view name);

[[nodiscard]] std::vector<std::string> built_in_type_names();

}  // namespace gradus::console
