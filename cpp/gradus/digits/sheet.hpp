#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gradus/data/image_size.hpp"

namespace gradus {

/// A drawing or an image in greys, row by row: 0 no ink, 255 full ink.
struct Sheet {
  Index rows = 0;
  Index columns = 0;
  std::vector<std::uint8_t> ink;

  [[nodiscard]] std::uint8_t at(Index row, Index column) const {
    return ink[static_cast<std::size_t>(row * columns + column)];
  }
  friend bool operator==(const Sheet&, const Sheet&) = default;
};

/// A sheet without ink.
[[nodiscard]] Sheet empty_sheet(Index rows, Index columns);

/// 784 bytes as a sheet. Throws Error "digits.pixels" (bytes, 784).
[[nodiscard]] Sheet sheet_of(std::span<const std::uint8_t> pixels);

/// How many images there are in so many bytes. Throws Error "digits.pixels" (bytes, 784) unless
/// they are whole ones.
[[nodiscard]] Index count_images(std::span<const std::uint8_t> pixels);

/// Moved by whole pixels; what comes in at an edge is 0.
[[nodiscard]] Sheet shifted(const Sheet& sheet, Index down, Index right);

/// A rectangle of pixels: rows from top to below bottom, columns from left to below right.
struct InkBox {
  Index top = 0;
  Index bottom = 0;
  Index left = 0;
  Index right = 0;

  [[nodiscard]] bool empty() const { return bottom <= top; }
  friend bool operator==(const InkBox&, const InkBox&) = default;
};

/// The smallest box around all pixels that are not 0; an empty one where there are none.
[[nodiscard]] InkBox ink_box(const Sheet& sheet);

/// How many pixels are not 0.
[[nodiscard]] Index count_ink(const Sheet& sheet);

/// The centre of mass: the mean row and column, counted from 0, of all ink.
struct Mass {
  double row = 0.0;
  double column = 0.0;
};
/// Where the ink's centre of mass lies; a sheet without ink has none and answers (0, 0).
[[nodiscard]] Mass centre_of_mass(const Sheet& sheet);

}  // namespace gradus
