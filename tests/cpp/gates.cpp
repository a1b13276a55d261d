// AND, NAND and OR with the values of the notes.

#include "gradus/gates.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/errors.hpp"
#include "support/neurons.hpp"
#include "support/numbers.hpp"

namespace gradus {
namespace {

using testing::error_of;
using testing::list_of;
using testing::neuron;
using testing::threshold_neuron;

using Answers = std::vector<double>;

TEST_CASE("AND in both forms", "[S1.08]") {
  CHECK(list_of(truth_table(threshold_neuron(0.5, 0.5, 0.7), gate_inputs())) ==
        Answers{0, 0, 0, 1});
  CHECK(list_of(truth_table(neuron(0.5, 0.5, -0.7), gate_inputs())) == Answers{0, 0, 0, 1});
  const Gate& gate = gate_named("AND");
  CHECK(gate.w == std::array{0.5, 0.5});
  CHECK(gate.b == -0.7);
  CHECK(gate.truth == Truth{0, 0, 0, 1});
}

TEST_CASE("NAND and OR are the same neuron with other numbers", "[S1.09]") {
  CHECK(list_of(truth_table(neuron(-0.5, -0.5, 0.7), gate_inputs())) == Answers{1, 1, 1, 0});
  CHECK(list_of(truth_table(neuron(0.5, 0.5, -0.2), gate_inputs())) == Answers{0, 1, 1, 1});
  const Gate& nand = gate_named("NAND");
  CHECK(nand.w == std::array{-0.5, -0.5});
  CHECK(nand.b == 0.7);
  CHECK(nand.truth == Truth{1, 1, 1, 0});
  const Gate& either = gate_named("OR");
  CHECK(either.w == std::array{0.5, 0.5});
  CHECK(either.b == -0.2);
  CHECK(either.truth == Truth{0, 1, 1, 1});
}

TEST_CASE("every gate is the neuron of its name", "[S1.08][S1.09]") {
  for (const Gate& gate : gates()) {
    CAPTURE(gate.name);
    const Perceptron<double> p = perceptron(gate_named(gate.name));
    CHECK(list_of(p.w) == Answers{gate.w[0], gate.w[1]});
    CHECK(list_of(truth_table(p, gate_inputs())) == Answers(gate.truth.begin(), gate.truth.end()));
  }
}

TEST_CASE("the inputs of a gate, the second in any unit", "[S1.08]") {
  CHECK(gate_inputs() == Matrix<double>{{0, 0}, {1, 0}, {0, 1}, {1, 1}});
  CHECK(gate_inputs(100) == Matrix<double>{{0, 0}, {1, 0}, {0, 100}, {1, 100}});
}

TEST_CASE("a gate that does not exist is an error") {
  CHECK(error_of([] { (void)gate_named("XOR"); }) ==
        std::vector<std::string>{"gate.unknown", "XOR"});
}

}  // namespace
}  // namespace gradus
