#include "gradus/readers/digits_csv.hpp"

#include <algorithm>
#include <utility>

#include "gradus/error.hpp"
#include "gradus/readers/cell_text.hpp"

namespace gradus {

namespace {

constexpr Index kColumns = 1 + kImagePixels;
constexpr Index kMostCounted = 10'000;  ///< Columns of a row that has too many.
constexpr unsigned kNoNumber = 1000;
constexpr unsigned kLargestPixel = 255;
constexpr unsigned kLargestLabel = 9;

/// Without the blanks and one pair of quotes round it.
std::string_view unquoted(std::string_view cell) {
  cell = trimmed(cell);
  const bool quoted = cell.size() >= 2 && cell.front() == '"' && cell.back() == '"';
  return quoted ? trimmed(cell.substr(1, cell.size() - 2)) : cell;
}

/// The whole number that a text is, or kNoNumber.
unsigned small_number(std::string_view text) {
  unsigned number = text.empty() ? kNoNumber : 0;
  for (const char c : text) {
    number = is_digit(c) ? number * 10 + static_cast<unsigned>(c - '0') : kNoNumber;
    if (number >= kNoNumber) {
      return kNoNumber;
    }
  }
  return number;
}

/// A number of one to three digits with a comma behind it.
struct PlainCell {
  unsigned number;
  std::size_t size;  ///< With its comma; 0 where there is no such cell.
};

/// Reads up to four bytes, which are there.
PlainCell plain_cell(const std::uint8_t* bytes) {
  constexpr std::size_t most_digits = 3;
  unsigned number = 0;
  for (std::size_t at = 0; at <= most_digits; ++at) {
    if (bytes[at] == ',') {
      return {number, at == 0 ? 0 : at + 1};
    }
    const unsigned digit = bytes[at] - unsigned{'0'};
    if (digit > 9) {
      break;
    }
    number = number * 10 + digit;
  }
  return {0, 0};
}

}  // namespace

void DigitsCsvReader::push(std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    bytes = bytes.subspan(take_plain_pixels(bytes));
    if (!bytes.empty()) {
      read(static_cast<char>(bytes.front()));
      bytes = bytes.subspan(1);
    }
  }
}

/// Takes the pixels that are written plainly, which most are: all but the last of a row, and but
/// those at the end of a piece. How many bytes it took.
std::size_t DigitsCsvReader::take_plain_pixels(std::span<const std::uint8_t> bytes) {
  constexpr std::size_t longest = 4;
  if (!has_header_ || column_ == 0 || !cell_.empty()) {
    return 0;
  }
  std::size_t at = 0;
  std::vector<std::uint8_t>& pixels = images_.pixels;
  for (; column_ < kColumns && at + longest <= bytes.size(); ++column_) {
    const PlainCell cell = plain_cell(bytes.data() + at);
    if (cell.size == 0 || cell.number > kLargestPixel) {
      break;
    }
    pixels.push_back(static_cast<std::uint8_t>(cell.number));
    at += cell.size;
  }
  return at;
}

void DigitsCsvReader::read(char c) {
  const bool one_line_end = c == '\n' && after_return_;
  after_return_ = c == '\r';
  if (c == ',') {
    end_cell();
  } else if (c == '\n' || c == '\r') {
    if (!one_line_end) {
      end_line();
    }
  } else if (c == '\0') {
    throw Error("csv.encoding", {std::to_string(row_)});
  } else if (cell_.size() == kLongestCell) {
    refuse(trimmed(cell_));
  } else {
    cell_ += c;
  }
}

void DigitsCsvReader::end_cell() {
  const std::string_view text = unquoted(cell_);
  if (!has_header_) {
    take_name(text);
  } else if (column_ < kColumns) {
    take_number(text);
  } else if (column_ == kMostCounted) {
    refuse(text);
  }
  ++column_;
  cell_.clear();
}

void DigitsCsvReader::end_line() {
  if (column_ > 0 || !trimmed(cell_).empty()) {
    end_cell();
    if (has_header_) {
      end_image();
    } else {
      end_header();
    }
  }
  ++row_;
  column_ = 0;
  cell_.clear();
}

std::string DigitsCsvReader::name_of(Index column) const {
  if (column >= kColumns) {
    return "";
  }
  return column == 0 ? "label" : "pixel" + std::to_string(first_pixel_ + column - 1);
}

void DigitsCsvReader::take_name(std::string_view name) {
  if (column_ == 0 && cell_.starts_with(kByteOrderMark)) {
    name = unquoted(std::string_view(cell_).substr(kByteOrderMark.size()));
  }
  if (column_ == 1 && name == "pixel1") {
    first_pixel_ = 1;
  }
  if (name != name_of(column_) || column_ >= kColumns) {
    refuse(name);
  }
}

void DigitsCsvReader::end_header() {
  if (column_ < kColumns) {
    refuse("");
  }
  has_header_ = true;
}

void DigitsCsvReader::take_number(std::string_view text) {
  const unsigned number = small_number(text);
  if (number > (column_ == 0 ? kLargestLabel : kLargestPixel)) {
    refuse(text);
  }
  if (column_ == 0) {
    take_label(number);
  } else {
    images_.pixels.push_back(static_cast<std::uint8_t>(number));
  }
}

void DigitsCsvReader::take_label(unsigned label) {
  if (rows() == most_) {
    throw Error("csv.too-many", {std::to_string(most_)});
  }
  label_ = static_cast<std::uint8_t>(label);
}

void DigitsCsvReader::end_image() {
  if (column_ != kColumns) {
    throw Error("csv.columns",
                {std::to_string(row_), std::to_string(kColumns), std::to_string(column_)});
  }
  images_.labels.push_back(label_);
}

/// The cell after the complete ones cannot be what it should be.
void DigitsCsvReader::refuse(std::string_view text) const {
  const std::string row = std::to_string(row_);
  if (!is_utf8(text)) {
    throw Error("csv.encoding", {row});
  }
  if (!has_header_) {
    throw Error("csv.header", {std::to_string(column_ + 1), name_of(column_), shown(text)});
  }
  if (column_ >= kColumns) {
    throw Error("csv.columns", {row, std::to_string(kColumns), std::to_string(column_ + 1)});
  }
  if (column_ == 0) {
    throw Error("csv.label", {row, shown(text)});
  }
  throw Error("csv.pixel", {row, name_of(column_), shown(text)});
}

LabelledImages DigitsCsvReader::finish() {
  end_line();
  if (rows() == 0) {
    throw Error("csv.empty");
  }
  return std::exchange(images_, {});
}

}  // namespace gradus
