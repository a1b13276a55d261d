#include <algorithm>
#include <array>
#include <cmath>

#include "gradus/arrays/array.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

/// Three digits, or all where there are more before the point: "7.28", "74.5", "745.", "1000.".
std::string three_digits(double number) {
  const std::size_t decimals = (number < 9.995 ? 1U : 0U) + (number < 99.95 ? 1U : 0U);
  constexpr std::array<double, 3> kPowers = {1.0, 10.0, 100.0};
  const double scaled = std::nearbyint(number * kPowers[decimals]);
  std::string text = std::to_string(static_cast<std::int64_t>(scaled));
  return text.insert(text.size() - decimals, ".");
}

/// As NumPy words an amount of memory: "7.45 GiB".
std::string memory_text(double bytes) {
  constexpr std::array<const char*, 7> kUnits = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  std::size_t unit = 0;
  while (std::nearbyint(bytes) >= 1024.0) {
    bytes /= 1024.0;
    ++unit;
  }
  return three_digits(bytes) + " " + kUnits[unit];
}

}  // namespace

void check_allocation(const Shape& shape, DType type) {
  constexpr std::size_t kMostAxes = 32;
  if (shape.size() > kMostAxes) {
    throw Error("numpy.shape",
                {"ValueError: maximum supported dimension for an ndarray is 32, found " +
                 std::to_string(shape.size())});
  }
  if (std::ranges::any_of(shape, [](std::int64_t length) { return length < 0; })) {
    throw Error("numpy.shape", {"ValueError: negative dimensions are not allowed"});
  }
  double size = 1.0;  // Not an integer, which might overflow.
  for (const std::int64_t length : shape) {
    size *= static_cast<double>(std::max(length, std::int64_t{1}));
  }
  const double bytes = size * static_cast<double>(item_size(type));
  if (bytes >= 0x1p63) {
    throw Error("array.too-large",
                {"ValueError: array is too big; `arr.size * arr.dtype.itemsize` is larger than "
                 "the maximum possible size.",
                 shape_text(shape), std::to_string(kMostElements)});
  }
  const bool empty = std::ranges::find(shape, 0) != shape.end();
  if (!empty && size > static_cast<double>(kMostElements)) {
    throw Error("array.too-large",
                {"numpy.core._exceptions._ArrayMemoryError: Unable to allocate " +
                     memory_text(bytes) + " for an array with shape " + tuple_text(shape) +
                     " and data type " + std::string(name(type)),
                 shape_text(shape), std::to_string(kMostElements)});
  }
}

}  // namespace gradus
