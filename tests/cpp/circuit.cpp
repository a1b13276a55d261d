// Circuits: the order of evaluation, its errors, and the values on the wires.

#include "gradus/circuit.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "gradus/adders.hpp"
#include "gradus/gates.hpp"
#include "gradus/trace/record.hpp"
#include "support/errors.hpp"
#include "support/neurons.hpp"
#include "support/numbers.hpp"
#include "support/steps.hpp"

namespace gradus {
namespace {

using testing::error_of;
using testing::Random;
using testing::record_neuron;

using Wires = std::vector<std::vector<Index>>;
using Words = std::vector<std::string>;

/// Whether each gate comes after all that it listens to, and every gate comes once.
bool is_order(Index inputs, const Wires& from, const std::vector<Index>& order) {
  std::vector<bool> known(static_cast<std::size_t>(inputs) + from.size());
  std::fill_n(known.begin(), inputs, true);
  for (const Index gate : order) {
    for (const Index wire : from[static_cast<std::size_t>(gate)]) {
      if (!known[static_cast<std::size_t>(wire)]) {
        return false;
      }
    }
    known[static_cast<std::size_t>(inputs + gate)] = true;
  }
  return order.size() == from.size() && std::ranges::all_of(known, [](bool k) { return k; });
}

TEST_CASE("gates are put into an order in which they can be evaluated", "[S1.12]") {
  // Gate 0 listens to 2, and 2 to 1.
  CHECK(evaluation_order(2, {{4, 0}, {0, 1}, {3, 3}}) == std::vector<Index>{1, 2, 0});
  CHECK(evaluation_order(2, {{0, 1}, {0, 1}, {2, 3}}) == std::vector<Index>{0, 1, 2});
  CHECK(evaluation_order(2, {}).empty());
}

TEST_CASE("a wire that is missing is an error", "[S1.12]") {
  CHECK(error_of([] { (void)evaluation_order(2, {{0, 1}, {0, -1}}); }) ==
        Words{"circuit.missing-wire", "1", "1"});
  CHECK(error_of([] { (void)evaluation_order(2, {{-1, 1}}); }) ==
        Words{"circuit.missing-wire", "0", "0"});
}

TEST_CASE("a wire that does not exist is an error", "[S1.12]") {
  CHECK(error_of([] { (void)evaluation_order(2, {{0, 1}, {0, 4}}); }) ==
        Words{"circuit.unknown-wire", "1", "4"});
  CHECK(error_of([] { (void)evaluation_order(2, {{-2, 1}}); }) ==
        Words{"circuit.unknown-wire", "0", "-2"});
  CHECK(error_of([] { (void)evaluation_order(2, {{0, 1}, {0, 2}}); }).empty());
}

TEST_CASE("a cycle is an error that names its gates in the order of the current", "[S1.12]") {
  CHECK(error_of([] { (void)evaluation_order(1, {{1, 0}}); }) == Words{"circuit.cycle", "0"});
  // 0 listens to 1, 1 to 2, 2 to 0: the current runs 2, 1, 0.
  CHECK(error_of([] { (void)evaluation_order(1, {{2, 0}, {3, 0}, {1, 0}}); }) ==
        Words{"circuit.cycle", "2", "1", "0"});
  // Gate 0 only leads to the cycle of 1 and 2.
  CHECK(error_of([] { (void)evaluation_order(1, {{2, 0}, {3, 0}, {2, 0}}); }) ==
        Words{"circuit.cycle", "2", "1"});
}

TEST_CASE("a chain of ten thousand gates in the wrong order does not exhaust the stack",
          "[S1.12]") {
  constexpr Index kGates = 10000;
  Wires from;
  for (Index gate = 0; gate + 1 < kGates; ++gate) {
    from.push_back({0, gate + 2});
  }
  from.push_back({0, 0});
  const std::vector<Index> order = evaluation_order(1, from);
  CHECK(order.front() == kGates - 1);
  CHECK(is_order(1, from, order));
  from.back() = {0, 1};
  CHECK(error_of([&from] { (void)evaluation_order(1, from); }).size() == 1 + kGates);
}

int answer(const std::string& gate, int a, int b) {
  if (gate == "OR") {
    return a | b;
  }
  return gate == "AND" ? (a & b) : 1 - (a & b);
}

/// What a circuit should answer: every gate asked again and again until nothing changes.
std::vector<int> naive(Index inputs, const Words& names, const Wires& from, std::vector<int> wire) {
  wire.resize(static_cast<std::size_t>(inputs) + names.size());
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t gate = 0; gate < names.size(); ++gate) {
      const int a = wire[static_cast<std::size_t>(from[gate][0])];
      const int b = wire[static_cast<std::size_t>(from[gate][1])];
      const int y = answer(names[gate], a, b);
      int& out = wire[static_cast<std::size_t>(inputs) + gate];
      changed = changed || out != y;
      out = y;
    }
  }
  return wire;
}

