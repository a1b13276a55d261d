#pragma once

#include <cstdint>
#include <span>

#include "gradus/types.hpp"

namespace gradus {

/// What moves every column of a table to 0 … 1: (x - lower) / range.
struct MinMax {
  Vector<double> lower;  ///< (d,): the smallest of each column
  Vector<double> range;  ///< (d,): the largest less the smallest
};

/// Fitted on all rows of X (n, d). A column that has nearly the same number everywhere (a range
/// below 10 · 2^-52) gets the range 1, as in scikit-learn's MinMaxScaler. Throws Error
/// "min-max.empty" for no rows. nan counts as not there.
[[nodiscard]] MinMax fit_min_max(const Matrix<double>& X);

/// The same for bytes (n, d), of which only these rows count, from 0: the training part. Throws
/// Error "min-max.empty" for no rows, "min-max.row" (row, rows) for one that is not there.
[[nodiscard]] MinMax fit_min_max(std::span<const std::uint8_t> bytes, Index columns,
                                 std::span<const Index> rows);

/// X (n, d) scaled. Rows that were not fitted on may land outside of 0 … 1. Throws Error
/// "min-max.columns" (expected, came).
[[nodiscard]] Matrix<double> scaled(const MinMax& scale, const Matrix<double>& X);

}  // namespace gradus
