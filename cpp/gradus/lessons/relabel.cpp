#include "gradus/lessons/relabel.hpp"

#include <algorithm>
#include <map>

namespace gradus::lessons {

namespace {

/// Where the tables of a trace lie in its numbers, see trace/blocks.hpp.
constexpr std::size_t kPoolCount = 4;
constexpr std::size_t kCounts = 5;
constexpr std::size_t kNodeWidth = 3;
constexpr std::size_t kInputWidth = 7;
constexpr std::size_t kStepWidth = 11;

/// Names that the blocks have, and those that are new to them.
class Names {
 public:
  Names(const Trace& trace, Blocks& blocks)
      : blocks_(&blocks), count_(static_cast<std::int32_t>(trace.names().size())) {
    for (std::int32_t id = 0; id < count_; ++id) {
      ids_.emplace(trace.name(id), id);
    }
  }

  std::int32_t id(const std::string& name) {
    const auto [entry, fresh] = ids_.try_emplace(name, count_);
    if (fresh) {
      blocks_->names += name + '\n';
      ++count_;
    }
    return entry->second;
  }

 private:
  Blocks* blocks_;
  std::int32_t count_;
  std::map<std::string, std::int32_t> ids_;
};

}  // namespace

Blocks relabelled(const Trace& trace,
                  const std::function<void(const Trace::Step&, StepName&)>& rename) {
  Blocks out = blocks(trace);
  Names names(trace, out);
  std::size_t at =
      kCounts + (kNodeWidth * trace.nodes().size()) + (kInputWidth * trace.inputs().size());
  for (const Trace::Step& step : trace.steps()) {
    const auto index = trace.pooled(step.label.index);
    StepName called{trace.name(step.label.name), {index.begin(), index.end()}};
    rename(step, called);
    out.numbers[at] = names.id(called.name);
    if (!std::ranges::equal(called.index, index)) {
      out.numbers[at + 1] = out.numbers[kPoolCount];
      out.numbers[at + 2] = static_cast<std::int32_t>(called.index.size());
      out.numbers[kPoolCount] += static_cast<std::int32_t>(called.index.size());
      out.numbers.insert(out.numbers.end(), called.index.begin(), called.index.end());
    }
    at += kStepWidth;
  }
  return out;
}

}  // namespace gradus::lessons
