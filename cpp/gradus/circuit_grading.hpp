#pragma once

#include <string>

#include "gradus/circuit.hpp"

namespace gradus {

/// What a reader's circuit makes of a table.
struct CircuitGrade {
  /// "right", or the mistake that was recognised: "outputs-swapped" (right with two outputs
  /// exchanged), "or-for-xor" (one output is OR where XOR is wanted), or "wrong-row".
  std::string code;
  int row;  ///< the first row that is not as wanted, or -1
};

/// Compares the wires `outputs` of a circuit, for all its inputs, with `wanted` (2^inputs,
/// outputs); rows in the order of binary_inputs. Throws Error "circuit.missing-output" (output)
/// where an output is no wire of the circuit.
[[nodiscard]] CircuitGrade grade_circuit(const Circuit<double>& circuit,
                                         const std::vector<Index>& outputs,
                                         const Matrix<double>& wanted);

}  // namespace gradus
