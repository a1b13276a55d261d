#include "gradus/circuit.hpp"

#include <cstdint>

#include "gradus/error.hpp"

namespace gradus {

namespace {

enum class Visit : std::uint8_t { unseen, open, done };

/// Depth-first search along the wires, against the current. The path is a list of its own, not a
/// recursion: a long chain of gates must not exhaust the stack.
class Sorter {
 public:
  Sorter(Index inputs, const std::vector<std::vector<Index>>& from)
      : inputs_(inputs), from_(from), visits_(from.size(), Visit::unseen) {}

  /// Puts the gate, and before it all that it listens to, into the order.
  void visit(std::size_t gate) {
    follow(gate);
    while (!path_.empty()) {
      Open& last = path_.back();
      if (last.next == from_[last.gate].size()) {
        close(last.gate);
        continue;
      }
      const Index wire = from_[last.gate][last.next++];
      if (wire >= inputs_) {
        follow(static_cast<std::size_t>(wire - inputs_));
      }
    }
  }

  [[nodiscard]] std::vector<Index> order() && { return std::move(order_); }

 private:
  /// A gate on the path, and which of its inputs is to be followed next.
  struct Open {
    std::size_t gate;
    std::size_t next;
  };

  void follow(std::size_t gate) {
    if (visits_[gate] == Visit::open) {
      throw_cycle(gate);
    }
    if (visits_[gate] == Visit::unseen) {
      visits_[gate] = Visit::open;
      path_.push_back({gate, 0});
    }
  }

  void close(std::size_t gate) {
    visits_[gate] = Visit::done;
    order_.push_back(static_cast<Index>(gate));
    path_.pop_back();
  }

  [[noreturn]] void throw_cycle(std::size_t gate) const {
    std::vector<std::string> cycle;
    auto at = path_.end();
    do {
      --at;
      cycle.push_back(std::to_string(at->gate));
    } while (at->gate != gate);
    throw Error("circuit.cycle", cycle);
  }

  Index inputs_;
  const std::vector<std::vector<Index>>& from_;
  std::vector<Visit> visits_;
  std::vector<Open> path_;
  std::vector<Index> order_;
};

void check_wires(Index inputs, const std::vector<std::vector<Index>>& from) {
  const Index wires = inputs + static_cast<Index>(from.size());
  for (std::size_t gate = 0; gate < from.size(); ++gate) {
    for (std::size_t input = 0; input < from[gate].size(); ++input) {
      const Index wire = from[gate][input];
      if (wire == -1) {
        throw Error("circuit.missing-wire", {std::to_string(gate), std::to_string(input)});
      }
      if (wire < 0 || wire >= wires) {
        throw Error("circuit.unknown-wire", {std::to_string(gate), std::to_string(wire)});
      }
    }
  }
}

}  // namespace

std::vector<Index> evaluation_order(Index inputs, const std::vector<std::vector<Index>>& from) {
  check_wires(inputs, from);
  Sorter sorter(inputs, from);
  for (std::size_t gate = 0; gate < from.size(); ++gate) {
    sorter.visit(gate);
  }
  return std::move(sorter).order();
}

Matrix<double> binary_inputs(Index inputs) {
  constexpr Index kMost = 10;
  if (inputs < 0 || inputs > kMost) {
    throw Error("circuit.too-many-inputs", {std::to_string(inputs), std::to_string(kMost)});
  }
  Matrix<double> X(Index{1} << inputs, inputs);
  for (Index row = 0; row < X.rows(); ++row) {
    for (Index input = 0; input < inputs; ++input) {
      X(row, input) = static_cast<double>((row >> input) & 1);
    }
  }
  return X;
}

}  // namespace gradus
