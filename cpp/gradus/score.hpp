#pragma once

#include "gradus/elementary.hpp"
#include "gradus/trace/step.hpp"
#include "gradus/types.hpp"

namespace gradus {

/// How many of the answers y (n,), each 0 or 1, are as wanted, t (n,).
template <class T>
[[nodiscard]] T count_right(const Vector<T>& y, const Vector<T>& t) {
  ENTER(y);
  T right = T(0);
  for (Index row = 0; row < y.size(); ++row) {
    right += T(1) - abs(t[row] - y[row]);
    STEP(right, row);
  }
  return right;
}

}  // namespace gradus
