#pragma once

#include <vector>

#include "gradus/types.hpp"

namespace gradus::fast {

/// How many columns of a product are computed together.
inline constexpr Index kPanel = 8;

/// n, or the next number above that whole panels hold.
[[nodiscard]] constexpr Index whole_panels(Index n) { return (n + kPanel - 1) / kPanel * kPanel; }

/// A matrix somewhere in memory: element (i, j) is at[i * row + j * column].
struct View {
  const float* at = nullptr;
  Index rows = 0;
  Index columns = 0;
  Index row = 0;
  Index column = 1;

  [[nodiscard]] View transposed() const { return {at, columns, rows, column, row}; }
};

[[nodiscard]] inline View view_of(const gradus::Matrix<float>& M) {
  return {M.data(), M.rows(), M.cols(), M.cols(), 1};
}

/// A matrix (rows, columns) in the order in which a product reads it: panels of eight columns, each
/// row by row, the last one filled up with zeros.
struct Panels {
  Index rows = 0;
  Index columns = 0;
  std::vector<float> numbers;
};

/// Lays B out; panels that were used before are used again.
void lay_out(const View& B, Panels& panels);

/// C = A B, where A (n, k) and B (k, m). The rows of C lie whole_panels(m) numbers apart; what is
/// beyond column m becomes 0. Each sum is added up from 0 in the order of k, whatever n: a row of C
/// depends on nothing but its row of A, to the last bit.
void multiply(const View& A, const Panels& B, float* C);

}  // namespace gradus::fast
