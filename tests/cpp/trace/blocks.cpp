// How a trace crosses to the page.

#include "gradus/trace/blocks.hpp"

#include <catch2/catch_test_macros.hpp>
#include <sstream>

#include "gradus/gates.hpp"
#include "gradus/trace/record.hpp"
#include "support/neurons.hpp"

namespace gradus {
namespace {

using testing::neuron;
using testing::record_neuron;

/// Reads the blocks as the page does: one number after the other.
class Reader {
 public:
  explicit Reader(const Blocks& blocks) : numbers_(blocks.numbers) {}
  std::int32_t next() { return numbers_.at(at_++); }
  [[nodiscard]] bool at_end() const { return at_ == numbers_.size(); }

 private:
  const std::vector<std::int32_t>& numbers_;
  std::size_t at_ = 0;
};

void check_slice(Reader& reader, Trace::Slice slice) {
  CHECK(reader.next() == slice.begin);
  CHECK(reader.next() == slice.size);
}

void check_label(Reader& reader, const Trace::Label& label) {
  CHECK(reader.next() == label.name);
  check_slice(reader, label.index);
  check_slice(reader, label.shape);
  check_slice(reader, label.nodes);
}

TEST_CASE("blocks read back are the trace") {
  Trace trace;
  (void)truth_table(record_neuron(trace, neuron(0.5, 0.5, -0.7)),
                    record(trace, "x", gate_inputs()));
  const Blocks out = blocks(trace);
  CHECK(out.values == trace.values());

  Reader reader(out);
  CHECK(static_cast<std::size_t>(reader.next()) == trace.nodes().size());
  CHECK(static_cast<std::size_t>(reader.next()) == trace.inputs().size());
  CHECK(static_cast<std::size_t>(reader.next()) == trace.steps().size());
  CHECK(static_cast<std::size_t>(reader.next()) == trace.frames().size());
  CHECK(static_cast<std::size_t>(reader.next()) == trace.pool().size());
  for (const Trace::Node& node : trace.nodes()) {
    CHECK(reader.next() == static_cast<std::int32_t>(node.op));
    CHECK(reader.next() == node.a);
    CHECK(reader.next() == node.b);
  }
  for (const Trace::Label& input : trace.inputs()) {
    check_label(reader, input);
  }
  for (const Trace::Step& step : trace.steps()) {
    check_label(reader, step.label);
    CHECK(reader.next() == step.file);
    CHECK(reader.next() == step.line);
    CHECK(reader.next() == step.frame);
    CHECK(reader.next() == step.tape_size);
  }
  for (const Trace::Frame& frame : trace.frames()) {
    CHECK(reader.next() == frame.function);
    CHECK(reader.next() == frame.label);
    CHECK(reader.next() == frame.parent);
    CHECK(reader.next() == frame.first_step);
  }
  for (const std::int32_t number : trace.pool()) {
    CHECK(reader.next() == number);
  }
  CHECK(reader.at_end());
}

TEST_CASE("names cross in their order, each once, each ended by a line break") {
  Trace trace;
  (void)truth_table(record_neuron(trace, neuron(0.5, 0.5, -0.7)),
                    record(trace, "x", gate_inputs()));
  CHECK(blocks(trace).names ==
        "w\nb\nx\ntruth_table\n\ncpp/gradus/perceptron.hpp\nfire\nweighted_sum\ndot\nsum\ny\n");
}

TEST_CASE("the numbers of the operations are those that the page knows") {
  Trace trace;
  for (const Op op : {Op::input, Op::constant, Op::add, Op::subtract, Op::multiply, Op::divide,
                      Op::negate, Op::greater, Op::where, Op::absolute, Op::exponential}) {
    (void)trace.write(0, op);
  }
  const Blocks out = blocks(trace);
  for (std::int32_t i = 0; i < 11; ++i) {
    CHECK(out.numbers.at(5 + 3 * static_cast<std::size_t>(i)) == i);
  }
}

TEST_CASE("an empty trace is five zeros") {
  const Blocks out = blocks(Trace());
  CHECK(out.names.empty());
  CHECK(out.values.empty());
  CHECK(out.numbers == std::vector<std::int32_t>(5, 0));
}

}  // namespace
}  // namespace gradus
