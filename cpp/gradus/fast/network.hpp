#pragma once

#include <vector>

#include "gradus/networks/network.hpp"

/// \file
/// Networks for many images: the computation of networks/ in single precision, written for speed.
/// What it answers is compared with the textbook's code by the tests.

namespace gradus::fast {

using Rows = gradus::Matrix<float>;
using Row = gradus::Vector<float>;

/// A fully connected layer: W (d, m), b (m,), then the sigmoid, or softmax.
struct Layer {
  Rows W;
  Row b;
  bool softmax = false;
};

/// Layers one after the other; only the last one may do softmax.
struct Network {
  std::vector<Layer> layers;
};

/// How many numbers it reads.
[[nodiscard]] Index inputs_of(const Network& net);

/// Its weights and biases rounded to single precision. Throws Error "digits.activation" (layer, its
/// function) unless every layer does the sigmoid and the last one softmax.
[[nodiscard]] Network fast_network(const gradus::Network<double>& net);

/// The same weights for the textbook's code.
[[nodiscard]] gradus::Network<double> slow_network(const Network& net);

}  // namespace gradus::fast
