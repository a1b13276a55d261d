// The machine's own search for a gate.

#include "gradus/search.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/neurons.hpp"
#include "support/numbers.hpp"

namespace gradus {
namespace {

using testing::list_of;

constexpr SearchGrid kGrid{1.0, 9};

Truth truth_of(int number) {
  return {number & 1, (number >> 1) & 1, (number >> 2) & 1, (number >> 3) & 1};
}

TEST_CASE("of the sixteen gates one neuron is all but XOR and XNOR", "[S1.10]") {
  for (int number = 0; number < 16; ++number) {
    const Truth wanted = truth_of(number);
    const bool split = wanted == Truth{0, 1, 1, 0} || wanted == Truth{1, 0, 0, 1};
    CAPTURE(number);
    const Found found = search_gate(wanted, kGrid, 0, grid_size(kGrid));
    CHECK(found.right == (split ? 3 : 4));
    int right = 0;
    const Vector<double> y = truth_table(found.p, gate_inputs());
    for (std::size_t row = 0; row < 4; ++row) {
      right += y[static_cast<Index>(row)] == wanted[row] ? 1 : 0;
    }
    CHECK(right == found.right);
  }
}

TEST_CASE("a finer search finds no XOR either", "[S1.10]") {
  constexpr SearchGrid kFine{2.0, 41};
  CHECK(grid_size(kFine) == 68921);
  CHECK(search_gate({0, 1, 1, 0}, kFine, 0, grid_size(kFine)).right == 3);
}

TEST_CASE("the grid's neurons, the bias changing fastest", "[S1.10]") {
  // steps 3: every parameter runs over -2, 0, 2; neuron number 9 i + 3 j + k.
  constexpr SearchGrid kSmall{2.0, 3};
  CHECK(grid_size(kSmall) == 27);
  const auto at = [&](Index number) {
    const Found found = search_gate({0, 0, 0, 0}, kSmall, number, 1);
    return std::vector<double>{found.p.w[0], found.p.w[1], found.p.b};
  };
  CHECK(at(0) == std::vector<double>{-2, -2, -2});
  CHECK(at(1) == std::vector<double>{-2, -2, 0});
  CHECK(at(2) == std::vector<double>{-2, -2, 2});
  CHECK(at(3) == std::vector<double>{-2, 0, -2});
  CHECK(at(9) == std::vector<double>{0, -2, -2});
  CHECK(at(26) == std::vector<double>{2, 2, 2});
}

TEST_CASE("a search answers the first of the best", "[S1.10]") {
  // Always 0: neuron 0 of the grid, all parameters negative, has it.
  const Found found = search_gate({0, 0, 0, 0}, kGrid, 0, grid_size(kGrid));
  CHECK(found.right == 4);
  CHECK(list_of(found.p.w) == std::vector<double>{-1, -1});
  CHECK(found.p.b == -1);
}

TEST_CASE("a search in pieces finds as much as one", "[S1.10]") {
  int best = -1;
  for (Index from = 0; from < grid_size(kGrid); from += 100) {
    const int right = search_gate({0, 1, 1, 0}, kGrid, from, 100).right;
    CHECK(right >= 0);
    best = std::max(best, right);
  }
  CHECK(best == 3);
}

TEST_CASE("beyond the grid nothing is tried", "[S1.10]") {
  CHECK(search_gate({0, 1, 1, 0}, kGrid, grid_size(kGrid), 10).right == -1);
  CHECK(search_gate({0, 1, 1, 0}, kGrid, 5, 0).right == -1);
  // The last neuron (1, 1, 1) always fires, which is right for two rows; there is none after it.
  const Found last = search_gate({0, 1, 1, 0}, kGrid, grid_size(kGrid) - 1, 10);
  CHECK(last.right == 2);
  CHECK(list_of(last.p.w) == std::vector<double>{1, 1});
}

}  // namespace
}  // namespace gradus
