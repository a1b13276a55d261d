#pragma once

#include <string>

#include "gradus/console/console.hpp"

namespace gradus::console {

/// The line as it was probably meant, or "": with half-width signs, or with the name that is spelt
/// almost alike.
[[nodiscard]] std::string suggestion(const Console& console, const std::u32string& line,
                                     const Complaint& complaint);

}  // namespace gradus::console
