#pragma once

#include <string>

#include "gradus/networks/network.hpp"

namespace gradus {

/// A network that has learned, and what its weights are known by.
struct Trained {
  Network<double> net;
  std::string checksum;  ///< eight hexadecimal digits
};

/// The network with its checksum: CRC-32 (as zlib's) of all weights and biases as float32, lowest
/// byte first, in the order W1, b1, W2, b2, …, row by row.
[[nodiscard]] Trained trained(Network<double> net);

}  // namespace gradus
