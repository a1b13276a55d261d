#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// Scene `picture`: sin and cos of np.arange(from, to, step), point after point. Throws what arange
/// throws, "lesson.elements" for more than 2000 points or none.
[[nodiscard]] Blocks curve(double from, double to, double step);

/// Scene `picture`: an image of the course ("heart", "letter") as an array of greys, after changes
/// ("invert", "flip", "transpose"), row after row. Throws "lesson.image", "lesson.change".
[[nodiscard]] Blocks image(std::string_view name, const std::vector<std::string>& changes);

/// The same for the reader's own picture: rgba (height * width * 4), bytes. Throws "lesson.pixels"
/// unless there are as many bytes as that, for 1 to 64 by 64 pixels.
[[nodiscard]] Blocks own_image(std::int64_t width, std::int64_t height,
                               std::span<const double> rgba,
                               const std::vector<std::string>& changes);

}  // namespace gradus::lessons
