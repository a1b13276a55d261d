#pragma once

#include <algorithm>

#include "gradus/arrays/recorded_array.hpp"
#include "gradus/types.hpp"

namespace gradus {

/// The common shape of two arrays whose shapes are a and b, compared from the last axis to the
/// first; an axis that is not there counts as 1. Empty where two lengths differ and
/// neither is 1.
template <class T>
[[nodiscard]] Vector<T> common_shape(const Vector<T>& a, const Vector<T>& b) {
  ENTER(a);
  Vector<T> shape(std::max(a.size(), b.size()));
  for (Index k = 0; k < shape.size(); ++k) {
    const T m = k < a.size() ? a[a.size() - 1 - k] : T(1);
    const T n = k < b.size() ? b[b.size() - 1 - k] : T(1);
    if (!(m == n || m == T(1) || n == T(1))) {
      STEP(m, k);
      return Vector<T>(0);
    }
    const T length = m == T(1) ? n : m;
    STEP(length, k);
    shape[shape.size() - 1 - k] = length;
  }
  return shape;
}

/// The sum of all cells.
template <class T>
[[nodiscard]] T sum_of(const Array<T>& C) {
  ENTER(C);
  T total = T(0);
  for (const Cell& i : cells(C.shape())) {
    total += C[i];
  }
  STEP(total);
  return total;
}

/// The mean of the squares of all cells.
template <class T>
[[nodiscard]] T mean_square(const Array<T>& C) {
  ENTER(C);
  T squares = T(0);
  for (const Cell& i : cells(C.shape())) {
    squares += C[i] * C[i];
  }
  const T total = squares / T(static_cast<double>(C.size()));
  STEP(total);
  return total;
}

}  // namespace gradus
