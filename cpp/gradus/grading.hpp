#pragma once

#include <string>
#include <variant>

#include "gradus/gates.hpp"

namespace gradus {

/// A reader's neuron with two inputs, in either form.
using GateAnswer = std::variant<Perceptron<double>, ThresholdPerceptron<double>>;

/// What a reader's neuron makes of a gate.
struct GateGrade {
  /// "right", or the first mistake that is recognised: "not-finite", "bias-sign" (right with the
  /// sign turned), "other-gate-and", "other-gate-nand", "other-gate-or", "edge-equal" (a sum lies
  /// exactly on the edge where 1 is wanted), "inverted" (all four the other way round),
  /// "weights-sign", "always-0", "always-1", or "wrong-row".
  std::string code;
  Truth answers;  ///< what the neuron answers
  int right;      ///< how many rows are as wanted
  int row;        ///< the first row that is not, or -1
};

/// Grades the neuron against the wanted answers. w (2,).
[[nodiscard]] GateGrade grade_gate(const Truth& wanted, const GateAnswer& answer);

/// What to turn next, and which way, so that more rows come right: a hint from present values.
struct Advice {
  std::string parameter;  ///< "w1", "w2" or "b"; "" when all rows are right or no one turn helps
  int direction;          ///< 1 up, -1 down
};

/// Looks for the smallest change of one parameter, in tenths and up to 4, after which most rows are
/// right. w (2,).
[[nodiscard]] Advice advise(const Truth& wanted, const Perceptron<double>& p);

}  // namespace gradus
