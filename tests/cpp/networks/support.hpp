#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>

#include "arrays/decoded.hpp"
#include "gradus/networks/activation.hpp"
#include "gradus/trace/record.hpp"
#include "support/numbers.hpp"

namespace gradus::testing {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
inline constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// All that look at one number.
inline constexpr std::array kOneByOne = {
    Activation::step,       Activation::sigmoid,  Activation::tanh,  Activation::relu,
    Activation::leaky_relu, Activation::prelu,    Activation::rrelu, Activation::elu,
    Activation::swish,      Activation::softplus, Activation::gelu,  Activation::identity};

/// The same number: bit for bit, or both no number.
[[nodiscard]] inline bool same(double found, double expected) {
  return std::isnan(expected) ? std::isnan(found) : same_bits(found, expected);
}

/// The same number; zeros are of one kind.
[[nodiscard]] inline bool same_but_for_zeros(double found, double expected) {
  return same(found, expected) || (found == 0.0 && expected == 0.0);
}

/// The same number but for two units in the last place.
[[nodiscard]] inline bool close(double found, double expected) {
  return same_but_for_zeros(found, expected) ||
         (std::signbit(found) == std::signbit(expected) && std::isfinite(found) &&
          std::isfinite(expected) && ulps_between(found, expected) <= 2);
}

[[nodiscard]] inline bool all_are(std::span<const double> found, std::span<const double> expected,
                                  bool (*equal)(double, double)) {
  return std::ranges::equal(found, expected, equal);
}

/// The numbers of a list in a golden file; what JSON cannot hold is text.
[[nodiscard]] inline std::vector<double> floats_of(const Json& list) {
  std::vector<double> numbers;
  for (const Json& entry : list.list()) {
    numbers.push_back(float_of(entry));
  }
  return numbers;
}

[[nodiscard]] inline Matrix<double> matrix_of(Index rows, Index columns, const Json& list) {
  const std::vector<double> numbers = list.numbers();
  return Matrix<double>::Map(numbers.data(), rows, columns);
}

[[nodiscard]] inline Matrix<double> matrix_of(const Json& rows) {
  Matrix<double> X(static_cast<Index>(rows.list().size()),
                   static_cast<Index>(rows[0].list().size()));
  for (Index row = 0; row < X.rows(); ++row) {
    X.row(row) = vector_of(rows[static_cast<std::size_t>(row)].numbers()).transpose();
  }
  return X;
}

[[nodiscard]] inline std::vector<double> list_of(const Matrix<double>& X) {
  return {X.data(), X.data() + X.size()};
}

/// The plain numbers of recorded ones.
template <int R, int C, int O, int MR, int MC>
[[nodiscard]] std::vector<double> values_of(
    const Eigen::Matrix<Recorded, R, C, O, MR, MC>& numbers) {
  std::vector<double> values;
  for (Index i = 0; i < numbers.size(); ++i) {
    values.push_back(numbers.data()[i].value());
  }
  return values;
}

/// Any finite number: all patterns of bits alike, so all sizes too.
[[nodiscard]] inline double any_finite(Random& random) {
  constexpr Index kQuarter = 1 << 16;  // An Index of wasm has 32 bits.
  for (;;) {
    std::uint64_t bits = 0;
    for (int quarter = 0; quarter < 4; ++quarter) {
      bits = bits << 16U | static_cast<std::uint64_t>(random.below(kQuarter));
    }
    const auto number = std::bit_cast<double>(bits);
    if (std::isfinite(number)) {
      return number;
    }
  }
}

}  // namespace gradus::testing
