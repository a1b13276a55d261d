#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// Scene `sample`: a histogram of n draws while it fills, in at most forty steps. Ten bins: over
/// [0, 1) for "rand", over [-4, 4) for "randn". Throws "lesson.distribution", "lesson.draws" for
/// more than 10^6, and what the generator throws.
[[nodiscard]] Blocks sample(std::string_view distribution, std::int64_t n, std::int64_t seed);

/// What a drawn histogram of a fair sample shows that its reader believes: "flat" if no bar is more
/// than one higher than another, else "uneven".
[[nodiscard]] std::string_view drawn_shape(const std::vector<double>& bars);

}  // namespace gradus::lessons
