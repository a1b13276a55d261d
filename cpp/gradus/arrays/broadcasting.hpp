#pragma once

#include "gradus/arrays/recorded_array.hpp"

namespace gradus {

/// f(a, b) cell by cell; where the shapes differ, A and B are stretched. Throws "numpy.broadcast".
template <class T, class F>
[[nodiscard]] Array<T> elementwise(const F& f, const Array<T>& A, const Array<T>& B) {
  ENTER(A);
  const Shape shapes[] = {A.shape(), B.shape()};
  Array<T> C = zeros<T>(broadcast_shapes(shapes));
  const Array<T> a = broadcast_to(A, C.shape());
  const Array<T> b = broadcast_to(B, C.shape());
  for (const Cell& i : cells(C.shape())) {
    C[i] = f(a[i], b[i]);
    STEP(C[i], i);
  }
  return C;
}

/// The way back of broadcasting: `shape` was stretched to the shape of G, and what was copied there
/// is summed here. The step's index is the cell of the sum and then the cell of G.
template <class T>
[[nodiscard]] Array<T> sum_to(const Array<T>& G, const Shape& shape) {
  ENTER(G);
  Array<T> g = zeros<T>(shape);
  for (const Cell& i : cells(G.shape())) {
    const Cell j = source_of(i, shape);
    g[j] += G[i];
    STEP(g[j], j, i);
  }
  return g;
}

}  // namespace gradus
