// The texts of tables: what csv.hpp and digits_csv.hpp read.

#include "gradus/arrays/number_text.hpp"
#include "gradus/readers/cell_text.hpp"
#include "gradus/readers/csv.hpp"
#include "gradus/readers/digits_csv.hpp"

namespace gradus {

namespace {

/// A name as a cell, quoted where it has to be.
std::string written(const std::string& name) {
  const bool plain = !name.empty() && name == trimmed(name) && !name.starts_with(kByteOrderMark);
  if (plain && name.find_first_of(",\"\r\n") == std::string::npos) {
    return name;
  }
  std::string cell = "\"";
  for (const char c : name) {
    cell += c == '"' ? "\"\"" : std::string(1, c);
  }
  return cell + "\"";
}

}  // namespace

std::string write_csv(const Table& table) {
  std::string text;
  for (std::size_t column = 0; column < table.names.size(); ++column) {
    text += (column == 0 ? "" : ",") + written(table.names[column]);
  }
  text += table.names.empty() ? "" : "\n";
  for (std::size_t at = 0; at < table.cells.size(); ++at) {
    const bool last = (static_cast<Index>(at) + 1) % table.columns == 0;
    text += repr_scalar(table.cells[at]) + (last ? "\n" : ",");
  }
  return text;
}

std::string write_digits_csv(const LabelledImages& images) {
  std::string text = "label";
  for (Index pixel = 0; pixel < kImagePixels; ++pixel) {
    text += ",pixel" + std::to_string(pixel);
  }
  auto pixel = images.pixels.begin();
  for (const std::uint8_t label : images.labels) {
    text += "\n" + std::to_string(label);
    for (const auto end = pixel + kImagePixels; pixel != end; ++pixel) {
      text += "," + std::to_string(*pixel);
    }
  }
  return text + "\n";
}

}  // namespace gradus
