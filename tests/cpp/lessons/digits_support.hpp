#pragma once

#include <cstdint>
#include <vector>

#include "fast/support.hpp"
#include "gradus/data/image_size.hpp"
#include "gradus/digits/trained.hpp"

namespace gradus::testing {

/// The course's network.
inline const Trained& course() {
  static const Trained kCourse = trained(course_network());
  return kCourse;
}

/// The first so many test images.
inline std::vector<std::uint8_t> images(std::size_t count) {
  std::vector<std::uint8_t> pixels = mnist("t10k-images-idx3-ubyte");
  pixels.resize(count * kImageBytes);
  return pixels;
}

}  // namespace gradus::testing
