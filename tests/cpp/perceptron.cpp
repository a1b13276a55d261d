// The neuron in both forms, and what moves its line.

#include "gradus/perceptron.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "gradus/gates.hpp"
#include "support/neurons.hpp"
#include "support/numbers.hpp"

namespace gradus {
namespace {

using testing::list_of;
using testing::neuron;
using testing::Random;
using testing::same_bits;
using testing::threshold_neuron;

using Answers = std::vector<double>;

Vector<double> point(double x1, double x2) { return Vector<double>{{x1, x2}}; }

TEST_CASE("a weighted sum", "[S1.07]") {
  CHECK(dot(Vector<double>{{2, -3, 0.5}}, Vector<double>{{1, 2, 4}}) == -2);
  CHECK(weighted_sum(neuron(3, 4, -5), point(1, 2)) == 6);
  CHECK(dot(Vector<double>(0), Vector<double>(0)) == 0);
}

TEST_CASE("the sum runs from the first input to the last", "[S1.07]") {
  // 1e16 + 1 is 1e16 in double, so another order would answer 0 or 2.
  const Vector<double> one{{1, 1, 1, 1}};
  CHECK(dot(one, Vector<double>{{1e16, 1, -1e16, 1}}) == 1);
  CHECK(dot(one, Vector<double>{{1, 1e16, 1, -1e16}}) == 0);
  CHECK(dot(one, Vector<double>{{1e16, -1e16, 1, 1}}) == 2);
}

TEST_CASE("a neuron fires above its edge, not on it", "[S1.07]") {
  const Perceptron<double> p = neuron(1, 1, -1);
  CHECK(fire(p, point(1, 0.25)) == 1);
  CHECK(fire(p, point(1, 0)) == 0);
  CHECK(fire(p, point(0.5, 0.25)) == 0);
  const ThresholdPerceptron<double> q = threshold_neuron(1, 1, 1);
  CHECK(fire(q, point(1, 0.25)) == 1);
  CHECK(fire(q, point(1, 0)) == 0);
  CHECK(fire(q, point(0.5, 0.25)) == 0);
  CHECK(fire(neuron(0, 0, std::numeric_limits<double>::denorm_min()), point(0, 0)) == 1);
}

TEST_CASE("a neuron whose sum is not a number does not fire", "[S1.07]") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(fire(neuron(nan, 1, 1), point(1, 1)) == 0);
  CHECK(fire(neuron(1, 1, nan), point(1, 1)) == 0);
  CHECK(fire(threshold_neuron(1, 1, nan), point(1, 1)) == 0);
}

TEST_CASE("the threshold is the bias with its sign turned", "[S1.07]") {
  const ThresholdPerceptron<double> q = with_threshold(neuron(0.5, -2, 0.7));
  CHECK(list_of(q.w) == Answers{0.5, -2});
  CHECK(q.theta == -0.7);
  // Numbers with few digits, so that neither form rounds.
  Random random(7);
  const auto small = [&random] { return static_cast<double>(random.below(17) - 8) / 4; };
  for (int i = 0; i < 500; ++i) {
    const Perceptron<double> p = neuron(small(), small(), small());
    const Vector<double> x = point(small(), small());
    REQUIRE(fire(p, x) == fire(with_threshold(p), x));
  }
}

TEST_CASE("ten times or a hundredth of everything answers alike", "[S1.07]") {
  const Perceptron<double> p = neuron(0.5, 0.5, -0.7);
  for (const double k : {10.0, 0.01, 2.0, 1e-6, 1e6}) {
    CAPTURE(k);
    const Perceptron<double> q = scaled(p, k);
    CHECK(same_bits(q.w[0], 0.5 * k));
    CHECK(same_bits(q.w[1], 0.5 * k));
    CHECK(same_bits(q.b, -0.7 * k));
    CHECK(list_of(truth_table(q, gate_inputs())) == Answers{0, 0, 0, 1});
  }
  CHECK(list_of(truth_table(scaled(p, -1.0), gate_inputs())) == Answers{1, 1, 1, 0});
}

TEST_CASE("in centimetres the weight is a hundredth", "[S1.07]") {
  const Perceptron<double> q = in_unit(neuron(3, 0.5, -0.7), 1, 100.0);
  CHECK(list_of(q.w) == Answers{3, 0.5 / 100});
  CHECK(q.b == -0.7);
  CHECK(list_of(in_unit(neuron(3, 0.5, -0.7), 0, 2.0).w) == Answers{1.5, 0.5});
  for (const Gate& gate : gates()) {
    const Vector<double> metres = truth_table(perceptron(gate), gate_inputs());
    CHECK(truth_table(in_unit(perceptron(gate), 1, 100.0), gate_inputs(100)) == metres);
  }
  CHECK(list_of(truth_table(neuron(0.5, 0.5, -0.7), gate_inputs(100))) == Answers{0, 0, 1, 1});
}

TEST_CASE("a line can be led through a point", "[S1.07]") {
  const Perceptron<double> p = through(neuron(3, 4, 99), point(1, 2));
  CHECK(list_of(p.w) == Answers{3, 4});
  CHECK(p.b == -11);
  CHECK(weighted_sum(p, point(1, 2)) == 0);
  CHECK(same_bits(through(neuron(1, 1, 1), point(0, 0)).b, 0.0));  // Not -0.
}

TEST_CASE("a truth table answers row by row", "[S1.07]") {
  const Matrix<double> X{{2, 0}, {0, 2}, {-1, 0}};
  CHECK(list_of(truth_table(neuron(1, 0, -1), X)) == Answers{1, 0, 0});
  CHECK(list_of(truth_table(threshold_neuron(0, 1, 1), X)) == Answers{0, 1, 0});
  CHECK(truth_table(neuron(1, 0, -1), Matrix<double>(0, 2)).size() == 0);
}

TEST_CASE("a neuron may have any number of inputs", "[S1.07]") {
  const Perceptron<double> majority{Vector<double>{{1, 1, 1}}, -1.5};
  const Matrix<double> X{{1, 0, 0}, {1, 1, 0}, {0, 1, 1}, {1, 1, 1}, {0, 0, 0}};
  CHECK(list_of(truth_table(majority, X)) == Answers{0, 1, 1, 1, 0});
}

}  // namespace
}  // namespace gradus
