#include "gradus/lessons/number_rows.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "gradus/arrays/number_text.hpp"
#include "gradus/error.hpp"

namespace gradus::lessons {

namespace {

constexpr std::string_view kSpaces = " \t\r";
constexpr std::size_t kMostQuoted = 24;  // of a text that is no number

/// Where a number stands, for the errors.
struct Place {
  const NumberField* field;
  std::int64_t row;
  std::int64_t column;

  [[noreturn]] void refuse(const std::string& code, std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {field->name, std::to_string(row), std::to_string(column)});
    throw Error(code, std::move(more));
  }
};

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpaces);
  return first == std::string_view::npos
             ? std::string_view()
             : text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

/// The parts of a text between signs.
std::vector<std::string_view> split(std::string_view text, std::string_view signs) {
  std::vector<std::string_view> parts;
  for (std::size_t at = text.find_first_of(signs); at != std::string_view::npos;
       at = text.find_first_of(signs)) {
    parts.push_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  parts.push_back(text);
  return parts;
}

/// As it may be quoted: not in the middle of a character.
std::string quoted(std::string_view text) {
  if (text.size() <= kMostQuoted) {
    return std::string(text);
  }
  constexpr unsigned kTopBits = 0xC0U;
  constexpr unsigned kGoesOn = 0x80U;
  std::size_t end = kMostQuoted;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & kTopBits) == kGoesOn) {
    --end;
  }
  return std::string(text.substr(0, end)) + "…";
}

/// As readers would write it: no point without digits after it.
std::string plain_text(double number) {
  std::string text = repr_scalar(number);
  if (text.ends_with(".0")) {
    text.resize(text.size() - 2);
  }
  return text;
}

void check(double number, std::string_view text, const Place& place) {
  if (!std::isfinite(number)) {
    place.refuse("lesson.finite", {quoted(text)});
  }
  if (std::abs(number) > place.field->largest) {
    place.refuse("lesson.large", {quoted(text), plain_text(place.field->largest)});
  }
}

/// strtod reads more than readers should write: hexadecimals, and names with brackets.
double read_number(std::string_view text, const Place& place) {
  const std::string owned(text);
  char* end = nullptr;
  const double number = std::strtod(owned.c_str(), &end);
  const bool whole = end == owned.c_str() + owned.size();
  const bool plain = text.find_first_of("xXpP(") == std::string_view::npos;
  if (!whole || !plain) {
    place.refuse("lesson.number", {quoted(text)});
  }
  check(number, text, place);
  return number;
}

std::vector<double> read_row(const NumberField& field, std::string_view text, std::int64_t row) {
  std::vector<double> numbers;
  for (const std::string_view part : split(text, ",")) {
    const auto next = [&] { return Place{&field, row, std::ssize(numbers) + 1}; };
    if (trimmed(part).empty()) {
      next().refuse("lesson.missing");
    }
    for (const std::string_view number : split(trimmed(part), kSpaces)) {
      if (!number.empty()) {
        numbers.push_back(read_number(number, next()));
      }
    }
  }
  if (std::ssize(numbers) > field.columns) {
    throw Error("lesson.columns",
                {field.name, std::to_string(numbers.size()), std::to_string(field.columns)});
  }
  return numbers;
}

void check_alike(const NumberField& field, const NumberRows& rows) {
  const std::size_t expected = rows.front().size();
  const std::size_t found = rows.back().size();
  if (found != expected) {
    throw Error("lesson.ragged", {field.name, std::to_string(rows.size()), std::to_string(found),
                                  std::to_string(expected)});
  }
}

NumberRows some_rows(const NumberField& field, std::string_view text) {
  NumberRows rows = read_rows(field, text);
  if (rows.empty()) {
    throw Error("lesson.empty", {field.name});
  }
  return rows;
}

/// A field of the page that holds whatever a scene may hold.
NumberField any_numbers() {
  constexpr std::int64_t kMost = 100;
  return {.name = "", .rows = kMost, .columns = kMost, .largest = HUGE_VAL};
}

}  // namespace

NumberRows read_rows(const NumberField& field, std::string_view text) {
  std::vector<std::string_view> lines = split(text, ";\n");
  if (trimmed(lines.back()).empty()) {  // a sign at the end begins no row
    lines.pop_back();
  }
  if (std::ssize(lines) > field.rows) {
    throw Error("lesson.rows",
                {field.name, std::to_string(lines.size()), std::to_string(field.rows)});
  }
  NumberRows rows;
  for (const std::string_view line : lines) {
    rows.push_back(read_row(field, line, std::ssize(rows) + 1));
    check_alike(field, rows);
  }
  return rows;
}

Vector<double> read_vector(const NumberField& field, std::string_view text) {
  const std::vector<double> row = some_rows(field, text).front();
  return Vector<double>::Map(row.data(), std::ssize(row));
}

Matrix<double> read_matrix(const NumberField& field, std::string_view text) {
  const NumberRows rows = some_rows(field, text);
  Matrix<double> matrix(std::ssize(rows), std::ssize(rows.front()));
  for (Index i = 0; i < matrix.rows(); ++i) {
    std::ranges::copy(rows[static_cast<std::size_t>(i)], matrix.row(i).begin());
  }
  return matrix;
}

void check_number(const NumberField& field, double number) {
  check(number, plain_text(number), {&field, 1, 1});
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string text_of(const NumberRows& rows) {
  std::string text;
  for (const std::vector<double>& row : rows) {
    text += text.empty() ? "" : "; ";
    for (std::size_t column = 0; column < row.size(); ++column) {
      text += (column == 0 ? "" : ", ") + plain_text(row[column]);
    }
  }
  return text;
}

std::string changed_numbers(std::string_view text, std::string_view how, double by,
                            std::int64_t row, std::int64_t column) {
  const NumberField field = any_numbers();
  NumberRows rows = read_rows(field, text);
  const auto changed = [&](double number) {
    if (how == "add") {
      return number + by;
    }
    if (how == "times") {
      return number * by;
    }
    if (how == "set") {
      return by;
    }
    throw Error("lesson.change", {std::string(how)});
  };
  for (std::int64_t i = 0; i < std::ssize(rows); ++i) {
    std::vector<double>& numbers = rows[static_cast<std::size_t>(i)];
    for (std::int64_t j = 0; j < std::ssize(numbers); ++j) {
      if ((row < 0 || row == i) && (column < 0 || column == j)) {
        double& number = numbers[static_cast<std::size_t>(j)];
        number = changed(number);
        check(number, "inf", {&field, i + 1, j + 1});
      }
    }
  }
  return text_of(rows);
}

std::string pushed_numbers(std::string_view text, std::int64_t row, double by) {
  const NumberRows rows = read_rows(any_numbers(), text);
  if (row < 0 || row >= std::ssize(rows)) {
    return std::string(text);
  }
  const std::vector<double>& numbers = rows[static_cast<std::size_t>(row)];
  const auto largest = std::ranges::max_element(numbers) - numbers.begin();
  return changed_numbers(text, "add", by, row, largest);
}

}  // namespace gradus::lessons
