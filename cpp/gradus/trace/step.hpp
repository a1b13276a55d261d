#pragma once

#include <concepts>
#include <span>
#include <string_view>
#include <type_traits>

#include "gradus/trace/recorded.hpp"
#include "gradus/types.hpp"

/// \file
/// The marks that an algorithm carries:
///
///   STEP(sum, i)   a moment worth stopping at: `sum` has just been computed, for this i
///   STEP_AS(name, sum, i)  the same under a name that the call is given, such as "a1"
///   ENTER(x)       this function is a call of its own; x is any argument that may be recorded
///
/// With double they are empty and cost nothing (tests/cpp/untraced proves it). A STEP stands right
/// below the statement it speaks of, and owns the numbers written since the step before. The
/// listings on the page are cut from the source without these lines.

namespace gradus::trace {

/// Whether numbers of this kind leave a trace: Recorded, or several of it. Other kinds say so where
/// they stand, beside a trace_of and a write_step of their own (arrays/recorded_array.hpp).
template <class Q>
inline constexpr bool kRecords = false;
template <>
inline constexpr bool kRecords<Recorded> = true;
template <class S, int R, int C, int O, int MR, int MC>
inline constexpr bool kRecords<Eigen::Matrix<S, R, C, O, MR, MC>> = kRecords<S>;
template <>
inline constexpr bool kRecords<std::span<const Recorded>> = true;

/// The quantity's name as the formulas write it: "p.w[i]" is w.
[[nodiscard]] constexpr std::string_view plain_name(std::string_view expression) {
  expression = expression.substr(0, expression.find_first_of("[("));
  const std::size_t dot = expression.rfind('.');
  return dot == std::string_view::npos ? expression : expression.substr(dot + 1);
}

[[nodiscard]] inline Trace* trace_of(const Recorded& number) { return number.trace(); }

template <class S, int R, int C, int O, int MR, int MC>
[[nodiscard]] Trace* trace_of(const Eigen::Matrix<S, R, C, O, MR, MC>& numbers) {
  for (Index i = 0; i < numbers.size(); ++i) {
    if (numbers.data()[i].trace() != nullptr) {
      return numbers.data()[i].trace();
    }
  }
  return nullptr;
}

[[nodiscard]] inline Trace* trace_of(std::span<const Recorded> numbers) {
  for (const Recorded& number : numbers) {
    if (number.trace() != nullptr) {
      return number.trace();
    }
  }
  return nullptr;
}

[[nodiscard]] inline NodeId node_of(Trace& trace, const Recorded& number) {
  return number.trace() == nullptr ? trace.write(number.value(), Op::constant) : number.id();
}

inline void write_step(Trace& trace, std::string_view name, SourceLine where,
                       std::span<const std::int32_t> index, const Recorded& number) {
  const NodeId node = node_of(trace, number);
  trace.step(name, where, index, {}, std::span(&node, 1));
}

template <class S, int R, int C, int O, int MR, int MC>
void write_step(Trace& trace, std::string_view name, SourceLine where,
                std::span<const std::int32_t> index,
                const Eigen::Matrix<S, R, C, O, MR, MC>& numbers) {
  std::vector<NodeId> nodes;
  nodes.reserve(static_cast<std::size_t>(numbers.size()));
  for (Index i = 0; i < numbers.size(); ++i) {
    nodes.push_back(node_of(trace, numbers.data()[i]));
  }
  const std::int32_t shape[] = {static_cast<std::int32_t>(numbers.rows()),
                                static_cast<std::int32_t>(numbers.cols())};
  trace.step(name, where, index, std::span(shape, C == 1 ? 1 : 2), nodes);
}

/// An index is a position, or all the positions of a cell.
inline void append_index(std::vector<std::int32_t>& index, std::integral auto position) {
  index.push_back(static_cast<std::int32_t>(position));
}
inline void append_index(std::vector<std::int32_t>& index, const std::vector<std::int64_t>& cell) {
  index.insert(index.end(), cell.begin(), cell.end());
}

template <class Q, class... I>
void step(std::string_view expression, SourceLine where, const Q& quantity, const I&... index) {
  if (Trace* const trace = trace_of(quantity); trace != nullptr) {
    std::vector<std::int32_t> at;
    (append_index(at, index), ...);
    write_step(*trace, plain_name(expression), where, at, quantity);
  }
}

/// A call, once it is open, until its scope ends.
class Call {
 public:
  Call() = default;
  ~Call() {
    if (trace_ != nullptr) {
      trace_->leave();
    }
  }
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;
  Call(Call&&) = delete;
  Call& operator=(Call&&) = delete;

  template <class Q>
  void open(std::string_view function, const Q& argument, std::string_view label = {}) {
    trace_ = trace_of(argument);
    if (trace_ != nullptr) {
      trace_->enter(function, label);
    }
  }

 private:
  Trace* trace_ = nullptr;
};

struct NoCall {};

/// Whether an expression of this type leaves a trace.
template <class E>
inline constexpr bool kRecording = kRecords<std::remove_cvref_t<E>>;

template <class E>
using CallFor = std::conditional_t<kRecording<E>, Call, NoCall>;

}  // namespace gradus::trace

// Macros, because only they know the quantity's name and the line they stand on. What does not
// record is not even instantiated: passing a double by reference to a function that does nothing
// already changes what the compiler makes of the loop around it.
// NOLINTBEGIN(cppcoreguidelines-macro-usage,bugprone-macro-parentheses)
#define STEP(quantity, ...) STEP_AS(#quantity, quantity __VA_OPT__(, ) __VA_ARGS__)
#define STEP_AS(name, quantity, ...)                                      \
  if constexpr (!::gradus::trace::kRecording<decltype(quantity)>) {       \
  } else                                                                  \
    ::gradus::trace::step(name, ::gradus::SourceLine{__FILE__, __LINE__}, \
                          quantity __VA_OPT__(, ) __VA_ARGS__)
#define ENTER(argument, ...)                                                 \
  [[maybe_unused]] ::gradus::trace::CallFor<decltype(argument)> gradus_call; \
  if constexpr (!::gradus::trace::kRecording<decltype(argument)>) {          \
  } else                                                                     \
    gradus_call.open(__func__, argument __VA_OPT__(, ) __VA_ARGS__)
// NOLINTEND(cppcoreguidelines-macro-usage,bugprone-macro-parentheses)
