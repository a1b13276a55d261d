#pragma once

#include "gradus/arrays/array.hpp"
#include "gradus/trace/step.hpp"

/// \file
/// Lets arrays of recorded numbers leave a trace.

namespace gradus {

namespace trace {

template <>
inline constexpr bool kRecords<Array<Recorded>> = true;

}  // namespace trace

[[nodiscard]] inline Trace* trace_of(const Array<Recorded>& numbers) {
  return trace::trace_of(std::span<const Recorded>(*numbers.block));
}

inline void write_step(Trace& trace, std::string_view name, SourceLine where,
                       std::span<const std::int32_t> index, const Array<Recorded>& numbers) {
  std::vector<NodeId> nodes;
  for (const Recorded& number : numbers.values()) {
    nodes.push_back(trace::node_of(trace, number));
  }
  const std::vector<std::int32_t> shape(numbers.shape().begin(), numbers.shape().end());
  trace.step(name, where, index, shape, nodes);
}

}  // namespace gradus
