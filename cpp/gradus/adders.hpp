#pragma once

#include "gradus/circuit.hpp"

namespace gradus {

/// A circuit that adds bits: the wires on which sum and carry appear.
struct Adder {
  Circuit<double> circuit;
  Index sum = 0;
  Index carry = 0;
};

/// Adds two bits: sum = XOR = AND(NAND, OR), carry = AND.
[[nodiscard]] Adder half_adder();

/// Adds three bits: two half adders, and an OR for the two carries.
[[nodiscard]] Adder full_adder();

/// A circuit of the gates AND, NAND and OR, each on two wires, with the order of evaluation found.
/// Throws as evaluation_order and gate_named do.
[[nodiscard]] Circuit<double> wire_up(Index inputs, const std::vector<std::string>& names,
                                      const std::vector<std::vector<Index>>& from);

}  // namespace gradus
