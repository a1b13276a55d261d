#pragma once

#include <map>
#include <string>

#include "gradus/networks/network.hpp"
#include "gradus/readers/npy.hpp"

namespace gradus {

/// Arrays with their names, such as a .npz file holds.
using NamedArrays = std::map<std::string, NumberArray>;

/// The notes' network that reads digits, from its arrays W1, b1, W2, b2, …: W1 has 784 rows, the
/// last W 10 columns; the sigmoid in between, softmax at the end. Throws Error
///   "weights.missing" (name)                  such as b3, where there is W3
///   "weights.unknown" (name)                  an array of another name
///   "weights.shape" (name, expected, came)    such as "(784, 50)"; a size that can be any is "…"
///   "weights.not-finite" (name, row, column)  nan, inf or too large for float32; counted
///                                             from 0. A bias has no row:
///                                             "weights.not-finite" (name, place)
/// and "network.too-large" as check_sizes does.
[[nodiscard]] Network<double> network_from_arrays(const NamedArrays& arrays);

/// The arrays of a network, W1, b1, …, rounded to float32.
[[nodiscard]] NamedArrays arrays_from_network(const Network<double>& net);

}  // namespace gradus
