#include "gradus/elementary.hpp"

#include <cmath>
#include <limits>

namespace gradus {

// x = k ln 2 + r with |r| <= ln(2)/2, so e^x = 2^k e^r. ln 2 is split in two, the first part with
// so many trailing zeros that k times it is exact. e^r is its Taylor series as far as doubles can
// see: the first term left out, r^14/14!, is below 5e-18.
double exp(double x) {
  constexpr double kLn2High = 0x1.62e42fee00000p-1;
  constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
  constexpr double kLog2E = 0x1.71547652b82fep+0;
  constexpr double kOverflow = 0x1.62e42fefa39efp+9;    // ln of the largest double
  constexpr double kUnderflow = -0x1.74910d52d3051p+9;  // ln of half the smallest one
  if (std::isnan(x)) {
    return x;
  }
  if (x > kOverflow) {
    return std::numeric_limits<double>::infinity();
  }
  if (x < kUnderflow) {
    return 0.0;
  }
  const double k = std::nearbyint(x * kLog2E);
  const double high = x - k * kLn2High;
  const double low = k * kLn2Low;
  const double r = high - low;
  constexpr double kFactorials[] = {2.0,       6.0,        24.0,        120.0,
                                    720.0,     5040.0,     40320.0,     362880.0,
                                    3628800.0, 39916800.0, 479001600.0, 6227020800.0};
  double tail = 0.0;
  for (int n = 11; n >= 0; --n) {
    tail = tail * r + 1.0 / kFactorials[n];
  }
  const double lost = (high - r) - low;
  return std::ldexp(1.0 + (r + (r * r * tail + lost)), static_cast<int>(k));
}

}  // namespace gradus
