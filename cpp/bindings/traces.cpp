// The computations that the stage steps through, recorded.

#include <emscripten/bind.h>

#include "circuit_values.hpp"
#include "gradus/learning_rule.hpp"
#include "gradus/score.hpp"
#include "gradus/trace/blocks.hpp"
#include "gradus/trace/record.hpp"
#include "gradus/two_layer.hpp"
#include "gradus/xor_proof.hpp"
#include "guarded.hpp"
#include "values.hpp"

namespace gradus::bindings {

namespace {

Perceptron<Recorded> record_neuron(Trace& trace, const Perceptron<double>& p) {
  return {record(trace, "w", p.w), record(trace, "b", p.b)};
}

ThresholdPerceptron<Recorded> record_neuron(Trace& trace, const ThresholdPerceptron<double>& p) {
  return {record(trace, "w", p.w), record(trace, "theta", p.theta)};
}

Vector<Recorded> record_targets(Trace& trace, const Truth& truth) {
  const Vector<double> t = Eigen::Map<const Eigen::Array<int, 4, 1>>(truth.data()).cast<double>();
  return record(trace, "t", t);
}

/// The truth table of a neuron, and its score where answers are wanted (`targets` empty: none are).
/// The second input is counted in steps of `unit`.
Blocks trace_truth_table(const Neuron& neuron, bool threshold, double unit,
                         const NumberList& targets) {
  Trace trace;
  const Perceptron<double> p = perceptron_of(neuron);
  const Matrix<Recorded> X = record(trace, "x", gate_inputs(unit));
  const Vector<Recorded> y = threshold ? truth_table(record_neuron(trace, with_threshold(p)), X)
                                       : truth_table(record_neuron(trace, p), X);
  if (!numbers_of(targets).empty()) {
    (void)count_right(y, record_targets(trace, truth_of(targets)));
  }
  return blocks(trace);
}

/// The truth table with its score, and then the proof that it is not that of XOR.
Blocks trace_xor(const Neuron& neuron) {
  constexpr Truth kXor{0, 1, 1, 0};
  Trace trace;
  const Perceptron<Recorded> p = record_neuron(trace, perceptron_of(neuron));
  const Matrix<Recorded> X = record(trace, "x", gate_inputs());
  (void)count_right(truth_table(p, X), record_targets(trace, kXor));
  (void)add_pairs(p, X);
  return blocks(trace);
}

/// The perceptron rule on a gate, from w = (0, 0) and b = 0.
Blocks trace_learning(const NumberList& targets, double eta, int most) {
  Trace trace;
  Perceptron<Recorded> p = record_neuron(trace, Perceptron<double>{Vector<double>::Zero(2), 0.0});
  const Matrix<Recorded> X = record(trace, "x", gate_inputs());
  const Vector<Recorded> t = record_targets(trace, truth_of(targets));
  (void)learn(p, X, t, record(trace, "eta", eta), most);
  return blocks(trace);
}

/// The inputs of a gate, and below them one point more.
Matrix<double> gate_inputs_and(double x1, double x2) {
  Matrix<double> X = gate_inputs();
  X.conservativeResize(X.rows() + 1, Eigen::NoChange);
  X.bottomRows(1) << x1, x2;
  return X;
}

/// A network of two hidden neurons and one output on the inputs of a gate and on the point
/// (x1, x2); gain 0 stands for the step function.
Blocks trace_two_layer(const NumberList& network, double gain, double x1, double x2) {
  Trace trace;
  const TwoLayer<double> net = network_of(network);
  const TwoLayer<Recorded> recorded{
      {record_neuron(trace, net.hidden[0]), record_neuron(trace, net.hidden[1])},
      record_neuron(trace, net.output)};
  const Matrix<Recorded> X = record(trace, "x", gate_inputs_and(x1, x2));
  if (gain == 0.0) {
    (void)forward_rows(recorded, X, StepFunction{});
  } else {
    (void)forward_rows(recorded, X, Sigmoid<Recorded>{record(trace, "gain", gain)});
  }
  return blocks(trace);
}

/// A circuit for all its inputs.
Blocks trace_circuit(int inputs, const StringList& names, const NumberList& from) {
  Trace trace;
  const Circuit<double> circuit = circuit_of(inputs, names, from);
  Circuit<Recorded> recorded{circuit.inputs, {}, circuit.order};
  for (const PlacedGate<double>& gate : circuit.gates) {
    recorded.gates.push_back({gate.name, record_neuron(trace, gate.neuron), gate.from});
  }
  (void)evaluate_rows(recorded, record(trace, "x", binary_inputs(inputs)));
  return blocks(trace);
}

}  // namespace

EMSCRIPTEN_BINDINGS(gradus_traces) {
  using namespace emscripten;
  function("traceTruthTable(neuron, threshold, unit, targets)", &Guarded<&trace_truth_table>::call);
  function("traceXor(neuron)", &Guarded<&trace_xor>::call);
  function("traceLearning(targets, eta, most)", &Guarded<&trace_learning>::call);
  function("traceTwoLayer(network, gain, x1, x2)", &Guarded<&trace_two_layer>::call);
  function("traceCircuit(inputs, names, from)", &Guarded<&trace_circuit>::call);
}

}  // namespace gradus::bindings
