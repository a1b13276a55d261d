#pragma once

#include <Eigen/Core>

#include "gradus/elementary.hpp"
#include "gradus/trace/trace.hpp"

namespace gradus {

/// The recording scalar: a double that writes every operation on its trace. A number that was
/// written in the source (`T(0)`) belongs to no trace until it meets one that does.
class Recorded {
 public:
  Recorded() = default;
  // Implicit, so that a formula may hold plain numbers as it does with double.
  Recorded(double value) : value_(value) {}  // NOLINT(google-explicit-constructor)
  Recorded(double value, NodeId id, Trace* trace) : value_(value), id_(id), trace_(trace) {}

  [[nodiscard]] double value() const { return value_; }
  [[nodiscard]] NodeId id() const { return id_; }
  [[nodiscard]] Trace* trace() const { return trace_; }

  Recorded& operator+=(const Recorded& other) { return *this = *this + other; }
  Recorded& operator-=(const Recorded& other) { return *this = *this - other; }
  Recorded& operator*=(const Recorded& other) { return *this = *this * other; }
  Recorded& operator/=(const Recorded& other) { return *this = *this / other; }

  friend Recorded operator+(const Recorded& a, const Recorded& b) {
    return write(a.value_ + b.value_, Op::add, a, b);
  }
  friend Recorded operator-(const Recorded& a, const Recorded& b) {
    return write(a.value_ - b.value_, Op::subtract, a, b);
  }
  friend Recorded operator*(const Recorded& a, const Recorded& b) {
    return write(a.value_ * b.value_, Op::multiply, a, b);
  }
  friend Recorded operator/(const Recorded& a, const Recorded& b) {
    return write(a.value_ / b.value_, Op::divide, a, b);
  }
  friend Recorded operator-(const Recorded& a) { return write(-a.value_, Op::negate, a); }
  friend Recorded abs(const Recorded& a) { return write(gradus::abs(a.value_), Op::absolute, a); }
  friend Recorded exp(const Recorded& a) {
    return write(gradus::exp(a.value_), Op::exponential, a);
  }
  friend Recorded log1p(const Recorded& a) {
    return write(gradus::log1p(a.value_), Op::logarithm_one_plus, a);
  }
  friend Recorded tanh(const Recorded& a) {
    return write(gradus::tanh(a.value_), Op::hyperbolic_tangent, a);
  }
  friend Recorded erf(const Recorded& a) {
    return write(gradus::erf(a.value_), Op::error_function, a);
  }
  friend Recorded sin(const Recorded& a) { return write(gradus::sin(a.value_), Op::sine, a); }
  friend Recorded cos(const Recorded& a) { return write(gradus::cos(a.value_), Op::cosine, a); }

  /// An answer to a question about recorded numbers; it is a number on the tape too (1 or 0).
  friend Recorded operator>(const Recorded& a, const Recorded& b) {
    return write(a.value_ > b.value_ ? 1.0 : 0.0, Op::greater, a, b);
  }

  /// `yes` where the condition is not 0, else `no`; the tape remembers both why and what.
  friend Recorded where(const Recorded& condition, const Recorded& yes, const Recorded& no) {
    const Recorded& taken = condition.value_ != 0.0 ? yes : no;
    return write(taken.value_, Op::where, condition, taken);
  }

  /// For control flow, which leaves no node.
  friend bool operator==(const Recorded& a, const Recorded& b) { return a.value_ == b.value_; }

 private:
  [[nodiscard]] NodeId on(Trace& trace) const {
    return trace_ == nullptr ? trace.write(value_, Op::constant) : id_;
  }

  static Recorded write(double value, Op op, const Recorded& a) {
    return a.trace_ == nullptr ? Recorded(value)
                               : Recorded(value, a.trace_->write(value, op, a.id_), a.trace_);
  }

  static Recorded write(double value, Op op, const Recorded& a, const Recorded& b) {
    Trace* const trace = a.trace_ != nullptr ? a.trace_ : b.trace_;
    if (trace == nullptr) {
      return {value};
    }
    const NodeId left = a.on(*trace);
    const NodeId right = b.on(*trace);
    return {value, trace->write(value, op, left, right), trace};
  }

  double value_ = 0.0;
  NodeId id_ = kNoNode;
  Trace* trace_ = nullptr;
};

/// The plain number, for a check that leaves no node.
[[nodiscard]] inline double value_of(double number) { return number; }
[[nodiscard]] inline double value_of(const Recorded& number) { return number.value(); }

}  // namespace gradus

namespace Eigen {

/// Lets Eigen hold recorded numbers; the taught sums are loops of our own.
template <>
struct NumTraits<gradus::Recorded> : NumTraits<double> {
  using Real = gradus::Recorded;
  using NonInteger = gradus::Recorded;
  using Nested = gradus::Recorded;
  enum {
    IsComplex = 0,
    IsInteger = 0,
    IsSigned = 1,
    RequireInitialization = 1,
    ReadCost = 1,
    AddCost = 3,
    MulCost = 3
  };
};

}  // namespace Eigen
