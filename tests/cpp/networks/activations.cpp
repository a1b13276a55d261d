// The activation functions by themselves, with numbers from the notes and from paper.

#include <catch2/catch_test_macros.hpp>

#include "gradus/networks/activation.hpp"
#include "gradus/networks/random_leak.hpp"
#include "networks/support.hpp"
#include "support/errors.hpp"
#include "support/sha256.hpp"
#include "support/steps.hpp"

namespace gradus {
namespace {

using testing::any_finite;
using testing::error_of;
using testing::kNan;
using testing::kOneByOne;
using testing::Random;
using testing::read_steps;
using testing::ReadStep;
using testing::same;
using testing::same_bits;
using testing::sha256_of;

TEST_CASE("the sigmoid and its slope at the places of the notes", "[S0.02][S2.03]") {
  CHECK(sigmoid(0.0) == 0.5);
  CHECK(sigmoid_slope(sigmoid(0.0)) == 0.25);
  CHECK(std::abs(sigmoid(1.0) - 0.73105858) < 5e-9);
  CHECK(sigmoid(-1000.0) == 0.0);
  CHECK(sigmoid(1000.0) == 1.0);
}

TEST_CASE("the sigmoid's slope is exactly 0 far out, in doubles", "[S0.02][S1.13]") {
  CHECK(sigmoid_slope(sigmoid(40.0)) == 0.0);
  CHECK(sigmoid_slope(sigmoid(37.0)) == 0.0);
  CHECK(sigmoid_slope(sigmoid(36.0)) > 0.0);
  CHECK(sigmoid_slope(sigmoid(-40.0)) > 0.0);  // Below, y is small and not rounded away.
  CHECK(std::abs(sigmoid_slope(sigmoid(10.0)) - 4.5e-5) < 5e-7);
}

TEST_CASE("tanh and relu at the places of the notes", "[S0.03][S2.03]") {
  CHECK(std::abs(hyperbolic_tangent(1.0) - 0.76159416) < 5e-9);
  CHECK(tanh_slope(hyperbolic_tangent(0.0)) == 1.0);
  CHECK(relu(-2.0) == 0.0);
  CHECK(relu(3.0) == 3.0);
  CHECK(relu_slope(-2.0) == 0.0);
  CHECK(relu_slope(3.0) == 1.0);
  CHECK(relu_slope(0.0) == 0.0);  // Undefined; this is what the code takes.
  CHECK(same_bits(relu(-0.0), 0.0));
}

TEST_CASE("the step function is 0 at 0 and flat on both sides", "[S1.13][S2.03]") {
  CHECK(step_function(0.0) == 0.0);
  CHECK(step_function(5e-324) == 1.0);
  CHECK(step_function(-5e-324) == 0.0);
  CHECK(step_slope(2.0) == 0.0);
  CHECK(step_slope(0.0) == 0.0);
}

TEST_CASE("tanh is a sigmoid, twice as steep and twice as high", "[S2.05]") {
  for (int i = -1000; i <= 1000; ++i) {
    const double x = i / 100.0;
    CHECK(std::abs(2 * sigmoid(2 * x) - 1 - hyperbolic_tangent(x)) < 4e-16);
  }
}

TEST_CASE("twenty linear layers are one line", "[S1.13]") {
  RandomState random(20);
  const std::vector<double> w = random.uniform(0.8, 1.2, 20);
  const std::vector<double> b = random.uniform(-1, 1, 20);
  double W = 1;
  double B = 0;
  for (std::size_t k = 0; k < 20; ++k) {
    W = w[k] * W;
    B = w[k] * B + b[k];
  }
  for (const double x : {-3.0, 0.0, 0.1, 2.5}) {
    double a = x;
    for (std::size_t k = 0; k < 20; ++k) {
      a = identity(w[k] * a + b[k]);
    }
    CHECK(std::abs(a - (W * x + B)) < 1e-13);
  }
  // h(h(h(x))) with h(x) = c x is c^3 x.
  CHECK(2.0 * (2.0 * (2.0 * 1.5)) == 8 * 1.5);
}

TEST_CASE("the others at places known from paper") {
  CHECK(leaky_relu(-2.0, 0.01) == -0.02);
  CHECK(prelu(-2.0, 0.25) == -0.5);
  CHECK(rrelu(-3.0, 0.5) == -1.5);
  CHECK(leaky_relu(2.0, 0.01) == 2.0);
  CHECK(std::abs(elu(-1.0, 1.0) + 0.6321205588285577) < 2e-16);  // 1/e - 1
  CHECK(elu(-1000.0, 2.0) == -2.0);
  CHECK(elu(3.0, 2.0) == 3.0);
  CHECK(swish(0.0, 1.0) == 0.0);
  CHECK(swish(2.0, 0.0) == 1.0);  // half of a
  CHECK(std::abs(swish(1.0, 1.0) - 0.7310585786300049) < 2e-16);
  CHECK(std::abs(softplus(0.0) - 0.6931471805599453) < 2e-16);  // ln 2
  CHECK(softplus(1000.0) == 1000.0);
  CHECK(softplus(-1000.0) == 0.0);
  CHECK(softplus(-50.0) > 0.0);
  CHECK(std::abs(gelu(1.0) - 0.8413447460685429) < 3e-16);  // Phi(1)
  CHECK(gelu(0.0) == 0.0);
  CHECK(gelu_slope(0.0) == 0.5);
  CHECK(identity(-7.5) == -7.5);
  CHECK(identity_slope(-7.5) == 1.0);
}

TEST_CASE("no finite number becomes a nan") {
  Random random(3);
  for (int i = 0; i < 100'000; ++i) {
    const double a = any_finite(random);
    const double parameter = any_finite(random);
    for (const Activation h : kOneByOne) {
      const double y = apply(h, parameter, a);
      const double dy = slope(h, parameter, a, y);
      const double by = has_parameter(h) ? parameter_slope(h, parameter, a) : 0.0;
      if (std::isnan(y) || std::isnan(dy) || std::isnan(by)) {
        FAIL(name(h) << " of " << a << " with " << parameter << ": " << y << ", " << dy << ", "
                     << by);
      }
    }
  }
}

TEST_CASE("recorded and plain numbers have the same bits") {
  Random random(4);
  for (int i = 0; i < 2000; ++i) {
    const double a = i % 2 == 0 ? any_finite(random) : random.between(-9, 9);
    const double p = i % 3 == 0 ? any_finite(random) : random.between(-2, 2);
    for (const Activation h : kOneByOne) {
      CAPTURE(name(h), a, p);
      Trace trace;
      const Recorded A = record(trace, "a", a);
      const Recorded P = record(trace, "p", p);
      const Recorded Y = apply(h, P, A);
      const double y = apply(h, p, a);
      REQUIRE(same(Y.value(), y));
      const Recorded slope_recorded = slope(h, P, A, Y);
      REQUIRE(same(slope_recorded.value(), slope(h, p, a, y)));
      REQUIRE(slope_recorded.trace() == &trace);
      if (has_parameter(h)) {
        REQUIRE(same(parameter_slope(h, P, A).value(), parameter_slope(h, p, a)));
      }
    }
  }
}

// The digest comes from the native build; it shows that WebAssembly computes the same.
TEST_CASE("values and slopes of all functions are the same in every build") {
  Random random(10);
  std::vector<double> values;
  for (int i = 0; i < 10'000; ++i) {
    const double a = i % 2 == 0 ? any_finite(random) : random.between(-40, 40);
    for (const Activation h : kOneByOne) {
      const double parameter = usual_parameter(h);
      values.push_back(apply(h, parameter, a));
      values.push_back(slope(h, parameter, a, values.back()));
      values.push_back(has_parameter(h) ? parameter_slope(h, parameter, a) : 0.0);
    }
  }
  CHECK(sha256_of(std::span<const double>(values)) ==
        "88bfd1d1c2b35dd18212cf907e3420f01b1afc8440802bc38ae60c008a16de06");
}

TEST_CASE("each function is a call of its own that ends with y, and each slope with slope") {
  const std::vector<std::pair<std::string, std::string>> calls = {
      {"step_function", "step_slope"},
      {"sigmoid", "sigmoid_slope"},
      {"hyperbolic_tangent", "tanh_slope"},
      {"relu", "relu_slope"},
      {"leaky_relu", "leaky_relu_slope"},
      {"prelu", "leaky_relu_slope"},
      {"rrelu", "leaky_relu_slope"},
      {"elu", "elu_slope"},
      {"swish", "swish_slope"},
      {"softplus", "softplus_slope"},
      {"gelu", "gelu_slope"},
      {"identity", "identity_slope"}};
  for (std::size_t i = 0; i < calls.size(); ++i) {
    CAPTURE(calls[i].first);
    Trace trace;
    const Recorded a = record(trace, "a", 1.5);
    const Recorded p = record(trace, "p", 0.5);
    const Recorded y = apply(kOneByOne.at(i), p, a);
    const ReadStep value = read_steps(trace).back();
    CHECK(value.name == "y");
    CHECK(value.calls == std::vector{calls[i].first});
    CHECK(value.values == std::vector{y.value()});
    (void)slope(kOneByOne.at(i), p, a, y);
    CHECK(read_steps(trace).back().name == "slope");
    CHECK(read_steps(trace).back().calls == std::vector{calls[i].second});
  }
}

TEST_CASE("names of activation functions") {
  for (int i = 0; i < 13; ++i) {
    const auto h = static_cast<Activation>(i);
    CHECK(activation_named(name(h)) == h);
  }
  CHECK(name(Activation::softmax) == "softmax");
  CHECK(usual_parameter(Activation::leaky_relu) == 0.01);
  CHECK(usual_parameter(Activation::rrelu) == (1.0 / 8 + 1.0 / 3) / 2);
  CHECK(usual_parameter(Activation::relu) == 0.0);
}

TEST_CASE("what cannot be asked of an activation function is refused") {
  using Words = std::vector<std::string>;
  CHECK(error_of([] { (void)activation_named("Sigmoid"); }) ==
        Words{"activation.unknown", "Sigmoid"});
  CHECK(error_of([] { (void)apply(Activation::softmax, 0.0, 1.0); }) ==
        Words{"activation.whole", "softmax"});
  CHECK(error_of([] { (void)slope(Activation::softmax, 0.0, 1.0, 1.0); }) ==
        Words{"activation.whole", "softmax"});
  CHECK(error_of([] { (void)parameter_slope(Activation::gelu, 0.0, 1.0); }) ==
        Words{"activation.parameter", "gelu"});
  RandomState random;
  CHECK(error_of([&] { (void)draw_leaks(random, 0.5, 0.25, 3); }) ==
        Words{"activation.leaks", "0.5", "0.25"});
  CHECK(error_of([&] { (void)draw_leaks(random, kNan, 0.25, 3); }) ==
        Words{"activation.leaks", "nan", "0.25"});
  CHECK(random.words_drawn() == 0);
}

}  // namespace
}  // namespace gradus