TEST_CASE("random circuits answer as gates asked until nothing changes", "[S1.12]") {
  Random random(12);
  for (int number = 0; number < 40; ++number) {
    const Index inputs = 1 + random.below(4);
    const Index count = 1 + random.below(200);
    // Each listens to earlier ones; then the gates change places.
    std::vector<Index> place;
    for (Index gate = 0; gate < count; ++gate) {
      place.insert(place.begin() + random.below(gate + 1), gate);
    }
    Words names(static_cast<std::size_t>(count));
    Wires from(static_cast<std::size_t>(count));
    for (Index gate = 0; gate < count; ++gate) {
      const auto wire = [&] {
        const Index w = random.below(inputs + gate);
        return w < inputs ? w : inputs + place[static_cast<std::size_t>(w - inputs)];
      };
      const auto at = static_cast<std::size_t>(place[static_cast<std::size_t>(gate)]);
      names[at] = gates().at(static_cast<std::size_t>(random.below(3))).name;
      from[at] = {wire(), wire()};
    }
    const Circuit<double> circuit = wire_up(inputs, names, from);
    REQUIRE(is_order(inputs, from, circuit.order));
    const Matrix<double> X = binary_inputs(inputs);
    const Matrix<double> wires = evaluate_rows(circuit, X);
    for (Index row = 0; row < X.rows(); ++row) {
      std::vector<int> bits(static_cast<std::size_t>(inputs));
      for (std::size_t i = 0; i < bits.size(); ++i) {
        bits[i] = static_cast<int>(X(row, static_cast<Index>(i)));
      }
      const std::vector<int> expected = naive(inputs, names, from, bits);
      for (std::size_t wire = 0; wire < expected.size(); ++wire) {
        REQUIRE(wires(row, static_cast<Index>(wire)) == expected[wire]);
      }
    }
  }
}

TEST_CASE("all inputs of a circuit, the first changing fastest", "[S1.12]") {
  CHECK(binary_inputs(2) == Matrix<double>{{0, 0}, {1, 0}, {0, 1}, {1, 1}});
  CHECK(binary_inputs(3).row(3) == Matrix<double>{{1, 1, 0}}.row(0));
  CHECK(binary_inputs(3).row(4) == Matrix<double>{{0, 0, 1}}.row(0));
  CHECK(binary_inputs(0).rows() == 1);
  CHECK(binary_inputs(10).rows() == 1024);
  CHECK(error_of([] { (void)binary_inputs(11); }) == Words{"circuit.too-many-inputs", "11", "10"});
  CHECK(error_of([] { (void)binary_inputs(-1); }) == Words{"circuit.too-many-inputs", "-1", "10"});
}

TEST_CASE("a circuit steps from gate to gate, and each answer has its wire", "[S1.12]") {
  Trace trace;
  const Circuit<double> plain = half_adder().circuit;
  Circuit<Recorded> circuit{plain.inputs, {}, plain.order};
  for (const PlacedGate<double>& gate : plain.gates) {
    circuit.gates.push_back({gate.name, record_neuron(trace, gate.neuron), gate.from});
  }
  const Vector<Recorded> wires = evaluate(circuit, record(trace, "x", Vector<double>{{1, 0}}));
  std::vector<double> answers;
  std::vector<std::int32_t> gates;
  for (const testing::ReadStep& step : testing::read_steps(trace)) {
    if (step.name == "wire") {
      answers.push_back(step.values[0]);
      gates.push_back(step.index[0]);
    }
  }
  CHECK(answers == std::vector<double>{1, 1, 1, 0});
  CHECK(gates == std::vector<std::int32_t>{0, 1, 2, 3});
  CHECK(wires[0].value() == 1);
  CHECK(wires[4].value() == 1);
}

}  // namespace
}  // namespace gradus
