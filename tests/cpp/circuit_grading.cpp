// What a reader's circuit makes of a table.

#include "gradus/circuit_grading.hpp"

#include <catch2/catch_test_macros.hpp>

#include "gradus/adders.hpp"
#include "support/errors.hpp"

namespace gradus {
namespace {

using testing::error_of;

/// Sum and carry, in the order of binary_inputs.
const Matrix<double> kHalf{{0, 0}, {1, 0}, {1, 0}, {0, 1}};
const Matrix<double> kFull{{0, 0}, {1, 0}, {1, 0}, {0, 1}, {1, 0}, {0, 1}, {0, 1}, {1, 1}};

void check(const CircuitGrade& grade, const std::string& code, int row) {
  CHECK(grade.code == code);
  CHECK(grade.row == row);
}

TEST_CASE("adders are right", "[S1.12]") {
  check(grade_circuit(half_adder().circuit, {4, 5}, kHalf), "right", -1);
  check(grade_circuit(full_adder().circuit, {9, 11}, kFull), "right", -1);
}

TEST_CASE("outputs the wrong way round are recognised", "[S1.12]") {
  check(grade_circuit(half_adder().circuit, {5, 4}, kHalf), "outputs-swapped", 1);
  check(grade_circuit(full_adder().circuit, {11, 9}, kFull), "outputs-swapped", 1);
}

TEST_CASE("exchanged outputs must both be right", "[S1.12]") {
  check(grade_circuit(half_adder().circuit, {5, 0}, kHalf), "wrong-row", 1);
  check(grade_circuit(half_adder().circuit, {0, 4}, kHalf), "wrong-row", 1);
}

TEST_CASE("OR in the place of XOR is recognised", "[S1.12]") {
  const Circuit<double> circuit = wire_up(2, {"OR", "AND"}, {{0, 1}, {0, 1}});
  check(grade_circuit(circuit, {2, 3}, kHalf), "or-for-xor", 3);
  check(grade_circuit(circuit, {2}, kHalf.leftCols(1)), "or-for-xor", 3);
  // The OR of all three where a full adder's sum is wanted, with the carry right.
  const Circuit<double> three =
      wire_up(3, {"OR", "OR", "AND", "AND", "OR"}, {{0, 1}, {3, 2}, {0, 1}, {3, 2}, {5, 6}});
  check(grade_circuit(three, {4, 7}, kFull), "or-for-xor", 3);
}

TEST_CASE("OR for XOR is not all that is wrong", "[S1.12]") {
  const Circuit<double> circuit = wire_up(2, {"OR", "NAND"}, {{0, 1}, {0, 1}});
  check(grade_circuit(circuit, {2, 3}, kHalf), "wrong-row", 0);  // The carry is wrong too.
  check(grade_circuit(circuit, {2, 2}, kHalf), "wrong-row", 1);
}

TEST_CASE("anything else is the first row that differs", "[S1.12]") {
  const Circuit<double> circuit = wire_up(2, {"AND"}, {{0, 1}});
  check(grade_circuit(circuit, {2}, kHalf.leftCols(1)), "wrong-row", 1);
  check(grade_circuit(circuit, {0, 2}, kHalf), "wrong-row", 2);
  check(grade_circuit(circuit, {2}, Matrix<double>{{0}, {0}, {0}, {0}}), "wrong-row", 3);
  // An OR that misses only where no XOR is wanted.
  const Circuit<double> either = wire_up(2, {"OR"}, {{0, 1}});
  check(grade_circuit(either, {2}, Matrix<double>{{0}, {0}, {1}, {0}}), "wrong-row", 1);
}

TEST_CASE("an output that hangs on no wire is an error", "[S1.12]") {
  const Circuit<double> circuit = wire_up(2, {"AND"}, {{0, 1}});
  const auto error = [&circuit](Index wire) {
    return error_of([&] { (void)grade_circuit(circuit, {2, wire}, kHalf); });
  };
  CHECK(error(-1) == std::vector<std::string>{"circuit.missing-output", "1"});
  CHECK(error(3) == std::vector<std::string>{"circuit.missing-output", "1"});
  CHECK(error(2).empty());
}

}  // namespace
}  // namespace gradus
