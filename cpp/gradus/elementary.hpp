#pragma once

namespace gradus {

// From one source for native and wasm, so that both give the same last bit; within 2 ulp of the
// exact value. nan gives nan, and what has no value (log(-1)) too.

/// e to the x. exp(-inf) = 0, exp(inf) = inf.
[[nodiscard]] double exp(double x);

/// The natural logarithm. log(0) = -inf.
[[nodiscard]] double log(double x);

/// log(1 + x), close for small x too.
[[nodiscard]] double log1p(double x);

/// e to the x, less 1, close for small x too.
[[nodiscard]] double expm1(double x);

[[nodiscard]] double sin(double x);
[[nodiscard]] double cos(double x);
[[nodiscard]] double tan(double x);

/// The hyperbolic tangent.
[[nodiscard]] double tanh(double x);

/// The error function: twice the area under e^(-t^2) / sqrt(pi) from 0 to x.
[[nodiscard]] double erf(double x);

/// The square root, correctly rounded.
[[nodiscard]] double sqrt(double x);

/// x to the y. pow(x, 0) = pow(1, y) = 1, even for nan.
[[nodiscard]] double pow(double x, double y);

/// |x|.
[[nodiscard]] inline double abs(double x) { return x < 0.0 ? -x : x + 0.0; }

/// `yes` where the condition holds, else `no`, as NumPy's where.
template <class T>
[[nodiscard]] T where(bool condition, const T& yes, const T& no) {
  return condition ? yes : no;
}

}  // namespace gradus
