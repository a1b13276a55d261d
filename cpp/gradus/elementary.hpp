#pragma once

namespace gradus {

/// e to the x, from one source for native and wasm, so that both give the same last bit; within
/// 1 ulp of the exact value. exp(-inf) = 0, exp(inf) = inf, exp(nan) = nan.
[[nodiscard]] double exp(double x);

/// |x|.
[[nodiscard]] inline double abs(double x) { return x < 0.0 ? -x : x + 0.0; }

/// `yes` where the condition holds, else `no`, as NumPy's where.
template <class T>
[[nodiscard]] T where(bool condition, const T& yes, const T& no) {
  return condition ? yes : no;
}

}  // namespace gradus
