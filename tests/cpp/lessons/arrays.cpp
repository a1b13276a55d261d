// What stands on the stage of chapters 01 and 02. Expected numbers are from paper or from
// NumPy 1.24.

#include <catch2/catch_test_macros.hpp>

#include "gradus/lessons/axis.hpp"
#include "gradus/lessons/block.hpp"
#include "gradus/lessons/broadcast.hpp"
#include "support/errors.hpp"
#include "support/scene.hpp"

namespace gradus {
namespace {

using testing::read_scene;
using testing::ReadScene;
using Numbers = std::vector<double>;

TEST_CASE("a block is folded by strides and never moves", "[S0.05][S0.08][S3.01]") {
  const ReadScene rows = read_scene(lessons::block(6, "2, 3", false));
  CHECK(rows.notes["shape"].numbers() == Numbers{2, 3});
  CHECK(rows.notes["strides"].numbers() == Numbers{24, 8});
  CHECK(rows.notes["bytes"].integer() == 48);
  CHECK(rows.of("byte") == Numbers{0, 8, 16, 24, 32, 40});
  CHECK(rows.of("a") == Numbers{0, 1, 2, 3, 4, 5});

  const ReadScene columns = read_scene(lessons::block(6, "(2, -1)", true));
  CHECK(columns.notes["shape"].numbers() == Numbers{3, 2});
  CHECK(columns.notes["strides"].numbers() == Numbers{8, 24});
  CHECK(columns.of("byte") == Numbers{0, 24, 8, 32, 16, 40});
  CHECK(columns.of("a") == Numbers{0, 3, 1, 4, 2, 5});

  CHECK(read_scene(lessons::block(24, "2 3 4", false)).notes["strides"].numbers() ==
        Numbers{96, 32, 8});
  CHECK(read_scene(lessons::block(1, "()", false)).of("byte") == Numbers{0});
}

TEST_CASE("a shape that cannot be is told in NumPy's words", "[S0.08]") {
  const auto error = testing::error_of([] { (void)lessons::block(6, "4, 2", false); });
  CHECK(error.at(0) == "numpy.reshape");
  CHECK(error.at(1) == "ValueError: cannot reshape array of size 6 into shape (4,2)");
  for (const char* text :
       {"banana", "2x3", "2, 3)", "(2, 3", "1e3", "2;3", "２,３", "99999999999999999999"}) {
    CHECK(testing::error_of([&] { (void)lessons::block(6, text, false); }).at(0) == "lesson.shape");
  }
  CHECK(testing::error_of([] { (void)lessons::block(65, "65", false); }).at(0) ==
        "lesson.elements");
}

TEST_CASE("the pressed axis disappears", "[S0.16]") {
  const std::string tray = "[[1, 2, 3], [4, 5, 6]]";
  const ReadScene down = read_scene(lessons::axis(tray, "sum", 0, false));
  CHECK(down.notes["result"].numbers() == Numbers{3});
  CHECK(down.notes["text"].text() == "[5 7 9]");
  CHECK(down.of("S") == Numbers{1, 5, 2, 7, 3, 9});
  const ReadScene across = read_scene(lessons::axis(tray, "sum", 1, true));
  CHECK(across.notes["result"].numbers() == Numbers{2, 1});
  CHECK(across.of("S") == Numbers{1, 3, 6, 4, 9, 15});
  CHECK(read_scene(lessons::axis("[[1,2],[3,4]]", "sum", 0, false)).notes["text"].text() ==
        "[4 6]");
  CHECK(read_scene(lessons::axis("[[1,2],[3,4]]", "sum", 1, false)).notes["text"].text() ==
        "[3 7]");

  const ReadScene all = read_scene(lessons::axis(tray, "sum", -1, false));
  CHECK(all.notes["axis"].is_null());
  CHECK(all.of("S").back() == 21);
  CHECK(read_scene(lessons::axis(tray, "max", 1, false)).notes["text"].text() == "[3 6]");
  CHECK(read_scene(lessons::axis(tray, "argmax", 1, false)).of("J") == Numbers{1, 2, 1, 2});
  CHECK(read_scene(lessons::axis(tray, "mean", 0, false)).of("A") == Numbers{2.5, 3.5, 4.5});
  const ReadScene grown = read_scene(lessons::axis(tray, "concatenate", 0, false));
  CHECK(grown.notes["result"].numbers() == Numbers{4, 3});
  CHECK(grown.of("C") == Numbers{1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6});
  CHECK(read_scene(lessons::axis(tray, "concatenate", 1, false)).of("C") ==
        Numbers{1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6});
}

TEST_CASE("a plain number is its own sum", "[S0.16]") {
  const ReadScene number = read_scene(lessons::axis("5", "sum", 0, false));
  CHECK(number.notes["result"].numbers().empty());
  CHECK(number.of("S") == Numbers{5});
}

TEST_CASE("what cannot be pressed is refused", "[S0.16]") {
  const auto code = [](const char* data, const char* name, std::int64_t axis) {
    return testing::error_of([&] { (void)lessons::axis(data, name, axis, false); }).at(0);
  };
  CHECK(code("[1, 2]", "sum", 1) == "numpy.axis");
  CHECK(code("[]", "sum", 0) == "lesson.elements");
  CHECK(code("np.zeros(65)", "sum", 0) == "lesson.elements");
  CHECK(code("[1, 2", "sum", 0) == "python.syntax");
  CHECK(code("[1, 2]", "median", 0) == "lesson.reduction");
}

lessons::Stretching task(const char* a, const char* b, const char* operation) {
  return {a, b, operation, "none", 0.0, 0, false};
}

TEST_CASE("shapes meet from the right", "[S1.03]") {
  const ReadScene notes = read_scene(
      lessons::broadcast(task("np.array([[1, 2], [3, 4]])", "np.array([10, 20])", "multiply")));
  CHECK(notes.of("C") == Numbers{10, 40, 30, 80});
  CHECK(notes.of("length") == Numbers{2, 2});

  const ReadScene wrong = read_scene(lessons::broadcast(task("(4, 3)", "(4,)", "add")));
  CHECK(wrong.notes["shape"].is_null());
  CHECK(wrong.notes["error"]["message"].text() ==
        "ValueError: operands could not be broadcast together with shapes (4,3) (4,) ");
  CHECK(wrong.of("C").empty());
  CHECK(wrong.of("m") == Numbers{3});

  const ReadScene column = read_scene(lessons::broadcast(task("(4, 3)", "(4, 1)", "add")));
  CHECK(column.of("C") == Numbers{11, 12, 13, 24, 25, 26, 37, 38, 39, 50, 51, 52});
  CHECK(read_scene(lessons::broadcast(task("()", "3", "add"))).of("C") == Numbers{11, 21, 31});
}

TEST_CASE("a softmax without keepdims runs and is wrong", "[S2.06]") {
  const std::string e = "np.exp(np.arange(9).reshape(3, 3))";
  const auto row_sums = [&](const std::string& by) {
    const Numbers c =
        read_scene(lessons::broadcast({e, by, "divide", "none", 0.0, 0, false})).of("C");
    return Numbers{c[0] + c[1] + c[2], c[3] + c[4] + c[5], c[6] + c[7] + c[8]};
  };
  const Numbers wrong = row_sums(e + ".sum(axis=1)");
  const Numbers expected{0.10386385, 2.08616127, 41.90166921};
  for (std::size_t row = 0; row < 3; ++row) {
    CHECK(std::abs(wrong[row] - expected[row]) < 1e-8);
  }
  for (const double sum : row_sums(e + ".sum(axis=1, keepdims=True)")) {
    CHECK(std::abs(sum - 1.0) < 1e-15);
  }
}

TEST_CASE("ten by ten differences where ten were meant", "[S2.06]") {
  lessons::Stretching loss =
      task("np.arange(10) + 0.1", "np.arange(10).reshape(10, 1)", "subtract");
  loss.then = "mean-square";
  const ReadScene wrong = read_scene(lessons::broadcast(loss));
  CHECK(wrong.notes["cells"].integer() == 100);
  CHECK(std::abs(wrong.of("total").at(0) - 16.51) < 1e-12);
  loss.b = "np.arange(10)";
  CHECK(std::abs(read_scene(lessons::broadcast(loss)).of("total").at(0) - 0.01) < 1e-15);
}

TEST_CASE("what was copied forward is summed backward", "[S1.03]") {
  lessons::Stretching bias{"(4, 3)", "(3,)", "add", "sum", 0.0, 1, true};
  const ReadScene before = read_scene(lessons::broadcast(bias));
  // 1 + … + 12 and four times 10 + 20 + 30.
  CHECK(before.of("total").at(0) == 318.0);
  const Numbers g = before.of("g");
  CHECK(Numbers(g.end() - 3, g.end()) == Numbers{4, 4, 4});
  bias.nudge = 0.1;
  CHECK(std::abs(read_scene(lessons::broadcast(bias)).of("total").at(0) - 318.4) < 1e-12);
}

TEST_CASE("large and odd shapes are bounded", "[S1.03]") {
  CHECK_FALSE(
      read_scene(lessons::broadcast(task("(30, 30)", "(30,)", "add"))).notes["drawn"].truth());
  const auto code = [](const char* a, const char* b) {
    return testing::error_of([&] { (void)lessons::broadcast(task(a, b, "add")); }).at(0);
  };
  CHECK(code("(1000000000,)", "(1,)") == "array.too-large");
  CHECK(code("(2000, 2000)", "(1,)") == "lesson.elements");
  CHECK(code("(1, 1, 1, 1, 1)", "(1,)") == "lesson.rank");
  CHECK(code("(-2,)", "(1,)") == "numpy.shape");
  CHECK(code("banana", "(1,)") == "python.name");
  CHECK(read_scene(lessons::broadcast(task("(0, 3)", "(3,)", "add"))).notes["cells"].integer() ==
        0);
}

}  // namespace
}  // namespace gradus
