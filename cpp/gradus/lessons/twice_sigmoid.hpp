#pragma once

#include "gradus/networks/activations.hpp"

namespace gradus {

/// The sigmoid, stretched to lie from -1 to 1 and pressed to half its width: the hyperbolic
/// tangent.
template <class T>
[[nodiscard]] T twice_sigmoid(const T& a) {
  ENTER(a);
  const T y = T(2) * sigmoid(T(2) * a) - T(1);
  STEP(y);
  return y;
}

}  // namespace gradus
