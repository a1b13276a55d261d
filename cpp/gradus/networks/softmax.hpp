#pragma once

#include "gradus/networks/activations.hpp"

namespace gradus {

/// Throws Error "softmax.empty" for no scores.
void check_scores(Index count);

/// Throws Error "softmax.temperature" (t) unless t is finite and above 0.
void check_temperature(double t);

/// Throws Error "softmax.too-large" (s, t) where a score is finite and s / t too large for a
/// double.
void check_cooled(double score, double t, double cooled);
template <class T>
void check_cooled(const Vector<T>& s, const T& t, const Vector<T>& u) {
  for (Index i = 0; i < s.size(); ++i) {
    check_cooled(value_of(s[i]), value_of(t), value_of(u[i]));
  }
}

/// What part each of the numbers e (n,) is of their sum.
template <class T>
[[nodiscard]] Vector<T> shares(const Vector<T>& e) {
  ENTER(e);
  T sum = T(0);
  for (Index i = 0; i < e.size(); ++i) {
    sum += e[i];
  }
  STEP(sum);
  Vector<T> y(e.size());
  for (Index i = 0; i < e.size(); ++i) {
    y[i] = e[i] / sum;
    STEP(y[i], i);
  }
  return y;
}

/// Scores s (n,) as parts of a whole, y (n,): all from 0 to 1, together 1, in the order of the
/// scores. The largest score is taken off first, which changes nothing but that no e^d overflows.
/// Throws Error "softmax.empty".
template <class T>
[[nodiscard]] Vector<T> softmax(const Vector<T>& s) {
  ENTER(s);
  check_scores(s.size());
  T c = s[0];
  for (Index i = 1; i < s.size(); ++i) {
    c = where(s[i] > c, s[i], c);
  }
  STEP(c);
  Vector<T> d(s.size());
  for (Index i = 0; i < s.size(); ++i) {
    d[i] = s[i] - c;
    STEP(d[i], i);
  }
  Vector<T> e(s.size());
  for (Index i = 0; i < s.size(); ++i) {
    e[i] = exp(d[i]);
    STEP(e[i], i);
  }
  return shares(e);
}

/// The same as the formula stands in books: beyond a score of 709 e^s is too large for a double,
/// and inf / inf is nan. Throws Error "softmax.empty".
template <class T>
[[nodiscard]] Vector<T> naive_softmax(const Vector<T>& s) {
  ENTER(s);
  check_scores(s.size());
  Vector<T> e(s.size());
  for (Index i = 0; i < s.size(); ++i) {
    e[i] = exp(s[i]);
    STEP(e[i], i);
  }
  return shares(e);
}

/// Scores s (n,) at the temperature t, to be given to softmax: the hotter, the more alike. Throws
/// as check_temperature and check_cooled do.
template <class T>
[[nodiscard]] Vector<T> at_temperature(const Vector<T>& s, const T& t) {
  ENTER(s);
  check_temperature(value_of(t));
  Vector<T> u(s.size());
  for (Index i = 0; i < s.size(); ++i) {
    u[i] = s[i] / t;
    STEP(u[i], i);
  }
  check_cooled(s, t, u);
  return u;
}

/// softmax of each row of S (n, d); Y is (n, d). Throws Error "softmax.empty" for rows of nothing.
template <class T>
[[nodiscard]] Matrix<T> softmax_rows(const Matrix<T>& S) {
  ENTER(S);
  Matrix<T> Y(S.rows(), S.cols());
  for (Index row = 0; row < S.rows(); ++row) {
    const Vector<T> s = S.row(row);
    STEP(s, row);
    Y.row(row) = softmax(s).transpose();
  }
  return Y;
}

/// softmax of all of S (n, d) at once, as if its rows were one; Y is (n, d).
template <class T>
[[nodiscard]] Matrix<T> softmax_whole(const Matrix<T>& S) {
  const Vector<T> y = softmax(Vector<T>(Vector<T>::Map(S.data(), S.size())));
  return Matrix<T>::Map(y.data(), S.rows(), S.cols());
}

/// The derivative of every y[i] by every score s[j], from y = softmax(s): D is (n, n).
template <class T>
[[nodiscard]] Matrix<T> softmax_slopes(const Vector<T>& y) {
  ENTER(y);
  Matrix<T> D(y.size(), y.size());
  for (Index i = 0; i < y.size(); ++i) {
    for (Index j = 0; j < y.size(); ++j) {
      D(i, j) = y[i] * (T(i == j ? 1.0 : 0.0) - y[j]);
      STEP(D(i, j), i, j);
    }
  }
  return D;
}

}  // namespace gradus
