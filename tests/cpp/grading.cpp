// Every mistake with a neuron that the course answers to has its code.

#include "gradus/grading.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "support/neurons.hpp"

namespace gradus {
namespace {

using testing::neuron;
using testing::threshold_neuron;

constexpr Truth kAnd{0, 0, 0, 1};
constexpr Truth kNand{1, 1, 1, 0};
constexpr Truth kOr{0, 1, 1, 1};
constexpr Truth kXor{0, 1, 1, 0};

std::string code(const Truth& wanted, const GateAnswer& answer) {
  return grade_gate(wanted, answer).code;
}

TEST_CASE("the notes' gates are right", "[S1.08][S1.09]") {
  CHECK(code(kAnd, neuron(0.5, 0.5, -0.7)) == "right");
  CHECK(code(kAnd, threshold_neuron(0.5, 0.5, 0.7)) == "right");
  CHECK(code(kNand, neuron(-0.5, -0.5, 0.7)) == "right");
  CHECK(code(kOr, neuron(0.5, 0.5, -0.2)) == "right");
  const GateGrade grade = grade_gate(kOr, neuron(1, 1, -0.5));
  CHECK(grade.right == 4);
  CHECK(grade.row == -1);
  CHECK(grade.answers == kOr);
}

TEST_CASE("a grade tells how many rows are right and which is the first that is not") {
  const GateGrade grade = grade_gate(kXor, neuron(0.5, 0.5, -0.2));
  CHECK(grade.right == 3);
  CHECK(grade.row == 3);
  CHECK(grade.answers == kOr);
  CHECK(grade_gate(kAnd, neuron(0.5, 0.5, -0.2)).right == 2);
  CHECK(grade_gate(kAnd, neuron(0.5, 0.5, -0.2)).row == 1);
}

TEST_CASE("a sum that is exactly zero does not fire", "[S1.08]") {
  CHECK(code(kAnd, neuron(0.5, 0.5, -1)) == "edge-equal");
  CHECK(code(kAnd, threshold_neuron(0.5, 0.5, 1)) == "edge-equal");
  CHECK(code(kOr, neuron(0, 0, 0)) == "edge-equal");     // Three rows on the edge.
  CHECK(code(kOr, neuron(1, 0.5, -1)) != "edge-equal");  // One on it, one below.
  CHECK(code(kAnd, neuron(0.5, 0.5, -0.5)) == "right");  // On the edge, and 0 is wanted.
  CHECK(code(kOr, threshold_neuron(1, 2, 1)) == "edge-equal");
}

TEST_CASE("the bias with its sign the wrong way", "[S1.08]") {
  CHECK(code(kAnd, neuron(0.5, 0.5, 0.7)) == "bias-sign");
  CHECK(code(kAnd, threshold_neuron(0.5, 0.5, -0.7)) == "bias-sign");
  CHECK(code(kNand, neuron(-0.5, -0.5, -0.7)) == "bias-sign");
}

TEST_CASE("the weights with their signs the wrong way", "[S1.08]") {
  CHECK(code(kAnd, neuron(-0.5, -0.5, -0.7)) == "weights-sign");
  CHECK(code(kAnd, threshold_neuron(-0.5, -0.5, 0.7)) == "weights-sign");
  CHECK(code(kNand, neuron(0.5, 0.5, 0.7)) == "weights-sign");
}

TEST_CASE("all four answers the other way round", "[S1.08]") {
  CHECK(code(kOr, neuron(-0.5, -0.5, 0.2)) == "inverted");
  CHECK(code(kOr, threshold_neuron(-0.5, -0.5, -0.2)) == "inverted");
  CHECK(code({0, 1, 0, 0}, neuron(-1, 1, 0.5)) == "inverted");
}

TEST_CASE("the table of another gate", "[S1.09]") {
  CHECK(code(kAnd, neuron(0.5, 0.5, -0.2)) == "other-gate-or");
  CHECK(code(kOr, neuron(0.5, 0.5, -0.7)) == "other-gate-and");
  CHECK(code(kOr, neuron(-0.5, -0.5, 0.7)) == "other-gate-nand");
  CHECK(code(kAnd, neuron(-0.5, -0.5, 0.7)) == "other-gate-nand");  // Rather than inverted.
}

TEST_CASE("a neuron that always answers the same", "[S1.08]") {
  CHECK(code(kAnd, neuron(0.5, 0.5, -3)) == "always-0");
  CHECK(code(kAnd, neuron(0.5, 0.5, 2)) == "always-1");
  CHECK(code(kOr, threshold_neuron(0.5, 0.5, 3)) == "always-0");
  CHECK(code(kOr, threshold_neuron(0.5, 0.5, -3)) == "always-1");
}

TEST_CASE("numbers that are none", "[S1.08]") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(code(kAnd, neuron(nan, 0.5, -0.7)) == "not-finite");
  CHECK(code(kAnd, neuron(0.5, infinity, -0.7)) == "not-finite");
  CHECK(code(kAnd, neuron(0.5, 0.5, -infinity)) == "not-finite");
  CHECK(code(kAnd, threshold_neuron(0.5, nan, 0.7)) == "not-finite");
  CHECK(code(kAnd, threshold_neuron(0.5, 0.5, nan)) == "not-finite");
  CHECK(grade_gate(kAnd, neuron(nan, 0, 0)).row == -1);
  CHECK(grade_gate(kAnd, neuron(nan, 0, 0)).right == 0);
}

TEST_CASE("a mistake without a name is the first wrong row") {
  CHECK(code(kAnd, neuron(1, 0.25, -0.5)) == "wrong-row");  // x1 alone.
  CHECK(code(kXor, neuron(1, -1, -0.5)) == "wrong-row");
}

}  // namespace
}  // namespace gradus
