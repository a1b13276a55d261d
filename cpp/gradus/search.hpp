#pragma once

#include "gradus/gates.hpp"

namespace gradus {

/// The best neuron that a search has met.
struct Found {
  int right = -1;  ///< rows of four that are as wanted; -1 where no neuron was tried
  Perceptron<double> p;
};

/// A grid of weights: w1, w2 and b each run over `steps` values, two or more, from -reach to reach.
struct SearchGrid {
  double reach;
  Index steps;
};

/// How many neurons the grid holds: steps to the third.
[[nodiscard]] Index grid_size(const SearchGrid& grid);

/// Tries the neurons number `from` … `from + count - 1` of the grid (b changes fastest) and answers
/// the first of the best, counting neither beyond the end of the grid.
[[nodiscard]] Found search_gate(const Truth& wanted, const SearchGrid& grid, Index from,
                                Index count);

}  // namespace gradus
