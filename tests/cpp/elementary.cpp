// exp, log, sin and their kin: what they compute, and that every build computes the same bits.

#include "gradus/elementary.hpp"

#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "support/json.hpp"
#include "support/numbers.hpp"
#include "support/sha256.hpp"

namespace gradus {
namespace {

using testing::golden;
using testing::Json;
using testing::same_bits;
using testing::sha256_of;
using testing::ulps_between;

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

TEST_CASE("exp is within one unit in the last place of the exact value") {
  int different = 0;
  const Json file = golden("exp");
  for (const Json& row : file["exp"].list()) {
    const double x = row[0].number();
    const double exact = row[1].number();
    CAPTURE(x, exact);
    CHECK(ulps_between(exp(x), exact) <= 1);
    different += same_bits(exp(x), exact) ? 0 : 1;
  }
  CHECK(different < 10);  // Of 511: a few are rounded the other way.
}

TEST_CASE("exp, log and pow are NumPy's to the last bit") {
  const Json file = golden("elementary");
  CHECK(file["exp"].list().size() > 2000);
  CHECK(file["log"].list().size() > 2000);
  for (const Json& row : file["exp"].list()) {
    CHECK(same_bits(exp(row[0].number()), row[1].number()));
  }
  for (const Json& row : file["log"].list()) {
    CHECK(same_bits(log(row[0].number()), row[1].number()));
  }
  for (const Json& row : file["pow"].list()) {
    CHECK(same_bits(pow(row[0].number(), row[1].number()), row[2].number()));
  }
}

TEST_CASE("the others are within two units in the last place of NumPy's") {
  const Json file = golden("elementary");
  const auto close = [](double found, double expected) {
    return ulps_between(found, expected) <= 2;
  };
  for (const Json& row : file["sin_cos_tan"].list()) {
    const double x = row[0].number();
    CAPTURE(x);
    CHECK(close(sin(x), row[1].number()));
    CHECK(close(cos(x), row[2].number()));
    CHECK(close(tan(x), row[3].number()));
  }
  for (const Json& row : file["tanh_expm1"].list()) {
    const double x = row[0].number();
    CAPTURE(x);
    CHECK(close(tanh(x), row[1].number()));
    CHECK(close(expm1(x), row[2].number()));
  }
  for (const Json& row : file["log1p"].list()) {
    CHECK(close(log1p(row[0].number()), row[1].number()));
  }
}

TEST_CASE("erf is within one unit in the last place of the exact value") {
  const Json file = golden("networks");
  for (const Json& row : file["erf"].list()) {
    const double x = row[0].number();
    CAPTURE(x);
    CHECK(ulps_between(erf(x), row[1].number()) <= 1);
  }
  CHECK(erf(6.0) == 1.0);
  CHECK(erf(-7.0) == -1.0);
  CHECK(erf(kInfinity) == 1.0);
  CHECK(std::isnan(erf(kNan)));
  CHECK(same_bits(erf(-0.0), -0.0));
}

/// The digest of f(0), f(1), … of a hundred thousand points.
template <class F>
std::string digest(const F& f) {
  std::vector<double> values;
  for (int i = 0; i < 100'000; ++i) {
    values.push_back(f(i));
  }
  return sha256_of(std::span<const double>(values));
}

double grid(int i, double width) { return (i - 50'000) * width; }

/// A positive number; they are of all sizes alike.
double any_size(int i) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(i) * 0x9E3779B97F4A7C15U %
                               0x7FF0000000000000U);
}

TEST_CASE("a hundred thousand values of exp, log and pow are NumPy's in every build") {
  const auto pow_at = [](int i) { return pow(any_size(i), grid(i, 0x1p-15)); };
  const Json file = golden("elementary");
  const Json& digests = file["digests"];
  CHECK(digest([](int i) { return exp(grid(i, 0x1p-6)); }) == digests[0]["sha256"].text());
  CHECK(digest([](int i) { return log(any_size(i)); }) == digests[1]["sha256"].text());
  CHECK(digest([](int i) { return log(1 + grid(i, 0x1p-18)); }) == digests[2]["sha256"].text());
  CHECK(digest(pow_at) == digests[3]["sha256"].text());
}

// These digests come from the native build, since NumPy's last bits differ here (see above for how
// close they are). They show that WebAssembly and every other machine compute the same.
TEST_CASE("a hundred thousand values of the others are the same in every build") {
  CHECK(digest([](int i) { return sin(grid(i, 0x1p-12)); }) ==
        "0a269c0359e526a51c7530ebb8350ff1a19b4d7e330c7227f376b9117c2dbc26");
  CHECK(digest([](int i) { return sin(any_size(i)); }) ==
        "42adfbd316759bd8d3ef212dee8202c02f3095adf2e2418de53d6eb7d2f07a8b");
  CHECK(digest([](int i) { return cos(grid(i, 0x1p-12)); }) ==
        "ab84eaee2b5223798ce5a067c48ffd1323b857afeafcb5b50b45989bfe55cd20");
  CHECK(digest([](int i) { return cos(any_size(i)); }) ==
        "7a35a4d957e62df1f3b2f8fbbcaec5fe8abfb2059bff6846af4b4effd6f6ecf3");
  CHECK(digest([](int i) { return tan(any_size(i)); }) ==
        "1da73b4e541279defd1673b0cd044ec05a5912b3c4a3274d3d86d0bca6210729");
  CHECK(digest([](int i) { return tanh(grid(i, 0x1p-11)); }) ==
        "4605df02d3543950e1f4fe8549509f7cde087cd4ed7ea8407e8bf54ea5b3356e");
  CHECK(digest([](int i) { return expm1(grid(i, 0x1p-8)); }) ==
        "fab17afdc51719ad499cf02319bef8c6fd1f86b3f676bf57e34d5f50f8ca210d");
  CHECK(digest([](int i) { return log1p(any_size(i)); }) ==
        "ac063a028eb42f0872927a10188896d6444018cbb3a05837b09bf709393256c9");
  CHECK(digest([](int i) { return erf(grid(i, 0x1p-13)); }) ==
        "6f21c2a270fde9a8f21d9caff26213280ac7235fa90c8659947c6cdce0b11c17");
  CHECK(digest([](int i) { return erf(any_size(i)); }) ==
        "45225bde31b654cec0e69ecf348792c582a8e4e6887466b908bdd80947b3ffc5");
}

TEST_CASE("exp at its ends") {
  CHECK(same_bits(exp(0.0), 1.0));
  CHECK(same_bits(exp(-0.0), 1.0));
  CHECK(exp(kInfinity) == kInfinity);
  CHECK(same_bits(exp(-kInfinity), 0.0));
  CHECK(std::isnan(exp(kNan)));
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
  rises_from(-1, 0x1p-13);          // Through the places where the reduction changes its mind.
  rises_from(-745.2, 0x1p-12);      // Out of zero and through the subnormal numbers.
  rises_from(0.34657359, 0x1p-52);  // Past ln 2 / 2 in the smallest steps.
}

TEST_CASE("the logarithm at its ends") {
  CHECK(same_bits(log(1.0), 0.0));
  CHECK(log(0.0) == -kInfinity);
  CHECK(log(-0.0) == -kInfinity);
  CHECK(log(kInfinity) == kInfinity);
  CHECK(std::isnan(log(-1.0)));
  CHECK(std::isnan(log(kNan)));
  CHECK(log1p(-1.0) == -kInfinity);
  CHECK(std::isnan(log1p(-2.0)));
}

TEST_CASE("no angle, no value") {
  for (const double x : {kInfinity, -kInfinity, kNan}) {
    CHECK(std::isnan(sin(x)));
    CHECK(std::isnan(cos(x)));
    CHECK(std::isnan(tan(x)));
  }
  CHECK(same_bits(sin(-0.0), -0.0));
  CHECK(same_bits(cos(-0.0), 1.0));
  CHECK(same_bits(tan(-0.0), -0.0));
}

TEST_CASE("tanh stays within -1 and 1 and keeps the sign of zero") {
  CHECK(same_bits(tanh(kInfinity), 1.0));
  CHECK(same_bits(tanh(-kInfinity), -1.0));
  CHECK(same_bits(tanh(-0.0), -0.0));
  CHECK(same_bits(tanh(20.0), 1.0));
  CHECK(std::isnan(tanh(kNan)));
  CHECK(same_bits(expm1(-kInfinity), -1.0));
  CHECK(expm1(1000.0) == kInfinity);
}

TEST_CASE("roots and powers") {
  CHECK(same_bits(sqrt(2.0), 0x1.6a09e667f3bcdp+0));
  CHECK(same_bits(sqrt(-0.0), -0.0));
  CHECK(std::isnan(sqrt(-1.0)));
  CHECK(pow(2.0, 10.0) == 1024);
  CHECK(pow(-2.0, 3.0) == -8);
  CHECK(pow(0.0, -1.0) == kInfinity);
  CHECK(pow(kNan, 0.0) == 1);
  CHECK(pow(1.0, kNan) == 1);
  CHECK(std::isnan(pow(-8.0, 1.0 / 3.0)));
}

TEST_CASE("the absolute value has no minus, not even before zero") {
  CHECK(abs(-2.5) == 2.5);
  CHECK(abs(2.5) == 2.5);
  CHECK(same_bits(abs(-0.0), 0.0));
  CHECK(abs(-kInfinity) == kInfinity);
  CHECK(std::isnan(abs(kNan)));
}

TEST_CASE("where takes the first if the condition holds, else the second") {
  CHECK(where(true, 1.0, 2.0) == 1);
  CHECK(where(false, 1.0, 2.0) == 2);
}

}  // namespace
}  // namespace gradus
