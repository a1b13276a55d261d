#pragma once

#include <string>
#include <vector>

#include "gradus/perceptron.hpp"

namespace gradus {

/// A gate on the board: its name, its neuron, and for each of its inputs the number of the wire it
/// hangs on. Wires are numbered: first the inputs of the circuit, then the outputs of the gates.
template <class T>
struct PlacedGate {
  std::string name;
  Perceptron<T> neuron;
  std::vector<Index> from;
};

/// Gates wired together. `order` lists them so that each comes after those it listens to
/// (evaluation_order finds it).
template <class T>
struct Circuit {
  Index inputs = 0;
  std::vector<PlacedGate<T>> gates;
  std::vector<Index> order;
};

/// An order in which the gates can be evaluated; gate g listens to the wires `from[g]`.
/// Throws Error "circuit.missing-wire" (gate, input) where a wire is -1, "circuit.unknown-wire"
/// (gate, wire) and "circuit.cycle" (the gates of one cycle, in the order of the current).
[[nodiscard]] std::vector<Index> evaluation_order(Index inputs,
                                                  const std::vector<std::vector<Index>>& from);

/// The values of all wires for the inputs x (inputs,): x itself, then what each gate answers.
template <class T>
[[nodiscard]] Vector<T> evaluate(const Circuit<T>& circuit, const Vector<T>& x) {
  ENTER(x);
  Vector<T> wire(circuit.inputs + static_cast<Index>(circuit.gates.size()));
  wire.head(circuit.inputs) = x;
  for (const Index g : circuit.order) {
    const PlacedGate<T>& gate = circuit.gates[static_cast<std::size_t>(g)];
    Vector<T> in(static_cast<Index>(gate.from.size()));
    for (Index i = 0; i < in.size(); ++i) {
      in[i] = wire[gate.from[static_cast<std::size_t>(i)]];
    }
    wire[circuit.inputs + g] = fire(gate.neuron, in);
    STEP(wire[circuit.inputs + g], g);
  }
  return wire;
}

/// Every row of X (n, inputs) through the circuit: the values of all wires (n, wires).
template <class T>
[[nodiscard]] Matrix<T> evaluate_rows(const Circuit<T>& circuit, const Matrix<T>& X) {
  ENTER(X);
  Matrix<T> wires(X.rows(), circuit.inputs + static_cast<Index>(circuit.gates.size()));
  for (Index row = 0; row < X.rows(); ++row) {
    const Vector<T> x = X.row(row);
    STEP(x, row);
    wires.row(row) = evaluate(circuit, x);
  }
  return wires;
}

/// All inputs of a circuit as rows (2^inputs, inputs); the first input changes fastest. At most 10.
[[nodiscard]] Matrix<double> binary_inputs(Index inputs);

}  // namespace gradus
