#pragma once

#include "gradus/trace/step.hpp"

namespace gradus {

/// A number from 0 to below 1, from 27 random bits and 26 more, as NumPy's legacy generator makes
/// it: of the numbers k / 2^53, all are alike.
template <class T>
[[nodiscard]] T unit_interval(const T& high, const T& low) {
  ENTER(high);
  const T u = (high * T(67108864.0) + low) / T(9007199254740992.0);
  STEP(u);
  return u;
}

}  // namespace gradus
