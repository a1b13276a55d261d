#pragma once

#include <cstdint>
#include <vector>

#include "gradus/types.hpp"

namespace gradus {

/// Which rows are for training and which for testing; they count from 0.
struct Split {
  std::vector<Index> train;
  std::vector<Index> test;
};

/// n rows shuffled and cut as scikit-learn's train_test_split does with this random_state: of
/// RandomState(seed).permutation(n) the first ceil(n · test_share) are for testing, the rest for
/// training. Throws Error "split.share" (share) unless it is between 0 and 1, and "split.empty" (n,
/// share) where no row would be left for training, or n is 0; as RandomState does for too many
/// rows.
[[nodiscard]] Split split_rows(Index n, double test_share, std::uint32_t seed);

}  // namespace gradus
