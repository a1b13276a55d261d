#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gradus/networks/network.hpp"
#include "gradus/random/random_state.hpp"

namespace gradus {

/// How wide the first weights of a layer with n inputs are scattered around 0: the standard
/// deviation of their normal distribution.
enum class Scatter : std::uint8_t {
  small,   ///< 0.01
  xavier,  ///< sqrt(1 / n) (Glorot and Bengio, 2010, as the notes have it)
  he,      ///< sqrt(2 / n) (He and others, 2015)
  zeros,   ///< 0: all units of a layer are twins
};

/// Throws Error "network.scatter" (name): "small", "xavier", "he" or "zeros".
[[nodiscard]] Scatter scatter_named(std::string_view name);

/// The standard deviation for a layer of so many inputs.
[[nodiscard]] double deviation(Scatter scatter, Index inputs);

/// W (inputs, units): numbers from the normal distribution, row after row, times the deviation.
/// Zeros draw nothing.
[[nodiscard]] Matrix<double> initial_weights(RandomState& random, Scatter scatter, Index inputs,
                                             Index units);

/// A network of the widths d, n, …, m whose weights are drawn layer by layer, whose biases are 0
/// and whose layers do h, the last one `last`. Throws Error "network.empty" for fewer than two
/// widths, "network.width" and "network.too-large" as check_sizes does.
[[nodiscard]] Network<double> initial_network(RandomState& random, Scatter scatter,
                                              const std::vector<Index>& widths, Activation h,
                                              Activation last);

}  // namespace gradus
