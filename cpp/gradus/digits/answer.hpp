#pragma once

#include "gradus/trace/step.hpp"
#include "gradus/types.hpp"

namespace gradus {

/// Which share of y (n,) is the largest, the first of several, and how large it is.
template <class T>
struct Answer {
  T digit;
  T top;
};

/// The answer that shares y (n,) give; n > 0.
template <class T>
[[nodiscard]] Answer<T> answer_of(const Vector<T>& y) {
  ENTER(y);
  T answer = T(0);
  T top = y[0];
  for (Index i = 1; i < y.size(); ++i) {
    answer = where(y[i] > top, T(static_cast<double>(i)), answer);
    top = where(y[i] > top, y[i], top);
  }
  const Answer<T> found{answer, top};
  STEP(top);
  STEP(answer);
  return found;
}

}  // namespace gradus
