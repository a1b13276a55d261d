// Why no neuron is XOR.

#include "gradus/xor_proof.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "gradus/gates.hpp"
#include "gradus/trace/record.hpp"
#include "support/neurons.hpp"
#include "support/numbers.hpp"
#include "support/steps.hpp"

namespace gradus {
namespace {

using testing::labels;
using testing::neuron;
using testing::Random;
using testing::record_neuron;

TEST_CASE("both pairs of sums add up to the same number", "[S1.10]") {
  CHECK(add_pairs(neuron(0.5, 0.25, -4), gate_inputs()) == 0);
  CHECK(add_pairs(neuron(0, 0, 0), gate_inputs()) == 0);
  Random random(10);
  for (int i = 0; i < 1000; ++i) {
    const Perceptron<double> p =
        neuron(random.between(-2, 2), random.between(-2, 2), random.between(-2, 2));
    // Six additions of numbers below 8 round off less than this.
    REQUIRE(std::abs(add_pairs(p, gate_inputs())) < 6 * 0x1p-50);
  }
}

TEST_CASE("the proof shows both sums", "[S1.10]") {
  Trace trace;
  const Perceptron<Recorded> p = record_neuron(trace, neuron(2, 3, -1));
  (void)add_pairs(p, record(trace, "x", gate_inputs()));
  const auto steps = testing::read_steps(trace);
  std::vector<double> sums;
  for (const auto& step : steps) {
    if (step.name == "s" || step.name == "firing" || step.name == "silent") {
      sums.push_back(step.values[0]);
    }
  }
  // s of the four rows, then 1 + 2 and -1 + 4: both w1 + w2 + 2b = 3.
  CHECK(sums == std::vector<double>{-1, 1, 2, 4, 3, 3});
  CHECK(labels(trace).back() == "silent");
}

TEST_CASE("the proof needs the right rows", "[S1.10]") {
  // Rows in another order: the sums differ, and so would the answer.
  const Matrix<double> X{{0, 0}, {1, 1}, {0, 1}, {1, 0}};
  CHECK(add_pairs(neuron(2, 3, -1), X) == 6 - 0 - 2 + 2);
}

}  // namespace
}  // namespace gradus
