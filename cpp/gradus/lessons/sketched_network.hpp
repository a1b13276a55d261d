#pragma once

#include <optional>
#include <string_view>

#include "gradus/networks/network.hpp"
#include "gradus/trace/sketch.hpp"

namespace gradus::lessons {

/// A unit of a network: its layer and its place in it, both from 0.
struct Unit {
  std::size_t layer = 0;
  Index place = 0;
};

/// The unit that "a1 17", "z1 17" or, in the last layer, "outputs 4" means; none for "". Throws
/// Error "digits.unit" (text) for anything else.
[[nodiscard]] std::optional<Unit> unit_named(const Network<double>& net, std::string_view text);

/// The network with its weights as sketches (trace/sketch.hpp), but for those of one unit and its
/// bias, which are inputs: W1 (784, 1) from (0, 17) on, and b1 at 17.
[[nodiscard]] Network<Sketch> sketched(Trace& trace, const Network<double>& net,
                                       const std::optional<Unit>& unit);

/// How many units each layer has, the input first.
[[nodiscard]] std::vector<Index> sizes_of(const Network<double>& net);

/// The memory of its weights and biases in float32, in bytes.
[[nodiscard]] Index float_bytes(const Network<double>& net);

}  // namespace gradus::lessons
