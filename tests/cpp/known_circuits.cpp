// The circuits that the board loads.

#include "gradus/known_circuits.hpp"

#include <catch2/catch_test_macros.hpp>

#include "gradus/circuit_grading.hpp"
#include "support/errors.hpp"

namespace gradus {
namespace {

using testing::error_of;

std::string grade(const std::string& name, const Matrix<double>& wanted) {
  const KnownCircuit known = known_circuit(name);
  CHECK(known.outputs.size() == known.wires.size());
  return grade_circuit(known.circuit, known.wires, wanted).code;
}

TEST_CASE("the circuits of the course do what their names say", "[S1.12]") {
  const Matrix<double> exclusive{{0}, {1}, {1}, {0}};
  CHECK(grade("xor", exclusive) == "right");
  CHECK(grade("nand-xor", exclusive) == "right");
  CHECK(grade("half-adder", Matrix<double>{{0, 0}, {1, 0}, {1, 0}, {0, 1}}) == "right");
  CHECK(grade("full-adder",
              Matrix<double>{{0, 0}, {1, 0}, {1, 0}, {0, 1}, {1, 0}, {0, 1}, {0, 1}, {1, 1}}) ==
        "right");
}

TEST_CASE("XOR from NAND alone takes nothing but NAND", "[S1.12]") {
  const KnownCircuit known = known_circuit("nand-xor");
  CHECK(known.circuit.gates.size() == 4);
  for (const PlacedGate<double>& gate : known.circuit.gates) {
    CHECK(gate.name == "NAND");
  }
}

TEST_CASE("a circuit that the course does not know is an error", "[S1.12]") {
  CHECK(error_of([] { (void)known_circuit("latch"); }) ==
        std::vector<std::string>{"circuit.unknown", "latch"});
}

}  // namespace
}  // namespace gradus
