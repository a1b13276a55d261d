// Gates that add.

#include "gradus/adders.hpp"

#include <bit>
#include <catch2/catch_test_macros.hpp>

#include "support/errors.hpp"

namespace gradus {
namespace {

using testing::error_of;

/// Sum and carry of the lowest `inputs` bits of a number.
std::vector<double> added(const Adder& adder, unsigned bits) {
  Vector<double> x(adder.circuit.inputs);
  for (Index i = 0; i < x.size(); ++i) {
    x[i] = (bits >> i) & 1U;
  }
  const Vector<double> wires = evaluate(adder.circuit, x);
  return {wires[adder.sum], wires[adder.carry]};
}

TEST_CASE("a half adder adds two bits", "[S1.12]") {
  for (unsigned bits = 0; bits < 4; ++bits) {
    const int ones = std::popcount(bits);
    CHECK(added(half_adder(), bits) == std::vector<double>{ones % 2 * 1.0, ones > 1 ? 1.0 : 0.0});
  }
  CHECK(half_adder().circuit.gates.size() == 4);
}

TEST_CASE("a full adder adds three bits", "[S1.12]") {
  for (unsigned bits = 0; bits < 8; ++bits) {
    const int ones = std::popcount(bits);
    CHECK(added(full_adder(), bits) == std::vector<double>{ones % 2 * 1.0, ones > 1 ? 1.0 : 0.0});
  }
  CHECK(full_adder().circuit.gates.size() == 9);
}

TEST_CASE("a full adder is made of two half adders and an OR", "[S1.12]") {
  const Adder adder = full_adder();
  for (std::size_t gate = 0; gate < 4; ++gate) {
    CHECK(adder.circuit.gates[gate].name == half_adder().circuit.gates[gate].name);
    CHECK(adder.circuit.gates[gate + 4].name == half_adder().circuit.gates[gate].name);
  }
  CHECK(adder.circuit.gates[8].name == "OR");
}

TEST_CASE("wiring up names its gates and finds the order", "[S1.12]") {
  const Circuit<double> circuit = wire_up(1, {"NAND", "NAND"}, {{0, 2}, {0, 0}});
  CHECK(circuit.order == std::vector<Index>{1, 0});
  CHECK(circuit.gates[0].name == "NAND");
  CHECK(circuit.gates[0].neuron.b == 0.7);
  CHECK(circuit.gates[0].from == std::vector<Index>{0, 2});
  CHECK(error_of([] { (void)wire_up(1, {"XOR"}, {{0, 0}}); }) ==
        std::vector<std::string>{"gate.unknown", "XOR"});
  CHECK(error_of([] { (void)wire_up(1, {"OR"}, {{0, 1}}); }) ==
        std::vector<std::string>{"circuit.cycle", "0"});
}

}  // namespace
}  // namespace gradus
