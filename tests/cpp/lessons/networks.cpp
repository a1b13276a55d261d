// What stands on the stage of chapters 06 to 08. Expected numbers are from paper or from
// NumPy 1.24.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "gradus/lessons/curves.hpp"
#include "gradus/lessons/network_steps.hpp"
#include "gradus/lessons/number_rows.hpp"
#include "gradus/lessons/product.hpp"
#include "gradus/lessons/softmax_steps.hpp"
#include "gradus/lessons/stack.hpp"
#include "support/errors.hpp"
#include "support/scene.hpp"

namespace gradus {
namespace {

using testing::error_of;
using testing::read_scene;
using testing::ReadScene;
using Numbers = std::vector<double>;
using Words = std::vector<std::string>;

/// The numbers of the steps of this name whose index has so many places.
Numbers of_rank(const ReadScene& scene, const std::string& name, std::size_t rank) {
  Numbers found;
  for (const ReadScene::Step& step : scene.steps) {
    if (step.name == name && step.index.size() == rank) {
      found.push_back(scene.value(step.nodes.at(0)));
    }
  }
  return found;
}

bool close(const Numbers& found, const Numbers& expected, double within = 1e-8) {
  bool all = found.size() == expected.size();
  for (std::size_t i = 0; all && i < found.size(); ++i) {
    all = std::abs(found[i] - expected[i]) < within;
  }
  return all;
}

lessons::Stacking doubling(double x) { return {3, "2, 2, 2", "0, 0, 0", "none", x}; }

TEST_CASE("three linear layers that double are one that multiplies by eight", "[S1.13]") {
  const ReadScene scene = read_scene(lessons::stack(doubling(1.0)));
  CHECK(scene.of("a") == Numbers{2, 4, 8});
  CHECK(scene.of("whole_w") == Numbers{2, 4, 8});
  CHECK(scene.of("direct") == Numbers{8});
  CHECK(scene.notes["curves"].list().size() == 3);
  const Numbers whole = scene.notes["curves"][2].numbers();
  CHECK(whole.front() == -24.0);
  CHECK(whole.back() == 24.0);
  CHECK(whole.size() == scene.notes["places"].numbers().size());
  CHECK(scene.notes["whole"].numbers() == Numbers{-24, 24});
  CHECK(read_scene(lessons::stack(doubling(-5.0))).of("direct") == Numbers{-40});
}

TEST_CASE("each layer has a line of its own, and all of them one together", "[S1.13]") {
  const ReadScene scene = read_scene(lessons::stack({2, "2, -1", "1, 0.5", "none", 0.0}));
  // 2x + 1 and -x + 0.5 at -2 and 2; together -2x - 0.5 at -3 and 3.
  CHECK(scene.notes["edges"].numbers() == Numbers{-2, 2});
  CHECK(scene.notes["lines"][0].numbers() == Numbers{-3, 5});
  CHECK(scene.notes["lines"][1].numbers() == Numbers{2.5, -1.5});
  CHECK(scene.notes["whole"].numbers() == Numbers{5.5, -6.5});
}

TEST_CASE("bent layers are not made into one", "[S1.13]") {
  lessons::Stacking task = doubling(1.0);
  task.bend = "relu";
  task.b = "-3, 1, 0";
  const ReadScene scene = read_scene(lessons::stack(task));
  CHECK(scene.of("a") == Numbers{-1, 1, 2});
  CHECK(scene.of("z") == Numbers{0, 1, 2});
  CHECK(scene.of("whole_w").empty());
}

TEST_CASE("a stack that cannot be is refused", "[S1.13]") {
  const auto refused = [](auto change) {
    lessons::Stacking task = doubling(1.0);
    change(task);
    return error_of([&] { (void)lessons::stack(task); });
  };
  CHECK(refused([](auto& task) { task.layers = 0; }) == Words{"lesson.layers", "0", "20"});
  CHECK(refused([](auto& task) { task.layers = 4; }) == Words{"lesson.few", "w", "3", "4"});
  CHECK(refused([](auto& task) { task.x = HUGE_VAL; }) ==
        Words{"lesson.finite", "x", "1", "1", "inf"});
  CHECK(refused([](auto& task) { task.x = -2e6; }) ==
        Words{"lesson.large", "x", "1", "1", "-2000000", "1000000"});
  CHECK(refused([](auto& task) { task.bend = "softmax"; }).at(0) == "activation.whole");
}

TEST_CASE("four functions at the notes' eleven numbers", "[S2.03]") {
  const ReadScene scene =
      read_scene(lessons::curves({"step", "sigmoid", "tanh", "relu"}, 1.0, true, true));
  const testing::Json& rows = scene.notes["table"]["rows"];
  CHECK(scene.named(rows[0]["nodes"]) == Numbers{0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0});
  CHECK(close(scene.named(rows[1]["nodes"]),
              {0.5, 0.73105858, 0.88079708, 0.95257413, 0.98201379, 0.99330715, 0.26894142,
               0.11920292, 0.04742587, 0.01798621, 0.00669285}));
  CHECK(close(scene.named(rows[2]["nodes"]),
              {0, 0.76159416, 0.96402758, 0.99505475, 0.9993293, 0.9999092, -0.76159416,
               -0.96402758, -0.99505475, -0.9993293, -0.9999092}));
  CHECK(scene.named(rows[3]["nodes"]) == Numbers{0, 1, 2, 3, 4, 5, 0, 0, 0, 0, 0});
  CHECK(std::abs(scene.value(scene.notes["twice"].integer()) - 0.7615941559557649) < 1e-15);
}

TEST_CASE("the sigmoid at 0, and where its slope is gone", "[S0.02]") {
  const auto at = [](double x) {
    const ReadScene scene = read_scene(lessons::curves({"sigmoid"}, x, false, false));
    return Numbers{scene.of("sigmoid").at(0), scene.of("sigmoid_slope").at(0)};
  };
  CHECK(at(0.0) == Numbers{0.5, 0.25});
  CHECK(at(40.0) == Numbers{1.0, 0.0});
  CHECK(close(at(10.0), {0.9999546, 4.5396e-5}, 1e-7));
}

TEST_CASE("the corners of ReLU and of the step function", "[S0.03]") {
  for (const double x : {-1.0, 0.0, 1.0}) {
    const ReadScene scene = read_scene(lessons::curves({"step", "relu"}, x, false, false));
    const double above = x > 0.0 ? 1.0 : 0.0;
    CHECK(scene.of("step").at(0) == above);
    CHECK(scene.of("step_slope").at(0) == 0.0);
    CHECK(scene.of("relu_slope").at(0) == above);
  }
}

TEST_CASE("the curves stand upright where they jump", "[S1.13]") {
  const testing::Json points = testing::parse_json(lessons::curve_points());
  const Numbers places = points["places"].numbers();
  const auto zero = static_cast<std::size_t>(std::ranges::find(places, 0.0) - places.begin());
  CHECK(places.at(zero + 1) == std::nextafter(0.0, 1.0));
  CHECK(points["curves"][0]["values"].numbers().at(zero) == 0.0);
  CHECK(points["curves"][0]["values"].numbers().at(zero + 1) == 1.0);
  CHECK(points["twice"].numbers().size() == places.size());
}

lessons::NetworkTask notes_network() {
  return {"1.0, 0.5",
          {"0.1, 0.3, 0.5; 0.2, 0.4, 0.6", "0.1, 0.2, 0.3", "0.1, 0.4; 0.2, 0.5; 0.3, 0.6",
           "0.1, 0.2", "0.1, 0.3; 0.2, 0.4", "0.1, 0.2"},
          "sigmoid",
          "identity"};
}

TEST_CASE("the notes' network, layer by layer", "[S1.15]") {
  const ReadScene scene = read_scene(lessons::network(notes_network()));
  CHECK(close(of_rank(scene, "a1", 1), {0.3, 0.7, 1.1}));
  CHECK(close(of_rank(scene, "a1", 2), {0.1, 0.2, 0.3, 0.5, 0.5, 0.8}));
  CHECK(close(of_rank(scene, "z1", 1), {0.57444252, 0.66818777, 0.75026011}));
  CHECK(close(of_rank(scene, "a2", 1), {0.51615984, 1.21402696}));
  CHECK(close(of_rank(scene, "z2", 1), {0.62624937, 0.7710107}));
  CHECK(close(of_rank(scene, "outputs", 1), {0.31682708, 0.69627909}));
  CHECK(scene.notes["sizes"].numbers() == Numbers{2, 3, 2, 2});
  CHECK(scene.notes["parameters"].integer() == 23);
  CHECK(scene.notes["layers"][2]["z"].text() == "outputs");
}

TEST_CASE("softmax at the end of the network", "[S1.16]") {
  lessons::NetworkTask task = notes_network();
  task.out = "softmax";
  const ReadScene scene = read_scene(lessons::network(task));
  CHECK(close(of_rank(scene, "outputs", 1), {0.40625907, 0.59374093}));
  CHECK(scene.of("all").size() == 1);
}

TEST_CASE("blank layers at the end are left out, others are refused", "[S2.02]") {
  lessons::NetworkTask house{"0.9, 3, 1.5, 4",
                             {"1, 0; 0.2, 0; 0, -0.4; 0, 0.1", "0, 1", "1.5; 0.8", "0.2", " ", ""},
                             "relu",
                             "identity"};
  const ReadScene scene = read_scene(lessons::network(house));
  CHECK(close(of_rank(scene, "z1", 1), {1.5, 0.8}));
  CHECK(close(of_rank(scene, "outputs", 1), {3.09}));
  house.numbers[3] = "";
  CHECK(error_of([&] { (void)lessons::network(house); }) == Words{"lesson.empty", "b2"});
}

TEST_CASE("numbers that make no network are refused where they stand", "[S1.15]") {
  const auto refused = [](std::size_t at, const char* text) {
    lessons::NetworkTask task = notes_network();
    task.numbers[at] = text;
    return error_of([&] { (void)lessons::network(task); });
  };
  CHECK(refused(0, "1, 2; 3") == Words{"lesson.ragged", "W1", "2", "1", "2"});
  CHECK(refused(0, "1, two; 3, 4") == Words{"lesson.number", "W1", "1", "2", "two"});
  CHECK(refused(0, "1; 2; 3") == Words{"network.bias", "1", "1", "3"});
  CHECK(refused(2, "1, 2; 3, 4") == Words{"network.layer", "2", "3", "2"});
  CHECK(refused(1, "1 2 3 4 5 6 7 8 9") == Words{"lesson.columns", "b1", "9", "8"});
}

TEST_CASE("shares of scores", "[S1.17][S0.12]") {
  const ReadScene bars = read_scene(lessons::softmax_steps({"1, 2, 3", "shifted", 1.0, false}));
  CHECK(close(bars.of("outputs"), {0.09003057, 0.24472847, 0.66524096}));
  CHECK(bars.of("c") == Numbers{3});
  const ReadScene notes =
      read_scene(lessons::softmax_steps({"0.3, 2.9, 4.0", "shifted", 1.0, false}));
  CHECK(close(notes.of("outputs"), {0.01821127, 0.24519181, 0.73659691}));
  CHECK(std::abs(notes.of("total").back() - 1.0) < 1e-15);
}

TEST_CASE("the naive form overflows, the shifted one does not", "[S1.17]") {
  const std::string large = "1010, 1000, 990";
  for (const double share :
       read_scene(lessons::softmax_steps({large, "naive", 1.0, false})).of("outputs")) {
    CHECK(std::isnan(share));
  }
  const Numbers shares =
      read_scene(lessons::softmax_steps({large, "shifted", 1.0, false})).of("outputs");
  CHECK(close(shares, {0.99995, 4.54e-05, 2.06e-09}, 1e-5));
  CHECK(std::abs(shares.at(2) / 2.06e-09 - 1.0) < 1e-3);
}

TEST_CASE("a batch by row, and as one", "[S2.06]") {
  const std::string batch = "0, 1, 2; 3, 4, 5; 6, 7, 8; -1, -2, -3";
  const ReadScene rows = read_scene(lessons::softmax_steps({batch, "shifted", 1.0, false}));
  const Numbers one{0.09003057, 0.24472847, 0.66524096};
  Numbers expected;
  for (int row = 0; row < 3; ++row) {
    expected.insert(expected.end(), one.begin(), one.end());
  }
  expected.insert(expected.end(), one.rbegin(), one.rend());
  CHECK(close(rows.of("outputs"), expected));
  CHECK(rows.of("c") == Numbers{2, 5, 8, -1});

  const ReadScene whole = read_scene(lessons::softmax_steps({batch, "shifted", 1.0, true}));
  CHECK(whole.of("c") == Numbers{8});
  CHECK(whole.of("top").size() == 4);
  CHECK(whole.steps.back().index == std::vector<int>{3});
}

TEST_CASE("a temperature divides the scores first", "[S1.17]") {
  const ReadScene warm = read_scene(lessons::softmax_steps({"2, 4", "shifted", 2.0, false}));
  CHECK(warm.of("tempered") == Numbers{1, 2});
  CHECK(close(warm.of("outputs"), {0.26894142, 0.73105858}));
  const auto code = [](double t) {
    return error_of([&] { (void)lessons::softmax_steps({"2, 4", "shifted", t, false}); });
  };
  CHECK(code(0.0) == Words{"softmax.temperature", "0.0"});
  CHECK(code(1e-308) == Words{"softmax.too-large", "2.0", "1e-308"});
}

TEST_CASE("a product cell by cell", "[S1.14]") {
  const std::string a = "[[1, 2, 3], [4, 5, 6]]";
  const std::string b = "[[1, 2], [3, 4], [5, 6]]";
  const ReadScene scene = read_scene(lessons::product(a, b, "dot"));
  CHECK(scene.of("product") == Numbers{1, 7, 22, 2, 10, 28, 4, 19, 49, 8, 28, 64});
  CHECK(scene.notes["shape"].numbers() == Numbers{2, 2});
  CHECK(scene.notes["inner"].integer() == 3);
  CHECK(scene.notes["text"].text() == "[[22 28]\n [49 64]]");

  const ReadScene vector = read_scene(lessons::product("[1.0, 0.5]", a, "dot"));
  CHECK(vector.notes["shape"].numbers() == Numbers{3});
  CHECK(vector.steps.back().index == std::vector<int>{2, 1});
  CHECK(vector.of("product").back() == 6.0);

  const ReadScene clash = read_scene(lessons::product(a, a, "dot"));
  CHECK(clash.notes["error"]["message"].text() ==
        "ValueError: shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)");
  CHECK(clash.of("product").empty());
  CHECK(read_scene(lessons::product(a, a, "times")).of("C") == Numbers{1, 4, 9, 16, 25, 36});
}

TEST_CASE("a product that cannot be drawn is refused", "[S1.14]") {
  const auto code = [](const std::string& a, const char* op) {
    return error_of([&] { (void)lessons::product(a, "[1]", op); }).at(0);
  };
  CHECK(code("np.zeros((2, 2, 2))", "dot") == "lesson.rank");
  CHECK(code("np.zeros((9, 9))", "dot") == "lesson.elements");
  CHECK(code("[np.nan]", "dot") == "lesson.finite");
  CHECK(code("[1]", "cross") == "lesson.operation");
  CHECK(code("[1,", "dot") == "python.syntax");
}

TEST_CASE("rows of numbers are read as readers type them", "[S1.15]") {
  const lessons::NumberField field{.name = "s", .rows = 3, .columns = 3};
  CHECK(lessons::read_rows(field, " 1 ,-2.5e1;+.5 \t3.;") ==
        lessons::NumberRows{{1, -25}, {0.5, 3}});
  CHECK(lessons::read_rows(field, "1\n2\n") == lessons::NumberRows{{1}, {2}});
  CHECK(lessons::read_rows(field, "").empty());
  const auto refused = [&](const char* text) {
    return error_of([&] { (void)lessons::read_rows(field, text); });
  };
  CHECK(refused("1,") == Words{"lesson.missing", "s", "1", "2"});
  CHECK(refused("1;;2") == Words{"lesson.missing", "s", "2", "1"});
  CHECK(refused("0x10") == Words{"lesson.number", "s", "1", "1", "0x10"});
  CHECK(refused("nan(1)") == Words{"lesson.number", "s", "1", "1", "nan(1)"});
  CHECK(refused("1, -inf") == Words{"lesson.finite", "s", "1", "2", "-inf"});
  CHECK(refused("1e999") == Words{"lesson.finite", "s", "1", "1", "1e999"});
  CHECK(refused("1;2;3;4") == Words{"lesson.rows", "s", "4", "3"});
  // Not cut in the middle of a character.
  CHECK(refused("一二三四五六七八九").at(4) == "一二三四五六七八…");
}

TEST_CASE("numbers in a text are changed in the core", "[S1.17]") {
  using lessons::changed_numbers;
  CHECK(changed_numbers("1, 2; 3, 4", "add", 10.0, -1, -1) == "11, 12; 13, 14");
  CHECK(changed_numbers("1, 2; 3, 4", "times", 2.0, 1, 0) == "1, 2; 6, 4");
  CHECK(changed_numbers("0.5", "add", 0.1, 0, 0) == "0.6");
  CHECK(changed_numbers("1", "set", 1e-7, 0, 0) == "1e-07");
  CHECK(lessons::pushed_numbers("1, 3, 3", 0, 1.0) == "1, 4, 3");
  CHECK(error_of([] { (void)changed_numbers("1", "root", 1.0, 0, 0); }) ==
        Words{"lesson.change", "root"});
}

}  // namespace
}  // namespace gradus
