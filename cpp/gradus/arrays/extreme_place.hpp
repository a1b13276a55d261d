#pragma once

#include <optional>

#include "gradus/arrays/ndarray.hpp"

namespace gradus {

/// np.argmax, np.argmin: where the first largest (smallest) element stands, along an axis or among
/// all row after row; nan counts as the largest and the smallest. Throws "numpy.empty".
[[nodiscard]] NDArray extreme_place(const NDArray& a, std::optional<std::size_t> axis, bool largest,
                                    bool keepdims);

}  // namespace gradus
