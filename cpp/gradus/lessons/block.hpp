#pragma once

#include <cstdint>
#include <string_view>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// Scene `block`: where each element of np.arange(count).reshape(shape) lies, element after element
/// in reading order; transposed or not. The shape is typed, as "(2, -1)". Throws "lesson.shape" for
/// other text, what reshape throws, and "lesson.elements" for more than 64.
[[nodiscard]] Blocks block(std::int64_t count, std::string_view shape, bool transposed);

}  // namespace gradus::lessons
