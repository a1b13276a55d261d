#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gradus/data/labelled_images.hpp"

namespace gradus {

/// How often each digit got each answer: 100 counts, row = label, column = answer. Throws Error
/// "digits.counts" (labels, answers) unless there are as many, "digits.label" (number, digit) for
/// one above 9; the first is number 1.
[[nodiscard]] std::vector<Index> confusion(std::span<const std::uint8_t> labels,
                                           std::span<const std::uint8_t> answers);

}  // namespace gradus
