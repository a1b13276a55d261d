#include "gradus/data/min_max.hpp"

#include <limits>
#include <string>

#include "gradus/error.hpp"

namespace gradus {

namespace {

/// Takes in one row after the other.
struct Extremes {
  Vector<double> lower;
  Vector<double> upper;

  explicit Extremes(Index columns)
      : lower(Vector<double>::Constant(columns, std::numeric_limits<double>::infinity())),
        upper(Vector<double>::Constant(columns, -std::numeric_limits<double>::infinity())) {}

  void take(Index column, double x) {
    lower[column] = x < lower[column] ? x : lower[column];
    upper[column] = x > upper[column] ? x : upper[column];
  }
};

MinMax scale_of(const Extremes& found) {
  constexpr double nearly_none = 10.0 * std::numeric_limits<double>::epsilon();
  Vector<double> range = found.upper - found.lower;
  for (double& width : range) {
    width = width < nearly_none ? 1.0 : width;
  }
  return {found.lower, range};
}

void check_rows(Index count) {
  if (count < 1) {
    throw Error("min-max.empty");
  }
}

}  // namespace

MinMax fit_min_max(const Matrix<double>& X) {
  check_rows(X.rows());
  Extremes found(X.cols());
  for (Index row = 0; row < X.rows(); ++row) {
    for (Index column = 0; column < X.cols(); ++column) {
      found.take(column, X(row, column));
    }
  }
  return scale_of(found);
}

MinMax fit_min_max(std::span<const std::uint8_t> bytes, Index columns,
                   std::span<const Index> rows) {
  check_rows(std::ssize(rows));
  const Index count = std::ssize(bytes) / columns;
  Extremes found(columns);
  for (const Index row : rows) {
    if (row < 0 || row >= count) {
      throw Error("min-max.row", {std::to_string(row), std::to_string(count)});
    }
    for (Index column = 0; column < columns; ++column) {
      found.take(column, bytes[static_cast<std::size_t>(row * columns + column)]);
    }
  }
  return scale_of(found);
}

Matrix<double> scaled(const MinMax& scale, const Matrix<double>& X) {
  if (X.cols() != scale.lower.size()) {
    throw Error("min-max.columns", {std::to_string(scale.lower.size()), std::to_string(X.cols())});
  }
  Matrix<double> Y(X.rows(), X.cols());
  for (Index row = 0; row < X.rows(); ++row) {
    for (Index column = 0; column < X.cols(); ++column) {
      Y(row, column) = (X(row, column) - scale.lower[column]) / scale.range[column];
    }
  }
  return Y;
}

}  // namespace gradus
