#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gradus/data/image_size.hpp"

namespace gradus {

/// Images with what is to be seen in them.
struct LabelledImages {
  std::vector<std::uint8_t> pixels;  ///< (count, 784)
  std::vector<std::uint8_t> labels;  ///< (count,)

  [[nodiscard]] Index count() const { return static_cast<Index>(labels.size()); }

  [[nodiscard]] bool operator==(const LabelledImages&) const = default;
};

/// Throws Error "digits.label" (number, label) for the first label that is none of so many classes,
/// 0, 1, …; the first label is number 1.
void check_labels(std::span<const std::uint8_t> labels, Index classes = kDigits);

/// The images in these rows, which count from 0 and are there, in this order.
[[nodiscard]] LabelledImages picked(const LabelledImages& images, std::span<const Index> rows);

}  // namespace gradus
