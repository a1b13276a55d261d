#pragma once

#include "gradus/arrays/indexing.hpp"

namespace gradus {

/// What a[items] selects. Basic items leave a view, `rest`; arrays pick places from it: each place
/// is a whole `rest` further on.
struct Selection {
  Layout rest;
  bool picks = false;                ///< whether there are arrays among the items
  Shape picked;                      ///< the shape that the index arrays stretch to
  std::vector<std::int64_t> places;  ///< of each picked cell, as an offset to add
  std::size_t at = 0;                ///< which axis of the result the picked ones begin at

  /// The shape of a[items].
  [[nodiscard]] Shape shape() const;
};

/// Reads the items. Throws as read.
[[nodiscard]] Selection select(const Layout& layout, const IndexItems& items);

/// One array of positions on one axis.
struct Picker {
  Array<std::int64_t> positions;
  std::int64_t axis = 0;    ///< -1: a bool of rank 0, which goes along no axis
  std::int64_t length = 0;  ///< of the axis
  std::int64_t stride = 0;
};

/// Adds up the places that the pickers pick together. Throws "numpy.index".
void pick(Selection& selection, const std::vector<Picker>& pickers);

/// Where the true elements of a mask stand: one array of positions for each of its axes.
[[nodiscard]] std::vector<Array<std::int64_t>> positions_of(const Array<std::uint8_t>& mask);

/// The position counted from the front. Throws "numpy.index".
[[nodiscard]] std::int64_t checked_position(std::int64_t position, std::int64_t axis,
                                            std::int64_t length);

}  // namespace gradus
