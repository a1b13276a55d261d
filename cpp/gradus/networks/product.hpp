#pragma once

#include <string>

#include "gradus/error.hpp"
#include "gradus/trace/step.hpp"
#include "gradus/types.hpp"

namespace gradus {

/// Throws Error "network.product" (n, d, rows of W, m) unless the inner sizes of X (n, d) and W are
/// the same.
template <class T>
void check_product(const Matrix<T>& X, const Matrix<T>& W) {
  if (X.cols() != W.rows()) {
    throw Error("network.product", {std::to_string(X.rows()), std::to_string(X.cols()),
                                    std::to_string(W.rows()), std::to_string(W.cols())});
  }
}

/// The product of two matrices, cell by cell, each sum in the order k = 0, 1, …. X (n, d), W (d,
/// m); the product is (n, m). Throws as check_product does.
template <class T>
[[nodiscard]] Matrix<T> product(const Matrix<T>& X, const Matrix<T>& W) {
  ENTER(X);
  check_product(X, W);
  Matrix<T> C(X.rows(), W.cols());
  for (Index i = 0; i < C.rows(); ++i) {
    for (Index j = 0; j < C.cols(); ++j) {
      T sum = T(0);
      for (Index k = 0; k < X.cols(); ++k) {
        sum += X(i, k) * W(k, j);
        STEP(sum, i, j, k);
      }
      C(i, j) = sum;
      STEP(C(i, j), i, j);
    }
  }
  return C;
}

}  // namespace gradus
