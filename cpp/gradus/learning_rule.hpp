#pragma once

#include "gradus/perceptron.hpp"

namespace gradus {

/// One round of the perceptron learning rule (Rosenblatt, 1957): each row of X (n, d) once, in
/// order; where the answer differs from t (n,), the weights move by eta times the row, towards it
/// or away. Answers how many rows it had wrong when it met them.
template <class T>
[[nodiscard]] T learn_round(Perceptron<T>& p, const Matrix<T>& X, const Vector<T>& t,
                            const T& eta) {
  ENTER(X);
  T mistakes = T(0);
  for (Index row = 0; row < X.rows(); ++row) {
    const Vector<T> x = X.row(row);
    STEP(x, row);
    const T y = fire(p, x);
    const T error = t[row] - y;
    STEP(error, row);
    for (Index i = 0; i < x.size(); ++i) {
      p.w[i] += eta * error * x[i];
      STEP(p.w[i], i);
    }
    p.b += eta * error;
    STEP(p.b);
    mistakes += abs(error);
    STEP(mistakes);
  }
  return mistakes;
}

/// Rounds until one passes without a mistake, or until `most` are over. Answers how many there
/// were.
template <class T>
[[nodiscard]] Index learn(Perceptron<T>& p, const Matrix<T>& X, const Vector<T>& t, const T& eta,
                          Index most) {
  ENTER(X);
  for (Index round = 1; round <= most; ++round) {
    const T mistakes = learn_round(p, X, t, eta);
    STEP(mistakes, round);
    if (mistakes == T(0)) {
      return round;
    }
  }
  return most;
}

}  // namespace gradus
