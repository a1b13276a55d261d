#pragma once

#include <span>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// Throws Error "digits.confusion" (expected, given) unless there are 100 numbers, and
/// "digits.confusion" (place) for the first, from 0, that is no whole number or below 0.
void check_confusion(std::span<const double> confusion);

/// Scene `accuracy`: 100 counts (row = label, column = answer) as `counts` (10, 10), summed up:
/// `right` (the diagonal), `n` (all), `accuracy` = right / n, and for each label its `images` and
/// its `recall`, the part of them that was recognised; those of nothing are left out. No counts at
/// all, or none above 0, are one step, `begin`. Throws as check_confusion does.
[[nodiscard]] Blocks count_steps(std::span<const double> confusion);

}  // namespace gradus::lessons
