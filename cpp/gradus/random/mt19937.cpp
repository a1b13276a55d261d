#include "gradus/random/mt19937.hpp"

#include <algorithm>

namespace gradus {

namespace {

/// The bits of a word and of the one before it, mixed: one step of the seeding.
std::uint32_t spread(std::uint32_t before, std::uint32_t factor) {
  return (before ^ (before >> 30U)) * factor;
}

}  // namespace

Mt19937::Mt19937(std::uint32_t seed) { fill(seed); }

Mt19937::Mt19937(std::span<const std::uint32_t> key) {
  fill(19650218U);
  std::size_t i = 1;
  const auto advance = [&] {
    if (++i == kWords) {
      state_[0] = state_[kWords - 1];
      i = 1;
    }
  };
  for (std::size_t k = 0; k < std::max(kWords, key.size()); ++k) {
    const std::size_t j = k % key.size();
    state_[i] =
        (state_[i] ^ spread(state_[i - 1], 1664525U)) + key[j] + static_cast<std::uint32_t>(j);
    advance();
  }
  for (std::size_t k = 1; k < kWords; ++k) {
    state_[i] = (state_[i] ^ spread(state_[i - 1], 1566083941U)) - static_cast<std::uint32_t>(i);
    advance();
  }
  state_[0] = 0x80000000U;  // So that the state is not all zeros, whatever the key.
}

void Mt19937::fill(std::uint32_t seed) {
  state_[0] = seed;
  for (std::size_t i = 1; i < kWords; ++i) {
    state_[i] = spread(state_[i - 1], 1812433253U) + static_cast<std::uint32_t>(i);
  }
}

// Each word becomes that of 397 places further on, mixed with the top bit of its own and the other
// bits of its neighbour's.
void Mt19937::twist() {
  constexpr std::size_t kFurther = 397;
  constexpr std::uint32_t kTop = 0x80000000U;
  for (std::size_t i = 0; i < kWords; ++i) {
    const std::uint32_t y = (state_[i] & kTop) | (state_[(i + 1) % kWords] & ~kTop);
    const std::uint32_t odd = (y & 1U) != 0 ? 0x9908b0dfU : 0U;
    state_[i] = state_[(i + kFurther) % kWords] ^ (y >> 1U) ^ odd;
  }
  at_ = 0;
}

std::uint32_t Mt19937::next() {
  if (at_ == kWords) {
    twist();
  }
  ++drawn_;
  std::uint32_t y = state_[at_++];
  y ^= y >> 11U;
  y ^= (y << 7U) & 0x9d2c5680U;
  y ^= (y << 15U) & 0xefc60000U;
  return y ^ (y >> 18U);
}

}  // namespace gradus
