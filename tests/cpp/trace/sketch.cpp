// Networks that are recorded as far as they are asked for.

#include "gradus/trace/sketch.hpp"

#include <catch2/catch_test_macros.hpp>

#include "gradus/networks/network.hpp"
#include "support/numbers.hpp"

namespace gradus {
namespace {

using testing::same_bits;

TEST_CASE("an operation is written down where both its operands are", "[S1.18]") {
  Trace trace;
  const Sketch x(Recorded(3.0, trace.input("x", 3.0), &trace));
  const Sketch w(2.0, trace);
  const Sketch product = w * x;
  CHECK(product.value() == 6.0);
  CHECK_FALSE(product.recorded());
  CHECK(trace.nodes().size() == 1);
  const Sketch twice = x + x;
  CHECK(twice.recorded());
  CHECK(trace.nodes().size() == 2);
  CHECK(trace.nodes().back().op == Op::add);
  // A number in the source is no sketch.
  CHECK((Sketch(1.0) / x).recorded());
  CHECK_FALSE((Sketch(1.0) / w).recorded());
}

TEST_CASE("a sketch comes onto the tape once, and is recorded from there on", "[S1.18]") {
  Trace trace;
  Vector<Sketch> a(2);
  a << Sketch(1.0, trace), Sketch(2.0, trace);
  CHECK(trace::trace_of(a) == &trace);
  STEP(a);
  CHECK(trace.nodes().size() == 2);
  CHECK(trace.nodes().front().op == Op::computed);
  STEP(a);
  CHECK(trace.nodes().size() == 2);
  CHECK((a[0] > a[1]).recorded());
  CHECK(trace.nodes().back().op == Op::greater);
  CHECK(where(a[0] > a[1], a[0], a[1]).value() == 2.0);
}

TEST_CASE("a single sketch makes no step", "[S1.18]") {
  Trace trace;
  const Sketch sum(1.0, trace);
  STEP(sum);
  CHECK(trace.steps().empty());
  CHECK(trace.nodes().empty());
}

TEST_CASE("a sketched network answers what double answers, to the last bit", "[S1.18]") {
  const Network<double> net = three_layer_network();
  const Vector<double> x{{1.0, 0.5}};
  Trace trace;
  std::vector<Layer<Sketch>> layers;
  for (const Layer<double>& layer : net.layers) {
    const auto sketch = [&](double number) { return Sketch(number, trace); };
    layers.push_back(
        {.W = layer.W.unaryExpr(sketch), .b = layer.b.unaryExpr(sketch), .h = layer.h});
  }
  const Vector<Recorded> inputs = record(trace, "x", x);
  const Vector<Sketch> y =
      forward(network_of(std::move(layers)), Vector<Sketch>(inputs.cast<Sketch>()));
  const Vector<double> expected = forward(net, x);
  for (Index i = 0; i < y.size(); ++i) {
    CHECK(same_bits(y[i].value(), expected[i]));
    CHECK(y[i].recorded());
  }
}

TEST_CASE("a block of inputs has one label and a node for each number", "[S1.18]") {
  Trace trace;
  (void)trace.input("b", 1.0);
  const std::vector<double> column{4.0, 5.0, 6.0};
  const std::int32_t shape[] = {3, 1};
  const std::int32_t first[] = {0, 7};
  CHECK(trace.inputs("W", column, shape, first) == 1);
  CHECK(trace.inputs().size() == 2);
  const Trace::Label& label = trace.inputs().back();
  CHECK(trace.pooled(label.nodes).size() == 3);
  CHECK(trace.pooled(label.shape)[0] == 3);
  CHECK(trace.pooled(label.index)[1] == 7);
  CHECK(trace.value(3) == 6.0);
  CHECK(trace.nodes()[3].op == Op::input);
}

}  // namespace
}  // namespace gradus
