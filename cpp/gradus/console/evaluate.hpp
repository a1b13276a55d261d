#pragma once

#include "gradus/console/runtime.hpp"
#include "gradus/console/syntax.hpp"

namespace gradus::console {

/// The value of an expression. Throws Failure with the part of the line that could not be computed.
[[nodiscard]] Value evaluated(Runtime& runtime, const Expression& expression);

/// Carries out a statement. Throws Failure.
void execute(Runtime& runtime, const Statement& statement);

/// The value that a name stands for: the reader's, or Python's own; or nothing.
[[nodiscard]] std::optional<Value> looked_up(const Console& console, std::string_view name);

}  // namespace gradus::console
