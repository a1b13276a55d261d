#include "gradus/trace/blocks.hpp"

namespace gradus {

namespace {

using Numbers = std::vector<std::int32_t>;

void append(Numbers& out, std::initializer_list<std::int32_t> numbers) {
  out.insert(out.end(), numbers);
}

void append(Numbers& out, const Trace::Label& label) {
  append(out, {label.name, label.index.begin, label.index.size, label.shape.begin, label.shape.size,
               label.nodes.begin, label.nodes.size});
}

std::int32_t count(const auto& list) { return static_cast<std::int32_t>(list.size()); }

}  // namespace

Blocks blocks(const Trace& trace) {
  Blocks out;
  for (const std::string& name : trace.names()) {
    out.names += name;
    out.names += '\n';
  }
  out.values = trace.values();
  Numbers& numbers = out.numbers;
  append(numbers, {count(trace.nodes()), count(trace.inputs()), count(trace.steps()),
                   count(trace.frames()), count(trace.pool())});
  for (const Trace::Node& node : trace.nodes()) {
    append(numbers, {static_cast<std::int32_t>(node.op), node.a, node.b});
  }
  for (const Trace::Label& input : trace.inputs()) {
    append(numbers, input);
  }
  for (const Trace::Step& step : trace.steps()) {
    append(numbers, step.label);
    append(numbers, {step.file, step.line, step.frame, step.tape_size});
  }
  for (const Trace::Frame& frame : trace.frames()) {
    append(numbers, {frame.function, frame.label, frame.parent, frame.first_step});
  }
  numbers.insert(numbers.end(), trace.pool().begin(), trace.pool().end());
  return out;
}

}  // namespace gradus
