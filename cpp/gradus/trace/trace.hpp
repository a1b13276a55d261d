#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gradus {

/// The number of a node on the tape; -1 where there is none.
using NodeId = std::int32_t;
inline constexpr NodeId kNoNode = -1;

/// How a number came to be. The page knows these by their position: append, never insert.
enum class Op : std::uint8_t {
  input,     ///< given by the reader or the lesson
  constant,  ///< written in the source
  add,
  subtract,
  multiply,
  divide,
  negate,
  greater,  ///< 1 if a > b, else 0
  where,    ///< a: the condition, b: the operand that was taken
  absolute,
  exponential,
  less,  ///< 1 if a < b, else 0; so do the four that follow
  less_equal,
  greater_equal,
  equal,
  not_equal,
  power,
  floor_divide,
  remainder,
  maximum,
  minimum,
  logarithm,
  square_root,
  sine,
  cosine,
  hyperbolic_tangent,
  truncated,  ///< a without its fraction, as an integer array stores it
  computed,   ///< from whole arrays, by a function that keeps no record of single numbers
  error_function,
  logarithm_one_plus,  ///< log(1 + a)
};

/// A place in the source.
struct SourceLine {
  const char* file;
  int line;
};

/// The record of one computation: a tape of all its numbers, the moments worth stopping at, and the
/// calls they happened in. It only grows while it is recorded, so node, step and frame numbers are
/// times as well: whatever has the smaller number came first.
class Trace {
 public:
  /// One number on the tape.
  struct Node {
    Op op;
    NodeId a;
    NodeId b;
  };

  /// A range in the shared pool of integers.
  struct Slice {
    std::int32_t begin = 0;
    std::int32_t size = 0;
  };

  /// A name tied to numbers: `shape` is empty for a scalar, `nodes` are in row-major order. The
  /// index of an input with a shape is the place of its first number.
  struct Label {
    std::int32_t name = 0;
    Slice index;
    Slice shape;
    Slice nodes;
  };

  /// A moment worth stopping at. `tape_size` tells how far the tape had grown.
  struct Step {
    Label label;
    std::int32_t file = 0;
    std::int32_t line = 0;
    std::int32_t frame = -1;
    std::int32_t tape_size = 0;
  };

  /// One call of a function; `parent` is the frame that called it or -1. `label` tells which of
  /// many (a gate's name), "" where the function's name says it all.
  struct Frame {
    std::int32_t function;
    std::int32_t label;
    std::int32_t parent;
    std::int32_t first_step;
  };

  /// Writes a number down and answers its node.
  NodeId write(double value, Op op, NodeId a = kNoNode, NodeId b = kNoNode);

  /// Names a number as an input of the computation, for example `input("w", 0.5, {0})`.
  NodeId input(std::string_view name, double value, std::span<const std::int32_t> index = {});

  /// Names a block of numbers as inputs, row by row, under one label; answers the first node, the
  /// others follow. Where a block is part of a larger array, `first` is the place of its first
  /// number there: column 3 of W (784, 50) has the shape (784, 1) and begins at (0, 3).
  NodeId inputs(std::string_view name, std::span<const double> values,
                std::span<const std::int32_t> shape, std::span<const std::int32_t> first = {});

  void step(std::string_view name, SourceLine where, std::span<const std::int32_t> index,
            std::span<const std::int32_t> shape, std::span<const NodeId> nodes);

  void enter(std::string_view function, std::string_view label);
  void leave();

  /// Calls a step by another name, and its numbers by other places.
  void rename(std::size_t step, std::string_view name, std::span<const std::int32_t> index);

  [[nodiscard]] double value(NodeId id) const { return values_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] const std::vector<double>& values() const { return values_; }
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] const std::vector<Label>& inputs() const { return inputs_; }
  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
  [[nodiscard]] const std::vector<Frame>& frames() const { return frames_; }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  [[nodiscard]] const std::string& name(std::int32_t id) const {
    return names_[static_cast<std::size_t>(id)];
  }
  [[nodiscard]] const std::vector<std::int32_t>& pool() const { return pool_; }
  [[nodiscard]] std::span<const std::int32_t> pooled(Slice slice) const;

 private:
  [[nodiscard]] std::int32_t intern(std::string_view text);
  [[nodiscard]] Slice keep(std::span<const std::int32_t> numbers);

  std::vector<double> values_;
  std::vector<Node> nodes_;
  std::vector<Label> inputs_;
  std::vector<Step> steps_;
  std::vector<Frame> frames_;
  std::vector<std::string> names_;
  std::unordered_map<std::string, std::int32_t> name_ids_;
  std::vector<std::int32_t> pool_;
  std::int32_t frame_ = -1;
};

}  // namespace gradus
