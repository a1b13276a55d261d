#include "gradus/readers/csv.hpp"

#include <algorithm>
#include <utility>

#include "gradus/error.hpp"
#include "gradus/readers/cell_text.hpp"

namespace gradus {

void CsvReader::push(std::span<const std::uint8_t> bytes) {
  for (const std::uint8_t byte : bytes) {
    read(static_cast<char>(byte));
  }
}

void CsvReader::read(char c) {
  const bool one_line_end = c == '\n' && after_return_;
  after_return_ = c == '\r';
  if (c == '\0') {
    throw Error("csv.encoding", {std::to_string(row_)});
  }
  if (state_ == State::quoted) {
    if (c == '"') {
      state_ = State::behind;
    } else {
      add(c);
    }
  } else if (!one_line_end) {
    read_unquoted(c);
  }
}

void CsvReader::read_unquoted(char c) {
  if (c == ',') {
    end_cell();
  } else if (c == '\n' || c == '\r') {
    end_line();
  } else if (c == '"' && state_ != State::plain) {
    if (state_ == State::behind) {
      add(c);  // Two quotes in a quoted cell are one.
    }
    state_ = State::quoted;
  } else if (state_ == State::plain || !is_blank(c)) {
    if (state_ == State::behind) {
      throw Error("csv.quote", {std::to_string(row_)});
    }
    state_ = State::plain;
    add(c);
  }
}

void CsvReader::add(char c) {
  if (cell_.size() == kLongestCell) {
    if (state_ == State::quoted) {
      throw Error("csv.quote", {std::to_string(row_)});
    }
    throw Error("csv.cell", {std::to_string(row_), name_of(column_), shown(cell_)});
  }
  cell_ += c;
  if (!has_first_row_ && column_ == 0 && state_ == State::plain && cell_ == kByteOrderMark) {
    cell_.clear();
    state_ = State::before;
  }
}

void CsvReader::end_cell() {
  if (column_ == limits_.columns) {
    throw Error("csv.too-wide", {std::to_string(row_), std::to_string(limits_.columns)});
  }
  if (!is_utf8(cell_)) {
    throw Error("csv.encoding", {std::to_string(row_)});
  }
  if (!has_first_row_) {
    first_row_.emplace_back(trimmed(cell_));
  } else if (column_ < table_.columns) {
    take_number(cell_, column_);
  }
  ++column_;
  cell_.clear();
  state_ = State::before;
}

void CsvReader::take_number(const std::string& cell, Index column) {
  const std::optional<double> number = number_of(cell);
  if (!number) {
    throw Error("csv.cell", {std::to_string(row_), name_of(column), shown(trimmed(cell))});
  }
  if (table_.rows == limits_.rows) {
    throw Error("csv.too-many", {std::to_string(limits_.rows)});
  }
  if (std::ssize(table_.cells) == limits_.cells) {
    throw Error("csv.too-large", {std::to_string(limits_.cells)});
  }
  table_.cells.push_back(*number);
}

void CsvReader::end_line() {
  if (column_ > 0 || state_ != State::before) {
    end_cell();
    if (!has_first_row_) {
      end_first_row();
    } else if (column_ != table_.columns) {
      throw Error("csv.columns",
                  {std::to_string(row_), std::to_string(table_.columns), std::to_string(column_)});
    } else {
      ++table_.rows;
    }
  }
  ++row_;
  column_ = 0;
}

void CsvReader::end_first_row() {
  has_first_row_ = true;
  table_.columns = column_;
  const bool numbers = std::ranges::all_of(
      first_row_, [](const std::string& cell) { return number_of(cell).has_value(); });
  if (header_ == CsvHeader::names || (header_ == CsvHeader::guess && !numbers)) {
    table_.names = std::move(first_row_);
    return;
  }
  for (Index column = 0; column < table_.columns; ++column) {
    take_number(first_row_[static_cast<std::size_t>(column)], column);
  }
  table_.rows = 1;
  first_row_.clear();
}

std::string CsvReader::name_of(Index column) const {
  const auto place = static_cast<std::size_t>(column);
  const bool named = place < table_.names.size() && !table_.names[place].empty();
  return named ? shown(table_.names[place]) : std::to_string(column + 1);
}

Table CsvReader::finish() {
  if (state_ == State::quoted) {
    throw Error("csv.quote", {std::to_string(row_)});
  }
  end_line();
  if (table_.rows == 0) {
    throw Error("csv.empty");
  }
  return std::exchange(table_, {});
}

}  // namespace gradus
