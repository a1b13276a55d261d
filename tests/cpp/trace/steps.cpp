// Steps and calls: what was computed, for which index, on which line, within which functions.

#include "support/steps.hpp"

#include <catch2/catch_test_macros.hpp>
#include <sstream>

#include "gradus/adders.hpp"
#include "gradus/gates.hpp"
#include "gradus/learning_rule.hpp"
#include "gradus/networks/network.hpp"
#include "gradus/score.hpp"
#include "gradus/trace/record.hpp"
#include "gradus/trace/step.hpp"
#include "gradus/two_layer.hpp"
#include "gradus/xor_proof.hpp"
#include "support/json.hpp"
#include "support/neurons.hpp"

namespace gradus {
namespace {

using testing::calls_of;
using testing::labels;
using testing::neuron;
using testing::read_steps;
using testing::read_text;
using testing::ReadStep;
using testing::record_neuron;

using Names = std::vector<std::string>;
using Numbers = std::vector<std::int32_t>;

TEST_CASE("a quantity's plain name is the letter that the formula uses") {
  CHECK(trace::plain_name("sum") == "sum");
  CHECK(trace::plain_name("p.b") == "b");
  CHECK(trace::plain_name("p.w[i]") == "w");
  CHECK(trace::plain_name("net.hidden.w[circuit.inputs + g]") == "w");
  CHECK(trace::plain_name("wire[circuit.inputs + g]") == "wire");
  CHECK(trace::plain_name("X(i, j)") == "X");
}

TEST_CASE("the steps of a neuron that fires", "[S1.07]") {
  Trace trace;
  const Perceptron<Recorded> p = record_neuron(trace, neuron(0.5, 0.5, -0.7));
  (void)fire(p, record(trace, "x", Vector<double>{{1, 1}}));
  CHECK(labels(trace) == Names{"sum[0]", "sum[1]", "sum", "y"});
  const std::vector<ReadStep> steps = read_steps(trace);
  CHECK(steps[0].values == std::vector<double>{0.5});
  CHECK(steps[1].values == std::vector<double>{1.0});
  CHECK(steps[2].values == std::vector<double>{1.0 - 0.7});
  CHECK(steps[3].values == std::vector<double>{1.0});
  CHECK(steps[0].shape.empty());
  CHECK(steps[0].calls == Names{"fire", "weighted_sum", "dot"});
  CHECK(steps[1].calls == Names{"fire", "weighted_sum", "dot"});
  CHECK(steps[2].calls == Names{"fire", "weighted_sum"});
  CHECK(steps[3].calls == Names{"fire"});
}

TEST_CASE("frames say who called and which step came first") {
  Trace trace;
  const Perceptron<Recorded> p = record_neuron(trace, neuron(0.5, 0.5, -0.7));
  const Matrix<Recorded> X = record(trace, "x", gate_inputs());
  (void)truth_table(p, X);
  REQUIRE(trace.frames().size() == 13);  // The table, and three calls a row.
  Numbers parents;
  Numbers first_steps;
  for (const Trace::Frame& frame : trace.frames()) {
    parents.push_back(frame.parent);
    first_steps.push_back(frame.first_step);
    CHECK(trace.name(frame.label).empty());
  }
  CHECK(parents == Numbers{-1, 0, 1, 2, 0, 4, 5, 0, 7, 8, 0, 10, 11});
  CHECK(first_steps == Numbers{0, 1, 1, 1, 6, 6, 6, 11, 11, 11, 16, 16, 16});
  (void)fire(p, record(trace, "x", Vector<double>{{1, 1}}));
  CHECK(trace.frames()[13].parent == -1);
}

TEST_CASE("a step of a vector has its shape and all its numbers") {
  Trace trace;
  (void)truth_table(record_neuron(trace, neuron(1, 1, 0)), record(trace, "x", gate_inputs()));
  const ReadStep row = read_steps(trace)[5];
  CHECK(row.name == "x");
  CHECK(row.index == Numbers{1});
  CHECK(row.shape == Numbers{2});
  CHECK(row.values == std::vector<double>{1, 0});
}

TEST_CASE("a step of a matrix has its shape and all its numbers, row by row") {
  Trace trace;
  const Matrix<Recorded> X = record(trace, "X", Matrix<double>{{1, 2, 3}, {4, 5, 6}});
  STEP(X);
  const ReadStep step = read_steps(trace)[0];
  CHECK(step.shape == Numbers{2, 3});
  CHECK(step.values == std::vector<double>{1, 2, 3, 4, 5, 6});
  CHECK(step.calls.empty());
}

TEST_CASE("a step may have several indices, and a constant in a vector comes onto the tape") {
  Trace trace;
  Vector<Recorded> v(2);
  v[1] = record(trace, "x", 8.0);
  const int i = 3;
  const Index j = 4;
  STEP(v, i, j);
  const ReadStep step = read_steps(trace)[0];
  CHECK(step.index == Numbers{3, 4});
  CHECK(step.values == std::vector<double>{0, 8});
  CHECK(trace.nodes()[1].op == Op::constant);
}

TEST_CASE("what belongs to no trace leaves no step") {
  Trace trace;
  const Recorded constant = 3.0;
  const Vector<Recorded> constants(2);
  const double plain = 1.0;
  STEP(constant);
  STEP(constants);
  STEP(plain);
  CHECK(trace.steps().empty());
  (void)fire(Perceptron<Recorded>{constants, constant}, constants);
  CHECK(trace.frames().empty());
}

TEST_CASE("a call may carry a label") {
  Trace trace;
  const Recorded x = record(trace, "x", 1.0);
  {
    ENTER(x, "NAND");
    STEP(x);
  }
  STEP(x);
  CHECK(trace.name(trace.frames()[0].label) == "NAND");
  CHECK(trace.steps()[0].frame == 0);
  CHECK(trace.steps()[1].frame == -1);
}

TEST_CASE("a step knows how far the tape had grown") {
  Trace trace;
  const Perceptron<Recorded> p = record_neuron(trace, neuron(0.5, 0.5, -0.7));
  (void)fire(p, record(trace, "x", Vector<double>{{1, 1}}));
  // 5 inputs; ·, 0, + | ·, + | + | 0, >, 1, where
  Numbers sizes;
  for (const Trace::Step& step : trace.steps()) {
    sizes.push_back(step.tape_size);
  }
  CHECK(sizes == Numbers{8, 10, 11, 15});
  // A condition is written before the constant that it takes.
  CHECK(trace.nodes()[12].op == Op::greater);
  CHECK(trace.nodes()[13].op == Op::constant);
  CHECK(trace.nodes()[14].op == Op::where);
}

/// All activation functions with their slopes, in networks and alone.
void run_networks(Trace& trace) {
  const Recorded a = record(trace, "a", -0.5);
  const Recorded parameter = record(trace, "parameter", 0.5);
  Network<double> net = three_layer_network();
  net.layers[2].h = Activation::softmax;
  for (int i = 0; i < 12; ++i) {
    const auto h = static_cast<Activation>(i);
    net.layers[0].h = h;
    (void)slope(h, parameter, a, apply(h, parameter, a));
    if (has_parameter(h)) {
      (void)parameter_slope(h, parameter, a);
    }
    (void)forward_rows(record(trace, net), record(trace, "X", gate_inputs()));
  }
  const Matrix<Recorded> S = record(trace, "S", gate_inputs());
  const Vector<Recorded> s = S.row(1);
  (void)softmax_slopes(softmax(at_temperature(s, record(trace, "t", 2.0))));
  (void)naive_softmax(s);
  (void)softmax_rows(S);
}

/// A trace with all the algorithms.
void run_all(Trace& trace) {
  run_networks(trace);
  const Matrix<Recorded> X = record(trace, "x", gate_inputs());
  const Vector<Recorded> t = record(trace, "t", Vector<double>{{0, 1, 1, 0}});
  Perceptron<Recorded> p = record_neuron(trace, neuron(0.5, 0.5, -0.7));
  (void)count_right(truth_table(p, X), t);
  (void)truth_table(record_neuron(trace, with_threshold(neuron(0.5, 0.5, -0.7))), X);
  (void)add_pairs(p, X);
  (void)learn(p, X, t, record(trace, "eta", 1.0), 2);
  const TwoLayer<Recorded> net{{p, p}, p};
  (void)forward_rows(net, X, StepFunction{});
  (void)forward_rows(net, X, Sigmoid<Recorded>{2.0});
  Circuit<Recorded> circuit{2, {}, half_adder().circuit.order};
  for (const PlacedGate<double>& gate : half_adder().circuit.gates) {
    circuit.gates.push_back({gate.name, record_neuron(trace, gate.neuron), gate.from});
  }
  (void)evaluate_rows(circuit, X);
}

Names lines_of(const std::string& text) {
  Names lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    lines.push_back(line);
  }
  return lines;
}

TEST_CASE("the line of a step is the STEP's own, in a file named from the checkout") {
  Trace trace;
  run_all(trace);
  std::string file;
  Names lines;
  for (const ReadStep& step : read_steps(trace)) {
    if (step.file != file) {
      file = step.file;
      lines = lines_of(read_text(file));
    }
    CAPTURE(step.file, step.line, step.name);
    CHECK(step.file.starts_with("cpp/gradus/"));
    const std::string& line = lines.at(static_cast<std::size_t>(step.line) - 1);
    if (line.find("STEP_AS(") != std::string::npos) {
      continue;  // The call was given the name.
    }
    const std::size_t mark = line.find("STEP(");
    REQUIRE(mark != std::string::npos);
    const std::string inside = line.substr(mark + 5, line.rfind(')') - mark - 5);
    CHECK(trace::plain_name(inside.substr(0, inside.find(','))) == step.name);
  }
}

TEST_CASE("on a trace nothing comes before what it is made of") {
  Trace trace;
  run_all(trace);
  for (std::size_t id = 0; id < trace.nodes().size(); ++id) {
    const Trace::Node node = trace.nodes()[id];
    REQUIRE(node.a < static_cast<NodeId>(id));
    REQUIRE(node.b < static_cast<NodeId>(id));
  }
  std::int32_t tape_size = 0;
  for (const Trace::Step& step : trace.steps()) {
    REQUIRE(step.tape_size >= tape_size);
    tape_size = step.tape_size;
    for (const NodeId node : trace.pooled(step.label.nodes)) {
      REQUIRE(node < step.tape_size);
    }
  }
  for (std::size_t i = 0; i < trace.frames().size(); ++i) {
    REQUIRE(trace.frames()[i].parent < static_cast<std::int32_t>(i));
  }
  CHECK(calls_of(trace, trace.steps().back().frame) == Names{"evaluate_rows", "evaluate"});
}

}  // namespace
}  // namespace gradus
