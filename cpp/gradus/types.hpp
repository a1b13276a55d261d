#pragma once

#include <Eigen/Core>

namespace gradus {

/// Sizes and positions; signed, as Eigen's.
using Index = Eigen::Index;

/// A vector (n,) of any scalar.
template <class T>
using Vector = Eigen::Matrix<T, Eigen::Dynamic, 1>;

/// A matrix (n, d) of any scalar; rows are samples and lie one after the other in memory.
template <class T>
using Matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

}  // namespace gradus
