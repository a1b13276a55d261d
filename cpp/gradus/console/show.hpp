#pragma once

#include <string>

#include "gradus/console/value.hpp"

namespace gradus::console {

/// As the prompt shows a value. Throws "console.output" where it would be far too long (NumPy
/// arrays: "array.too-much-to-print"), "python.nesting" for lists too deep in each other.
[[nodiscard]] std::string repr(const Value& value);

/// As print shows it.
[[nodiscard]] std::string str(const Value& value);

/// A number as Python writes it.
[[nodiscard]] std::string repr(const Scalar& value);

}  // namespace gradus::console
