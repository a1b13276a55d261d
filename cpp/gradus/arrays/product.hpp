#pragma once

#include "gradus/arrays/recorded_array.hpp"

namespace gradus {

/// The product of two matrices, cell by cell, each sum in the order k = 0, 1, …. A (n, k), B (k,
/// m); the product is (n, m).
template <class T>
[[nodiscard]] Array<T> matmul(const Array<T>& A, const Array<T>& B) {
  ENTER(A);
  Array<T> C = zeros<T>({A.length(0), B.length(1)});
  for (std::int64_t i = 0; i < C.length(0); ++i) {
    for (std::int64_t j = 0; j < C.length(1); ++j) {
      for (std::int64_t k = 0; k < A.length(1); ++k) {
        C(i, j) += A(i, k) * B(k, j);
        STEP(C(i, j), i, j, k);
      }
    }
  }
  return C;
}

}  // namespace gradus
