// The exponential, the only transcendental function so far.

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "gradus/elementary.hpp"
#include "support/json.hpp"
#include "support/numbers.hpp"

namespace gradus {
namespace {

using testing::same_bits;
using testing::ulps_between;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST_CASE("exp is within one unit in the last place of the exact value") {
  int different = 0;
  const testing::Json file = testing::golden("exp");
  for (const testing::Json& row : file["exp"].list()) {
    const double x = row[0].number();
    const double exact = row[1].number();
    CAPTURE(x, exact);
    CHECK(ulps_between(exp(x), exact) <= 1);
    different += same_bits(exp(x), exact) ? 0 : 1;
  }
  CHECK(different < 60);  // Of 511: about a tenth are rounded the other way.
}

TEST_CASE("exp at its ends") {
  CHECK(same_bits(exp(0.0), 1.0));
  CHECK(same_bits(exp(-0.0), 1.0));
  CHECK(exp(kInfinity) == kInfinity);
  CHECK(same_bits(exp(-kInfinity), 0.0));
  CHECK(std::isnan(exp(std::numeric_limits<double>::quiet_NaN())));
  CHECK(std::isfinite(exp(709.782712893384)));
  CHECK(exp(std::nextafter(709.782712893384, 710)) == kInfinity);
  CHECK(exp(1e300) == kInfinity);
  CHECK(exp(-745.1332191019411) == std::numeric_limits<double>::denorm_min());
  CHECK(same_bits(exp(-745.14), 0.0));
  CHECK(same_bits(exp(-1e300), 0.0));
}

TEST_CASE("exp never falls") {
  const auto rises_from = [](double start, double stride) {
    double x = start;
    double before = exp(x);
    for (int i = 0; i < 20000; ++i) {
      x += stride;
      const double now = exp(x);
      REQUIRE(now >= before);
      before = now;
    }
  };
  rises_from(-0x1p-40, 0x1p-54);    // Through zero.
  rises_from(-1, 0x1p-13);          // Through the places where k changes.
  rises_from(-745.2, 0x1p-12);      // Out of zero and through the subnormal numbers.
  rises_from(0.34657359, 0x1p-52);  // Past ln 2 / 2 in the smallest steps.
}

TEST_CASE("the absolute value has no minus, not even before zero") {
  CHECK(abs(-2.5) == 2.5);
  CHECK(abs(2.5) == 2.5);
  CHECK(same_bits(abs(-0.0), 0.0));
  CHECK(abs(-kInfinity) == kInfinity);
  CHECK(std::isnan(abs(std::numeric_limits<double>::quiet_NaN())));
}

TEST_CASE("where takes the first if the condition holds, else the second") {
  CHECK(where(true, 1.0, 2.0) == 1);
  CHECK(where(false, 1.0, 2.0) == 2);
}

}  // namespace
}  // namespace gradus
