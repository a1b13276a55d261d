#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gradus/digits/sheet.hpp"

namespace gradus {

/// What may be done to an image beside shifting it.
enum class How : std::uint8_t {
  none,
  mirrored,     ///< left and right exchanged
  upside_down,  ///< top and bottom exchanged
  inverted,     ///< 255 - pixel
  shuffled,     ///< all pixels change places, in all images alike: RandomState(42).permutation(784)
  noise,        ///< RandomState(42).randint(0, 256) instead, image after image
  blank,        ///< all pixels 0
};

/// By its name: none, mirrored, upside-down, …. Throws Error "change.unknown" (name).
[[nodiscard]] How how_named(std::string_view name);

/// An image is shifted first, dx pixels to the right and dy down, then changed.
struct Change {
  Index dx = 0;
  Index dy = 0;
  How how = How::none;

  [[nodiscard]] bool nothing() const { return dx == 0 && dy == 0 && how == How::none; }
};

/// Most pixels by which an image can be shifted.
inline constexpr Index kMostShift = 27;

/// Images (784 bytes each), each of them changed; what comes in at an edge is 0. Throws Error
/// "digits.pixels" (bytes, 784), "change.shift" (most) for shifts beyond 27.
[[nodiscard]] std::vector<std::uint8_t> changed(std::span<const std::uint8_t> images,
                                                const Change& change);

}  // namespace gradus
