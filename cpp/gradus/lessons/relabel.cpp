#include "gradus/lessons/relabel.hpp"

namespace gradus::lessons {

Blocks relabelled(Trace trace, const std::function<void(const Trace::Step&, StepName&)>& rename) {
  for (std::size_t at = 0; at < trace.steps().size(); ++at) {
    const Trace::Step& step = trace.steps()[at];
    const auto index = trace.pooled(step.label.index);
    StepName called{trace.name(step.label.name), {index.begin(), index.end()}};
    rename(step, called);
    trace.rename(at, called.name, called.index);
  }
  return blocks(trace);
}

}  // namespace gradus::lessons
