#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace gradus {

/// A whole number of up to 1280 bits: enough for every double as a fraction of two of them.
class Whole {
 public:
  explicit Whole(std::uint64_t value)
      : words_{static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(value >> 32U)} {}

  void multiply(std::uint32_t factor) {
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < used_; ++i) {
      carry += std::uint64_t{words_[i]} * factor;
      words_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32U;
    }
    if (carry != 0) {
      words_[used_++] = static_cast<std::uint32_t>(carry);
    }
  }

  void multiply_by_power(std::uint32_t base, int exponent) {
    for (; exponent > 0; --exponent) {
      multiply(base);
    }
  }

  void add(const Whole& other) {
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < used_ || i < other.used_ || carry != 0; ++i) {
      used_ = std::max(used_, i + 1);
      carry += std::uint64_t{words_[i]} + other.words_[i];
      words_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32U;
    }
  }

  /// Takes away a number that is not above this one.
  void subtract(const Whole& other) {
    std::int64_t borrow = 0;
    for (std::size_t i = 0; i < used_; ++i) {
      borrow += std::int64_t{words_[i]} - other.words_[i];
      words_[i] = static_cast<std::uint32_t>(borrow);
      borrow >>= 32U;
    }
  }

  friend std::strong_ordering operator<=>(const Whole& a, const Whole& b) {
    for (std::size_t i = std::max(a.used_, b.used_); i-- > 0;) {
      if (a.words_[i] != b.words_[i]) {
        return a.words_[i] <=> b.words_[i];
      }
    }
    return std::strong_ordering::equal;
  }

 private:
  std::array<std::uint32_t, 40> words_;  ///< the low ones first, 0 from `used_` on
  std::size_t used_ = 2;
};

}  // namespace gradus
