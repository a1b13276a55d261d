#pragma once

#include <vector>

#include "gradus/elementary.hpp"
#include "gradus/gates.hpp"
#include "gradus/perceptron.hpp"

namespace gradus {

/// The step function: 1 for a > 0, else 0.
struct StepFunction {
  template <class T>
  [[nodiscard]] T operator()(const T& a) const {
    return where(a > T(0), T(1), T(0));
  }
};

/// The sigmoid 1 / (1 + e^(-gain a)); the larger the gain, the nearer to the step function.
template <class T>
struct Sigmoid {
  T gain;
  [[nodiscard]] T operator()(const T& a) const { return T(1) / (T(1) + exp(-(gain * a))); }
};

/// Two layers of neurons: every hidden one sees x, the output neuron sees their answers s.
template <class T>
struct TwoLayer {
  std::vector<Perceptron<T>> hidden;
  Perceptron<T> output;
};

/// h(w·x + b). x (n,).
template <class T, class Activation>
[[nodiscard]] T activate(const Perceptron<T>& p, const Vector<T>& x, const Activation& h) {
  ENTER(x);
  const T sum = weighted_sum(p, x);
  const T y = h(sum);
  STEP(y);
  return y;
}

/// x (n,) through both layers.
template <class T, class Activation>
[[nodiscard]] T forward(const TwoLayer<T>& net, const Vector<T>& x, const Activation& h) {
  ENTER(x);
  Vector<T> s(static_cast<Index>(net.hidden.size()));
  for (Index j = 0; j < s.size(); ++j) {
    s[j] = activate(net.hidden[static_cast<std::size_t>(j)], x, h);
    STEP(s[j], j);
  }
  const T y = activate(net.output, s, h);
  STEP(y);
  return y;
}

/// Every row of X (n, d) through both layers; the answers are (n,).
template <class T, class Activation>
[[nodiscard]] Vector<T> forward_rows(const TwoLayer<T>& net, const Matrix<T>& X,
                                     const Activation& h) {
  ENTER(X);
  Vector<T> y(X.rows());
  for (Index row = 0; row < X.rows(); ++row) {
    const Vector<T> x = X.row(row);
    STEP(x, row);
    y[row] = forward(net, x, h);
  }
  return y;
}

/// XOR as the source notes build it: AND of NAND and OR.
[[nodiscard]] inline TwoLayer<double> xor_network() {
  return {{perceptron(gate_named("NAND")), perceptron(gate_named("OR"))},
          perceptron(gate_named("AND"))};
}

}  // namespace gradus
