#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gradus/trace/trace.hpp"

namespace gradus {

/// A trace as it crosses to the page, once: names and blocks of numbers.
///
/// `numbers` begins with the counts of nodes, inputs, steps, frames and pooled integers. Then come
/// the tables, row by row, in this order:
///   nodes   op, a, b
///   inputs  name, index begin, index size, shape begin, shape size, nodes begin, nodes size
///   steps   the seven of an input, then file, line, frame, tape size
///   frames  function, label, parent, first step
///   pool    the integers that begin and size point into
/// Names, files and functions are positions in `names`, each of which ends with a line break.
struct Blocks {
  std::string names;
  std::vector<double> values;  ///< of the nodes
  std::vector<std::int32_t> numbers;
  std::string notes;  ///< what a scene says beside its numbers, as JSON; often empty
};

[[nodiscard]] Blocks blocks(const Trace& trace);

}  // namespace gradus
