#pragma once

#include <map>
#include <optional>
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
  [[nodiscard]] NodeId node_of(const NDArray& array, std::int64_t k);

  /// The nodes that were written since the last time, in that order.
  [[nodiscard]] std::vector<NodeId> take_written();

 private:
  struct Memory {
    NDArray keep;  ///< so that its address is not given to another block
    std::vector<NodeId> nodes;
  };

  /// What the numbers of a result are made of, number by number: copies of one input, or an
  /// operation on one or two; neither where only whole arrays tell.
  struct Making {
    bool copies = false;
    std::optional<Op> op = std::nullopt;
    std::vector<NDArray> inputs;  ///< each as many as the result has, in reading order
  };

  [[nodiscard]] static Making making_of(const console::Operation& operation);
  NodeId made(const Making& making, double value, std::int64_t k);
  NodeId copied(const NDArray& input, double value, std::int64_t k);
  NodeId& slot_of(const NDArray& array, std::int64_t k);

  Trace* trace_;
  std::map<const void*, Memory> memories_;
  std::vector<NodeId> written_;
};

}  // namespace gradus::lessons
