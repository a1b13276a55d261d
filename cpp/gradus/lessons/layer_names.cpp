#include "gradus/lessons/layer_names.hpp"

#include "gradus/lessons/relabel.hpp"

namespace gradus::lessons {

std::string page_name(const std::string& name) {
  return name == "y" ? std::string(kOutputs) : name;
}

Blocks with_layer_names(const Trace& trace) {
  std::vector<std::string> finished(trace.steps().size());
  std::string layer;
  for (std::size_t at = finished.size(); at-- > 0;) {
    const Trace::Step& step = trace.steps()[at];
    const std::string& name = trace.name(step.label.name);
    if (name.starts_with('a') && step.label.index.size == 1) {
      layer = name;
    }
    finished[at] = layer;
  }
  std::size_t at = 0;
  return relabelled(trace, [&](const Trace::Step& step, StepName& called) {
    if (called.name == "sum") {
      called.name = called.index.empty() ? "all" : finished[at];
    } else if (step.label.index.size + step.label.shape.size > 0) {
      called.name = page_name(called.name);
    }
    ++at;
  });
}

}  // namespace gradus::lessons
