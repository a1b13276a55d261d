#pragma once

#include <cmath>
#include <span>
#include <string_view>

#include "gradus/arrays/ndarray.hpp"

namespace gradus {

/// What went wrong in a computation that went on all the same. Read off the numbers, as WebAssembly
/// has no flags for it.
struct FloatStatus {
  bool divide = false;    ///< a finite number divided by zero
  bool overflow = false;  ///< finite numbers gave an infinite one
  bool invalid = false;   ///< numbers gave nan
};

/// The result of an operation on x and y, noted if it is none. `pole` is the operand whose being 0
/// makes an infinite result a division by zero.
inline double noted(FloatStatus& status, double result, double x, double y = 0.0,
                    double pole = 1.0) {
  if (std::isnan(result)) {
    status.invalid |= !std::isnan(x) && !std::isnan(y);
  } else if (std::isinf(result) && std::isfinite(x) && std::isfinite(y)) {
    (pole == 0.0 ? status.divide : status.overflow) = true;
  }
  return result;
}

/// Warns as NumPy does: "RuntimeWarning: overflow encountered in exp".
void report(const FloatStatus& status, std::string_view operation, Warnings* warnings);

/// Warns of numbers in the result of many operations (a sum, a product of matrices) that are not
/// finite although those they were made of are.
void report_result(std::span<const NDArray> inputs, const NDArray& result,
                   std::string_view operation, Warnings* warnings);

}  // namespace gradus
