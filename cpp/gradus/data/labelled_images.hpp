#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gradus/readers/idx.hpp"

namespace gradus {

/// An image of MNIST is a square of bytes, 0 for the paper and 255 for the ink, row by row.
inline constexpr Index kImageSide = 28;
inline constexpr Index kImagePixels = kImageSide * kImageSide;

/// Labels are 0, 1, …, 9.
inline constexpr Index kDigits = 10;

/// Images with what is to be seen in them.
struct LabelledImages {
  std::vector<std::uint8_t> pixels;  ///< (count, 784)
  std::vector<std::uint8_t> labels;  ///< (count,)

  [[nodiscard]] Index count() const { return static_cast<Index>(labels.size()); }

  [[nodiscard]] bool operator==(const LabelledImages&) const = default;
};

/// Images (n, 28, 28) and labels (n,), as two IDX files have them. Throws Error
///   "digits.images" (shape)            the first is not images
///   "digits.labels" (shape)            the second is not labels
///   "digits.counts" (images, labels)   not as many of both
///   "digits.label" (number, label)     a label above 9; the first label is number 1
[[nodiscard]] LabelledImages labelled(Idx images, Idx labels);

/// The images in these rows, which count from 0 and are there, in this order.
[[nodiscard]] LabelledImages picked(const LabelledImages& images, std::span<const Index> rows);

}  // namespace gradus
