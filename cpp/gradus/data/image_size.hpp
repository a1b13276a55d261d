#pragma once

#include <cstddef>

#include "gradus/types.hpp"

namespace gradus {

/// An image of MNIST is a square of bytes, 0 for the paper and 255 for the ink, row by row.
inline constexpr Index kImageSide = 28;
inline constexpr Index kImagePixels = kImageSide * kImageSide;
inline constexpr auto kImageBytes = static_cast<std::size_t>(kImagePixels);

/// Labels are 0, 1, …, 9.
inline constexpr Index kDigits = 10;

/// Most images or labels that are read: all of MNIST is 70 000.
inline constexpr Index kMostImages = 100'000;

}  // namespace gradus
