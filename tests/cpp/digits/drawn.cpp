// Digits drawn by code in many hands (tests/golden/make_strokes.py), read by the course's network.

#include <catch2/catch_test_macros.hpp>

#include "fast/support.hpp"
#include "gradus/digits/preprocess.hpp"
#include "gradus/digits/strokes.hpp"
#include "gradus/fast/classify.hpp"
#include "support/json.hpp"

namespace gradus {
namespace {

using testing::golden;
using testing::Json;

struct Drawings {
  std::vector<Sheet> sheets;
  std::vector<int> digits;
};

Drawings all_drawings() {
  Drawings drawings;
  const Json file = golden("strokes");
  for (const Json& entry : file["drawings"].list()) {
    drawings.sheets.push_back(
        rasterise(read_strokes(entry["strokes"].text()), entry["width"].number()));
    drawings.digits.push_back(entry["digit"].integer());
  }
  return drawings;
}

/// The part of them that is recognised after such steps.
double recognised(const Drawings& drawings, const Preparation& steps) {
  std::vector<std::uint8_t> pixels;
  for (const Sheet& sheet : drawings.sheets) {
    const Sheet image = prepare(sheet, steps).back().image;
    pixels.insert(pixels.end(), image.ink.begin(), image.ink.end());
  }
  const auto answers = fast::classify(fast::fast_network(testing::course_network()), pixels, 100);
  double right = 0.0;
  for (std::size_t i = 0; i < answers.digits.size(); ++i) {
    right += answers.digits[i] == drawings.digits[i] ? 1.0 : 0.0;
  }
  return right / static_cast<double>(answers.digits.size());
}

TEST_CASE("drawn digits are recognised once they are prepared", "[S1.19]") {
  const Drawings drawings = all_drawings();
  CHECK(drawings.sheets.size() >= 240);
  for (int digit = 0; digit < 10; ++digit) {
    CHECK(std::ranges::count(drawings.digits, digit) >= 24);
  }
  const double with = recognised(drawings, {true, true, true});
  const double without = recognised(drawings, {});
  CHECK(with >= 0.85);
  CHECK(without < with);
  WARN("drawn digits recognised: " << with << " prepared, " << without << " as they are drawn");
}

}  // namespace
}  // namespace gradus
