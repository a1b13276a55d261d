#pragma once

#include <span>

#include "gradus/arrays/layout.hpp"
#include "gradus/trace/step.hpp"

namespace gradus {

/// How many elements after the first of a block the cell lies: the sum of index[k] strides[k]. T is
/// std::int64_t or Recorded.
template <class T>
[[nodiscard]] T offset_of(std::span<const T> index, std::span<const T> strides) {
  ENTER(index);
  T offset = T(0);
  for (std::size_t k = 0; k < index.size(); ++k) {
    offset += index[k] * strides[k];
    STEP(offset, k);
  }
  return offset;
}

}  // namespace gradus
