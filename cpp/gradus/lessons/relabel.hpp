#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// What the page calls a step's numbers, and which of them they are.
struct StepName {
  std::string name;
  std::vector<std::int32_t> index;
};

/// The blocks of a trace in which `rename` has called each step's numbers as the scene does: the
/// sums of a layer after the layer, the shares of a row after the row.
[[nodiscard]] Blocks relabelled(Trace trace,
                                const std::function<void(const Trace::Step&, StepName&)>& rename);

}  // namespace gradus::lessons
