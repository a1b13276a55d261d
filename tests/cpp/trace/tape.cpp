// The tape: for each number its value, the operation, and the numbers it was made of.

#include <catch2/catch_test_macros.hpp>

#include "gradus/perceptron.hpp"
#include "gradus/trace/record.hpp"
#include "support/errors.hpp"
#include "support/neurons.hpp"

namespace gradus {
namespace {

using testing::error_of;
using testing::neuron;
using testing::record_neuron;

void check_node(const Trace& trace, NodeId id, Op op, NodeId a, NodeId b, double value) {
  CAPTURE(id);
  const Trace::Node node = trace.nodes().at(static_cast<std::size_t>(id));
  CHECK(node.op == op);
  CHECK(node.a == a);
  CHECK(node.b == b);
  CHECK(trace.value(id) == value);
}

TEST_CASE("every operation leaves its value, its code and its operands") {
  Trace trace;
  const Recorded a = record(trace, "a", 3.0);
  const Recorded b = record(trace, "b", -2.0);
  const Recorded results[] = {a + b, a - b, a * b, a / b, -a, a > b, b > a, abs(b), exp(b - b)};
  check_node(trace, 0, Op::input, kNoNode, kNoNode, 3);
  check_node(trace, 1, Op::input, kNoNode, kNoNode, -2);
  check_node(trace, 2, Op::add, 0, 1, 1);
  check_node(trace, 3, Op::subtract, 0, 1, 5);
  check_node(trace, 4, Op::multiply, 0, 1, -6);
  check_node(trace, 5, Op::divide, 0, 1, -1.5);
  check_node(trace, 6, Op::negate, 0, kNoNode, -3);
  check_node(trace, 7, Op::greater, 0, 1, 1);
  check_node(trace, 8, Op::greater, 1, 0, 0);
  check_node(trace, 9, Op::absolute, 1, kNoNode, 2);
  check_node(trace, 10, Op::subtract, 1, 1, 0);
  check_node(trace, 11, Op::exponential, 10, kNoNode, 1);
  CHECK(trace.nodes().size() == 12);
  CHECK(results[0].id() == 2);
  CHECK(results[8].id() == 11);
  CHECK(results[8].trace() == &trace);
}

TEST_CASE("assigning operators write as their plain forms do") {
  Trace trace;
  const Recorded a = record(trace, "a", 6.0);
  Recorded x = record(trace, "x", 2.0);
  x += a;
  check_node(trace, 2, Op::add, 1, 0, 8);
  x -= a;
  check_node(trace, 3, Op::subtract, 2, 0, 2);
  x *= a;
  check_node(trace, 4, Op::multiply, 3, 0, 12);
  x /= a;
  check_node(trace, 5, Op::divide, 4, 0, 2);
  CHECK(x.id() == 5);
}

TEST_CASE("where remembers the condition and the operand that was taken") {
  Trace trace;
  const Recorded a = record(trace, "a", 1.0);
  const Recorded b = record(trace, "b", 2.0);
  const Recorded taken = where(b > a, a, b);
  check_node(trace, 3, Op::where, 2, 0, 1);
  const Recorded other = where(a > b, a, b);
  check_node(trace, 5, Op::where, 4, 1, 2);
  CHECK(taken.value() == 1);
  CHECK(other.value() == 2);
}

TEST_CASE("a constant comes onto the tape when it meets a recorded number") {
  Trace trace;
  const Recorded a = record(trace, "a", 4.0);
  const Recorded one = 1.0;
  const Recorded two = one + one;
  CHECK(two.value() == 2);
  CHECK(two.trace() == nullptr);
  CHECK((-two).trace() == nullptr);
  CHECK(trace.nodes().size() == 1);

  const Recorded left = two - a;
  check_node(trace, 1, Op::constant, kNoNode, kNoNode, 2);
  check_node(trace, 2, Op::subtract, 1, 0, -2);
  const Recorded right = left - 0.5;
  check_node(trace, 3, Op::constant, kNoNode, kNoNode, 0.5);
  check_node(trace, 4, Op::subtract, 2, 3, -2.5);
  CHECK(right.trace() == &trace);
}

TEST_CASE("comparing for control flow leaves nothing on the tape") {
  Trace trace;
  const Recorded a = record(trace, "a", 4.0);
  CHECK(a == Recorded(4.0));
  CHECK_FALSE(a == Recorded(5.0));
  CHECK(trace.nodes().size() == 1);
}

TEST_CASE("inputs keep their names and places") {
  Trace trace;
  (void)record(trace, "w", Vector<double>{{5, 6}});
  (void)record(trace, "x", Matrix<double>{{1, 2, 3}, {4, 5, 6}});
  (void)record(trace, "b", 7.0);
  REQUIRE(trace.inputs().size() == 9);
  const auto place = [&trace](std::size_t i) {
    const auto span = trace.pooled(trace.inputs().at(i).index);
    return std::vector<std::int32_t>(span.begin(), span.end());
  };
  const auto name = [&trace](std::size_t i) { return trace.name(trace.inputs().at(i).name); };
  CHECK(name(1) == "w");
  CHECK(place(1) == std::vector{1});
  CHECK(name(2) == "x");
  CHECK(place(2) == std::vector{0, 0});
  CHECK(place(4) == std::vector{0, 2});
  CHECK(place(5) == std::vector{1, 0});
  CHECK(name(8) == "b");
  CHECK(place(8).empty());
  for (std::size_t i = 0; i < 9; ++i) {
    CHECK(trace.inputs().at(i).shape.size == 0);
    const auto nodes = trace.pooled(trace.inputs().at(i).nodes);
    REQUIRE(nodes.size() == 1);
    CHECK(nodes[0] == static_cast<NodeId>(i));
  }
  CHECK(trace.values() == std::vector<double>{5, 6, 1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("the tape of a weighted sum is the sum as the reader writes it", "[S1.07]") {
  Trace trace;
  const Perceptron<Recorded> p = record_neuron(trace, neuron(0.5, 0.25, -0.7));
  const Vector<Recorded> x = record(trace, "x", Vector<double>{{2, 4}});
  const Recorded sum = weighted_sum(p, x);
  // 0 w1, 1 w2, 2 b, 3 x1, 4 x2
  check_node(trace, 5, Op::multiply, 0, 3, 1);
  check_node(trace, 6, Op::constant, kNoNode, kNoNode, 0);
  check_node(trace, 7, Op::add, 6, 5, 1);
  check_node(trace, 8, Op::multiply, 1, 4, 1);
  check_node(trace, 9, Op::add, 7, 8, 2);
  check_node(trace, 10, Op::add, 9, 2, 2 - 0.7);
  CHECK(sum.id() == 10);
}

#ifndef __EMSCRIPTEN__  // 336 MB.
TEST_CASE("a tape that would fill the memory stops with an error") {
  const auto words = error_of([] {
    Trace trace;
    while (true) {
      (void)trace.write(0.0, Op::constant);
    }
  });
  CHECK(words == std::vector<std::string>{"trace.too-long", "16777216"});
}
#endif

}  // namespace
}  // namespace gradus
