#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#include "gradus/types.hpp"

namespace gradus::fast {

/// Four numbers on which one instruction works, natively and in WebAssembly: an extension of GCC
/// and Clang. Each lane is rounded as a single number is.
using Four [[gnu::vector_size(16)]] = float;
using FourWords [[gnu::vector_size(16)]] = std::uint32_t;

inline constexpr Index kLanes = 4;

/// n, or the next number above that whole lanes hold.
[[nodiscard]] constexpr Index whole_lanes(Index n) { return (n + kLanes - 1) / kLanes * kLanes; }

[[nodiscard]] inline Four load(const float* from) {
  Four x;
  std::memcpy(&x, from, sizeof x);
  return x;
}

inline void store(float* to, Four x) { std::memcpy(to, &x, sizeof x); }

[[nodiscard]] inline Four all(float x) { return Four{x, x, x, x}; }

}  // namespace gradus::fast
