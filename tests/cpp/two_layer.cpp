// XOR from two layers.

#include "gradus/two_layer.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "gradus/half_plane.hpp"
#include "gradus/trace/record.hpp"
#include "support/neurons.hpp"
#include "support/numbers.hpp"
#include "support/steps.hpp"

namespace gradus {
namespace {

using testing::labels;
using testing::list_of;
using testing::neuron;
using testing::Random;
using testing::record_neuron;

using Numbers = std::vector<double>;

TEST_CASE("AND of NAND and OR is XOR", "[S1.11]") {
  CHECK(list_of(forward_rows(xor_network(), gate_inputs(), StepFunction{})) == Numbers{0, 1, 1, 0});
}

TEST_CASE("the network cuts the strip 0.4 < x1 + x2 < 1.4", "[S1.11]") {
  // Halving is exact, so the sums round as x1 + x2 does: the strip is exact in double.
  const TwoLayer<double> net = xor_network();
  Random random(11);
  const auto check = [&net](double x1, double x2) {
    const bool inside = x1 + x2 > 0.4 && x1 + x2 < 1.4;
    REQUIRE(forward(net, Vector<double>{{x1, x2}}, StepFunction{}) == (inside ? 1 : 0));
  };
  for (int i = 0; i < 5000; ++i) {
    check(random.between(-3, 3), random.between(-3, 3));
  }
  for (const double edge : {0.4, 1.4}) {
    for (int i = 0; i < 1000; ++i) {  // As near to an edge as doubles go.
      const double x1 = random.between(-0.25, 0.25);
      const double x2 = edge - x1;
      check(x1, x2);
      check(x1, std::nextafter(x2, 9));
      check(x1, std::nextafter(x2, -9));
    }
  }
}

TEST_CASE("far out between the edges XOR still answers 1", "[S1.11]") {
  const TwoLayer<double> net = xor_network();
  CHECK(forward(net, Vector<double>{{2, -1}}, StepFunction{}) == 1);
  CHECK(forward(net, Vector<double>{{-100, 101}}, StepFunction{}) == 1);
  CHECK(forward(net, Vector<double>{{2, 2}}, StepFunction{}) == 0);
}

TEST_CASE("the step function does not fire at zero", "[S1.11]") {
  CHECK(StepFunction{}(0.0) == 0);
  CHECK(StepFunction{}(1e-300) == 1);
  CHECK(StepFunction{}(-1e-300) == 0);
}

TEST_CASE("the sigmoid", "[S1.11]") {
  CHECK(Sigmoid<double>{1.0}(0.0) == 0.5);
  // 1 / (1 + 1/e) and 1 / (1 + e^-6), to 16 digits.
  CHECK(std::abs(Sigmoid<double>{1.0}(1.0) - 0.7310585786300049) < 2e-16);
  CHECK(std::abs(Sigmoid<double>{3.0}(2.0) - 0.9975273768433653) < 2e-16);
  CHECK(std::abs(Sigmoid<double>{1.0}(-1.0) - 0.2689414213699951) < 2e-16);
  CHECK(Sigmoid<double>{1.0}(1000.0) == 1);
  CHECK(Sigmoid<double>{1.0}(-1000.0) == 0);
}

TEST_CASE("the larger the gain, the nearer to the step", "[S1.11]") {
  const TwoLayer<double> net = xor_network();
  for (const Vector<double>& x :
       {Vector<double>{{0, 0}}, Vector<double>{{1, 0}}, Vector<double>{{0.9, 0.9}}}) {
    const double step = forward(net, x, StepFunction{});
    double error = 1;
    for (const double gain : {20.0, 50.0, 100.0, 200.0}) {
      const double now = std::abs(forward(net, x, Sigmoid<double>{gain}) - step);
      CHECK(now < error);
      error = now;
    }
    CHECK(error < 1e-6);
  }
}

TEST_CASE("each hidden neuron sees x, the output sees their answers", "[S1.11]") {
  const TwoLayer<double> net{
      {neuron(1, 0, 0), neuron(0, 1, 0), Perceptron<double>{Vector<double>{{-1, -1}}, 3}},
      Perceptron<double>{Vector<double>{{1, 2, 4}}, -3.5}};
  const auto answer = [&net](double x1, double x2) {
    return forward(net, Vector<double>{{x1, x2}}, StepFunction{});
  };
  CHECK(answer(1, 1) == 1);    // 1 + 2 + 4
  CHECK(answer(1, -1) == 1);   // 1 + 4
  CHECK(answer(-1, -1) == 1);  // 4
  CHECK(answer(2, 2) == 0);    // 1 + 2
}

TEST_CASE("a network steps through hidden neurons, then the output", "[S1.11]") {
  Trace trace;
  const TwoLayer<double> net = xor_network();
  const TwoLayer<Recorded> recorded{
      {record_neuron(trace, net.hidden[0]), record_neuron(trace, net.hidden[1])},
      record_neuron(trace, net.output)};
  (void)forward(recorded, record(trace, "x", Vector<double>{{1, 0}}), StepFunction{});
  CHECK(labels(trace) == std::vector<std::string>{"sum[0]", "sum[1]", "sum", "y", "s[0]", "sum[0]",
                                                  "sum[1]", "sum", "y", "s[1]", "sum[0]", "sum[1]",
                                                  "sum", "y", "y"});
  const auto steps = testing::read_steps(trace);
  CHECK(steps[4].values == Numbers{1});
  CHECK(steps[9].values == Numbers{1});
  CHECK(steps[14].values == Numbers{1});
  CHECK(steps[14].calls == std::vector<std::string>{"forward"});
  CHECK(steps[13].calls == std::vector<std::string>{"forward", "activate"});
}

}  // namespace
}  // namespace gradus
