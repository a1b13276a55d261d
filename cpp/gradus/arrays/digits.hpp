#pragma once

#include <string>

namespace gradus {

/// A number above 0 in decimal: the first digit counts 10^exponent, the next a tenth of that, ….
struct Digits {
  std::string digits;
  int exponent;
};

// Both are exact, whatever the size of x, which is finite and above 0.

/// As few digits as tell x from every other double; of those, the ones closest to x. The last is
/// not 0.
[[nodiscard]] Digits shortest_digits(double x);

/// So many digits, at least one: x rounded, a tie to the even digit.
[[nodiscard]] Digits rounded_digits(double x, int count);

}  // namespace gradus
