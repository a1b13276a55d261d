#pragma once

#include <string>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// What the last layer answers; the core calls each function's answer y as well.
inline constexpr std::string_view kOutputs = "outputs";

/// What the page calls an array of the core: the answers y of a network are `outputs`.
[[nodiscard]] std::string page_name(const std::string& name);

/// The blocks of a forward pass in which running sums are named after the layer they belong to (the
/// step that finishes a unit tells it), and the answers of the last layer `outputs`.
[[nodiscard]] Blocks with_layer_names(const Trace& trace);

}  // namespace gradus::lessons
