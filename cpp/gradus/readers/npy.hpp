#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gradus/types.hpp"

namespace gradus {

/// An array as NumPy saved it, its elements as doubles.
struct NumberArray {
  std::vector<Index> shape;
  std::vector<double> values;  ///< row by row, however the file had them
  std::string dtype;           ///< as the file names it: "<f4"
};

/// Most elements that are read.
inline constexpr Index kMostNumbers = 10'000'000;

/// Reads a .npy file (NumPy's NEP 1), of versions 1 to 3, in C or Fortran order, low or high byte
/// first, with elements of the types b1, i1, i2, i4, i8, u1, u2, u4, u8, f4 and f8. Whole numbers
/// beyond 2^53 are rounded to doubles. Throws Error
///   "npy.magic"                    the file does not begin as .npy does
///   "npy.version" (version)        such as "4.0"
///   "npy.header" (byte)            what stands there was not expected; bytes count from 0
///   "npy.type" (dtype)             such as "|O", "<c8", "[('a', '<f4')]": no plain numbers
///   "npy.too-large" (shape, most)  too many elements
///   "npy.short" (expected, came)   the file ends too early; bytes, the header among them
///   "npy.long" (expected)          the file goes on after so many bytes
[[nodiscard]] NumberArray read_npy(std::span<const std::uint8_t> file);

/// The file that np.save writes, to the byte, for such an array in C order. The types are "<f4"
/// (each number rounded to the nearest), "<f8" and "|u1"; others throw Error "npy.type" (dtype).
/// Throws "npy.value" (place, dtype) for a number that is no byte, in the order of the elements.
[[nodiscard]] std::vector<std::uint8_t> write_npy(const NumberArray& array, std::string_view dtype);

/// A shape as Python writes it: "()", "(3,)", "(784, 50)".
[[nodiscard]] std::string shape_words(const std::vector<Index>& shape);

}  // namespace gradus
