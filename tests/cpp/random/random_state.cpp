// The generator by itself; the numbers are compared with NumPy's in golden.cpp.

#include "gradus/random/random_state.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "support/errors.hpp"

namespace gradus {
namespace {

using testing::error_of;
using Integers = std::vector<std::int64_t>;

TEST_CASE("the twister gives the numbers of its authors") {
  Mt19937 words(5489);
  std::uint32_t word = 0;
  for (int i = 0; i < 10000; ++i) {
    word = words.next();
  }
  CHECK(word == 4123659995U);  // The C++ standard asks the same of std::mt19937.
  CHECK(words.words_drawn() == 10000);

  const std::vector<std::uint32_t> key = {0x123, 0x234, 0x345, 0x456};
  Mt19937 keyed(key);
  CHECK(keyed.next() == 1067595299U);
  CHECK(keyed.next() == 955945823U);
  CHECK(keyed.next() == 477289528U);
}

TEST_CASE("seed 0 gives the digits of the notes", "[S0.06]") {
  RandomState random(0);
  const std::vector<double> drawn = random.rand(3);
  CHECK(std::abs(drawn[0] - 0.5488135) < 5e-9);
  CHECK(std::abs(drawn[1] - 0.71518937) < 5e-9);
  CHECK(std::abs(drawn[2] - 0.60276338) < 5e-9);
  random.seed(0);
  CHECK(random.choice(10, 10) == Integers{5, 0, 3, 3, 7, 9, 3, 5, 2, 4});
}

TEST_CASE("the split of 42 000 rows with seed 42 begins as the notes have it", "[S2.09]") {
  CHECK(RandomState(42).choice_without_replacement(42000, 3) == Integers{5457, 38509, 25536});
}

TEST_CASE("a new seed forgets what was kept and counts afresh") {
  RandomState random(1);
  const std::vector<double> first = random.randn(3);  // The fourth is computed and kept.
  random.seed(1);
  CHECK(random.words_drawn() == 0);
  CHECK(random.randn(3) == first);

  RandomState fresh;
  fresh.seed(Integers{1});
  random.seed(Integers{1});
  CHECK(random.words_drawn() == 0);
  CHECK(random.randn(3) == fresh.randn(3));
}

TEST_CASE("how many words a number takes") {
  RandomState random(3);
  static_cast<void>(random.rand(5));
  CHECK(random.words_drawn() == 10);
  static_cast<void>(random.randint(0, 1, 100));  // Nothing to decide.
  CHECK(random.words_drawn() == 10);
  static_cast<void>(random.randint(0, std::int64_t{1} << 32, 4));
  CHECK(random.words_drawn() == 14);
  static_cast<void>(random.randint(0, std::int64_t{1} << 33, 4));
  CHECK(random.words_drawn() == 22);
}

TEST_CASE("a copy goes its own way") {
  RandomState random(8);
  static_cast<void>(random.randn(1));
  RandomState copy = random;
  CHECK(random.randn(4) == copy.randn(4));
  static_cast<void>(random.rand(1));
  CHECK(random.rand(1) != copy.rand(1));
}

TEST_CASE("what NumPy lets pass passes") {
  RandomState random(0);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(std::isnan(random.normal(0, nan, 1)[0]));
  CHECK(std::isinf(random.normal(0, std::numeric_limits<double>::infinity(), 1)[0]));
  CHECK(std::isnan(random.normal(nan, 1, 1)[0]));
  CHECK(error_of([&] { static_cast<void>(random.uniform(nan, 1, 1)); }).front() == "random.range");
}

TEST_CASE("more numbers than an array may hold are refused at once") {
  RandomState random(0);
  const std::int64_t many = 1'000'000'000'000;
  const auto code = [](const auto& call) { return error_of(call).at(0); };
  CHECK(code([&] { static_cast<void>(random.rand(many)); }) == "array.too-large");
  CHECK(code([&] { static_cast<void>(random.randint(0, 2, many)); }) == "array.too-large");
  CHECK(code([&] { static_cast<void>(random.permutation(many)); }) == "array.too-large");
  CHECK(code([&] { static_cast<void>(random.choice_without_replacement(many, 2)); }) ==
        "array.too-large");
  CHECK(random.words_drawn() == 0);
}

}  // namespace
}  // namespace gradus
