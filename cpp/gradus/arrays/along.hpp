#pragma once

#include "gradus/arrays/recorded_array.hpp"

namespace gradus {

// An axis is pressed: the result has all axes but that one. Each step's index is the cell of the
// result and then the position on the axis. The axis is counted from the front.

/// The sums along an axis, in the order k = 0, 1, ….
template <class T>
[[nodiscard]] Array<T> sum_along(const Array<T>& X, std::int64_t axis) {
  ENTER(X);
  Array<T> S = zeros<T>(without_axis(X.shape(), axis));
  for (const Cell& i : cells(S.shape())) {
    for (std::int64_t k = 0; k < X.length(axis); ++k) {
      S[i] += X[with_axis(i, axis, k)];
      STEP(S[i], i, k);
    }
  }
  return S;
}

/// The largest along an axis, which is at least one long; of numbers, not nan.
template <class T>
[[nodiscard]] Array<T> max_along(const Array<T>& X, std::int64_t axis) {
  ENTER(X);
  Array<T> M = zeros<T>(without_axis(X.shape(), axis));
  for (const Cell& i : cells(M.shape())) {
    M[i] = X[with_axis(i, axis, 0)];
    STEP(M[i], i, 0);
    for (std::int64_t k = 1; k < X.length(axis); ++k) {
      const T x = X[with_axis(i, axis, k)];
      M[i] = where(x > M[i], x, M[i]);
      STEP(M[i], i, k);
    }
  }
  return M;
}

/// Where the largest along an axis stands, the first of equals; as max_along.
template <class T>
[[nodiscard]] Array<T> argmax_along(const Array<T>& X, std::int64_t axis) {
  ENTER(X);
  Array<T> J = zeros<T>(without_axis(X.shape(), axis));
  for (const Cell& i : cells(J.shape())) {
    T largest = X[with_axis(i, axis, 0)];
    STEP(largest, i, 0);
    for (std::int64_t k = 1; k < X.length(axis); ++k) {
      const T x = X[with_axis(i, axis, k)];
      const auto greater = x > largest;
      largest = where(greater, x, largest);
      J[i] = where(greater, number<T>(k), J[i]);
      STEP(J[i], i, k);
    }
  }
  return J;
}

}  // namespace gradus
