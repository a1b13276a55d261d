#pragma once

#include "gradus/trace/step.hpp"
#include "gradus/types.hpp"

namespace gradus {

/// How many summands a cell of a product has: the last length of a's shape m and the first of b's
/// shape n, which must be alike; 0 where they are not.
template <class T>
[[nodiscard]] T inner_length(const Vector<T>& m, const Vector<T>& n) {
  ENTER(m);
  const T last = m[m.size() - 1];
  STEP(last);
  const T first = n[0];
  STEP(first);
  return last == first ? last : T(0);
}

}  // namespace gradus
