#pragma once

#include <string>

#include "gradus/console/value.hpp"

namespace gradus::console {

/// a + b and its like, of Python's own bools, ints and floats. Throws "python.zero-division",
/// "python.big-integer" beyond 64 bits, "python.overflow", "python.type", "console.missing" for
/// complex numbers.
[[nodiscard]] Value python_arithmetic(const std::string& sign, const Scalar& a, const Scalar& b);

/// -a, +a, ~a.
[[nodiscard]] Value python_prefix(const std::string& sign, const Scalar& a);

/// a < b, a == b and their like, exactly, also of an int and a float.
[[nodiscard]] bool python_compare(const std::string& sign, const Scalar& a, const Scalar& b);

/// The whole part of a float, as int() gives it. Throws "python.value", "python.overflow",
/// "python.big-integer".
[[nodiscard]] std::int64_t truncated(double value);

/// Throws the TypeError for a sign between two things of these types.
[[noreturn]] void fail_operands(const std::string& sign, const Value& a, const Value& b);

/// Throws "python.big-integer": this console has 64-bit integers only.
[[noreturn]] void fail_big_integer();

}  // namespace gradus::console
