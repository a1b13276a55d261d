#pragma once

#include <string>
#include <vector>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// What the reader asks for in scene `network`; all numbers are texts (number_rows.hpp).
struct NetworkTask {
  std::string x;
  std::vector<std::string> numbers;  ///< W1, b1, W2, b2, …; the last pairs may be blank
  std::string h;                     ///< the activation of all layers but the last
  std::string out;                   ///< that of the last one
};

/// Scene `network`: a row of numbers through fully connected layers, summand by summand. The sums
/// of layer k are called a1, a2, … by unit (while they are added up, by unit and summand), its
/// answers z1, z2, …; those of the last layer `outputs`, the numbers given `inputs`. At most 8
/// units a layer. Throws what reading the texts throws, and what network_of and forward throw
/// (network.hpp).
[[nodiscard]] Blocks network(const NetworkTask& task);

}  // namespace gradus::lessons
