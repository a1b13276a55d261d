#pragma once

#include "gradus/networks/activations.hpp"

/// \file
/// The derivatives of the activation functions: by a, and by the parameter where there is one.
/// Where y says all that is needed, they are written with y = h(a). At a corner (a = 0) they take
/// the value from the left, as the functions do with `a > 0`.

namespace gradus {

/// Of the step function: 0 on both sides. At 0 there is no derivative; this answers 0.
template <class T>
[[nodiscard]] T step_slope(const T& a) {
  ENTER(a);
  const T slope = where(a > T(0), T(0), T(0));
  STEP(slope);
  return slope;
}

/// Of the sigmoid, from y = sigmoid(a). Exactly 0 once y is rounded to 1, from a = 37 on.
template <class T>
[[nodiscard]] T sigmoid_slope(const T& y) {
  ENTER(y);
  const T slope = y * (T(1) - y);
  STEP(slope);
  return slope;
}

/// Of the hyperbolic tangent, from y = tanh(a).
template <class T>
[[nodiscard]] T tanh_slope(const T& y) {
  ENTER(y);
  const T slope = T(1) - y * y;
  STEP(slope);
  return slope;
}

/// Of relu. At 0 there is no derivative; this answers 0.
template <class T>
[[nodiscard]] T relu_slope(const T& a) {
  ENTER(a);
  const T slope = where(a > T(0), T(1), T(0));
  STEP(slope);
  return slope;
}

/// Of leaky_relu, prelu and rrelu. At 0 there is no derivative; this answers the leak.
template <class T>
[[nodiscard]] T leaky_relu_slope(const T& a, const T& leak) {
  ENTER(a);
  const T slope = where(a > T(0), T(1), leak);
  STEP(slope);
  return slope;
}

/// Of leaky_relu, prelu and rrelu by the leak.
template <class T>
[[nodiscard]] T leak_slope(const T& a) {
  ENTER(a);
  const T slope = where(a > T(0), T(0), a);
  STEP(slope);
  return slope;
}

/// Of elu. At 0, unless alpha is 1, there is no derivative; this answers alpha.
template <class T>
[[nodiscard]] T elu_slope(const T& a, const T& alpha) {
  ENTER(a);
  const T slope = where(a > T(0), T(1), alpha * exp(a));
  STEP(slope);
  return slope;
}

/// Of elu by alpha.
template <class T>
[[nodiscard]] T elu_alpha_slope(const T& a) {
  ENTER(a);
  const T slope = where(a > T(0), T(0), exp(a) - T(1));
  STEP(slope);
  return slope;
}

/// Of swish. The product is taken from the right, so that beta a cannot overflow beside a 0.
template <class T>
[[nodiscard]] T swish_slope(const T& a, const T& beta) {
  ENTER(a);
  const T gate = sigmoid(beta * a);
  STEP(gate);
  const T slope = gate + beta * (a * sigmoid_slope(gate));
  STEP(slope);
  return slope;
}

/// Of swish by beta. The product is taken from the right, so that a a cannot overflow beside a 0.
template <class T>
[[nodiscard]] T swish_beta_slope(const T& a, const T& beta) {
  ENTER(a);
  const T gate = sigmoid(beta * a);
  STEP(gate);
  const T slope = a * (a * sigmoid_slope(gate));
  STEP(slope);
  return slope;
}

/// Of softplus: the sigmoid.
template <class T>
[[nodiscard]] T softplus_slope(const T& a) {
  ENTER(a);
  const T slope = sigmoid(a);
  STEP(slope);
  return slope;
}

/// Of gelu: Phi(a) + a phi(a), with phi the density of the standard normal distribution.
template <class T>
[[nodiscard]] T gelu_slope(const T& a) {
  ENTER(a);
  const T density = exp(-(a * a) / T(2)) / T(kSquareRootOf2Pi);
  STEP(density);
  const T slope = normal_share(a) + a * density;
  STEP(slope);
  return slope;
}

/// Of the identity.
template <class T>
[[nodiscard]] T identity_slope(const T& a) {
  ENTER(a);
  const T slope = where(a > T(0), T(1), T(1));
  STEP(slope);
  return slope;
}

}  // namespace gradus
