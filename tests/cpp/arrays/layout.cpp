#include "gradus/arrays/layout.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <numeric>

#include "arrays/random_arrays.hpp"
#include "gradus/arrays/cells.hpp"
#include "gradus/arrays/walk.hpp"
#include "support/errors.hpp"

namespace gradus {
namespace {

using testing::error_of;
using testing::Random;
using testing::random_layout;

std::vector<std::int64_t> places_by_cells(const Layout& layout) {
  std::vector<std::int64_t> places;
  for (const Cell& i : cells(layout.shape)) {
    places.push_back(std::inner_product(i.begin(), i.end(), layout.strides.begin(), layout.offset));
  }
  return places;
}

std::vector<std::int64_t> places_by_walk(const Layout& layout) {
  std::vector<std::int64_t> places;
  walk(std::array{layout}, [&](const auto& at) { places.push_back(at[0]); });
  return places;
}

TEST_CASE("a walk meets the cells row after row", "[S0.05]") {
  Random random(1);
  for (int round = 0; round < 300; ++round) {
    const Layout layout = random_layout(random);
    CHECK(places_by_walk(layout) == places_by_cells(layout));
  }
}

TEST_CASE("a reshaped view has the same elements in the same order", "[S0.08]") {
  Random random(2);
  int views = 0;
  for (int round = 0; round < 2000; ++round) {
    const Layout layout = random_layout(random);
    const Shape shape = testing::random_shape_of_size(random, size_of(layout.shape));
    if (const auto view = reshaped_view(layout, shape); view.has_value()) {
      ++views;
      CHECK(view->shape == shape);
      CHECK(places_by_walk(*view) == places_by_walk(layout));
    } else {
      CHECK_FALSE(is_contiguous(layout));
    }
  }
  CHECK(views > 500);
}

TEST_CASE("a transposed layout turns the cells", "[S0.05]") {
  const Layout layout = row_major({2, 3, 4});
  const Layout turned = transposed(layout, Shape{2, 0, -2});
  CHECK(turned.shape == Shape{4, 2, 3});
  CHECK(turned.strides == Shape{1, 12, 4});
  CHECK(transposed(layout).strides == Shape{1, 4, 12});
  CHECK(transposed(transposed(layout)).strides == layout.strides);
}

TEST_CASE("axes lie in memory from wide to narrow", "[S0.05]") {
  using Order = std::vector<std::size_t>;
  const auto order = [](const Layout& layout) { return memory_order(std::span(&layout, 1)); };
  CHECK(order(row_major({2, 3, 4})) == Order{0, 1, 2});
  CHECK(order(transposed(row_major({2, 3, 4}))) == Order{2, 1, 0});
  CHECK(order({{2, 3}, {-1, 2}, 1}) == Order{1, 0});
  CHECK(memory_order({}).empty());
  const Layout conflict[] = {row_major({2, 3}), transposed(row_major({3, 2}))};
  CHECK(memory_order(conflict) == Order{0, 1});
}

TEST_CASE("shapes are compared from the right", "[S1.03]") {
  const auto stretched = [](std::vector<Shape> shapes) { return broadcast_shapes(shapes); };
  CHECK(stretched({{4, 3}, {3}}) == Shape{4, 3});
  CHECK(stretched({{3}, {4, 1}}) == Shape{4, 3});
  CHECK(stretched({{1}, {0}}) == Shape{0});
  CHECK(stretched({{}, {2, 1, 3}, {5, 1}}) == Shape{2, 5, 3});
  CHECK(stretched({}).empty());
  CHECK(error_of([&] { (void)stretched({{4, 3}, {4}}); }) ==
        std::vector<std::string>{
            "numpy.broadcast",
            "ValueError: operands could not be broadcast together with shapes (4,3) (4,) ", "(4,3)",
            "(4,)"});
}

TEST_CASE("shapes in words", "[S0.05]") {
  CHECK(shape_text({}) == "()");
  CHECK(shape_text({4}) == "(4,)");
  CHECK(shape_text({4, 3}) == "(4,3)");
  CHECK(tuple_text({}) == "()");
  CHECK(tuple_text({4}) == "(4,)");
  CHECK(tuple_text({4, 3}) == "(4, 3)");
}

}  // namespace
}  // namespace gradus
