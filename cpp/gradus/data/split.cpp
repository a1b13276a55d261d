#include "gradus/data/split.hpp"

#include <cmath>
#include <string>

#include "gradus/arrays/number_text.hpp"
#include "gradus/error.hpp"
#include "gradus/random/random_state.hpp"

namespace gradus {

Split split_rows(Index n, double test_share, std::uint32_t seed) {
  const bool between = test_share > 0.0 && test_share < 1.0;  // nan is not.
  if (!between) {
    throw Error("split.share", {repr_scalar(test_share)});
  }
  const auto tests = static_cast<Index>(std::ceil(static_cast<double>(n) * test_share));
  if (tests >= n) {
    throw Error("split.empty", {std::to_string(n), repr_scalar(test_share)});
  }
  const std::vector<std::int64_t> order = RandomState(seed).permutation(n);
  const auto cut = order.begin() + tests;
  Split split;
  split.test.assign(order.begin(), cut);
  split.train.assign(cut, order.end());
  return split;
}

}  // namespace gradus
