#include "gradus/adders.hpp"

#include "gradus/gates.hpp"

namespace gradus {

Circuit<double> wire_up(Index inputs, const std::vector<std::string>& names,
                        const std::vector<std::vector<Index>>& from) {
  Circuit<double> circuit{inputs, {}, {}};
  for (std::size_t g = 0; g < names.size(); ++g) {
    circuit.gates.push_back({names[g], perceptron(gate_named(names[g])), from[g]});
  }
  circuit.order = evaluation_order(inputs, from);
  return circuit;
}

Adder half_adder() {
  // Wires: 0 a, 1 b, 2 NAND, 3 OR, 4 sum, 5 carry.
  return {wire_up(2, {"NAND", "OR", "AND", "AND"}, {{0, 1}, {0, 1}, {2, 3}, {0, 1}}), 4, 5};
}

Adder full_adder() {
  // Wires: 0 a, 1 b, 2 c; 3–6 the half adder of a and b (its sum on 5), 7–10 that of 5 and c.
  return {wire_up(3, {"NAND", "OR", "AND", "AND", "NAND", "OR", "AND", "AND", "OR"},
                  {{0, 1}, {0, 1}, {3, 4}, {0, 1}, {5, 2}, {5, 2}, {7, 8}, {5, 2}, {6, 10}}),
          9, 11};
}

}  // namespace gradus
