#pragma once

#include <cstddef>
#include <cstdint>

namespace gradus::console {

inline constexpr std::size_t kLongestLine = 4000;           // characters
inline constexpr std::int64_t kMostKept = 40'000'000;       // elements of arrays, all together
inline constexpr std::int64_t kMostKeptByAll = 42'000'000;  // … and of lists
inline constexpr std::int64_t kMostWork = 100'000'000;      // operations on elements, a line
inline constexpr std::int64_t kMostItems = 1'000'000;       // of a list
inline constexpr std::int64_t kItemSize = 6;                // an item of a list, in elements
inline constexpr std::size_t kLongestText = 20'000;         // bytes of output, or of a str
inline constexpr std::int64_t kMostRounds = 1000;           // of all loops of a line
inline constexpr int kDeepestValue = 64;                    // lists in lists

inline constexpr int kShownValues = 1000;  // of a name, in the picture

}  // namespace gradus::console
