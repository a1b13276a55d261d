#pragma once

#include <string>
#include <vector>

#include "gradus/trace/blocks.hpp"
#include "support/json.hpp"

namespace gradus::testing {

/// A scene's blocks, read again as the page reads them.
struct ReadScene {
  struct Step {
    std::string name;
    std::vector<int> index;
    std::vector<int> nodes;
  };

  Json notes;
  std::vector<Step> steps;
  std::vector<double> values;

  [[nodiscard]] double value(int node) const { return values.at(static_cast<std::size_t>(node)); }

  /// The first numbers of all steps of this name.
  [[nodiscard]] std::vector<double> of(const std::string& name) const {
    std::vector<double> found;
    for (const Step& step : steps) {
      if (step.name == name) {
        found.push_back(value(step.nodes.at(0)));
      }
    }
    return found;
  }

  /// The numbers that a list of nodes in the notes names.
  [[nodiscard]] std::vector<double> named(const Json& nodes) const {
    std::vector<double> found;
    for (const Json& node : nodes.list()) {
      found.push_back(value(node.integer()));
    }
    return found;
  }
};

[[nodiscard]] inline ReadScene read_scene(const Blocks& blocks) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < blocks.names.size();) {
    const std::size_t end = blocks.names.find('\n', at);
    names.push_back(blocks.names.substr(at, end - at));
    at = end + 1;
  }
  const auto& numbers = blocks.numbers;
  const auto count = [&](std::size_t which) { return static_cast<std::size_t>(numbers.at(which)); };
  constexpr std::size_t kHead = 5;
  const std::size_t steps = kHead + 3 * count(0) + 7 * count(1);
  const std::size_t pool = steps + 11 * count(2) + 4 * count(3);
  ReadScene read{parse_json(blocks.notes), {}, blocks.values};
  for (std::size_t row = steps; row < steps + 11 * count(2); row += 11) {
    const auto slice = [&](std::size_t at) {
      const auto begin = numbers.begin() + static_cast<std::ptrdiff_t>(pool) + numbers.at(row + at);
      return std::vector<int>(begin, begin + numbers.at(row + at + 1));
    };
    read.steps.push_back({names.at(count(row)), slice(1), slice(5)});
  }
  return read;
}

}  // namespace gradus::testing
