#pragma once

#include "gradus/console/runtime.hpp"

namespace gradus::console {

/// a + b and its like (also "@"), for all values. Throws "python.type", and as NumPy's functions.
[[nodiscard]] Value infix(Runtime& runtime, const std::string& sign, const Value& a,
                          const Value& b);

/// -a, +a, ~a.
[[nodiscard]] Value prefix(Runtime& runtime, const std::string& sign, const Value& a);

/// a += b: what the target stands for afterwards. Arrays and lists are changed in place.
[[nodiscard]] Value augmented(Runtime& runtime, const std::string& sign, const Value& a,
                              const Value& b);

/// a < b and its like, "in", "not in", "is", "is not": an array, or True or False.
[[nodiscard]] Value compared(Runtime& runtime, const std::string& sign, const Value& a,
                             const Value& b);

/// Whether a == b, as `if` asks.
[[nodiscard]] bool equal(Runtime& runtime, const Value& a, const Value& b);

}  // namespace gradus::console
