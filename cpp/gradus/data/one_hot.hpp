#pragma once

#include <cstdint>
#include <span>

#include "gradus/types.hpp"

namespace gradus {

/// Labels (n,) as rows of T (n, classes): 1 where the label is, 0 elsewhere. Throws Error
/// "one-hot.label" (row, label, classes) for a label that is no class; rows count from 0.
[[nodiscard]] Matrix<double> one_hot(std::span<const std::uint8_t> labels, Index classes);

}  // namespace gradus
