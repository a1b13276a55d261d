#pragma once

#include "gradus/trace/step.hpp"
#include "gradus/types.hpp"

namespace gradus {

/// All shares of a row added up: 1, but for rounding. y (n,).
template <class T>
[[nodiscard]] T sum_of_shares(const Vector<T>& y) {
  ENTER(y);
  T total = T(0);
  for (Index i = 0; i < y.size(); ++i) {
    total += y[i];
    STEP(total, i);
  }
  return total;
}

/// The largest share of a row. y (n,).
template <class T>
[[nodiscard]] T largest_share(const Vector<T>& y) {
  ENTER(y);
  T top = y[0];
  for (Index i = 1; i < y.size(); ++i) {
    top = where(y[i] > top, y[i], top);
  }
  STEP(top);
  return top;
}

}  // namespace gradus
