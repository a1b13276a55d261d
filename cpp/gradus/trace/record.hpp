#pragma once

#include <string_view>

#include "gradus/trace/recorded.hpp"
#include "gradus/types.hpp"

namespace gradus {

/// Names a whole vector as an input of the computation: x (n,) becomes x[0], x[1], ….
[[nodiscard]] inline Vector<Recorded> record(Trace& trace, std::string_view name,
                                             const Vector<double>& values) {
  Vector<Recorded> recorded(values.size());
  for (Index i = 0; i < values.size(); ++i) {
    const auto at = static_cast<std::int32_t>(i);
    recorded[i] = {values[i], trace.input(name, values[i], std::span(&at, 1)), &trace};
  }
  return recorded;
}

/// Names a whole matrix as an input: X (n, d) becomes X[0, 0], X[0, 1], ….
[[nodiscard]] inline Matrix<Recorded> record(Trace& trace, std::string_view name,
                                             const Matrix<double>& values) {
  Matrix<Recorded> recorded(values.rows(), values.cols());
  for (Index i = 0; i < values.rows(); ++i) {
    for (Index j = 0; j < values.cols(); ++j) {
      const std::int32_t at[] = {static_cast<std::int32_t>(i), static_cast<std::int32_t>(j)};
      recorded(i, j) = {values(i, j), trace.input(name, values(i, j), at), &trace};
    }
  }
  return recorded;
}

/// Names one number as an input.
[[nodiscard]] inline Recorded record(Trace& trace, std::string_view name, double value) {
  return {value, trace.input(name, value), &trace};
}

}  // namespace gradus
