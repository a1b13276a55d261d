// The console of chapter 01 with its memory, and the judging of expressions.

#include <catch2/catch_test_macros.hpp>

#include "gradus/lessons/console_steps.hpp"
#include "gradus/lessons/evaluate.hpp"
#include "gradus/lessons/grade_expression.hpp"
#include "support/scene.hpp"

namespace gradus {
namespace {

using testing::Json;
using testing::read_scene;
using testing::ReadScene;
using Numbers = std::vector<double>;

TEST_CASE("a view pulls its base, a fancy index does not", "[S1.04][S3.03]") {
  const ReadScene scene = read_scene(lessons::console_steps(
      "a = np.arange(6)\nv = a[1:4]\nc = a[[1, 2, 3]]\nv[0] = 99\nc[1] = 77\na"));
  const Json& lines = scene.notes["lines"];
  REQUIRE(lines.list().size() == 6);
  const Json& last = lines[5];
  CHECK(last["output"].text() == "array([ 0, 99,  2,  3,  4,  5])");
  const auto held = [&](std::size_t at) -> const Json& { return last["names"][at]["value"]; };
  CHECK(held(0)["block"].integer() == held(1)["block"].integer());
  CHECK(held(0)["block"].integer() != held(2)["block"].integer());
  CHECK(held(0)["owner"].truth());
  CHECK_FALSE(held(1)["owner"].truth());
  CHECK(held(1)["offset"].integer() == 8);
  CHECK(scene.named(last["blocks"][0]["nodes"]) == Numbers{0, 99, 2, 3, 4, 5});
  CHECK(scene.named(last["blocks"][1]["nodes"]) == Numbers{1, 77, 3});
  // The line that wrote the 99 names the very number that then stands in the block.
  CHECK(scene.steps[3].nodes == std::vector<int>{last["blocks"][0]["nodes"][1].integer()});
}

TEST_CASE("writing into memory, and binding a name again", "[S0.10]") {
  const std::string start = "g = np.zeros(3)\ngrads = [g]\ndW = np.array([1.0, 2.0, 3.0])\n";
  const auto last = [&](const std::string& line) {
    const ReadScene scene = read_scene(lessons::console_steps(start + line + "\ng"));
    return scene.notes["lines"][4]["output"].text();
  };
  CHECK(last("grads[0][...] = dW") == "array([1., 2., 3.])");
  CHECK(last("grads[0] = dW") == "array([0., 0., 0.])");
}

TEST_CASE("an integer array drops the fraction, and says of what", "[S0.05]") {
  const ReadScene scene = read_scene(lessons::console_steps("a = np.array([3, 4])\na[0] = 3.9"));
  const Json& line = scene.notes["lines"][1];
  CHECK(scene.named(line["blocks"][0]["nodes"]) == Numbers{3, 4});
}

TEST_CASE("an error keeps what there was", "[S1.02]") {
  const ReadScene scene = read_scene(lessons::console_steps("a = np.ones(2)\nb + 1\na"));
  const Json& bad = scene.notes["lines"][1];
  CHECK(bad["error"]["message"].text() == "NameError: name 'b' is not defined");
  CHECK(bad["error"]["begin"].integer() == 0);
  CHECK(bad["error"]["end"].integer() == 1);
  CHECK(bad["names"].list().size() == 1);
  CHECK(scene.notes["lines"][2]["output"].text() == "array([1., 1.])");
  CHECK(read_scene(lessons::console_steps("")).steps.size() == 1);
}

TEST_CASE("a program does no more than one long line, and small lines go on") {
  std::string program = "x = np.ones((200, 200))\n";
  for (int line = 0; line < 30; ++line) {
    program += "y = x @ x\n";
  }
  const ReadScene scene = read_scene(lessons::console_steps(program + "1 + 1"));
  const Json& lines = scene.notes["lines"];
  // Each product is 8 million steps at least.
  CHECK(lines[5]["error"].is_null());
  CHECK(lines[30]["error"]["code"].text() == "console.program");
  CHECK(lines[30]["error"]["message"].text() ==
        "RuntimeError: these lines together take more than 100000000 steps");
  CHECK(lines[31]["output"].text() == "2");
}

TEST_CASE("a program's numbers are those of its last line") {
  CHECK(lessons::program_numbers("np.array([[1,2,3],[4,5,6]]).sum(axis=0).shape") == Numbers{3});
  CHECK(lessons::program_numbers("a = np.arange(3)\n\na * 2") == Numbers{0, 2, 4});
  CHECK(lessons::program_numbers("[1, (2, 3.5)]") == Numbers{1, 2, 3.5});
  CHECK(lessons::program_numbers("np.ones((4, 3)) / np.ones(4)").empty());
  CHECK(lessons::program_numbers("np.random.rand(1)") ==
        lessons::program_numbers("np.random.seed(0)\nnp.random.rand(1)"));
  CHECK(lessons::program_numbers("").empty());
}

TEST_CASE("expressions are judged by what they give", "[S1.04]") {
  const lessons::ExpressionTask task{"X = np.array([[51, 55], [14, 19], [0, 4]])",
                                     "X = np.array([[1, 20], [16, 3], [40, 15]])",
                                     "X[X > 15]",
                                     {"filter"}};
  const auto grade = [&](const std::string& answer) {
    return lessons::grade_expression(task, answer, {"X > 15", "X[X >= 14]", "X[3]"});
  };
  CHECK(grade("X[X > 15]").code == "right");
  CHECK(grade("X.flatten()[X.flatten() > 15]").code == "right");
  CHECK(grade("np.array([51, 55, 19])").code == "only-here");
  CHECK(grade("X[X > 15] + 0.0").code == "wrong");
  CHECK(grade("[51, 55, 19]").code == "wrong");
  CHECK(grade("  ").code == "empty");
  const lessons::ExpressionGrade mask = grade("X >= 16");
  CHECK(mask.code == "mistake");
  CHECK(mask.mistake == 0);
  CHECK(grade("X[4]").mistake == 2);  // An IndexError too.
  const lessons::ExpressionGrade bad = grade("X[X > ");
  CHECK(bad.code == "error");
  CHECK(bad.error.value().message.starts_with("SyntaxError"));
  CHECK(grade("filter = 1\nX[X > 15]").code == "forbidden");
}

}  // namespace
}  // namespace gradus
