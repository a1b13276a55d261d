// Gates that add.

#include "gradus/adders.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/errors.hpp"

namespace gradus {
namespace {

using testing::error_of;

TEST_CASE("a half adder adds two bits", "[S1.12]") {
  const Adder adder = half_adder();
  for (int a = 0; a < 2; ++a) {
    for (int b = 0; b < 2; ++b) {
      const Vector<double> wires =
          evaluate(adder.circuit, Vector<double>{{static_cast<double>(a), static_cast<double>(b)}});
      CHECK(wires[adder.sum] == (a + b) % 2);
      CHECK(wires[adder.carry] == (a + b) / 2);
    }
  }
  CHECK(adder.circuit.gates.size() == 4);
}

TEST_CASE("a full adder adds three bits", "[S1.12]") {
  const Adder adder = full_adder();
  for (int bits = 0; bits < 8; ++bits) {
    const int a = bits & 1;
    const int b = (bits >> 1) & 1;
    const int c = bits >> 2;
    const Vector<double> wires = evaluate(
        adder.circuit,
        Vector<double>{{static_cast<double>(a), static_cast<double>(b), static_cast<double>(c)}});
    CHECK(wires[adder.sum] == (a + b + c) % 2);
    CHECK(wires[adder.carry] == (a + b + c) / 2);
  }
  CHECK(adder.circuit.gates.size() == 9);
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
