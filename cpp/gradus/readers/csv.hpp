#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "gradus/types.hpp"

namespace gradus {

/// A table of numbers.
struct Table {
  std::vector<std::string> names;  ///< of the columns; none where the file has no header
  Index rows = 0;
  Index columns = 0;
  std::vector<double> cells;  ///< (rows, columns), row by row
};

/// Whether the first row of a table holds names. `guess`: it does unless all its cells are numbers.
enum class CsvHeader : std::uint8_t { guess, names, none };

/// How much of a table is read.
struct CsvLimits {
  Index rows = 100'000;
  Index columns = 10'000;
  Index cells = 10'000'000;
};

/// Reads a table of numbers that comes in pieces of any size: cells with commas between them,
/// quoted as RFC 4180 has it ("1", "a ""name"""), rows that end with CR LF, LF or CR, and a mark of
/// the byte order (of UTF-8) or none. Blanks round a cell are no part of it; a row of nothing but
/// blanks is passed over. Rows count from 1 as a spreadsheet counts them, the header and empty
/// ones too; columns are told by name, or by number from 1. Texts are cut to 40 bytes. Both throw
/// Error, after which the reader is of no use:
///   "csv.cell" (row, column, text)       no finite number; the text is "" for an empty cell
///   "csv.columns" (row, expected, came)  the row has fewer or more cells than the first
///   "csv.quote" (row)                    a quoted cell that does not end, or goes on after the
///                                        quote
///   "csv.encoding" (row)                 not a text in UTF-8
///   "csv.too-many" (most)                too many rows
///   "csv.too-wide" (row, most)           too many columns
///   "csv.too-large" (most)               too many cells
///   "csv.empty"                          no row of numbers
class CsvReader {
 public:
  explicit CsvReader(CsvHeader header = CsvHeader::guess, CsvLimits limits = {})
      : header_(header), limits_(limits) {}

  void push(std::span<const std::uint8_t> bytes);
  [[nodiscard]] Table finish();

  /// How many rows of numbers have come so far.
  [[nodiscard]] Index rows() const { return table_.rows; }

 private:
  enum class State : std::uint8_t { before, plain, quoted, behind };

  void read(char c);
  void read_unquoted(char c);
  void add(char c);
  void end_cell();
  void end_line();
  void end_first_row();
  void take_number(const std::string& cell, Index column);
  [[nodiscard]] std::string name_of(Index column) const;

  CsvHeader header_;
  CsvLimits limits_;
  Table table_;
  std::vector<std::string> first_row_;
  bool has_first_row_ = false;
  State state_ = State::before;  ///< Where in its cell the next byte stands.
  std::string cell_;
  Index row_ = 1;              ///< Of the file.
  Index column_ = 0;           ///< Cells that are complete in this row.
  bool after_return_ = false;  ///< A line feed belongs to the carriage return before it.
};

/// The text of a table, with as few digits as tell its numbers apart.
[[nodiscard]] std::string write_csv(const Table& table);

}  // namespace gradus
