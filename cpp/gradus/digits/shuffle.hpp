#pragma once

#include <vector>

#include "gradus/types.hpp"

namespace gradus {

/// Where each of the 784 pixels of an image goes when all change places (How::shuffled): pixel p
/// becomes pixel shuffled_places()[p].
[[nodiscard]] std::vector<Index> shuffled_places();

}  // namespace gradus
