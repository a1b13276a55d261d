#pragma once

#include "gradus/elementary.hpp"
#include "gradus/trace/step.hpp"

/// \file
/// The activation functions y = h(a), each on one number. No finite a and parameter give a nan; a
/// nan is not above 0.

namespace gradus {

inline constexpr double kSquareRootOf2 = 1.4142135623730951;
inline constexpr double kSquareRootOf2Pi = 2.5066282746310002;

/// 1 for a > 0, else 0: it does not fire at 0.
template <class T>
[[nodiscard]] T step_function(const T& a) {
  ENTER(a);
  const T y = where(a > T(0), T(1), T(0));
  STEP(y);
  return y;
}

/// The logistic function, from 0 to 1. Where e^-a is too large for a double it is 0.
template <class T>
[[nodiscard]] T sigmoid(const T& a) {
  ENTER(a);
  const T y = T(1) / (T(1) + exp(-a));
  STEP(y);
  return y;
}

/// From -1 to 1.
template <class T>
[[nodiscard]] T hyperbolic_tangent(const T& a) {
  ENTER(a);
  const T y = tanh(a);
  STEP(y);
  return y;
}

/// a where it is above 0, else 0: the rectified linear unit.
template <class T>
[[nodiscard]] T relu(const T& a) {
  ENTER(a);
  const T y = where(a > T(0), a, T(0));
  STEP(y);
  return y;
}

/// As relu, but what is not above 0 leaks through, weakened (Maas, Hannun and Ng, 2013: by 0.01).
template <class T>
[[nodiscard]] T leaky_relu(const T& a, const T& leak) {
  ENTER(a);
  const T y = where(a > T(0), a, leak * a);
  STEP(y);
  return y;
}

/// The same with a leak that is learned like a weight (He and others, 2015; they begin with 0.25).
template <class T>
[[nodiscard]] T prelu(const T& a, const T& leak) {
  ENTER(a);
  const T y = where(a > T(0), a, leak * a);
  STEP(y);
  return y;
}

/// The same with a leak that is drawn for every number while the network learns, and fixed when it
/// predicts (Xu and others, 2015): see random_leak.hpp.
template <class T>
[[nodiscard]] T rrelu(const T& a, const T& leak) {
  ENTER(a);
  const T y = where(a > T(0), a, leak * a);
  STEP(y);
  return y;
}

/// Bends towards -alpha below 0 (Clevert, Unterthiner and Hochreiter, 2015).
template <class T>
[[nodiscard]] T elu(const T& a, const T& alpha) {
  ENTER(a);
  const T y = where(a > T(0), a, alpha * (exp(a) - T(1)));
  STEP(y);
  return y;
}

/// a, let through by a sigmoid (Ramachandran, Zoph and Le, 2017); with beta = 1 also called SiLU.
template <class T>
[[nodiscard]] T swish(const T& a, const T& beta) {
  ENTER(a);
  const T gate = sigmoid(beta * a);
  STEP(gate);
  const T y = a * gate;
  STEP(y);
  return y;
}

/// ln(1 + e^a), a relu without the corner. Written so that e^a never overflows.
template <class T>
[[nodiscard]] T softplus(const T& a) {
  ENTER(a);
  const T y = where(a > T(0), a, T(0)) + log1p(exp(-abs(a)));
  STEP(y);
  return y;
}

/// Phi(a): how likely a number from the standard normal distribution is below a.
template <class T>
[[nodiscard]] T normal_share(const T& a) {
  ENTER(a);
  const T share = T(0.5) * (T(1) + erf(a / T(kSquareRootOf2)));
  STEP(share);
  return share;
}

/// a Phi(a) (Hendrycks and Gimpel, 2016), not one of its approximations.
template <class T>
[[nodiscard]] T gelu(const T& a) {
  ENTER(a);
  const T y = a * normal_share(a);
  STEP(y);
  return y;
}

/// a as it is.
template <class T>
[[nodiscard]] T identity(const T& a) {
  ENTER(a);
  const T y = a;
  STEP(y);
  return y;
}

}  // namespace gradus
