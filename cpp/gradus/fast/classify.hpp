#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gradus/fast/network.hpp"

namespace gradus::fast {

/// What a byte of an image stands for: x[i] = (byte - lower[i]) / range[i], for all pixels. Without
/// numbers of its own x[i] = byte / 255.
struct PixelScale {
  std::vector<float> lower;
  std::vector<float> range;
};

/// One answer an image: the place of the largest output (the first of equals), and that output.
struct Answers {
  std::vector<std::uint8_t> digits;
  std::vector<float> sureness;
};

/// Images through a network, `batch` at a time: each layer is computed for a whole batch before the
/// next one. pixels (n * d,), image after image, where the network reads d numbers. Every sum is
/// added up in one order, whatever the batch: the answers are the same to the last bit. Throws
/// Error
///   "digits.batch" (batch)           below 1
///   "digits.pixels" (bytes, d)       not whole images
///   "digits.scale" (numbers, d)      not one number a pixel
[[nodiscard]] Answers classify(const Network& net, std::span<const std::uint8_t> pixels,
                               Index batch, const PixelScale& scale = {});

}  // namespace gradus::fast
