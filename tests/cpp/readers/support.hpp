#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gradus/data/labelled_images.hpp"
#include "support/json.hpp"

namespace gradus::testing {

using Bytes = std::vector<std::uint8_t>;

[[nodiscard]] inline Bytes bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

[[nodiscard]] inline std::string text_of(const Bytes& bytes) {
  return {bytes.begin(), bytes.end()};
}

/// A file of tests/golden/readers.
[[nodiscard]] inline Bytes golden_bytes(const std::string& name) {
  return bytes_of(read_text("tests/golden/readers/" + name));
}

/// What a reader makes of a file that comes in pieces of so many bytes.
template <class Reader>
[[nodiscard]] auto fed(Reader reader, std::span<const std::uint8_t> file, std::size_t piece) {
  while (!file.empty()) {
    const std::size_t size = std::min(piece, file.size());
    reader.push(file.first(size));
    file = file.subspan(size);
  }
  return reader.finish();
}

/// The sizes of the pieces that every reader is tried with.
inline constexpr std::size_t kPieces[] = {1, 2, 7, 1000, 65536};

/// A number of a golden file, where inf and nan are texts.
[[nodiscard]] inline double float_of(const Json& json) {
  if (json.is_number()) {
    return json.number();
  }
  constexpr double inf = std::numeric_limits<double>::infinity();
  return json.text() == "inf" ? inf : json.text() == "-inf" ? -inf : inf - inf;
}

[[nodiscard]] inline std::vector<double> floats_of(const Json& json) {
  std::vector<double> numbers;
  for (const Json& each : json.list()) {
    numbers.push_back(float_of(each));
  }
  return numbers;
}

[[nodiscard]] inline std::vector<Index> indices_of(const Json& json) {
  std::vector<Index> numbers;
  for (const double number : json.numbers()) {
    numbers.push_back(static_cast<Index>(number));
  }
  return numbers;
}

/// The images of the golden files.
[[nodiscard]] inline LabelledImages golden_images(const Json& file) {
  LabelledImages images;
  for (const Json& row : file["images"].list()) {
    for (const double pixel : row.numbers()) {
      images.pixels.push_back(static_cast<std::uint8_t>(pixel));
    }
  }
  for (const double label : file["labels"].numbers()) {
    images.labels.push_back(static_cast<std::uint8_t>(label));
  }
  return images;
}

}  // namespace gradus::testing
