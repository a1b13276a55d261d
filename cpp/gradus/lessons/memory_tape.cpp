#include "gradus/lessons/memory_tape.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "gradus/arrays/shape_ops.hpp"
#include "gradus/error.hpp"
#include "gradus/lessons/record_array.hpp"

namespace gradus::lessons {

namespace {

/// Larger blocks are not put on the tape: nobody could look at them.
constexpr std::int64_t kMostRecorded = 4096;

bool is_recorded(const NDArray& array) { return array.block_size() <= kMostRecorded; }

bool same_value(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

std::optional<Op> binary_op(std::string_view name) {
  static const std::map<std::string_view, Op> kOps{{"add", Op::add},
                                                   {"subtract", Op::subtract},
                                                   {"multiply", Op::multiply},
                                                   {"divide", Op::divide},
                                                   {"power", Op::power},
                                                   {"floor_divide", Op::floor_divide},
                                                   {"remainder", Op::remainder},
                                                   {"maximum", Op::maximum},
                                                   {"minimum", Op::minimum},
                                                   {"less", Op::less},
                                                   {"less_equal", Op::less_equal},
                                                   {"greater", Op::greater},
                                                   {"greater_equal", Op::greater_equal},
                                                   {"equal", Op::equal},
                                                   {"not_equal", Op::not_equal}};
  const auto found = kOps.find(name);
  return found == kOps.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Op> unary_op(std::string_view name) {
  static const std::map<std::string_view, Op> kOps{
      {"negative", Op::negate}, {"absolute", Op::absolute},      {"exp", Op::exponential},
      {"log", Op::logarithm},   {"sqrt", Op::square_root},       {"sin", Op::sine},
      {"cos", Op::cosine},      {"tanh", Op::hyperbolic_tangent}};
  const auto found = kOps.find(name);
  return found == kOps.end() ? std::nullopt : std::optional(found->second);
}

/// All inputs stretched to the result's shape; none if one cannot be.
std::vector<NDArray> stretched(const std::vector<NDArray>& inputs, const Shape& shape) {
  std::vector<NDArray> found;
  try {
    for (const NDArray& input : inputs) {
      found.push_back(broadcast_to(input, shape));
    }
  } catch (const Error&) {
    found.clear();
  }
  return found;
}

}  // namespace

MemoryTape::Making MemoryTape::making_of(const console::Operation& operation) {
  static const std::set<std::string_view> kCopies{"copy",    "flatten", "ravel",
                                                  "reshape", "astype",  "array"};
  const auto& [name, place, inputs, result, arguments] = operation;
  if (inputs.empty()) {
    return {};
  }
  const bool is_put = name == "assign" || (name == "put" && inputs.back().size() == 1);
  if (is_put) {
    const std::vector<NDArray> value = stretched({inputs.back()}, result.shape());
    return value.empty() ? Making{} : Making{true, std::nullopt, value};
  }
  if (kCopies.contains(name) && inputs.back().size() == result.size()) {
    return {true, std::nullopt, {inputs.back()}};
  }
  const std::optional<Op> op = inputs.size() == 2   ? binary_op(name)
                               : inputs.size() == 1 ? unary_op(name)
                                                    : std::nullopt;
  const std::vector<NDArray> wide = stretched(inputs, result.shape());
  return op && !wide.empty() ? Making{false, op, wide} : Making{};
}

NodeId& MemoryTape::slot_of(const NDArray& array, std::int64_t k) {
  const auto [entry, is_new] = memories_.try_emplace(array.id());
  Memory& memory = entry->second;
  if (is_new) {
    memory.keep = array;
    memory.nodes.assign(static_cast<std::size_t>(array.block_size()), kNoNode);
  }
  return memory.nodes[static_cast<std::size_t>(place_of(array.layout(), k))];
}

NodeId MemoryTape::node_of(const NDArray& array, std::int64_t k) {
  const double value = number_at(array, k);
  if (!is_recorded(array)) {
    return trace_->write(value, Op::computed);
  }
  NodeId& node = slot_of(array, k);
  if (node == kNoNode) {
    node = trace_->write(value, Op::input);
  }
  return node;
}

/// A copy keeps the number's own node; one that lost its fraction gets a node of its own.
NodeId MemoryTape::copied(const NDArray& input, double value, std::int64_t k) {
  const NodeId source = node_of(input, k);
  if (same_value(trace_->value(source), value)) {
    return source;
  }
  const bool is_truncated = std::trunc(trace_->value(source)) == value;
  return is_truncated ? trace_->write(value, Op::truncated, source)
                      : trace_->write(value, Op::computed);
}

NodeId MemoryTape::made(const Making& making, double value, std::int64_t k) {
  if (making.copies) {
    return copied(making.inputs[0], value, k);
  }
  if (!making.op) {
    return trace_->write(value, Op::computed);
  }
  const NodeId a = node_of(making.inputs[0], k);
  return trace_->write(value, *making.op, a,
                       making.inputs.size() == 2 ? node_of(making.inputs[1], k) : kNoNode);
}

void MemoryTape::note(const console::Operation& operation) {
  const NDArray& result = operation.result;
  if (!is_recorded(result)) {
    return;
  }
  const Making making = making_of(operation);
  // The nodes are found before any is written: an operation in place reads what it writes over.
  std::vector<std::pair<std::int64_t, NodeId>> changes;
  for (std::int64_t k = 0; k < result.size(); ++k) {
    const NodeId before = slot_of(result, k);
    const double value = number_at(result, k);
    if (operation.name == "assign" || before == kNoNode ||
        !same_value(trace_->value(before), value)) {
      changes.emplace_back(
          k, operation.inputs.empty() ? trace_->write(value, Op::input) : made(making, value, k));
    }
  }
  for (const auto& [k, node] : changes) {
    slot_of(result, k) = node;
    written_.push_back(node);
  }
}

std::vector<NodeId> MemoryTape::block(const NDArray& array, std::int64_t most) {
  const std::int64_t drawn = std::min(most, array.block_size());
  const NDArray whole = array.view({{drawn}, {1}, 0});
  std::vector<NodeId> nodes;
  for (std::int64_t k = 0; k < drawn; ++k) {
    nodes.push_back(node_of(whole, k));
  }
  return nodes;
}

std::vector<NodeId> MemoryTape::take_written() { return std::exchange(written_, {}); }

}  // namespace gradus::lessons
