#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gradus/networks/network.hpp"

namespace gradus::lessons {

/// What a network answers to each image of a batch.
struct Outputs {
  Matrix<double> Y;             ///< (n, 10)
  std::vector<double> answers;  ///< (n,): the place of the largest output
};

/// Each image (784 bytes, byte / 255) through the network. Throws Error "digits.pixels" (bytes,
/// 784), "network.input".
[[nodiscard]] Outputs outputs_of_rows(const Network<double>& net,
                                      std::span<const std::uint8_t> images);

/// The images with noise (digits/change.hpp) in the place of one of them, which is there.
[[nodiscard]] std::vector<std::uint8_t> with_noise(std::span<const std::uint8_t> images, Index row);

/// The rows whose outputs are not the same to the last bit.
[[nodiscard]] std::vector<Index> changed_rows(const Outputs& a, const Outputs& b);

}  // namespace gradus::lessons
