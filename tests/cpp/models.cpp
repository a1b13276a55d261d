// The right and the wrong models that the claims of the course ask.

#include "gradus/models.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/errors.hpp"

namespace gradus {
namespace {

using testing::error_of;

using Numbers = std::vector<double>;

TEST_CASE("the line stands square to the arrow of the weights", "[S1.07]") {
  const auto line = [](double w1, double w2) {
    return ask_model("boundary-direction", Numbers{w1, w2});
  };
  const auto arrow = [](double w1, double w2) {
    return ask_model("weight-direction", Numbers{w1, w2});
  };
  CHECK(line(0, 1) == Numbers{0});
  CHECK(arrow(0, 1) == Numbers{90});
  CHECK(line(1, 0) == Numbers{90});
  CHECK(arrow(1, 0) == Numbers{0});
  CHECK(line(1, 1) == Numbers{135});
  CHECK(arrow(1, 1) == Numbers{45});
  CHECK(line(1, -1) == Numbers{45});
  CHECK(arrow(1, -1) == Numbers{135});
  CHECK(line(0, -1) == Numbers{0});
  CHECK(arrow(0, -1) == Numbers{90});
  CHECK(line(-1, 0) == Numbers{90});
  CHECK(arrow(-1, 0) == Numbers{0});
}

TEST_CASE("multiplying everything leaves the line where it is", "[S1.07]") {
  for (const double k : {10.0, 0.01, 2.0, 0.5, -1.0}) {
    CHECK(ask_model("boundary-distance-scaled", Numbers{3, 4, -5, k}) == Numbers{1});
    CHECK(ask_model("distance-times", Numbers{3, 4, -5, k}) == Numbers{k});
  }
  CHECK(ask_model("boundary-distance-scaled", Numbers{6, 8, -20, 0.5}) == Numbers{2});
  CHECK(ask_model("distance-times", Numbers{6, 8, -20, 0.5}) == Numbers{1});
}

TEST_CASE("mistakes do not shrink by one each round", "[S1.34]") {
  const Numbers rounds[] = {{1, 3, 3, 2, 1, 0, 0}, {2, 3, 3, 2, 1, 0, 0}, {1, 2, 1, 0, 0}};
  const Numbers targets[] = {{0, 0, 0, 1}, {1, 1, 1, 0}, {0, 1, 1, 1}};
  for (std::size_t gate = 0; gate < 3; ++gate) {
    for (std::size_t round = 1; round <= rounds[gate].size(); ++round) {
      Numbers arguments = targets[gate];
      arguments.push_back(static_cast<double>(round));
      CHECK(ask_model("mistakes-in-round", arguments) == Numbers{rounds[gate][round - 1]});
      if (round > 1) {
        CHECK(ask_model("one-fewer", arguments) ==
              Numbers{std::max(0.0, rounds[gate][round - 2] - 1)});
      }
    }
  }
}

TEST_CASE("one neuron has three rows of XOR at most", "[S1.10]") {
  CHECK(ask_model("best-score", Numbers{0, 1, 1, 0}) == Numbers{3});
  CHECK(ask_model("best-score", Numbers{1, 0, 0, 1}) == Numbers{3});
  CHECK(ask_model("best-score", Numbers{0, 1, 0, 0}) == Numbers{4});
  CHECK(ask_model("four-of-four", Numbers{0, 1, 1, 0}) == Numbers{4});
}

TEST_CASE("the network's region is a strip without end, not an oval", "[S1.11]") {
  const auto strip = [](double x1, double x2) { return ask_model("xor-region", Numbers{x1, x2}); };
  const auto oval = [](double x1, double x2) { return ask_model("oval-region", Numbers{x1, x2}); };
  for (const double x1 : {0, 1}) {
    for (const double x2 : {0, 1}) {  // Who holds the belief answers the four rows right.
      CHECK(strip(x1, x2) == Numbers{x1 == x2 ? 0.0 : 1.0});
      CHECK(oval(x1, x2) == Numbers{x1 == x2 ? 0.0 : 1.0});
    }
  }
  for (const auto& inside : {Numbers{1, 0}, Numbers{0, 1}, Numbers{0.5, 0.5}}) {
    CHECK(strip(inside[0], inside[1]) == Numbers{1});
    CHECK(oval(inside[0], inside[1]) == Numbers{1});
  }
  for (const auto& far : {Numbers{2, -1}, Numbers{-1, 2}, Numbers{2.5, -1.5}}) {
    CHECK(oval(far[0], far[1]) == Numbers{0});
  }
  CHECK(strip(2.5, -1.5) == Numbers{1});
  CHECK(strip(-1, 2) == Numbers{1});
  CHECK(strip(2, -1) == Numbers{1});
  CHECK(strip(3, 3) == Numbers{0});
  CHECK(oval(3, 3) == Numbers{0});
}

TEST_CASE("the hidden layer moves the points", "[S1.11]") {
  CHECK(ask_model("hidden-image", Numbers{0, 0}) == Numbers{1, 0});
  CHECK(ask_model("hidden-image", Numbers{1, 0}) == Numbers{1, 1});
  CHECK(ask_model("hidden-image", Numbers{0, 1}) == Numbers{1, 1});
  CHECK(ask_model("hidden-image", Numbers{1, 1}) == Numbers{0, 1});
  CHECK(ask_model("stays-put", Numbers{0.25, 1}) == Numbers{0.25, 1});
}

TEST_CASE("NAND builds every table, AND and OR only those that never fall", "[S1.12]") {
  constexpr double kNand = 1;
  constexpr double kAndOr = 2 + 4;
  constexpr double kNor = 8;
  int monotone = 0;
  for (int bits = 0; bits < 16; ++bits) {
    const auto t = [bits](int row) { return static_cast<double>((bits >> row) & 1); };
    const auto build = [&t](double first, double second) {
      return ask_model("gates-can-build", Numbers{t(0), t(1), t(2), t(3), first, second});
    };
    CHECK(build(kNand, kNor) == Numbers{1, 1});
    const bool never_falls =
        t(0) == 0 && t(3) == 1 && t(0) <= std::min(t(1), t(2)) && std::max(t(1), t(2)) <= t(3);
    CHECK(build(kAndOr, 0)[0] == (never_falls ? 1 : 0));
    monotone += never_falls ? 1 : 0;
  }
  CHECK(monotone == 4);  // AND, OR and the two inputs themselves.
}

TEST_CASE("an empty box builds nothing but its inputs", "[S1.12]") {
  CHECK(ask_model("gates-can-build", Numbers{0, 1, 0, 1, 0, 4}) == Numbers{1, 1});
  CHECK(ask_model("gates-can-build", Numbers{0, 1, 1, 1, 0, 4}) == Numbers{0, 1});
}

TEST_CASE("who counts kinds takes the box with more of them", "[S1.12]") {
  CHECK(ask_model("more-kinds-win", Numbers{0, 1, 1, 0, 1, 6}) == Numbers{0, 1});
  CHECK(ask_model("more-kinds-win", Numbers{1, 1, 1, 0, 6, 8}) == Numbers{1, 0});
  CHECK(ask_model("more-kinds-win", Numbers{1, 1, 1, 0, 1, 8}) == Numbers{0, 0});
}

TEST_CASE("a model that does not exist, and a wrong number of arguments, are errors") {
  using Words = std::vector<std::string>;
  CHECK(error_of([] { (void)ask_model("guess", Numbers{}); }) == Words{"model.unknown", "guess"});
  CHECK(error_of([] { (void)ask_model("xor-region", Numbers{1}); }) ==
        Words{"model.arguments", "xor-region", "2", "1"});
  CHECK(error_of([] { (void)ask_model("stays-put", Numbers{1, 2, 3}); }) ==
        Words{"model.arguments", "stays-put", "2", "3"});
}

}  // namespace
}  // namespace gradus
