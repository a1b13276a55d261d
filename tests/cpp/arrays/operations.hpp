#pragma once

#include <vector>

#include "arrays/decoded.hpp"

namespace gradus::testing {

/// What the core gives for a case of the golden files. Throws what the core throws, and for an
/// operation that it does not know.
[[nodiscard]] NDArray computed(const Json& entry, const Inputs& inputs, Warnings* warnings);

}  // namespace gradus::testing
