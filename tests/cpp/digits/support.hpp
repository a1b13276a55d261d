#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gradus/digits/sheet.hpp"

namespace gradus::testing {

/// Bytes written as pairs of hexadecimal digits.
[[nodiscard]] inline std::vector<std::uint8_t> bytes_of_hex(const std::string& text) {
  constexpr int kBase = 16;
  std::vector<std::uint8_t> bytes;
  for (std::size_t at = 0; at + 1 < text.size(); at += 2) {
    bytes.push_back(static_cast<std::uint8_t>(std::stoi(text.substr(at, 2), nullptr, kBase)));
  }
  return bytes;
}

/// 28 x 28 pixels, of which one block has this grey.
[[nodiscard]] inline Sheet block_image(const InkBox& box, std::uint8_t grey = 255) {
  Sheet image = empty_sheet(kImageSide, kImageSide);
  for (Index row = box.top; row < box.bottom; ++row) {
    for (Index column = box.left; column < box.right; ++column) {
      image.ink[static_cast<std::size_t>(row * kImageSide + column)] = grey;
    }
  }
  return image;
}

}  // namespace gradus::testing
