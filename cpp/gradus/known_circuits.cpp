#include "gradus/known_circuits.hpp"

#include "gradus/adders.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

KnownCircuit adder_circuit(const Adder& adder) {
  return {adder.circuit, {"sum", "carry"}, {adder.sum, adder.carry}};
}

}  // namespace

KnownCircuit known_circuit(std::string_view name) {
  // Wires: 0 a, 1 b, then the gates.
  if (name == "xor") {
    return {wire_up(2, {"NAND", "OR", "AND"}, {{0, 1}, {0, 1}, {2, 3}}), {"y"}, {4}};
  }
  if (name == "nand-xor") {
    return {
        wire_up(2, {"NAND", "NAND", "NAND", "NAND"}, {{0, 1}, {0, 2}, {2, 1}, {3, 4}}), {"y"}, {5}};
  }
  if (name == "half-adder") {
    return adder_circuit(half_adder());
  }
  if (name == "full-adder") {
    return adder_circuit(full_adder());
  }
  throw Error("circuit.unknown", {std::string(name)});
}

}  // namespace gradus
