// What stands on the stage of chapters 00, 09 and 10. Expected numbers are those of the textbook's
// code with double, which tests/golden compares with NumPy, or from paper.

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "digits/support.hpp"
#include "gradus/digits/answer.hpp"
#include "gradus/lessons/batch_steps.hpp"
#include "gradus/lessons/count_steps.hpp"
#include "gradus/lessons/digit_steps.hpp"
#include "gradus/lessons/tallies.hpp"
#include "lessons/digits_support.hpp"
#include "support/errors.hpp"
#include "support/numbers.hpp"
#include "support/scene.hpp"

namespace gradus {
namespace {

using testing::course;
using testing::error_of;
using testing::images;
using testing::read_scene;
using testing::ReadScene;
using testing::same_bits;
using Bytes = std::vector<std::uint8_t>;
using Numbers = std::vector<double>;
using Words = std::vector<std::string>;

lessons::DigitTask of_image(std::span<const std::uint8_t> image, const std::string& unit = "",
                            int label = -1) {
  lessons::DigitTask task;
  task.image = image;
  task.unit = unit;
  task.label = label;
  return task;
}

/// The numbers of the step of this name that shows the most of them.
Numbers whole(const ReadScene& scene, const std::string& name) {
  Numbers found;
  for (const ReadScene::Step& step : scene.steps) {
    if (step.name == name && step.nodes.size() > found.size()) {
      found.clear();
      for (const int node : step.nodes) {
        found.push_back(scene.value(node));
      }
    }
  }
  return found;
}

bool same_numbers(const Numbers& found, const Vector<double>& expected) {
  bool same = static_cast<Index>(found.size()) == expected.size();
  for (std::size_t i = 0; same && i < found.size(); ++i) {
    same = same_bits(found[i], expected[static_cast<Index>(i)]);
  }
  return same;
}

Vector<double> row_of(const Bytes& image) {
  Vector<double> x(kImagePixels);
  for (Index i = 0; i < x.size(); ++i) {
    x[i] = static_cast<double>(image[static_cast<std::size_t>(i)]) / 255.0;
  }
  return x;
}

/// Names of steps that show several numbers, in order.
Words arrays_of(const ReadScene& scene) {
  Words names;
  for (const ReadScene::Step& step : scene.steps) {
    if (step.nodes.size() > 1) {
      names.push_back(step.name);
    }
  }
  return names;
}

TEST_CASE("an image goes through the network as with double, to the last bit", "[S1.18]") {
  const Bytes image = images(1);
  const ReadScene scene = read_scene(lessons::digit_steps(course(), of_image(image, "", 7)));
  CHECK(arrays_of(scene) ==
        Words{"image", "scaled", "target", "inputs", "a1", "z1", "a2", "z2", "a3", "outputs"});
  CHECK(whole(scene, "image") == Numbers(image.begin(), image.end()));
  Vector<double> z = row_of(image);
  CHECK(same_numbers(whole(scene, "scaled"), z));
  CHECK(same_numbers(whole(scene, "inputs"), z));
  for (const Layer<double>& layer : course().net.layers) {
    CHECK(same_numbers(whole(scene, layer.a), affine(layer, z)));
    z = forward(layer, z);
    CHECK(same_numbers(whole(scene, layer.z == "y" ? "outputs" : layer.z), z));
  }
  CHECK(whole(scene, "target") == Numbers{0, 0, 0, 0, 0, 0, 0, 1, 0, 0});
  CHECK(scene.of("answer") == Numbers{answer_of(z).digit});
  CHECK(scene.of("top") == Numbers{z.maxCoeff()});
}

TEST_CASE("what is said beside the numbers of an image", "[S1.18]") {
  Bytes image = testing::block_image({0, 2, 4, 6}).ink;
  const ReadScene scene = read_scene(lessons::digit_steps(course(), of_image(image)));
  const testing::Json& notes = scene.notes;
  CHECK(notes["label"].is_null());
  CHECK(notes["checksum"].text() == course().checksum);
  CHECK(notes["parameters"].number() == 45'360.0);
  CHECK(notes["sizes"].numbers() == Numbers{784, 50, 100, 10});
  CHECK(notes["bytes"].number() == 181'440.0);
  CHECK(notes["ink"].number() == 4.0);
  CHECK(notes["mass"].numbers() == Numbers{0.5, 4.5});
  CHECK(notes["stages"].list().size() == 1);
  const ReadScene blank = read_scene(lessons::digit_steps(course(), {}));
  CHECK(blank.notes["mass"].is_null());
  CHECK(blank.notes["stages"][0].text() == "plain");
}

TEST_CASE("the unit that is asked for has its whole sum on the tape", "[S1.19]") {
  const Bytes image = images(1);
  const ReadScene plain = read_scene(lessons::digit_steps(course(), of_image(image)));
  for (const std::string unit : {"a1 17", "z2 99", "outputs 4", "a3 0"}) {
    const ReadScene scene = read_scene(lessons::digit_steps(course(), of_image(image, unit)));
    for (const char* name : {"a1", "z1", "a2", "z2", "a3", "outputs"}) {
      CHECK(whole(scene, name) == whole(plain, name));
    }
    const std::string sums = unit[0] == 'o' ? "a3" : "a" + unit.substr(1, 1);
    const int place = std::stoi(unit.substr(unit.find(' ')));
    Numbers running;
    for (const ReadScene::Step& step : scene.steps) {
      if (step.name == sums && step.index.size() == 2) {
        CHECK(step.index == std::vector<int>{place, static_cast<int>(running.size())});
        running.push_back(scene.value(step.nodes[0]));
      }
    }
    CHECK(running.size() == (sums == "a1" ? 784U : sums == "a2" ? 50U : 100U));
  }
}

TEST_CASE("a unit that is not there is refused", "[S1.19]") {
  for (const std::string unit :
       {"a1", "a1 50", "a4 0", "x 3", "a1 -1", "a1 1.5", "a1  3", "3", " "}) {
    CHECK(error_of([&] { (void)lessons::digit_steps(course(), of_image({}, unit)); }) ==
          Words{"digits.unit", unit});
  }
}

TEST_CASE("a drawing is prepared and then changed, an image changed and then prepared", "[S1.19]") {
  lessons::DigitTask task;
  task.strokes = "100,40 100,200";
  task.preparation = {true, true, true};
  task.change = {.dx = 4};
  const auto stages = [&] {
    const ReadScene scene = read_scene(lessons::digit_steps(course(), task));
    Words names;
    for (const testing::Json& name : scene.notes["stages"].list()) {
      names.push_back(name.text());
    }
    return names;
  };
  CHECK(stages() == Words{"plain", "cropped", "fitted", "centred", "changed"});
  const Bytes image = images(1);
  task.image = image;
  CHECK(stages() == Words{"image", "changed", "cropped", "fitted", "centred"});
  // So the centre of mass undoes a shift.
  task.preparation = {.centre = true};
  const ReadScene shifted = read_scene(lessons::digit_steps(course(), task));
  const ReadScene still = read_scene(lessons::digit_steps(course(), of_image(image)));
  CHECK(whole(shifted, "changed") != whole(still, "image"));
  CHECK(whole(shifted, "centred") == whole(still, "image"));
  CHECK(whole(shifted, "outputs") == whole(still, "outputs"));
}

TEST_CASE("an image of another size is refused", "[S1.18]") {
  const Bytes image(783);
  CHECK(error_of([&] { (void)lessons::digit_steps(course(), of_image(image)); }) ==
        Words{"digits.pixels", "783", "784"});
}

TEST_CASE("a confusion matrix is summed up", "[S1.18]") {
  Numbers counts(100);
  counts[0] = 3.0;   // 0 as 0
  counts[1] = 1.0;   // 0 as 1
  counts[94] = 4.0;  // 9 as 4
  const ReadScene scene = read_scene(lessons::count_steps(counts));
  CHECK(scene.of("n") == Numbers{8});
  CHECK(scene.of("right") == Numbers{3});
  CHECK(scene.of("accuracy") == Numbers{0.375});
  CHECK(scene.of("images") == Numbers{4, 0, 0, 0, 0, 0, 0, 0, 0, 4});
  CHECK(scene.of("recall") == Numbers{0.75, 0.0});
  CHECK(scene.notes["state"].text() == "counted");
  for (const Numbers& nothing : {Numbers{}, Numbers(100)}) {
    const ReadScene empty = read_scene(lessons::count_steps(nothing));
    CHECK(empty.notes["state"].text() == "empty");
    CHECK(empty.steps.back().name == "begin");
  }
  for (const double odd : {-1.0, 0.5, std::numeric_limits<double>::infinity()}) {
    counts[5] = odd;
    CHECK(error_of([&] { (void)lessons::count_steps(counts); }) == Words{"digits.confusion", "5"});
  }
  CHECK(error_of([] { (void)lessons::count_steps(Numbers(99)); }) ==
        Words{"digits.confusion", "100", "99"});
}

TEST_CASE("rounds and laps are shares of right answers", "[S1.18] [S1.20]") {
  Numbers counts(100);
  counts[0] = 3.0;
  counts[1] = 1.0;
  const ReadScene rounds = read_scene(lessons::tallies({{"plain", 0, counts}}));
  CHECK(rounds.steps.front().name == "begin");
  CHECK(rounds.of("plain") == Numbers{0.75});
  CHECK(read_scene(lessons::tallies({})).steps.size() == 1);
  CHECK(error_of([] { (void)lessons::tallies({{"plain", 0, Numbers(100)}}); }) ==
        Words{"digits.tally", "0"});
  const ReadScene laps = read_scene(lessons::race(course(), {{100, counts}, {1000, Numbers(100)}}));
  CHECK(laps.of("batch") == Numbers{0.75});
  // 784 + 2 (50 + 100 + 10) numbers of 4 bytes for each image.
  CHECK(laps.of("bytes") == Numbers{441'600, 4'416'000});
  CHECK(error_of([&] { (void)lessons::race(course(), {{0, counts}}); }) ==
        Words{"digits.tally", "0"});
  CHECK(error_of([] { (void)lessons::race(course(), {{1, Numbers(3)}}); }).at(0) ==
        "digits.confusion");
}

TEST_CASE("noise in one row of a batch changes this row alone", "[S1.20]") {
  const Bytes pixels = images(100);
  const ReadScene scene =
      read_scene(lessons::batch_steps(course(), {.images = pixels, .row = 7, .noise = 7}));
  CHECK(scene.notes["rows"].numbers() == Numbers{7});
  CHECK(scene.notes["shapes"]["X"].numbers() == Numbers{100, 784});
  CHECK(scene.notes["shapes"]["A1"].numbers() == Numbers{100, 50});
  CHECK(scene.notes["shapes"]["Z2"].numbers() == Numbers{100, 100});
  CHECK(scene.notes["shapes"]["Y"].numbers() == Numbers{100, 10});
  CHECK(scene.notes["after"].numbers() == whole(scene, "answers"));
  CHECK(scene.of("bytes") == Numbers{4416, 44160, 441600, 4416000, 44160000});
  const ReadScene still = read_scene(lessons::batch_steps(course(), {.images = pixels, .row = 3}));
  CHECK(still.notes["rows"].numbers().empty());
  CHECK(still.notes["noise"].is_null());
  CHECK(still.notes["before"].numbers() == scene.notes["before"].numbers());
  const Bytes third(pixels.begin() + 3 * kImagePixels, pixels.begin() + 4 * kImagePixels);
  CHECK(same_numbers(whole(still, "outputs"), forward(course().net, row_of(third))));
}

TEST_CASE("a batch that cannot be is refused", "[S1.20]") {
  const Bytes pixels = images(2);
  const auto refused = [&](Index row, Index noise) {
    return error_of([&] {
      (void)lessons::batch_steps(course(), {.images = pixels, .row = row, .noise = noise});
    });
  };
  CHECK(refused(2, -1) == Words{"batch.row", "2", "2"});
  CHECK(refused(-1, -1) == Words{"batch.row", "-1", "2"});
  CHECK(refused(0, 2) == Words{"batch.row", "2", "2"});
  const Bytes many(std::size_t{101} * 784);
  CHECK(error_of([&] { (void)lessons::batch_steps(course(), {.images = many}); }) ==
        Words{"batch.too-many", "100"});
}

}  // namespace
}  // namespace gradus
