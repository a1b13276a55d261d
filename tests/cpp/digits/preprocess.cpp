// From strokes to 28 x 28 pixels. Expected images are NumPy's (tests/golden/make_digits.py) or from
// paper.

#include "gradus/digits/preprocess.hpp"

#include <catch2/catch_test_macros.hpp>

#include "digits/support.hpp"
#include "gradus/digits/strokes.hpp"
#include "support/errors.hpp"
#include "support/json.hpp"

namespace gradus {
namespace {

using testing::block_image;
using testing::bytes_of_hex;
using testing::error_of;
using testing::golden;
using testing::Json;
using Words = std::vector<std::string>;

std::vector<double> row_sums(const Sheet& sheet, bool columns) {
  std::vector<double> sums(static_cast<std::size_t>(columns ? sheet.columns : sheet.rows));
  for (Index row = 0; row < sheet.rows; ++row) {
    for (Index column = 0; column < sheet.columns; ++column) {
      sums[static_cast<std::size_t>(columns ? column : row)] += sheet.at(row, column);
    }
  }
  return sums;
}

TEST_CASE("drawings become the sheets and images that NumPy makes of them", "[S1.19]") {
  const Json file = golden("digits");
  CHECK(file["drawings"].list().size() == 9);
  for (const Json& entry : file["drawings"].list()) {
    const Sheet sheet = rasterise(read_strokes(entry["strokes"].text()), entry["width"].number());
    CHECK(row_sums(sheet, false) == entry["rows"].numbers());
    CHECK(row_sums(sheet, true) == entry["columns"].numbers());
    CHECK(plain(sheet).ink == bytes_of_hex(entry["plain"].text()));
    CHECK(cropped(sheet).ink == bytes_of_hex(entry["cropped"].text()));
    const Sheet fit = fitted(sheet);
    CHECK(fit.ink == bytes_of_hex(entry["fitted"].text()));
    CHECK(centred(fit).ink == bytes_of_hex(entry["centred"].text()));
    CHECK(centred(plain(sheet)).ink == bytes_of_hex(entry["plain-centred"].text()));
    CHECK(centre_of_mass(fit).row == entry["mass"][0].number());
    CHECK(centre_of_mass(fit).column == entry["mass"][1].number());
  }
}

TEST_CASE("strokes are read point by point", "[S1.19]") {
  CHECK(read_strokes("").empty());
  CHECK(read_strokes("  ").empty());
  CHECK(read_strokes("3,4") == std::vector<Stroke>{{{3, 4}}});
  CHECK(read_strokes(" 0,279  12,5 ; 7,7 ") == std::vector<Stroke>{{{0, 279}, {12, 5}}, {{7, 7}}});
}

TEST_CASE("what is no text of strokes is refused, and where", "[S1.19]") {
  const auto refused = [](const char* text) { return error_of([&] { (void)read_strokes(text); }); };
  CHECK(refused("1") == Words{"strokes.text", "2"});
  CHECK(refused("1,") == Words{"strokes.text", "3"});
  CHECK(refused("1,2,3") == Words{"strokes.text", "4"});
  CHECK(refused("1,2 x") == Words{"strokes.text", "5"});
  CHECK(refused(";") == Words{"strokes.text", "1"});
  CHECK(refused("1,2;") == Words{"strokes.text", "5"});
  CHECK(refused("-1,2") == Words{"strokes.text", "1"});
  CHECK(refused("1.5,2") == Words{"strokes.text", "2"});
  CHECK(refused("280,2") == Words{"strokes.text", "3"});
  CHECK(refused("99999999999999999999,2") == Words{"strokes.text", "3"});
  std::string many = "1,1";
  for (int i = 0; i < 4000; ++i) {
    many += " 1,1";
  }
  CHECK(refused(many.c_str()) == Words{"strokes.too-long", "4000"});
}

TEST_CASE("a pen is neither too thin nor too thick", "[S1.19]") {
  for (const double width : {7.9, 60.1, -1.0, std::numeric_limits<double>::quiet_NaN()}) {
    CHECK(error_of([&] { (void)rasterise({}, width); }) == Words{"strokes.width", "8", "60"});
  }
}

TEST_CASE("without ink every step leaves an empty image", "[S1.19]") {
  const Sheet sheet = rasterise({}, 24.0);
  const std::vector<Stage> stages = prepare(sheet, {true, true, true});
  CHECK(stages.size() == 4);
  for (const Stage& stage : stages) {
    CHECK(stage.image == empty_sheet(kImageSide, kImageSide));
  }
}

TEST_CASE("a block is put into the middle, fitted into 20 x 20 and balanced", "[S1.19]") {
  // 4 x 2 pixels in a corner: the middle begins at row 12, column 13.
  const Sheet small = block_image({0, 4, 0, 2});
  CHECK(ink_box(cropped(small)) == InkBox{12, 16, 13, 15});
  CHECK(count_ink(cropped(small)) == 8);
  // Enlarged five times: 20 x 10.
  CHECK(ink_box(fitted(small)) == InkBox{4, 24, 9, 19});
  CHECK(count_ink(fitted(small)) == 200);
  // Its centre of mass (1.5, 0.5) moves to within half a pixel of (14, 14).
  CHECK(ink_box(centred(small)) == InkBox{13, 17, 14, 16});
}

TEST_CASE("the steps are taken in order, those that are switched on", "[S1.19]") {
  const auto names = [](const Preparation& steps) {
    std::vector<std::string_view> found;
    for (const Stage& stage : prepare(block_image({0, 4, 0, 2}), steps)) {
      found.push_back(stage.name);
    }
    return found;
  };
  using Names = std::vector<std::string_view>;
  CHECK(names({}) == Names{"plain"});
  CHECK(names({.crop = true}) == Names{"plain", "cropped"});
  CHECK(names({.scale = true, .centre = true}) == Names{"plain", "fitted", "centred"});
  CHECK(names({true, true, true}) == Names{"plain", "cropped", "fitted", "centred"});
}

TEST_CASE("many images are prepared one by one", "[S1.19]") {
  const Sheet image = block_image({0, 4, 0, 2});
  std::vector<std::uint8_t> two = image.ink;
  two.insert(two.end(), image.ink.begin(), image.ink.end());
  const std::vector<std::uint8_t> out = prepared(two, {.centre = true});
  CHECK(out.size() == two.size());
  CHECK(std::equal(out.begin() + kImagePixels, out.end(), centred(image).ink.begin()));
  CHECK(error_of([] { (void)prepared(std::vector<std::uint8_t>(785), {}); }) ==
        Words{"digits.pixels", "785", "784"});
}

}  // namespace
}  // namespace gradus
