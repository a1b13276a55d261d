#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gradus/types.hpp"

/// \file
/// Numbers as readers type them: "0.1, 0.3, 0.5; 0.2, 0.4, 0.6". Commas or spaces stand between the
/// numbers of a row, semicolons or line breaks between rows.

namespace gradus::lessons {

using NumberRows = std::vector<std::vector<double>>;

/// Where the numbers stand, for what is said of them, and how many there may be.
struct NumberField {
  std::string name;  ///< as the page calls it: "W1"
  std::int64_t rows = 1;
  std::int64_t columns = 1;
  double largest = 1e6;
};

/// The rows of a text; none of an empty one. Rows and columns count from 1 in
///   "lesson.number" (name, row, column, text)               what stands there is no number
///   "lesson.missing" (name, row, column)                    two commas, or a row without numbers
///   "lesson.finite" (name, row, column, text)               inf, nan, or beyond what a double
///   holds "lesson.large" (name, row, column, text, largest)       the number is larger than that
///   "lesson.ragged" (name, row, numbers, numbers of row 1)  the rows are not alike
///   "lesson.columns" (name, columns, most) and "lesson.rows" (name, rows, most)
[[nodiscard]] NumberRows read_rows(const NumberField& field, std::string_view text);

/// One row (columns,). Throws as read_rows does, and "lesson.empty" (name).
[[nodiscard]] Vector<double> read_vector(const NumberField& field, std::string_view text);

/// All rows (rows, columns). Throws as read_rows does, and "lesson.empty" (name).
[[nodiscard]] Matrix<double> read_matrix(const NumberField& field, std::string_view text);

/// Throws "lesson.finite" or "lesson.large", as of a text's only number.
void check_number(const NumberField& field, double number);

/// Whether a text holds nothing but spaces.
[[nodiscard]] bool is_blank(std::string_view text);

/// Rows of numbers as a text that is read as the same numbers.
[[nodiscard]] std::string text_of(const NumberRows& rows);

/// The text after a change of the number at a row and column, from 0; -1 stands for all. `how` is
/// "add", "times" or "set". Throws as read_rows does, and "lesson.change" (how).
[[nodiscard]] std::string changed_numbers(std::string_view text, std::string_view how, double by,
                                          std::int64_t row, std::int64_t column);

/// The text with `by` added to the largest number of a row, the first of several.
[[nodiscard]] std::string pushed_numbers(std::string_view text, std::int64_t row, double by);

}  // namespace gradus::lessons
