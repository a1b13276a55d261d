#pragma once

#include <string>
#include <vector>

#include "gradus/networks/network.hpp"

namespace gradus::lessons {

/// An array along the network for a batch of images.
struct NamedShape {
  std::string name;
  std::vector<std::int32_t> shape;
};

/// X (rows, 784), A1, Z1, A2, …, Y.
[[nodiscard]] std::vector<NamedShape> shapes_of(const Network<double>& net, Index rows);

/// What the memory of these arrays is computed from, as inputs: the `numbers` that they hold for
/// one image, and the `size` of one in bytes (float32).
struct BatchNumbers {
  Recorded numbers;
  Recorded size;
};
[[nodiscard]] BatchNumbers record_batch_numbers(Trace& trace, const Network<double>& net);

/// Input `images` and step `bytes`, both at index `batch`: images · numbers · size.
[[nodiscard]] Recorded batch_bytes(Trace& trace, const BatchNumbers& of, std::int32_t batch);

}  // namespace gradus::lessons
