#include "gradus/circuit_grading.hpp"

#include <cmath>

#include "gradus/error.hpp"

namespace gradus {

namespace {

/// The columns of the wires that are outputs. Throws where an output hangs on no wire.
Matrix<double> columns(const Matrix<double>& wires, const std::vector<Index>& outputs) {
  Matrix<double> picked(wires.rows(), static_cast<Index>(outputs.size()));
  for (std::size_t column = 0; column < outputs.size(); ++column) {
    if (outputs[column] < 0 || outputs[column] >= wires.cols()) {
      throw Error("circuit.missing-output", {std::to_string(column)});
    }
    picked.col(static_cast<Index>(column)) = wires.col(outputs[column]);
  }
  return picked;
}

/// Whether there are two outputs, which are right once exchanged.
bool swapped(const Matrix<double>& given, const Matrix<double>& wanted) {
  if (given.cols() != 2) {
    return false;
  }
  return given.col(0) == wanted.col(1) && given.col(1) == wanted.col(0);
}

/// Whether some output answers OR of all inputs where their XOR is wanted (an odd number of ones),
/// and all others are right.
bool or_for_xor(const Matrix<double>& given, const Matrix<double>& wanted,
                const Matrix<double>& X) {
  const Vector<double> ones = X.rowwise().sum();
  const Vector<double> any = ones.unaryExpr([](double n) { return n > 0 ? 1.0 : 0.0; });
  const Vector<double> odd = ones.unaryExpr([](double n) { return std::fmod(n, 2.0); });
  bool found = false;
  for (Index column = 0; column < given.cols(); ++column) {
    if (given.col(column) == wanted.col(column)) {
      continue;
    }
    if (given.col(column) != any || wanted.col(column) != odd) {
      return false;
    }
    found = true;
  }
  return found;
}

}  // namespace

CircuitGrade grade_circuit(const Circuit<double>& circuit, const std::vector<Index>& outputs,
                           const Matrix<double>& wanted) {
  const Matrix<double> X = binary_inputs(circuit.inputs);
  const Matrix<double> given = columns(evaluate_rows(circuit, X), outputs);
  for (Index row = 0; row < wanted.rows(); ++row) {
    if (given.row(row) == wanted.row(row)) {
      continue;
    }
    const int at = static_cast<int>(row);
    if (swapped(given, wanted)) {
      return {"outputs-swapped", at};
    }
    if (or_for_xor(given, wanted, X)) {
      return {"or-for-xor", at};
    }
    return {"wrong-row", at};
  }
  return {"right", -1};
}

}  // namespace gradus
