#pragma once

#include <string_view>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// Scene `console`: the lines of a program run on a fresh console, one step each; the notes hold
/// what it answered and how its memory looks after each line. At most 200 lines run; those after
/// are left out.
[[nodiscard]] Blocks console_steps(std::string_view program);

}  // namespace gradus::lessons
