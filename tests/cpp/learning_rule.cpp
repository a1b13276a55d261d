// The perceptron learning rule, with numbers worked out on paper.

#include "gradus/learning_rule.hpp"

#include <catch2/catch_test_macros.hpp>

#include "gradus/gates.hpp"
#include "gradus/trace/record.hpp"
#include "support/neurons.hpp"
#include "support/numbers.hpp"
#include "support/steps.hpp"

namespace gradus {
namespace {

using testing::labels;
using testing::list_of;
using testing::neuron;
using testing::record_neuron;

using Numbers = std::vector<double>;

struct Learned {
  Numbers mistakes;  ///< of each round
  Numbers parameters;
};

Learned learn_by_rounds(const Vector<double>& t, int rounds) {
  Perceptron<double> p = neuron(0, 0, 0);
  Learned learned;
  for (int round = 0; round < rounds; ++round) {
    learned.mistakes.push_back(learn_round(p, gate_inputs(), t, 1.0));
  }
  learned.parameters = {p.w[0], p.w[1], p.b};
  return learned;
}

const Vector<double> kAnd{{0, 0, 0, 1}};
const Vector<double> kNand{{1, 1, 1, 0}};
const Vector<double> kOr{{0, 1, 1, 1}};
const Vector<double> kXor{{0, 1, 1, 0}};

TEST_CASE("AND is learned in six rounds", "[S1.34]") {
  const Learned learned = learn_by_rounds(kAnd, 6);
  CHECK(learned.mistakes == Numbers{1, 3, 3, 2, 1, 0});
  CHECK(learned.parameters == Numbers{1, 2, -2});
}

TEST_CASE("NAND is learned in six rounds", "[S1.34]") {
  const Learned learned = learn_by_rounds(kNand, 6);
  CHECK(learned.mistakes == Numbers{2, 3, 3, 2, 1, 0});
  CHECK(learned.parameters == Numbers{-1, -2, 3});
}

TEST_CASE("OR is learned in four rounds", "[S1.34]") {
  const Learned learned = learn_by_rounds(kOr, 4);
  CHECK(learned.mistakes == Numbers{1, 2, 1, 0});
  CHECK(learned.parameters == Numbers{1, 1, 0});
}

TEST_CASE("XOR is never learned", "[S1.34][S1.10]") {
  const Learned learned = learn_by_rounds(kXor, 1000);
  CHECK(learned.mistakes[0] == 2);
  CHECK(learned.mistakes[1] == 3);
  CHECK(Numbers(learned.mistakes.begin() + 2, learned.mistakes.end()) == Numbers(998, 4));
}

TEST_CASE("one correction moves the weights by eta times the row", "[S1.34]") {
  Perceptron<double> p{Vector<double>{{1, -2, 3}}, -10};
  const Matrix<double> X{{2, 0.5, -1}};
  CHECK(learn_round(p, X, Vector<double>{{1}}, 0.5) == 1);
  CHECK(list_of(p.w) == Numbers{2, -1.75, 2.5});
  CHECK(p.b == -9.5);
  p.b = 100;
  CHECK(learn_round(p, X, Vector<double>{{0}}, 0.5) == 1);
  CHECK(list_of(p.w) == Numbers{1, -2, 3});
  CHECK(p.b == 99.5);
  CHECK(learn_round(p, X, Vector<double>{{1}}, 0.5) == 0);
  CHECK(p.b == 99.5);
}

TEST_CASE("learning stops after the first round without a mistake", "[S1.34]") {
  Perceptron<double> p = neuron(0, 0, 0);
  CHECK(learn(p, gate_inputs(), kAnd, 1.0, 100) == 6);
  CHECK(list_of(p.w) == Numbers{1, 2});
  CHECK(p.b == -2);
  CHECK(learn(p, gate_inputs(), kAnd, 1.0, 100) == 1);
}

TEST_CASE("learning stops when the rounds are over", "[S1.34]") {
  Perceptron<double> p = neuron(0, 0, 0);
  CHECK(learn(p, gate_inputs(), kXor, 1.0, 7) == 7);
  p = neuron(0, 0, 0);
  CHECK(learn(p, gate_inputs(), kAnd, 1.0, 3) == 3);
  CHECK(learn(p, gate_inputs(), kAnd, 1.0, 0) == 0);
}

TEST_CASE("the learning rule steps by answer, error, each weight, bias and mistakes", "[S1.34]") {
  Trace trace;
  Perceptron<Recorded> p = record_neuron(trace, neuron(0, 0, 0));
  (void)learn(p, record(trace, "x", gate_inputs()), record(trace, "t", kAnd),
              record(trace, "eta", 1.0), 1);
  std::vector<std::string> expected;
  for (const std::string row : {"[0]", "[1]", "[2]", "[3]"}) {
    expected.insert(expected.end(), {"x" + row, "sum[0]", "sum[1]", "sum", "y", "error" + row,
                                     "w[0]", "w[1]", "b", "mistakes"});
  }
  expected.emplace_back("mistakes[1]");
  CHECK(labels(trace) == expected);
  CHECK(testing::read_steps(trace)[36].name == "w");
  CHECK(testing::read_steps(trace)[36].values == Numbers{1});
  CHECK(testing::read_steps(trace)[36].calls == std::vector<std::string>{"learn", "learn_round"});
}

}  // namespace
}  // namespace gradus
