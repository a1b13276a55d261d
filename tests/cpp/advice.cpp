// A hint from present values.

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "gradus/grading.hpp"
#include "support/neurons.hpp"

namespace gradus {
namespace {

using testing::neuron;

constexpr Truth kAnd{0, 0, 0, 1};
constexpr Truth kXor{0, 1, 1, 0};

void check(const Advice& advice, const std::string& parameter, int direction) {
  CHECK(advice.parameter == parameter);
  CHECK(advice.direction == direction);
}

TEST_CASE("advice names the parameter and the way to turn it", "[S1.08]") {
  check(advise(kAnd, neuron(0.5, 0.5, 0)), "b", -1);
  check(advise(kAnd, neuron(0.5, 0.5, -2)), "b", 1);
  // Sums -0.7, -0.2, -0.75, -0.25: only w2 up makes (1,1) fire and leaves (0,1) silent.
  check(advise(kAnd, neuron(0.5, -0.05, -0.7)), "w2", 1);
  check(advise(kAnd, neuron(-0.05, 0.5, -0.7)), "w1", 1);
  // All fire. Any b that silences the two rows on the right silences the others too.
  check(advise({1, 0, 1, 0}, neuron(0.3, 0, 0.05)), "w1", -1);
  check(advise({1, 1, 0, 0}, neuron(0, 0.3, 0.05)), "w2", -1);
}

TEST_CASE("advice prefers what brings more rows right, even if it is a larger turn") {
  // Sums 0.05, -0.05, -0.25, -0.35. b lower by 0.1 silences (0,0), which is one row more;
  // w2 higher by 0.5 makes both rows above fire.
  check(advise({0, 0, 1, 1}, neuron(-0.1, -0.3, 0.05)), "w2", 1);
}

TEST_CASE("no advice when all rows are right or no one turn helps", "[S1.10]") {
  check(advise(kAnd, neuron(0.5, 0.5, -0.7)), "", 0);
  check(advise(kXor, neuron(0.5, 0.5, -0.2)), "", 0);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  check(advise(kAnd, neuron(nan, nan, nan)), "", 0);
}

}  // namespace
}  // namespace gradus
