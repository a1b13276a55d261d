#include "gradus/trace/trace.hpp"

#include <algorithm>

#include "gradus/error.hpp"

namespace gradus {

namespace {

// Far above any lesson (a round of the perceptron rule takes about 80 nodes), far below what would
// take the reader's memory: 2^24 nodes are 336 MB.
constexpr std::size_t kMostNodes = std::size_t{1} << 24U;

std::int32_t size32(std::size_t size) { return static_cast<std::int32_t>(size); }

}  // namespace

NodeId Trace::write(double value, Op op, NodeId a, NodeId b) {
  if (nodes_.size() >= kMostNodes) {
    throw Error("trace.too-long", {std::to_string(kMostNodes)});
  }
  values_.push_back(value);
  nodes_.push_back({op, a, b});
  return size32(nodes_.size()) - 1;
}

NodeId Trace::input(std::string_view name, double value, std::span<const std::int32_t> index) {
  const NodeId id = write(value, Op::input);
  inputs_.push_back({intern(name), keep(index), {}, keep(std::span(&id, 1))});
  return id;
}

NodeId Trace::inputs(std::string_view name, std::span<const double> values,
                     std::span<const std::int32_t> shape, std::span<const std::int32_t> first) {
  std::vector<NodeId> nodes;
  nodes.reserve(values.size());
  for (const double value : values) {
    nodes.push_back(write(value, Op::input));
  }
  inputs_.push_back({intern(name), keep(first), keep(shape), keep(nodes)});
  return nodes.empty() ? kNoNode : nodes.front();
}

void Trace::step(std::string_view name, SourceLine where, std::span<const std::int32_t> index,
                 std::span<const std::int32_t> shape, std::span<const NodeId> nodes) {
  const Label label{intern(name), keep(index), keep(shape), keep(nodes)};
  steps_.push_back({label, intern(where.file), where.line, frame_, size32(nodes_.size())});
}

void Trace::enter(std::string_view function, std::string_view label) {
  frames_.push_back({intern(function), intern(label), frame_, size32(steps_.size())});
  frame_ = size32(frames_.size()) - 1;
}

void Trace::leave() { frame_ = frames_[static_cast<std::size_t>(frame_)].parent; }

void Trace::rename(std::size_t step, std::string_view name, std::span<const std::int32_t> index) {
  Label& label = steps_[step].label;
  label.name = intern(name);
  if (!std::ranges::equal(index, pooled(label.index))) {
    label.index = keep(index);
  }
}

std::span<const std::int32_t> Trace::pooled(Slice slice) const {
  return std::span(pool_).subspan(static_cast<std::size_t>(slice.begin),
                                  static_cast<std::size_t>(slice.size));
}

std::int32_t Trace::intern(std::string_view text) {
  const auto [entry, fresh] = name_ids_.try_emplace(std::string(text), size32(names_.size()));
  if (fresh) {
    names_.emplace_back(text);
  }
  return entry->second;
}

Trace::Slice Trace::keep(std::span<const std::int32_t> numbers) {
  const Slice slice{size32(pool_.size()), size32(numbers.size())};
  pool_.insert(pool_.end(), numbers.begin(), numbers.end());
  return slice;
}

}  // namespace gradus
