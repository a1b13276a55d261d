// What is drawn of a neuron and of a small network.

#include "gradus/half_plane.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "support/neurons.hpp"
#include "support/numbers.hpp"

namespace gradus {
namespace {

using testing::list_of;
using testing::neuron;
using testing::Random;

constexpr Box kBox{0, 4, 0, 2};
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

double sum_at(const Perceptron<double>& p, const Point& at) {
  return weighted_sum(p, Vector<double>{{at[0], at[1]}});
}

double area(const Polygon& polygon) {
  double twice = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point& a = polygon[i];
    const Point& b = polygon[(i + 1) % polygon.size()];
    twice += a[0] * b[1] - a[1] * b[0];
  }
  return twice / 2;
}

Perceptron<double> random_neuron(Random& random) {
  return neuron(random.between(-2, 2), random.between(-2, 2), random.between(-4, 4));
}

TEST_CASE("the corners of a box run round it") {
  CHECK(corners(kBox) == Polygon{{0, 0}, {4, 0}, {4, 2}, {0, 2}});
}

TEST_CASE("a region is cut at the line, its edge included", "[S1.07]") {
  CHECK(clip(corners(kBox), neuron(1, 0, -3)) == Polygon{{3, 0}, {4, 0}, {4, 2}, {3, 2}});
  CHECK(clip(corners(kBox), neuron(1, 1, -4)) == Polygon{{4, 0}, {4, 2}, {2, 2}});
  CHECK(clip(corners(kBox), neuron(0, 0, 1)) == corners(kBox));
  CHECK(clip(corners(kBox), neuron(1, 0, 1)) == corners(kBox));
  CHECK(clip(Polygon{}, neuron(1, 0, 1)).empty());
}

TEST_CASE("where a neuron nowhere fires there is no region", "[S1.07]") {
  CHECK(clip(corners(kBox), neuron(0, 0, 0)).empty());
  CHECK(clip(corners(kBox), neuron(0, 0, -1)).empty());
  CHECK(clip(corners(kBox), neuron(1, 0, -5)).empty());
  CHECK(clip(corners(kBox), neuron(1, 0, -4)).empty());  // Only the right edge is not below zero.
}

TEST_CASE("both sides of a line are the whole box", "[S1.07]") {
  Random random(1);
  for (int i = 0; i < 500; ++i) {
    const Perceptron<double> p = random_neuron(random);
    const Polygon fires = clip(corners(kBox), p);
    const Polygon silent = clip(corners(kBox), scaled(p, -1.0));
    for (const Point& corner : fires) {
      REQUIRE(sum_at(p, corner) > -1e-12);
    }
    REQUIRE(std::abs(area(fires) + area(silent) - 8) < 1e-12);
    REQUIRE(area(fires) >= 0);
  }
}

TEST_CASE("the line crosses the box in two points", "[S1.07]") {
  CHECK(boundary(neuron(1, 0, -3), kBox) == Polygon{{3, 0}, {3, 2}});
  CHECK(boundary(neuron(0, -2, 1), kBox) == Polygon{{4, 0.5}, {0, 0.5}});
  CHECK(boundary(neuron(1, 1, -1), kBox) == Polygon{{1, 0}, {0, 1}});
  CHECK(boundary(neuron(1, -2, 0), kBox) == Polygon{{0, 0}, {4, 2}});  // From corner to corner.
}

TEST_CASE("the line along an edge of the box is drawn, from either side", "[S1.07]") {
  CHECK(boundary(neuron(0, 1, 0), kBox) == Polygon{{0, 0}, {4, 0}});
  CHECK(boundary(neuron(0, -1, 0), kBox) == Polygon{{0, 0}, {4, 0}});
  CHECK(boundary(neuron(-3, 0, 12), kBox) == Polygon{{4, 0}, {4, 2}});
}

TEST_CASE("no line where it misses the box or there is none", "[S1.07]") {
  CHECK(boundary(neuron(1, 0, 1), kBox).empty());
  CHECK(boundary(neuron(1, 0, -5), kBox).empty());
  CHECK(boundary(neuron(1, 1, 0), kBox).empty());  // Touches one corner.
  CHECK(boundary(neuron(0, 0, 1), kBox).empty());
  CHECK(boundary(neuron(0, 0, 0), kBox).empty());
}

TEST_CASE("the ends of a line lie on it and on the frame", "[S1.07]") {
  Random random(2);
  int seen = 0;
  for (int i = 0; i < 500; ++i) {
    const Perceptron<double> p = random_neuron(random);
    const Polygon ends = boundary(p, kBox);
    for (const Point& end : ends) {
      REQUIRE(std::abs(sum_at(p, end)) < 1e-12);
      REQUIRE((end[0] >= -1e-12 && end[0] <= 4 + 1e-12 && end[1] >= -1e-12 && end[1] <= 2 + 1e-12));
      const double off = std::min(
          {std::abs(end[0]), std::abs(end[0] - 4), std::abs(end[1]), std::abs(end[1] - 2)});
      REQUIRE(off < 1e-12);
    }
    REQUIRE((ends.empty() || ends.size() == 2));
    seen += ends.empty() ? 0 : 1;
  }
  CHECK(seen > 100);
}

TEST_CASE("the foot of a point on the line", "[S1.07]") {
  CHECK(foot(neuron(3, 4, -25), {0, 0}) == Point{3, 4});
  CHECK(foot(neuron(0, 2, -1), {7, 3}) == Point{7, 0.5});
  CHECK(foot(neuron(3, 4, -25), {3, 4}) == Point{3, 4});
  CHECK(foot(neuron(0, 0, 0), {1, 2}) == Point{1, 2});
  CHECK(foot(neuron(0, 0, 5), {1, 2}) == Point{1, 2});
}

TEST_CASE("numbers that are none draw nothing", "[S1.07]") {
  for (const Perceptron<double>& p :
       {neuron(kNan, 1, 0), neuron(1, kInfinity, 0), neuron(1, 1, -kInfinity), neuron(1, 1, kNan),
        neuron(kInfinity, -kInfinity, 1), neuron(1e308, 1e308, -1e308)}) {
    CHECK(clip(corners(kBox), p).empty());
    CHECK(boundary(p, kBox).empty());
  }
  CHECK(foot(neuron(kNan, 1, 0), {1, 2}) == Point{1, 2});
  CHECK(foot(neuron(1, 1, kInfinity), {1, 2}) == Point{1, 2});
  CHECK(foot(neuron(1e200, 1e200, 1), {1, 2}) == Point{1, 2});
  CHECK(boundary(neuron(1, 1, -1), Box{kNan, 1, 0, 1}).empty());
}

TEST_CASE("the hidden layer of XOR cuts the plane into a strip and two corners", "[S1.11]") {
  constexpr Box kPlane{-1, 2, -1, 2};
  const std::vector<Piece> found = cells(xor_network(), kPlane);
  REQUIRE(found.size() == 3);
  // NAND alone below the strip, OR alone above it, both within.
  CHECK(list_of(found[0].s) == std::vector<double>{1, 0});
  CHECK(list_of(found[1].s) == std::vector<double>{0, 1});
  CHECK(list_of(found[2].s) == std::vector<double>{1, 1});
  CHECK(found[0].y == 0);
  CHECK(found[1].y == 0);
  CHECK(found[2].y == 1);
  // Triangles with legs 2.4 and 2.6, and the strip between them: two parallel edges.
  CHECK(std::abs(area(found[0].region) - 2.4 * 2.4 / 2) < 1e-12);
  CHECK(std::abs(area(found[1].region) - 2.6 * 2.6 / 2) < 1e-12);
  CHECK(std::abs(area(found[2].region) - (9 - 2.88 - 3.38)) < 1e-12);
  int low = 0;
  int high = 0;
  for (const Point& corner : found[2].region) {
    low += std::abs(corner[0] + corner[1] - 0.4) < 1e-12 ? 1 : 0;
    high += std::abs(corner[0] + corner[1] - 1.4) < 1e-12 ? 1 : 0;
  }
  CHECK(low == 2);
  CHECK(high == 2);
}

TEST_CASE("cells share the plane out, and answer as the network does within", "[S1.11]") {
  Random random(3);
  for (int i = 0; i < 200; ++i) {
    const TwoLayer<double> net{{random_neuron(random), random_neuron(random)},
                               random_neuron(random)};
    double all = 0;
    for (const Piece& cell : cells(net, kBox)) {
      all += area(cell.region);
      Point middle{0, 0};
      for (const Point& corner : cell.region) {
        middle[0] += corner[0] / static_cast<double>(cell.region.size());
        middle[1] += corner[1] / static_cast<double>(cell.region.size());
      }
      const Vector<double> x{{middle[0], middle[1]}};
      REQUIRE(fire(net.hidden[0], x) == cell.s[0]);
      REQUIRE(fire(net.hidden[1], x) == cell.s[1]);
      REQUIRE(forward(net, x, StepFunction{}) == cell.y);
    }
    REQUIRE(std::abs(all - 8) < 1e-12);
  }
}

TEST_CASE("a hidden neuron that never fires leaves the plane in one piece", "[S1.11]") {
  const std::vector<Piece> found = cells({{neuron(0, 0, 0)}, {Vector<double>{{1}}, 0}}, kBox);
  REQUIRE(found.size() == 1);
  CHECK(found[0].region == corners(kBox));
  CHECK(list_of(found[0].s) == std::vector<double>{0});
  CHECK(found[0].y == 0);
  const std::vector<Piece> always = cells({{neuron(0, 0, 1)}, {Vector<double>{{1}}, 0}}, kBox);
  REQUIRE(always.size() == 1);
  CHECK(list_of(always[0].s) == std::vector<double>{1});
  CHECK(cells({{neuron(kNan, 0, 0)}, {Vector<double>{{1}}, 0}}, kBox).size() == 1);
}

TEST_CASE("a surface is the smooth network on a grid, the bottom row first", "[S1.11]") {
  const Matrix<double> z = surface(xor_network(), 30, {-1, 2, -1, 3}, 5);
  REQUIRE(z.rows() == 5);
  REQUIRE(z.cols() == 5);
  const auto at = [](double x1, double x2) {
    return forward(xor_network(), Vector<double>{{x1, x2}}, Sigmoid<double>{30});
  };
  CHECK(z(0, 0) == at(-1, -1));
  CHECK(z(0, 4) == at(2, -1));
  CHECK(z(4, 0) == at(-1, 3));
  CHECK(z(2, 1) == at(-0.25, 1));
}

TEST_CASE("a surface without a gain has hard steps", "[S1.11]") {
  const Matrix<double> z = surface(xor_network(), 0, {-2, 3, -2, 3}, 21);
  for (Index row = 0; row < z.rows(); ++row) {
    for (Index column = 0; column < z.cols(); ++column) {
      const double sum = -4 + 0.25 * static_cast<double>(row + column);
      REQUIRE(z(row, column) == (sum > 0.4 && sum < 1.4 ? 1 : 0));
    }
  }
}

}  // namespace
}  // namespace gradus
