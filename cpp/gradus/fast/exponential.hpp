#pragma once

#include "gradus/fast/lanes.hpp"

namespace gradus::fast {

/// e to each of four numbers, within 1.5 units in the last place for x from -87 to 88; beyond, as
/// at these ends. nan gives nan.
///
/// x = n ln 2 + r with a whole n and |r| <= ln 2 / 2 (ln 2 in two parts, so that r is exact enough:
/// Cody and Waite, 1980), e^x = 2^n e^r, and e^r = 1 + r + r^2 q(r) with a polynomial q that
/// interpolates at Chebyshev's points; it is off by 1.1e-8.
[[nodiscard]] inline Four exponential(Four x) {
  constexpr float kLeast = -87.0F;
  constexpr float kMost = 88.0F;
  constexpr float kPerLn2 = 1.4426950409F;
  constexpr float kLn2Upper = 0.693359375F;
  constexpr float kLn2Lower = -2.12194440e-4F;
  // Added to a number below 2^22 it leaves no bits behind the point; in its lowest bits then stands
  // the number rounded.
  constexpr float kRounder = 0x1.8p23F;
  constexpr std::uint32_t kBias = 127;
  constexpr std::uint32_t kMantissa = 23;

  x = x < kLeast ? all(kLeast) : x;
  x = x > kMost ? all(kMost) : x;
  const Four shifted = x * kPerLn2 + kRounder;
  const Four n = shifted - kRounder;
  const Four r = (x - n * kLn2Upper) - n * kLn2Lower;
  Four q = 0x1.6d110ap-10F * r + 0x1.120b6ep-7F;
  q = q * r + 0x1.55551ap-5F;
  q = q * r + 0x1.5554dcp-3F;
  q = q * r + 0.5F;
  const Four e = (q * r * r + r) + 1.0F;
  const auto power = std::bit_cast<Four>((std::bit_cast<FourWords>(shifted) + kBias) << kMantissa);
  return e * power;
}

/// The logistic function of each of four numbers.
[[nodiscard]] inline Four sigmoid(Four a) { return 1.0F / (1.0F + exponential(-a)); }

}  // namespace gradus::fast
