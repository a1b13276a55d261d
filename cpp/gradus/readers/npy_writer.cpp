#include <bit>
#include <cmath>

#include "gradus/error.hpp"
#include "gradus/readers/npy.hpp"

namespace gradus {

namespace {

/// The header of a file in version 1, filled up so that the elements begin at a multiple of 64.
/// NumPy leaves room for the first length to grow to 21 digits, and then fills up: a whole step
/// where there would be nothing to fill.
std::string header_of(const std::vector<Index>& shape, std::string_view dtype) {
  constexpr std::size_t before = 10;
  constexpr std::size_t longest_length = 21;
  constexpr std::size_t step = 64;
  std::string text = "{'descr': '" + std::string(dtype) +
                     "', 'fortran_order': False, 'shape': " + shape_words(shape) + ", }";
  if (!shape.empty()) {
    text.append(longest_length - std::to_string(shape.front()).size(), ' ');
  }
  const std::size_t size = before + text.size() + 1;
  text.append(step - size % step, ' ');
  return text + "\n";
}

/// The bytes of a number, the low one first.
template <class Word>
void put(std::vector<std::uint8_t>& file, Word word) {
  for (std::size_t byte = 0; byte < sizeof(Word); ++byte) {
    file.push_back(static_cast<std::uint8_t>(word >> (8 * byte)));
  }
}

std::uint8_t byte_of(double value, std::size_t place) {
  constexpr double most = 255.0;
  const bool fits = value >= 0.0 && value <= most && value == std::floor(value);
  if (!fits) {
    throw Error("npy.value", {std::to_string(place), "|u1"});
  }
  return static_cast<std::uint8_t>(value);
}

}  // namespace

std::vector<std::uint8_t> write_npy(const NumberArray& array, std::string_view dtype) {
  if (dtype != "<f4" && dtype != "<f8" && dtype != "|u1") {
    throw Error("npy.type", {std::string(dtype)});
  }
  const std::string header = header_of(array.shape, dtype);
  std::vector<std::uint8_t> file{0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  put(file, static_cast<std::uint16_t>(header.size()));
  file.insert(file.end(), header.begin(), header.end());
  for (std::size_t place = 0; place < array.values.size(); ++place) {
    const double value = array.values[place];
    if (dtype == "<f8") {
      put(file, std::bit_cast<std::uint64_t>(value));
    } else if (dtype == "<f4") {
      put(file, std::bit_cast<std::uint32_t>(static_cast<float>(value)));
    } else {
      file.push_back(byte_of(value, place));
    }
  }
  return file;
}

}  // namespace gradus
