#pragma once

#include <optional>
#include <string_view>

#include "gradus/arrays/layout.hpp"

namespace gradus::lessons {

/// A shape as readers type it: "(2, 3)", "2,3", "6", "2 -1"; nothing for other text.
[[nodiscard]] std::optional<Shape> read_shape(std::string_view text);

}  // namespace gradus::lessons
