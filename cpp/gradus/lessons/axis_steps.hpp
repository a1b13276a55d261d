#pragma once

#include "gradus/arrays/along.hpp"

namespace gradus {

/// The means along an axis: the sums divided by how many there are.
template <class T>
[[nodiscard]] Array<T> mean_along(const Array<T>& X, std::int64_t axis) {
  ENTER(X);
  const Array<T> S = sum_along(X, axis);
  Array<T> A = zeros<T>(S.shape());
  const T n = number<T>(X.length(axis));
  for (const Cell& i : cells(A.shape())) {
    A[i] = S[i] / n;
    STEP(A[i], i);
  }
  return A;
}

/// The cells of X and then those of Y along an axis, which grows; the other axes are alike.
template <class T>
[[nodiscard]] Array<T> joined_along(const Array<T>& X, const Array<T>& Y, std::int64_t axis) {
  ENTER(X);
  Shape shape = X.shape();
  shape[static_cast<std::size_t>(axis)] += Y.length(axis);
  Array<T> C = zeros<T>(shape);
  for (const Cell& i : cells(shape)) {
    Cell j = i;
    j[static_cast<std::size_t>(axis)] -= X.length(axis);
    C[i] = j[static_cast<std::size_t>(axis)] < 0 ? X[i] : Y[j];
    STEP(C[i], i);
  }
  return C;
}

}  // namespace gradus
