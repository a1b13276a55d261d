#pragma once

#include "gradus/perceptron.hpp"

namespace gradus {

/// Why no neuron is XOR: the sums of the two rows that should fire, added, and the sums of the two
/// that should not, added, are the same number w1 + w2 + 2b. It would have to be above zero and not
/// above zero. X (4, 2) as gate_inputs gives it; answers the difference of the two: 0, but for what
/// doubles round off.
template <class T>
[[nodiscard]] T add_pairs(const Perceptron<T>& p, const Matrix<T>& X) {
  ENTER(X);
  Vector<T> s(X.rows());
  for (Index row = 0; row < X.rows(); ++row) {
    const Vector<T> x = X.row(row);
    s[row] = weighted_sum(p, x);
    STEP(s[row], row);
  }
  const T firing = s[1] + s[2];
  STEP(firing);
  const T silent = s[0] + s[3];
  STEP(silent);
  return firing - silent;
}

}  // namespace gradus
