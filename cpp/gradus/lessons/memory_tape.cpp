#include "gradus/lessons/memory_tape.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "gradus/lessons/record_array.hpp"

namespace gradus::lessons {

namespace {

/// Larger blocks are not put on the tape: nobody could look at them.
constexpr std::int64_t kMostRecorded = 4096;

bool is_recorded(const NDArray& array) { return array.block_size() <= kMostRecorded; }

/// Where the k-th cell of an array lies in its block.
std::size_t place_of(const NDArray& array, std::int64_t k) {
  const Layout& layout = array.layout();
  std::int64_t place = layout.offset;
  for (std::size_t axis = layout.shape.size(); axis-- > 0;) {
    place += k % layout.shape[axis] * layout.strides[axis];
    k /= layout.shape[axis];
  }
  return static_cast<std::size_t>(place);
}

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

/// The cell of an input that broadcasting brings to the k-th cell of the result, in reading order.
std::optional<std::int64_t> brought_to(const Shape& result, std::int64_t k, const Shape& input) {
  if (input.size() > result.size()) {
    return std::nullopt;
  }
  std::int64_t position = 0;
  std::int64_t stride = 1;
  for (std::size_t axis = input.size(); axis-- > 0;) {
    const std::size_t wide = axis + result.size() - input.size();
    std::int64_t at = k;
    for (std::size_t later = result.size() - 1; later > wide; --later) {
      at /= result[later];
    }
    at %= result[wide];
    if (input[axis] != 1 && input[axis] != result[wide]) {
      return std::nullopt;
    }
    position += (input[axis] == 1 ? 0 : at) * stride;
    stride *= input[axis];
  }
  return position;
}

}  // namespace

MemoryTape::Memory& MemoryTape::memory_of(const NDArray& array) {
  const auto [entry, is_new] = memories_.try_emplace(array.id());
  if (is_new) {
    entry->second.keep = array;
    entry->second.nodes.assign(static_cast<std::size_t>(array.block_size()), kNoNode);
  }
  return entry->second;
}

NodeId MemoryTape::node_at(const NDArray& array, std::int64_t k) {
  const double value = number_at(array, k);
  if (!is_recorded(array)) {
    return trace_->write(value, Op::computed);
  }
  NodeId& node = memory_of(array).nodes[place_of(array, k)];
  if (node == kNoNode) {
    node = trace_->write(value, Op::input);
  }
  return node;
}

/// Copies keep the number's own node; one that lost its fraction gets a node of its own.
NodeId MemoryTape::source_of_copy(const console::Operation& operation, std::int64_t k) {
  static const std::set<std::string_view> kCopies{"copy",   "flatten", "ravel",  "reshape",
                                                  "astype", "array",   "assign", "put"};
  if (!kCopies.contains(operation.name) || operation.inputs.empty()) {
    return kNoNode;
  }
  const NDArray& input = operation.inputs.back();
  const bool is_assign =
      operation.name == "assign" || (operation.name == "put" && input.size() == 1);
  const std::optional<std::int64_t> from =
      is_assign
          ? brought_to(operation.result.shape(), k, input.shape())
          : std::optional(k < input.size() && input.size() == operation.result.size() ? k : -1);
  if (!from || *from < 0) {
    return kNoNode;
  }
  const NodeId source = node_at(input, *from);
  const double value = number_at(operation.result, k);
  if (same_value(trace_->value(source), value)) {
    return source;
  }
  return std::trunc(trace_->value(source)) == value ? trace_->write(value, Op::truncated, source)
                                                    : kNoNode;
}

/// A number of an operation that works cell by cell.
NodeId MemoryTape::computed(const console::Operation& operation, std::int64_t k) {
  const std::vector<NDArray>& inputs = operation.inputs;
  const double value = number_at(operation.result, k);
  const auto node = [&](std::size_t which) -> NodeId {
    const auto from = brought_to(operation.result.shape(), k, inputs[which].shape());
    return from ? node_at(inputs[which], *from) : kNoNode;
  };
  if (const auto op = binary_op(operation.name); op && inputs.size() == 2) {
    const NodeId a = node(0);
    const NodeId b = node(1);
    return a == kNoNode || b == kNoNode ? kNoNode : trace_->write(value, *op, a, b);
  }
  if (const auto op = unary_op(operation.name); op && inputs.size() == 1) {
    const NodeId a = node(0);
    return a == kNoNode ? kNoNode : trace_->write(value, *op, a);
  }
  return kNoNode;
}

NodeId MemoryTape::fresh(const console::Operation& operation, std::int64_t k, double value) {
  NodeId node = source_of_copy(operation, k);
  if (node == kNoNode) {
    node = computed(operation, k);
  }
  if (node == kNoNode) {
    node = trace_->write(value, operation.inputs.empty() ? Op::input : Op::computed);
  }
  return node;
}

void MemoryTape::note(const console::Operation& operation) {
  const NDArray& result = operation.result;
  if (!is_recorded(result)) {
    return;
  }
  const bool is_known = memories_.contains(result.id());
  // The nodes are found before any is written: an operation in place reads what it writes over.
  std::vector<std::pair<std::size_t, NodeId>> changes;
  for (std::int64_t k = 0; k < result.size(); ++k) {
    const std::size_t place = place_of(result, k);
    const NodeId before = is_known ? memory_of(result).nodes[place] : kNoNode;
    const double value = number_at(result, k);
    const bool writes = operation.name == "assign" || before == kNoNode ||
                        !same_value(trace_->value(before), value);
    if (writes) {
      changes.emplace_back(place, fresh(operation, k, value));
    }
  }
  for (const auto& [place, node] : changes) {
    memory_of(result).nodes[place] = node;
    written_.push_back(node);
  }
}

std::vector<NodeId> MemoryTape::block(const NDArray& array, std::int64_t most) {
  const std::int64_t drawn = std::min(most, array.block_size());
  const NDArray whole = array.view({{drawn}, {1}, 0});
  std::vector<NodeId> nodes;
  for (std::int64_t k = 0; k < drawn; ++k) {
    nodes.push_back(node_at(whole, k));
  }
  return nodes;
}

std::vector<NodeId> MemoryTape::take_written() { return std::exchange(written_, {}); }

}  // namespace gradus::lessons
