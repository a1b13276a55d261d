#pragma once

#include "gradus/networks/activation.hpp"
#include "gradus/types.hpp"

/// \file
/// Layers of one number each, one after the other: layer k answers w[k] x + b[k], or that bent.

namespace gradus {

/// x through linear layers. w (n,), b (n,).
template <class T>
[[nodiscard]] T linear_stack(const Vector<T>& w, const Vector<T>& b, const T& x) {
  ENTER(x);
  T a = x;
  for (Index k = 0; k < w.size(); ++k) {
    a = w[k] * a + b[k];
    STEP(a, k);
  }
  return a;
}

/// x through layers that bend what they have summed up. w (n,), b (n,).
template <class T>
[[nodiscard]] T bent_stack(const Vector<T>& w, const Vector<T>& b, Activation h, const T& x) {
  ENTER(x);
  T z = x;
  for (Index k = 0; k < w.size(); ++k) {
    const T a = w[k] * z + b[k];
    STEP(a, k);
    z = apply(h, T(0), a);
    STEP(z, k);
  }
  return z;
}

/// Linear layers as a single one: w[k] (W x + B) + b[k] is (w[k] W) x + (w[k] B + b[k]). Then x
/// through that. w (n,), b (n,).
template <class T>
[[nodiscard]] T collapsed_stack(const Vector<T>& w, const Vector<T>& b, const T& x) {
  ENTER(x);
  T whole_w = T(1);
  T whole_b = T(0);
  for (Index k = 0; k < w.size(); ++k) {
    whole_w = w[k] * whole_w;
    STEP(whole_w, k);
    whole_b = w[k] * whole_b + b[k];
    STEP(whole_b, k);
  }
  const T direct = whole_w * x + whole_b;
  STEP(direct);
  return direct;
}

}  // namespace gradus
