#pragma once

#include <cstddef>
#include <cstdint>

namespace gradus::console {

inline constexpr std::size_t kLongestLine = 4000;         // characters
inline constexpr std::int64_t kRoomForItems = 2'000'000;  // elements, in lists beside the arrays
inline constexpr std::int64_t kStepWork = 50;             // a step, in operations on elements
inline constexpr std::int64_t kArrayWork = 300;           // an operation beside its elements
inline constexpr std::int64_t kItemWork = 20;             // an item of a list
inline constexpr std::int64_t kLetterWork = 30;           // a character that is written
inline constexpr std::int64_t kMostItems = 1'000'000;     // of a list
inline constexpr std::int64_t kItemSize = 6;              // an item of a list, in elements
inline constexpr std::size_t kLongestText = 20'000;       // bytes of output, or of a str
inline constexpr std::int64_t kMostRounds = 1000;         // of all loops of a line
inline constexpr int kDeepestValue = 64;                  // lists in lists

inline constexpr int kShownValues = 1000;  // of a name, in the picture

}  // namespace gradus::console
