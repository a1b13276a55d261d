#pragma once

#include <string>

#include "gradus/networks/activation.hpp"
#include "gradus/networks/softmax.hpp"

namespace gradus {

/// A fully connected layer: every input reaches every unit. W (d, m), b (m,): W(i, j) leads from
/// input i to unit j. Its sums and its answers are called `a` and `z` on the tape.
template <class T>
struct Layer {
  Matrix<T> W;
  Vector<T> b;
  Activation h = Activation::identity;
  T parameter = T(0);
  std::string a = "a";
  std::string z = "z";
};

/// The sums of a layer: a[j] = x[0] W(0, j) + x[1] W(1, j) + … + b[j]. x (d,); a (m,).
template <class T>
[[nodiscard]] Vector<T> affine(const Layer<T>& layer, const Vector<T>& x) {
  ENTER(x);
  Vector<T> a(layer.b.size());
  for (Index j = 0; j < a.size(); ++j) {
    T sum = T(0);
    for (Index i = 0; i < x.size(); ++i) {
      sum += x[i] * layer.W(i, j);
      STEP(sum, j, i);
    }
    a[j] = sum + layer.b[j];
    STEP_AS(layer.a, a[j], j);
  }
  return a;
}

/// h of all sums a (m,) of a layer; z (m,).
template <class T>
[[nodiscard]] Vector<T> activate(const Layer<T>& layer, const Vector<T>& a) {
  ENTER(a);
  if (layer.h == Activation::softmax) {
    return softmax(a);
  }
  Vector<T> z(a.size());
  for (Index j = 0; j < z.size(); ++j) {
    z[j] = apply(layer.h, layer.parameter, a[j]);
    STEP_AS(layer.z, z[j], j);
  }
  return z;
}

/// x (d,) through a layer; z (m,).
template <class T>
[[nodiscard]] Vector<T> forward(const Layer<T>& layer, const Vector<T>& x) {
  ENTER(x);
  const Vector<T> a = affine(layer, x);
  STEP_AS(layer.a, a);
  const Vector<T> z = activate(layer, a);
  STEP_AS(layer.z, z);
  return z;
}

}  // namespace gradus
