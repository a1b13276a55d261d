#pragma once

#include <bit>
#include <cstdint>
#include <random>
#include <vector>

#include "gradus/types.hpp"

namespace gradus::testing {

/// The same double to the last bit: 0 is not -0 here, and a nan is itself.
[[nodiscard]] inline bool same_bits(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

/// How many doubles lie between a and b, which have the same sign.
[[nodiscard]] inline std::int64_t ulps_between(double a, double b) {
  const auto steps = std::bit_cast<std::int64_t>(a) - std::bit_cast<std::int64_t>(b);
  return steps < 0 ? -steps : steps;
}

/// Random numbers that are the same with every standard library.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// A whole number from 0 to below `end`.
  [[nodiscard]] Index below(Index end) {
    return static_cast<Index>(engine_() % static_cast<std::uint64_t>(end));
  }

  /// A number from `low` to below `high`.
  [[nodiscard]] double between(double low, double high) {
    return low + (high - low) * (static_cast<double>(engine_() >> 11U) * 0x1p-53);
  }

 private:
  std::mt19937_64 engine_;
};

[[nodiscard]] inline Vector<double> vector_of(const std::vector<double>& numbers) {
  Vector<double> v(static_cast<Index>(numbers.size()));
  for (Index i = 0; i < v.size(); ++i) {
    v[i] = numbers[static_cast<std::size_t>(i)];
  }
  return v;
}

[[nodiscard]] inline std::vector<double> list_of(const Vector<double>& v) {
  return {v.begin(), v.end()};
}

}  // namespace gradus::testing
