#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace gradus::testing {

/// The digest SHA-256 (FIPS 180-4) of some bytes, as 64 hexadecimal digits.
[[nodiscard]] std::string sha256(std::vector<std::uint8_t> bytes);

/// The digest of numbers of eight bytes, each with its low bytes first.
template <class T>
[[nodiscard]] std::string sha256_of(std::span<const T> numbers) {
  static_assert(sizeof(T) == 8);
  std::vector<std::uint8_t> bytes;
  bytes.reserve(numbers.size() * 8);
  for (const T number : numbers) {
    const auto bits = std::bit_cast<std::uint64_t>(number);
    for (unsigned shift = 0; shift < 64; shift += 8) {
      bytes.push_back(static_cast<std::uint8_t>(bits >> shift));
    }
  }
  return sha256(std::move(bytes));
}

}  // namespace gradus::testing
