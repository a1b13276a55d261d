#pragma once

#include <string>
#include <vector>

#include "gradus/trace/trace.hpp"

namespace gradus::testing {

/// A step with the numbers of its names looked up.
struct ReadStep {
  std::string name;
  std::vector<std::int32_t> index;
  std::vector<std::int32_t> shape;
  std::vector<double> values;
  std::string file;
  int line;
  std::vector<std::string> calls;  ///< the functions that are open, the outermost first
};

[[nodiscard]] inline std::vector<std::string> calls_of(const Trace& trace, std::int32_t frame) {
  std::vector<std::string> calls;
  for (; frame != -1; frame = trace.frames().at(static_cast<std::size_t>(frame)).parent) {
    const Trace::Frame& call = trace.frames().at(static_cast<std::size_t>(frame));
    calls.insert(calls.begin(), trace.name(call.function));
  }
  return calls;
}

[[nodiscard]] inline ReadStep read_step(const Trace& trace, const Trace::Step& step) {
  const auto copy = [&trace](Trace::Slice slice) {
    const auto span = trace.pooled(slice);
    return std::vector<std::int32_t>(span.begin(), span.end());
  };
  ReadStep read{trace.name(step.label.name), copy(step.label.index),
                copy(step.label.shape),      {},
                trace.name(step.file),       step.line,
                calls_of(trace, step.frame)};
  for (const NodeId node : trace.pooled(step.label.nodes)) {
    read.values.push_back(trace.value(node));
  }
  return read;
}

[[nodiscard]] inline std::vector<ReadStep> read_steps(const Trace& trace) {
  std::vector<ReadStep> steps;
  for (const Trace::Step& step : trace.steps()) {
    steps.push_back(read_step(trace, step));
  }
  return steps;
}

/// The steps as "sum[1]", one after the other.
[[nodiscard]] inline std::vector<std::string> labels(const Trace& trace) {
  std::vector<std::string> found;
  for (const ReadStep& step : read_steps(trace)) {
    std::string label = step.name;
    for (const std::int32_t i : step.index) {
      label += "[" + std::to_string(i) + "]";
    }
    found.push_back(label);
  }
  return found;
}

}  // namespace gradus::testing
