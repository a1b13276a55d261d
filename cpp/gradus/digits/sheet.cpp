#include "gradus/digits/sheet.hpp"

#include <algorithm>

#include "gradus/error.hpp"

namespace gradus {

namespace {

[[noreturn]] void refuse(std::size_t bytes) {
  throw Error("digits.pixels", {std::to_string(bytes), std::to_string(kImagePixels)});
}

}  // namespace

Sheet empty_sheet(Index rows, Index columns) {
  return {rows, columns, std::vector<std::uint8_t>(static_cast<std::size_t>(rows * columns))};
}

Sheet sheet_of(std::span<const std::uint8_t> pixels) {
  if (pixels.size() != kImageBytes) {
    refuse(pixels.size());
  }
  return {kImageSide, kImageSide, {pixels.begin(), pixels.end()}};
}

Index count_images(std::span<const std::uint8_t> pixels) {
  if (pixels.size() % kImageBytes != 0) {
    refuse(pixels.size());
  }
  return static_cast<Index>(pixels.size() / kImageBytes);
}

Sheet shifted(const Sheet& sheet, Index down, Index right) {
  Sheet out = empty_sheet(sheet.rows, sheet.columns);
  for (Index row = 0; row < sheet.rows; ++row) {
    for (Index column = 0; column < sheet.columns; ++column) {
      const Index from_row = row - down;
      const Index from_column = column - right;
      if (from_row >= 0 && from_row < sheet.rows && from_column >= 0 &&
          from_column < sheet.columns) {
        out.ink[static_cast<std::size_t>(row * sheet.columns + column)] =
            sheet.at(from_row, from_column);
      }
    }
  }
  return out;
}

InkBox ink_box(const Sheet& sheet) {
  InkBox box{sheet.rows, 0, sheet.columns, 0};
  for (Index row = 0; row < sheet.rows; ++row) {
    for (Index column = 0; column < sheet.columns; ++column) {
      if (sheet.at(row, column) != 0) {
        box.top = std::min(box.top, row);
        box.bottom = row + 1;
        box.left = std::min(box.left, column);
        box.right = std::max(box.right, column + 1);
      }
    }
  }
  return box.bottom == 0 ? InkBox{} : box;
}

Index count_ink(const Sheet& sheet) {
  return static_cast<Index>(sheet.ink.size()) -
         static_cast<Index>(std::ranges::count(sheet.ink, std::uint8_t{0}));
}

Mass centre_of_mass(const Sheet& sheet) {
  // Whole numbers, so that no order of adding matters: at most 112 · 112 · 255 · 112.
  std::int64_t all = 0;
  std::int64_t rows = 0;
  std::int64_t columns = 0;
  for (Index row = 0; row < sheet.rows; ++row) {
    for (Index column = 0; column < sheet.columns; ++column) {
      const std::int64_t ink = sheet.at(row, column);
      all += ink;
      rows += ink * row;
      columns += ink * column;
    }
  }
  if (all == 0) {
    return {};
  }
  return {static_cast<double>(rows) / static_cast<double>(all),
          static_cast<double>(columns) / static_cast<double>(all)};
}

}  // namespace gradus
