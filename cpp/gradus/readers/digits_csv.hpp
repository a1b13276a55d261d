#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gradus/data/labelled_images.hpp"

namespace gradus {

/// Reads the table of Kaggle's digit recogniser, which comes in pieces of any size: a header label,
/// pixel0, …, pixel783 (or pixel1, …, pixel784, as Fashion-MNIST's is), then an image a row with
/// its label, 0 to 9, and its pixels, whole numbers from 0 to 255. Blanks and quotes round a cell
/// are no part of it, lines of nothing but blanks are passed over. Rows count from 1, the header;
/// columns from 1, the label. Texts are cut to 40 bytes. Both throw Error, after which the reader
/// is of no use:
///   "csv.header" (column, expected, came)   one is "" where the header is too long or too short
///   "csv.columns" (row, expected, came)     the row has fewer or more cells than the header
///   "csv.label" (row, text)                 a label that is none
///   "csv.pixel" (row, column, text)         a pixel that is none; the column's name, "pixel7"
///   "csv.too-many" (most)                   more images than `most`
///   "csv.empty"                             no images
///   "csv.encoding" (row)                    not a text in UTF-8 (or ASCII)
class DigitsCsvReader {
 public:
  explicit DigitsCsvReader(Index most = kMostImages) : most_(most) {}

  void push(std::span<const std::uint8_t> bytes);
  [[nodiscard]] LabelledImages finish();

  /// How many images have come so far.
  [[nodiscard]] Index rows() const { return images_.count(); }

 private:
  [[nodiscard]] std::size_t take_plain_pixels(std::span<const std::uint8_t> bytes);
  void read(char c);
  void end_cell();
  void end_line();
  void end_header();
  void end_image();
  void take_name(std::string_view name);
  void take_number(std::string_view text);
  void take_label(unsigned label);
  [[nodiscard]] std::string name_of(Index column) const;
  [[noreturn]] void refuse(std::string_view text) const;

  Index most_;
  LabelledImages images_;
  bool has_header_ = false;
  int first_pixel_ = 0;  ///< The number in the name of the first pixel.
  std::uint8_t label_ = 0;
  std::string cell_;           ///< What has come of the cell so far.
  Index row_ = 1;              ///< Of the file.
  Index column_ = 0;           ///< Cells that are complete in this row.
  bool after_return_ = false;  ///< A line feed belongs to the carriage return before it.
};

/// The table of images, as Kaggle has it.
[[nodiscard]] std::string write_digits_csv(const LabelledImages& images);

}  // namespace gradus
