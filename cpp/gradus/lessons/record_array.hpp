#pragma once

#include <string_view>

#include "gradus/arrays/ndarray.hpp"
#include "gradus/trace/recorded.hpp"

namespace gradus::lessons {

/// Names all elements of an array as inputs of the computation: a[0, 0], a[0, 1], ….
[[nodiscard]] Array<Recorded> record(Trace& trace, std::string_view name, const NDArray& a);

/// The index of a cell as the trace keeps it.
[[nodiscard]] std::vector<std::int32_t> index_of(const Cell& cell);

/// A number of the array as a double.
[[nodiscard]] double number_at(const NDArray& a, std::int64_t k);

}  // namespace gradus::lessons
