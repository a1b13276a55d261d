#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gradus {

// The numbers of an array as NumPy 1.24 writes them among each other: all equally wide, points
// below points, with an exponent if their sizes differ too much. Of an array that is not shown
// whole, only the shown numbers count.

[[nodiscard]] std::vector<std::string> columns(const std::vector<double>& shown);
[[nodiscard]] std::vector<std::string> columns(const std::vector<std::int64_t>& shown);

/// Bools, one a byte: " True", "False".
[[nodiscard]] std::vector<std::string> columns(const std::vector<std::uint8_t>& shown);

}  // namespace gradus
