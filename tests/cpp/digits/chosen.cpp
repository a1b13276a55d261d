// What the page shows of many answers: which images, and the middle of several times.

#include "gradus/digits/chosen.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <numeric>

#include "gradus/digits/change.hpp"
#include "gradus/digits/median.hpp"
#include "gradus/digits/shuffle.hpp"
#include "support/errors.hpp"

namespace gradus {
namespace {

using testing::error_of;
using Bytes = std::vector<std::uint8_t>;
using Places = std::vector<Index>;
using Words = std::vector<std::string>;

TEST_CASE("images are chosen by cell, by right and wrong, and by how sure", "[S1.18]") {
  const Bytes labels = {4, 4, 9, 1, 4};
  const Bytes answers = {9, 4, 9, 9, 4};
  const std::vector<float> sureness = {0.75F, 0.5F, 0.25F, 0.875F, 0.5F};
  const AnsweredImages images{labels, answers, sureness};
  CHECK(chosen(images, Which::all) == Places{0, 1, 2, 3, 4});
  CHECK(chosen(images, Which::right) == Places{1, 2, 4});
  CHECK(chosen(images, Which::wrong) == Places{0, 3});
  CHECK(chosen(images, Which::unsure) == Places{2, 1, 4, 0, 3});
  CHECK(chosen(images, Which::sure_wrong) == Places{3, 0});
  CHECK(chosen(images, Which::all, Cell{4, 9}) == Places{0});
  CHECK(chosen(images, Which::right, Cell{1, 9}).empty());
  CHECK(chosen({}, Which::all).empty());
}

TEST_CASE("answers that do not belong together are refused", "[S1.18]") {
  const Bytes two = {1, 2};
  const std::vector<float> one = {0.5F};
  CHECK(error_of([&] { (void)chosen({two, two, one}, Which::all); }) ==
        Words{"digits.counts", "2", "1"});
  CHECK(error_of([&] { (void)chosen({two, {}, one}, Which::all); }) ==
        Words{"digits.counts", "2", "0"});
  CHECK(which_named("sure-wrong") == Which::sure_wrong);
  CHECK(error_of([] { (void)which_named("odd"); }) == Words{"chosen.unknown", "odd"});
}

TEST_CASE("a median is the middle one, or the mean of two", "[S1.20]") {
  CHECK(median({3.0}) == 3.0);
  CHECK(median({9.0, 1.0, 4.0}) == 4.0);
  CHECK(median({9.0, 1.0, 4.0, 2.0}) == 3.0);
  CHECK(error_of([] { (void)median({}); }) == Words{"digits.median"});
  CHECK(error_of([] { (void)median({1.0, std::numeric_limits<double>::quiet_NaN()}); }) ==
        Words{"digits.median"});
}

TEST_CASE("each pixel of a shuffled image stands where it is told to go", "[S1.19]") {
  Bytes image(784);
  std::iota(image.begin(), image.end(), std::uint8_t{0});
  const Bytes after = changed(image, {.how = How::shuffled});
  Places places = shuffled_places();
  REQUIRE(places.size() == image.size());
  for (std::size_t i = 0; i < image.size(); ++i) {
    CHECK(after.at(static_cast<std::size_t>(places[i])) == image[i]);
  }
  std::ranges::sort(places);
  Places all(image.size());
  std::iota(all.begin(), all.end(), Index{0});
  CHECK(places == all);
}

}  // namespace
}  // namespace gradus
