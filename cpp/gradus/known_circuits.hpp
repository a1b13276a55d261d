#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gradus/circuit.hpp"

namespace gradus {

/// A circuit that the course shows, with its outputs by name.
struct KnownCircuit {
  Circuit<double> circuit;
  std::vector<std::string> outputs;
  std::vector<Index> wires;  ///< the wire of each output
};

/// "xor" (AND of NAND and OR), "nand-xor" (NAND alone), "half-adder" and "full-adder".
/// Throws Error "circuit.unknown" (name).
[[nodiscard]] KnownCircuit known_circuit(std::string_view name);

}  // namespace gradus
