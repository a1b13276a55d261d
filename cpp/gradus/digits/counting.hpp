#pragma once

#include "gradus/trace/step.hpp"
#include "gradus/types.hpp"

namespace gradus {

/// How many there are in all: the sum of counts (k, k).
template <class T>
[[nodiscard]] T total(const Matrix<T>& counts) {
  ENTER(counts);
  T n = T(0);
  for (Index label = 0; label < counts.rows(); ++label) {
    for (Index answer = 0; answer < counts.cols(); ++answer) {
      n += counts(label, answer);
    }
  }
  STEP(n);
  return n;
}

/// What part of n is right: the diagonal of counts (k, k), where label and answer are the same.
template <class T>
[[nodiscard]] T accuracy(const Matrix<T>& counts, const T& n) {
  ENTER(counts);
  T right = T(0);
  for (Index label = 0; label < counts.rows(); ++label) {
    right += counts(label, label);
  }
  STEP(right);
  const T accuracy = right / n;
  STEP(accuracy);
  return accuracy;
}

/// What part of each label was recognised, r (k,); 0 for one that there is none of.
template <class T>
[[nodiscard]] Vector<T> recalls(const Matrix<T>& counts) {
  ENTER(counts);
  Vector<T> recall = Vector<T>::Constant(counts.rows(), T(0));
  for (Index label = 0; label < counts.rows(); ++label) {
    T all = T(0);
    for (Index answer = 0; answer < counts.cols(); ++answer) {
      all += counts(label, answer);
    }
    STEP_AS("images", all, label);
    if (all == T(0)) {
      continue;
    }
    recall[label] = counts(label, label) / all;
    STEP(recall[label], label);
  }
  return recall;
}

}  // namespace gradus
