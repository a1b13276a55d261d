#pragma once

#include "gradus/trace/step.hpp"
#include "gradus/types.hpp"

namespace gradus {

/// A neuron in the form with a bias: it fires when w·x + b > 0. w (n,).
template <class T>
struct Perceptron {
  Vector<T> w;
  T b;
};

/// The same neuron in the form with a threshold: it fires when w·x > theta, so b = -theta. w (n,).
template <class T>
struct ThresholdPerceptron {
  Vector<T> w;
  T theta;
};

/// The sum of w[i] x[i], in the order i = 0, 1, …. w (n,), x (n,).
template <class T>
[[nodiscard]] T dot(const Vector<T>& w, const Vector<T>& x) {
  ENTER(x);
  T sum = T(0);
  for (Index i = 0; i < x.size(); ++i) {
    sum += w[i] * x[i];
    STEP(sum, i);
  }
  return sum;
}

/// The pre-activation w·x + b. x (n,).
template <class T>
[[nodiscard]] T weighted_sum(const Perceptron<T>& p, const Vector<T>& x) {
  ENTER(x);
  const T sum = dot(p.w, x) + p.b;
  STEP(sum);
  return sum;
}

/// 1 if the weighted sum is greater than zero, else 0: equality does not fire. x (n,).
template <class T>
[[nodiscard]] T fire(const Perceptron<T>& p, const Vector<T>& x) {
  ENTER(x);
  const T sum = weighted_sum(p, x);
  const T y = where(sum > T(0), T(1), T(0));
  STEP(y);
  return y;
}

/// 1 if w·x is greater than theta, else 0: equality does not fire. x (n,).
template <class T>
[[nodiscard]] T fire(const ThresholdPerceptron<T>& p, const Vector<T>& x) {
  ENTER(x);
  const T sum = dot(p.w, x);
  const T y = where(sum > p.theta, T(1), T(0));
  STEP(y);
  return y;
}

/// The same neuron in the form with a threshold.
template <class T>
[[nodiscard]] ThresholdPerceptron<T> with_threshold(const Perceptron<T>& p) {
  return {p.w, -p.b};
}

/// The neuron with w and b all k times as large.
template <class T>
[[nodiscard]] Perceptron<T> scaled(const Perceptron<T>& p, const T& k) {
  return {p.w * k, p.b * k};
}

/// The neuron that answers as p does when x[i] is given in a unit that makes its numbers k times
/// as large (metres to centimetres: k = 100).
template <class T>
[[nodiscard]] Perceptron<T> in_unit(const Perceptron<T>& p, Index i, const T& k) {
  Perceptron<T> q = p;
  q.w[i] /= k;
  return q;
}

/// The neuron with the weights of p whose line w·x + b = 0 goes through the point x (n,).
template <class T>
[[nodiscard]] Perceptron<T> through(const Perceptron<T>& p, const Vector<T>& x) {
  return {p.w, T(0) - dot(p.w, x)};
}

/// What a neuron answers to every row of X (n, d); the answers are (n,).
template <class Neuron, class T>
[[nodiscard]] Vector<T> truth_table(const Neuron& p, const Matrix<T>& X) {
  ENTER(X);
  Vector<T> y(X.rows());
  for (Index row = 0; row < X.rows(); ++row) {
    const Vector<T> x = X.row(row);
    STEP(x, row);
    y[row] = fire(p, x);
  }
  return y;
}

}  // namespace gradus
