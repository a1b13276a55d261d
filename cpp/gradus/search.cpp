#include "gradus/search.hpp"

#include <algorithm>

namespace gradus {

Index grid_size(const SearchGrid& grid) { return grid.steps * grid.steps * grid.steps; }

Found search_gate(const Truth& wanted, const SearchGrid& grid, Index from, Index count) {
  const Matrix<double> X = gate_inputs();
  const Vector<double> x[] = {X.row(0), X.row(1), X.row(2), X.row(3)};
  const auto at = [&grid](Index i) {
    return grid.reach * static_cast<double>(2 * i - (grid.steps - 1)) /
           static_cast<double>(grid.steps - 1);
  };
  Found best{-1, {Vector<double>{{0, 0}}, 0}};
  Perceptron<double> p = best.p;
  const Index end = std::min(from + count, grid_size(grid));
  for (Index number = from; number < end; ++number) {
    p.w[0] = at(number / (grid.steps * grid.steps));
    p.w[1] = at(number / grid.steps % grid.steps);
    p.b = at(number % grid.steps);
    int right = 0;
    for (std::size_t row = 0; row < wanted.size(); ++row) {
      right += static_cast<int>(fire(p, x[row])) == wanted[row] ? 1 : 0;
    }
    if (right > best.right) {
      best = {right, p};
    }
  }
  return best;
}

}  // namespace gradus
