#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// Scene `tape`: two rows of calls of np.random, such as "rand(2)", each row from the same seed. A
/// number of rand is put together from its two random words; what else is drawn is given. A call
/// that fails is told in the notes. At most 8 calls a row and 64 drawn numbers a call are kept.
/// Throws what seeding throws.
[[nodiscard]] Blocks tape(std::int64_t seed, const std::vector<std::string>& calls,
                          const std::vector<std::string>& second);

}  // namespace gradus::lessons
