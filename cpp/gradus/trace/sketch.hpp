#pragma once

#include "gradus/trace/step.hpp"

namespace gradus {

/// The recording scalar for networks of many thousand weights: a double that is recorded only as
/// far as it is asked for. An operation is written down where all its operands are on the tape;
/// what comes of a number that is not is a sketch too. When a STEP shows an array, its sketches go
/// onto the tape as `computed`, and from there on are recorded. So with sketched weights each sum
/// of a layer is one number without a past, while its activation, and all sums over weights that
/// are on the tape, are recorded in full, by the same code and to the same bits.
class Sketch {
 public:
  Sketch() = default;
  // Implicit, as with Recorded. A number that was written in the source is no sketch.
  Sketch(double value) : value_(value) {}  // NOLINT(google-explicit-constructor)
  /// A number on the tape.
  Sketch(const Recorded& number)  // NOLINT(google-explicit-constructor)
      : value_(number.value()), id_(number.id()), trace_(number.trace()) {}
  /// A sketch, which may come onto this tape later.
  Sketch(double value, Trace& trace) : value_(value), trace_(&trace) {}

  [[nodiscard]] double value() const { return value_; }
  [[nodiscard]] Trace* trace() const { return trace_; }

  /// Whether its past is recorded as far as it has one.
  [[nodiscard]] bool recorded() const { return trace_ == nullptr || id_ != kNoNode; }

  /// The same as a recorded number; a sketch comes onto the tape here.
  [[nodiscard]] Recorded on_tape() const {
    if (!recorded()) {
      id_ = trace_->write(value_, Op::computed);
    }
    return {value_, id_, trace_};
  }

  Sketch& operator+=(const Sketch& other) { return *this = *this + other; }
  Sketch& operator-=(const Sketch& other) { return *this = *this - other; }
  Sketch& operator*=(const Sketch& other) { return *this = *this * other; }
  Sketch& operator/=(const Sketch& other) { return *this = *this / other; }

  friend Sketch operator+(const Sketch& a, const Sketch& b) {
    return join(a, b, [](const auto& p, const auto& q) { return p + q; });
  }
  friend Sketch operator-(const Sketch& a, const Sketch& b) {
    return join(a, b, [](const auto& p, const auto& q) { return p - q; });
  }
  friend Sketch operator*(const Sketch& a, const Sketch& b) {
    return join(a, b, [](const auto& p, const auto& q) { return p * q; });
  }
  friend Sketch operator/(const Sketch& a, const Sketch& b) {
    return join(a, b, [](const auto& p, const auto& q) { return p / q; });
  }
  friend Sketch operator>(const Sketch& a, const Sketch& b) {
    if (a.recorded() && b.recorded()) {
      return a.full() > b.full();
    }
    return {a.value_ > b.value_ ? 1.0 : 0.0, tape_of(a, b)};
  }
  friend Sketch operator-(const Sketch& a) {
    return map(a, [](const auto& p) { return -p; });
  }
  friend Sketch abs(const Sketch& a) {
    return map(a, [](const auto& p) { return abs(p); });
  }
  friend Sketch exp(const Sketch& a) {
    return map(a, [](const auto& p) { return exp(p); });
  }
  friend Sketch log1p(const Sketch& a) {
    return map(a, [](const auto& p) { return log1p(p); });
  }
  friend Sketch tanh(const Sketch& a) {
    return map(a, [](const auto& p) { return tanh(p); });
  }
  friend Sketch erf(const Sketch& a) {
    return map(a, [](const auto& p) { return erf(p); });
  }
  friend Sketch where(const Sketch& condition, const Sketch& yes, const Sketch& no) {
    const Sketch& taken = condition.value_ != 0.0 ? yes : no;
    if (condition.recorded() && taken.recorded()) {
      return where(condition.full(), taken.full(), taken.full());
    }
    return {taken.value_, tape_of(condition, taken)};
  }

  /// For control flow, which leaves no node.
  friend bool operator==(const Sketch& a, const Sketch& b) { return a.value_ == b.value_; }

  friend double value_of(const Sketch& number) { return number.value_; }

  // What STEP asks for: a single sketch is not shown, an array with sketches is.
  friend Trace* trace_of(const Sketch& number) {
    return number.recorded() ? number.trace_ : nullptr;
  }
  friend NodeId node_of(Trace& trace, const Sketch& number) {
    return trace::node_of(trace, number.on_tape());
  }
  friend void write_step(Trace& trace, std::string_view name, SourceLine where,
                         std::span<const std::int32_t> index, const Sketch& number) {
    trace::write_step(trace, name, where, index, number.on_tape());
  }

 private:
  [[nodiscard]] Recorded full() const {
    return trace_ == nullptr ? Recorded(value_) : Recorded(value_, id_, trace_);
  }

  template <class F>
  static Sketch map(const Sketch& a, const F& f) {
    return a.recorded() ? Sketch(f(a.full())) : Sketch(f(a.value_), *a.trace_);
  }

  template <class F>
  static Sketch join(const Sketch& a, const Sketch& b, const F& f) {
    if (a.recorded() && b.recorded()) {
      return Sketch(f(a.full(), b.full()));
    }
    return {f(a.value_, b.value_), tape_of(a, b)};
  }

  /// One of them is a sketch and has one.
  static Trace& tape_of(const Sketch& a, const Sketch& b) {
    return a.trace_ != nullptr ? *a.trace_ : *b.trace_;
  }

  double value_ = 0.0;
  mutable NodeId id_ = kNoNode;  ///< given when it comes onto the tape
  Trace* trace_ = nullptr;
};

namespace trace {

template <>
inline constexpr bool kRecords<Sketch> = true;

}  // namespace trace

}  // namespace gradus

namespace Eigen {

/// Lets Eigen hold sketches.
template <>
struct NumTraits<gradus::Sketch> : NumTraits<gradus::Recorded> {
  using Real = gradus::Sketch;
  using NonInteger = gradus::Sketch;
  using Nested = gradus::Sketch;
};

}  // namespace Eigen
