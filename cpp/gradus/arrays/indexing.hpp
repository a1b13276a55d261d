#pragma once

#include <optional>

#include "gradus/arrays/ndarray.hpp"

namespace gradus {

/// start:stop:step, each may be left out.
struct Slice {
  std::optional<std::int64_t> start = std::nullopt;
  std::optional<std::int64_t> stop = std::nullopt;
  std::optional<std::int64_t> step = std::nullopt;
};
struct NewAxis {};
struct Ellipsis {};

/// One of the things between the brackets. An array of rank 0 or more of integers or bools picks
/// positions; a Python bool is a bool array of rank 0.
using IndexItem = std::variant<std::int64_t, Slice, NewAxis, Ellipsis, NDArray>;
using IndexItems = std::vector<IndexItem>;

/// Whether a[items] is a view: there are no arrays among the items.
[[nodiscard]] bool is_basic(const IndexItems& items);

/// Whether a[items] is a single number in NumPy, not an array of rank 0: an integer for every axis.
[[nodiscard]] bool picks_one_element(const NDArray& a, const IndexItems& items);

/// a[items]: a view where the items are basic, else a copy. Throws "numpy.index" (IndexError),
/// "numpy.slice" (a step of 0), "numpy.broadcast" (index arrays that do not fit).
[[nodiscard]] NDArray read(const NDArray& a, const IndexItems& items);

/// a[items] = value: stretches the value and casts it to a's type (a float into int64 loses its
/// fraction). Throws as read, and "numpy.broadcast" for a value that does not fit.
void assign(const NDArray& a, const IndexItems& items, const NDArray& value,
            Warnings* warnings = nullptr);

/// The positions that a slice picks from an axis of this length: first, step and how many.
struct Range {
  std::int64_t first;
  std::int64_t step;
  std::int64_t count;
};
[[nodiscard]] Range range_of(const Slice& slice, std::int64_t length);

}  // namespace gradus
