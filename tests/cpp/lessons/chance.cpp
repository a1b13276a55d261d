// What stands on the stage of chapter 03. Expected numbers are NumPy 1.24's, seed 0.

#include <catch2/catch_test_macros.hpp>

#include "gradus/lessons/picture.hpp"
#include "gradus/lessons/sample.hpp"
#include "gradus/lessons/tape.hpp"
#include "support/errors.hpp"
#include "support/scene.hpp"

namespace gradus {
namespace {

using testing::Json;
using testing::read_scene;
using testing::ReadScene;
using Numbers = std::vector<double>;

TEST_CASE("calls cut their numbers from one tape", "[S0.06]") {
  const ReadScene scene = read_scene(lessons::tape(0, {"rand(2)", "rand(3)"}, {"rand(5)"}));
  const Json& rows = scene.notes["rows"];
  Numbers first = scene.named(rows[0][0]["nodes"]);
  const Numbers rest = scene.named(rows[0][1]["nodes"]);
  first.insert(first.end(), rest.begin(), rest.end());
  CHECK(first == scene.named(rows[1][0]["nodes"]));
  CHECK(rows[1][0]["text"].text() ==
        "array([0.5488135 , 0.71518937, 0.60276338, 0.54488318, 0.4236548 ])");
  CHECK(rows[0][1]["from"].integer() == 4);
  CHECK(rows[0][1]["to"].integer() == 10);
}

TEST_CASE("choice repeats, unless it may not", "[S0.06]") {
  const ReadScene scene =
      read_scene(lessons::tape(0, {"choice(10, 10)"}, {"choice(10, 10, replace=False)"}));
  const Json& rows = scene.notes["rows"];
  CHECK(scene.named(rows[0][0]["nodes"]) == Numbers{5, 0, 3, 3, 7, 9, 3, 5, 2, 4});
  CHECK(rows[0][0]["distinct"].integer() == 7);
  CHECK(scene.named(rows[1][0]["nodes"]) == Numbers{2, 8, 4, 9, 1, 6, 7, 3, 0, 5});
}

TEST_CASE("calls that cannot be are told, and the others stay", "[S0.06]") {
  const ReadScene scene = read_scene(lessons::tape(0, {"rand(2", "rand(1)", "banana()"}, {}));
  const Json& row = scene.notes["rows"][0];
  CHECK(row[0]["error"]["message"].text().starts_with("SyntaxError"));
  CHECK(row[1]["text"].text() == "array([0.5488135])");
  CHECK(row[2]["error"]["message"].text().starts_with("AttributeError"));
  CHECK(read_scene(lessons::tape(0, {"rand(10000)"}, {}))
            .notes["rows"][0][0]["nodes"]
            .list()
            .size() == 64);
  CHECK(testing::error_of([] { (void)lessons::tape(-1, {}, {}); }).at(0) == "random.seed");
  CHECK(read_scene(lessons::tape(0, {}, {})).steps.size() == 1);
}

TEST_CASE("a histogram fills, and loses nobody", "[S0.06]") {
  const ReadScene few = read_scene(lessons::sample("rand", 20, 0));
  CHECK(few.steps.size() == 20);
  const auto counts = [](const ReadScene& scene) {
    Numbers found;
    for (const int node : scene.steps.back().nodes) {
      found.push_back(scene.value(node));
    }
    return found;
  };
  CHECK(counts(few) == Numbers{3, 0, 0, 1, 2, 4, 2, 3, 3, 2});
  const ReadScene many = read_scene(lessons::sample("randn", 100'000, 0));
  double sum = 0.0;
  for (const double count : counts(many)) {
    sum += count;
  }
  CHECK(sum == 99'995);  // Five lie outside, as NumPy's histogram has it.
  CHECK(many.notes["drawn"].numbers().back() == 100'000);
  CHECK(many.notes["edges"].numbers().front() == -4.0);
  CHECK(testing::error_of([] { (void)lessons::sample("cauchy", 10, 0); }).at(0) ==
        "lesson.distribution");
  CHECK(testing::error_of([] { (void)lessons::sample("rand", 1'000'001, 0); }).at(0) ==
        "lesson.draws");
  CHECK(lessons::drawn_shape({2, 2, 2, 2, 2, 2, 2, 2, 2, 2}) == "flat");
  CHECK(lessons::drawn_shape({4, 0, 2, 2, 2, 2, 2, 2, 2, 2}) == "uneven");
}

TEST_CASE("sin and cos over arange, whose end is not in it", "[S1.05]") {
  const ReadScene scene = read_scene(lessons::curve(0, 6, 0.1));
  CHECK(scene.notes["shape"].numbers() == Numbers{60});
  CHECK(scene.of("sine").size() == 60);
  CHECK(scene.of("sine").at(10) == 0.8414709848078965);    // sin 1
  CHECK(scene.of("cosine").at(10) == 0.5403023058681398);  // cos 1
  CHECK(testing::error_of([] { (void)lessons::curve(0, 6, 0); }).at(0) == "python.division");
  CHECK(testing::error_of([] { (void)lessons::curve(6, 0, 0.1); }).at(0) == "lesson.elements");
  CHECK(testing::error_of([] { (void)lessons::curve(0, 1, 1e-9); }).at(0) != "");
}

TEST_CASE("a picture is an array of rows", "[S1.06]") {
  const ReadScene heart = read_scene(lessons::image("heart", {}));
  CHECK(heart.notes["shape"].numbers() == Numbers{12, 12});
  const auto pixel = [](const ReadScene& scene, std::size_t row, std::size_t column) {
    return scene.value(scene.steps.at(row).nodes.at(column));
  };
  CHECK(pixel(heart, 3, 3) == 90);
  CHECK(pixel(heart, 3, 4) == 255);
  CHECK(pixel(read_scene(lessons::image("heart", {"invert"})), 3, 3) == 165);
  CHECK(pixel(read_scene(lessons::image("heart", {"flip"})), 3, 8) == 90);
  CHECK(pixel(read_scene(lessons::image("heart", {"transpose"})), 4, 3) == 255);
  CHECK(read_scene(lessons::image("letter", {"transpose"})).notes["shape"].numbers() ==
        Numbers{10, 12});
}

TEST_CASE("a reader's picture becomes greys", "[S1.06]") {
  // Red, green; blue, white.
  const Numbers rgba{255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255};
  const ReadScene scene = read_scene(lessons::own_image(2, 2, rgba, {}));
  // 0.299, 0.587 and 0.114 of 255: 76.2, 149.7, 29.1.
  CHECK(scene.of("row") == Numbers{76, 29});
  CHECK(scene.value(scene.steps[0].nodes[1]) == 150);
  CHECK(scene.value(scene.steps[1].nodes[1]) == 255);
  CHECK(testing::error_of([&] { (void)lessons::own_image(3, 2, rgba, {}); }).at(0) ==
        "lesson.pixels");
  CHECK(testing::error_of([] { (void)lessons::own_image(0, 0, {}, {}); }).at(0) == "lesson.pixels");
  CHECK(testing::error_of([] { (void)lessons::image("cat", {}); }).at(0) == "lesson.image");
  CHECK(testing::error_of([] { (void)lessons::image("heart", {"blur"}); }).at(0) ==
        "lesson.change");
}

}  // namespace
}  // namespace gradus
