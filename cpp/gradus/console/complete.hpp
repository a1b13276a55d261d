#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gradus/console/console.hpp"

namespace gradus::console {

/// What may stand at the end of this text instead of the name that it ends with, in alphabetical
/// order: names, what NumPy has, methods. An expression before a dot is looked up, never computed.
[[nodiscard]] std::vector<std::string> complete(const Console& console,
                                                std::string_view before_cursor);

}  // namespace gradus::console
