#pragma once

#include "gradus/trace/step.hpp"
#include "gradus/types.hpp"

namespace gradus {

/// The points of both curves over x (n,).
template <class T>
void curves(const Vector<T>& x) {
  ENTER(x);
  for (Index i = 0; i < x.size(); ++i) {
    const T sine = sin(x[i]);
    STEP(sine, i);
    const T cosine = cos(x[i]);
    STEP(cosine, i);
  }
}

/// Luminance: how bright a red, a green and a blue look together (ITU-R BT.601).
template <class T>
[[nodiscard]] T grey_of(const T& red, const T& green, const T& blue) {
  return T(0.299) * red + T(0.587) * green + T(0.114) * blue;
}

}  // namespace gradus
