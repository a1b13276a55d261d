// Every derivative against central differences, (f(a + h) - f(a - h)) / 2h.

#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "gradus/networks/softmax.hpp"
#include "gradus/random/random_state.hpp"
#include "networks/support.hpp"

namespace gradus {
namespace {

using testing::kOneByOne;
using testing::vector_of;

constexpr double kH = 0x1p-15;
constexpr int kPoints = 1000;

/// How far a difference over h may lie from a right derivative: by the third derivative, which is
/// below 6 for all functions here (f''' h^2 / 6), and by the rounding of f, a few units in the last
/// place of a number of this size, divided by h.
double tolerance(double size) { return kH * kH + 4 * 0x1p-52 * (1 + std::abs(size)) / kH; }

/// The largest error of a derivative at so many random points and parameters, in tolerances.
/// `value` and `derivative` are given (a, parameter); `moved` moves one of them by h.
template <class Value, class Derivative, class Move>
double worst_error(const Value& value, const Derivative& derivative, const Move& moved) {
  RandomState random(7);
  const std::vector<double> as = random.uniform(-moved.reach, moved.reach, kPoints);
  const std::vector<double> parameters = random.uniform(0.05, 2, kPoints);
  double worst = 0;
  for (std::size_t i = 0; i < kPoints; ++i) {
    const double a = as[i];
    const double p = parameters[i];
    if (std::abs(a) <= kH) {
      continue;  // The functions with a corner have it at 0.
    }
    const auto [a_up, p_up] = moved(a, p, kH);
    const auto [a_down, p_down] = moved(a, p, -kH);
    const double up = value(a_up, p_up);
    const double measured = (up - value(a_down, p_down)) / (2 * kH);
    worst = std::max(worst, std::abs(derivative(a, p) - measured) / tolerance(up));
  }
  return worst;
}

/// What is moved by h, and how far a is taken: the third derivative of swish by beta grows as a^4.
constexpr struct {
  double reach = 9;
  std::pair<double, double> operator()(double a, double p, double h) const { return {a + h, p}; }
} kByNumber;
constexpr struct {
  double reach = 2.5;
  std::pair<double, double> operator()(double a, double p, double h) const { return {a, p + h}; }
} kByParameter;

auto value_of_all(Activation h) {
  return [h](double a, double p) { return apply(h, p, a); };
}

auto slope_of_all(Activation h) {
  return [h](double a, double p) { return slope(h, p, a, apply(h, p, a)); };
}

TEST_CASE("the derivatives by a are what differences say", "[S0.02][S0.03][S1.13]") {
  for (const Activation h : kOneByOne) {
    CAPTURE(name(h));
    CHECK(worst_error(value_of_all(h), slope_of_all(h), kByNumber) <= 1);
  }
}

TEST_CASE("the derivatives by the parameter are what differences say") {
  for (const Activation h : kOneByOne) {
    if (has_parameter(h)) {
      CAPTURE(name(h));
      const auto derivative = [h](double a, double p) { return parameter_slope(h, p, a); };
      CHECK(worst_error(value_of_all(h), derivative, kByParameter) <= 1);
    }
  }
}

TEST_CASE("a derivative that is a little wrong does not pass") {
  for (const Activation h : kOneByOne) {
    CAPTURE(name(h));
    const auto slope_of = slope_of_all(h);
    const auto shifted = [&](double a, double p) { return slope_of(a, p) + 1e-7; };
    CHECK(worst_error(value_of_all(h), shifted, kByNumber) > 10);
    const auto one_sided = [&](double a, double p) { return a > 0 ? slope_of(a, p) : 2.0; };
    CHECK(worst_error(value_of_all(h), one_sided, kByNumber) > 10);
    if (has_parameter(h)) {
      const auto wrong = [h](double a, double p) { return parameter_slope(h, p, a) * 1.00001; };
      CHECK(worst_error(value_of_all(h), wrong, kByParameter) > 10);
    }
  }
  for (const Activation h : kOneByOne) {
    for (const Activation other : kOneByOne) {
      const auto leaks = [](Activation g) {
        return g == Activation::leaky_relu || g == Activation::prelu || g == Activation::rrelu;
      };
      if (h != other && !(leaks(h) && leaks(other))) {
        CAPTURE(name(h), name(other));
        CHECK(worst_error(value_of_all(h), slope_of_all(other), kByNumber) > 10);
      }
    }
  }
}

/// The largest error of D at random scores, in tolerances; `change` may spoil D.
template <class Change>
double worst_softmax_error(const Change& change) {
  RandomState random(8);
  double worst = 0;
  for (int point = 0; point < kPoints; ++point) {
    const Index n = 1 + point % 6;
    Vector<double> s = 3 * vector_of(random.randn(n));
    Matrix<double> D = softmax_slopes(softmax(s));
    change(D);
    for (Index j = 0; j < n; ++j) {
      const double middle = s[j];
      s[j] = middle + kH;
      const Vector<double> up = softmax(s);
      s[j] = middle - kH;
      const Vector<double> measured = (up - softmax(s)) / (2 * kH);
      s[j] = middle;
      worst = std::max(worst, (D.col(j) - measured).cwiseAbs().maxCoeff() / tolerance(1));
    }
  }
  return worst;
}

TEST_CASE("the derivatives of softmax are what differences say", "[S0.12]") {
  CHECK(worst_softmax_error([](Matrix<double>&) {}) <= 1);
  CHECK(worst_softmax_error([](Matrix<double>& D) { D(0, 0) += 1e-7; }) > 10);
  CHECK(worst_softmax_error([](Matrix<double>& D) { D(0, D.cols() - 1) *= 1.00001; }) > 10);
}

}  // namespace
}  // namespace gradus
