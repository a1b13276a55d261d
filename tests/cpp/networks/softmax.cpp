// Softmax: what makes it shares, and what overflows.

#include "gradus/networks/softmax.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "networks/support.hpp"
#include "support/errors.hpp"
#include "support/steps.hpp"

namespace gradus {
namespace {

using testing::any_finite;
using testing::error_of;
using testing::kInfinity;
using testing::kNan;
using testing::labels;
using testing::list_of;
using testing::Random;
using testing::read_steps;
using testing::ReadStep;
using Words = std::vector<std::string>;

/// As the notes print them: eight digits after the point.
bool prints_as(const Vector<double>& y, const std::vector<double>& digits) {
  return std::ranges::equal(
      y, digits, [](double found, double printed) { return std::abs(found - printed) <= 5e-9; });
}

TEST_CASE("the naive softmax overflows, the shifted one does not", "[S1.17]") {
  const Vector<double> s{{1010, 1000, 990}};
  for (const double y : naive_softmax(s)) {
    CHECK(std::isnan(y));
  }
  const Vector<double> y = softmax(s);
  CHECK(std::abs(y[0] - 0.99995) < 5e-6);
  CHECK(std::abs(y[1] - 4.54e-05) < 5e-8);
  CHECK(std::abs(y[2] - 2.06e-09) < 5e-12);
}

TEST_CASE("the notes' scores", "[S1.16][S1.17]") {
  const Vector<double> s{{0.3, 2.9, 4.0}};
  CHECK(prints_as(softmax(s), {0.01821127, 0.24519181, 0.73659691}));
  CHECK(prints_as(naive_softmax(s), {0.01821127, 0.24519181, 0.73659691}));
  CHECK(std::abs(softmax(s).sum() - 1) <= 1e-15);
}

TEST_CASE("the notes' batch, row by row", "[S2.06]") {
  const Matrix<double> S{{0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {-1, -2, -3}};
  const Matrix<double> Y = softmax_rows(S);
  for (Index row = 0; row < 3; ++row) {
    CHECK(prints_as(Y.row(row), {0.09003057, 0.24472847, 0.66524096}));
  }
  CHECK(prints_as(Y.row(3), {0.66524096, 0.24472847, 0.09003057}));
  CHECK(std::abs(softmax_whole(S).sum() - 1) <= 1e-15);
}

TEST_CASE("adding to all scores changes nothing, doubling them does", "[S0.12]") {
  const Vector<double> s{{1, 2, 3}};
  const Vector<double> y = softmax(s);
  CHECK(softmax(Vector<double>(s.array() + 10)) == y);
  CHECK(softmax(Vector<double>(2 * s))[2] > y[2] + 0.1);
}

TEST_CASE("two classes are a sigmoid", "[S0.02]") {
  for (const double a : {-3.0, -0.5, 0.0, 1.0, 8.0}) {
    CHECK(std::abs(softmax(Vector<double>{{a, 0}})[0] - sigmoid(a)) <= 2e-16);
  }
}

TEST_CASE("shares of any finite scores lie from 0 to 1, make 1 and keep the order", "[S1.17]") {
  Random random(5);
  for (int run = 0; run < 20'000; ++run) {
    Vector<double> s(1 + random.below(12));
    for (double& score : s) {
      score = run % 2 == 0 ? any_finite(random) : random.between(-20, 20);
    }
    const Vector<double> y = softmax(s);
    CAPTURE(list_of(s));
    REQUIRE(std::ranges::all_of(y, [](double share) { return share >= 0 && share <= 1; }));
    REQUIRE(std::abs(y.sum() - 1) <= 1e-15);
    for (Index i = 1; i < s.size(); ++i) {
      REQUIRE((s[i - 1] < s[i] ? y[i - 1] <= y[i] : y[i - 1] >= y[i]));
    }
  }
}

TEST_CASE("a temperature makes shares sharper or more alike") {
  const Vector<double> s{{1, 2, 3}};
  CHECK(softmax(at_temperature(s, 1.0)) == softmax(s));
  CHECK(softmax(at_temperature(s, 0.5)) == softmax(Vector<double>(2 * s)));
  CHECK(softmax(at_temperature(s, 5.0))[2] < softmax(s)[2]);
  CHECK(std::abs(softmax(at_temperature(s, 1e300))[0] - 1.0 / 3) < 1e-15);
}

TEST_CASE("scores and temperatures that cannot be", "[S1.17]") {
  const Vector<double> s{{1e300, 1}};
  CHECK(error_of([] { (void)softmax(Vector<double>()); }) == Words{"softmax.empty"});
  CHECK(error_of([] { (void)naive_softmax(Vector<double>()); }) == Words{"softmax.empty"});
  CHECK(error_of([] { (void)softmax_rows(Matrix<double>(2, 0)); }) == Words{"softmax.empty"});
  CHECK(error_of([] { (void)softmax_whole(Matrix<double>(0, 3)); }) == Words{"softmax.empty"});
  CHECK(error_of([&] { (void)at_temperature(s, 0.0); }) == Words{"softmax.temperature", "0.0"});
  CHECK(error_of([&] { (void)at_temperature(s, -1.0); }) == Words{"softmax.temperature", "-1.0"});
  CHECK(error_of([&] { (void)at_temperature(s, kNan); }) == Words{"softmax.temperature", "nan"});
  CHECK(error_of([&] { (void)at_temperature(s, kInfinity); }) ==
        Words{"softmax.temperature", "inf"});
  CHECK(error_of([&] { (void)at_temperature(s, 1e-10); }) ==
        Words{"softmax.too-large", "1e+300", "1e-10"});
}

TEST_CASE("what is not finite gives what NumPy gives", "[S1.17]") {
  for (const Vector<double>& s :
       {Vector<double>{{kInfinity, 1}}, Vector<double>{{kNan, 1}}, Vector<double>{{1, kNan}},
        Vector<double>{{-kInfinity, -kInfinity}}}) {
    for (const double y : softmax(s)) {
      CHECK(std::isnan(y));
    }
  }
  CHECK(list_of(softmax(Vector<double>{{-kInfinity, 1}})) == std::vector<double>{0, 1});
  CHECK(std::isinf(at_temperature(Vector<double>{{kInfinity}}, 2.0)[0]));
}

TEST_CASE("the steps of softmax", "[S1.17]") {
  Trace trace;
  const Matrix<Recorded> S = record(trace, "s", Matrix<double>{{1, 3}, {4, 2}});
  const Matrix<Recorded> Y = softmax_rows(S);
  const Words row = {"c", "d[0]", "d[1]", "e[0]", "e[1]", "sum", "y[0]", "y[1]"};
  Words expected;
  for (const char* first : {"s[0]", "s[1]"}) {
    expected.emplace_back(first);
    expected.insert(expected.end(), row.begin(), row.end());
  }
  CHECK(labels(trace) == expected);
  const std::vector<ReadStep> steps = read_steps(trace);
  CHECK(steps[0].shape == std::vector<std::int32_t>{2});
  CHECK(steps[1].values == std::vector<double>{3});
  CHECK(steps[1].calls == Words{"softmax_rows", "softmax"});
  CHECK(steps[6].calls == Words{"softmax_rows", "softmax", "shares"});
  CHECK(Y(1, 0).value() == softmax_rows(Matrix<double>{{1, 3}, {4, 2}})(1, 0));
}

TEST_CASE("the steps of the naive softmax, of a temperature and of the slopes") {
  Trace trace;
  const Vector<Recorded> s = record(trace, "s", Vector<double>{{1, 3}});
  (void)naive_softmax(s);
  CHECK(labels(trace) == Words{"e[0]", "e[1]", "sum", "y[0]", "y[1]"});
  Trace warm;
  const Vector<Recorded> u =
      at_temperature(record(warm, "s", Vector<double>{{1, 3}}), record(warm, "t", 2.0));
  CHECK(labels(warm) == Words{"u[0]", "u[1]"});
  CHECK(u[1].value() == 1.5);
  Trace slopes;
  const Matrix<Recorded> D = softmax_slopes(record(slopes, "y", Vector<double>{{0.25, 0.75}}));
  CHECK(labels(slopes) == Words{"D[0][0]", "D[0][1]", "D[1][0]", "D[1][1]"});
  CHECK(D(0, 0).value() == 0.1875);
  CHECK(D(0, 1).value() == -0.1875);
}

}  // namespace
}  // namespace gradus
