#pragma once

#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "gradus/console/console.hpp"
#include "gradus/trace/trace.hpp"

namespace gradus::lessons {

/// Keeps a tape of what a console does with its memory: which node each element of a block is. It
/// learns of every operation after it, so what an operation wrote is seen in the elements.
class MemoryTape {
 public:
  explicit MemoryTape(Trace& trace) : trace_(&trace) {}

  /// Puts an operation's result on the tape.
  void note(const console::Operation& operation);

  /// The nodes of the first elements of a block, at most so many; new to the tape if need be.
  [[nodiscard]] std::vector<NodeId> block(const NDArray& array, std::int64_t most);

  /// The node of the k-th number of an array, in reading order; new to the tape if need be.
  [[nodiscard]] NodeId node_of(const NDArray& array, std::int64_t k) { return node_at(array, k); }

  /// The nodes that were written since the last time, in that order.
  [[nodiscard]] std::vector<NodeId> take_written();

 private:
  struct Memory {
    NDArray keep;  ///< so that its address is not given to another block
    std::vector<NodeId> nodes;
  };

  Memory& memory_of(const NDArray& array);
  NodeId node_at(const NDArray& array, std::int64_t k);
  NodeId source_of_copy(const console::Operation& operation, std::int64_t k);
  NodeId computed(const console::Operation& operation, std::int64_t k);
  NodeId fresh(const console::Operation& operation, std::int64_t k, double value);

  Trace* trace_;
  std::map<const void*, Memory> memories_;
  std::vector<NodeId> written_;
};

}  // namespace gradus::lessons
