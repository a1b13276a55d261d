#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace gradus {

/// The Mersenne Twister MT19937 of Matsumoto and Nishimura: a stream of 32-bit words.
class Mt19937 {
 public:
  /// Seeded with one number.
  explicit Mt19937(std::uint32_t seed);

  /// Seeded with several; there is at least one.
  explicit Mt19937(std::span<const std::uint32_t> key);

  /// The next word of the stream.
  [[nodiscard]] std::uint32_t next();

  /// How many words were taken since it was seeded.
  [[nodiscard]] std::int64_t words_drawn() const { return drawn_; }

 private:
  static constexpr std::size_t kWords = 624;

  void fill(std::uint32_t seed);
  void twist();

  std::array<std::uint32_t, kWords> state_{};
  std::size_t at_ = kWords;  ///< which word of the state comes next
  std::int64_t drawn_ = 0;
};

}  // namespace gradus
