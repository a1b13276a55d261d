#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "fast/support.hpp"
#include "gradus/data/image_size.hpp"
#include "gradus/digits/trained.hpp"
#include "gradus/lessons/digit_models.hpp"

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

/// What a model answers about the course's network and the first 1 000 test images.
inline std::vector<double> ask_digits(std::string_view name, std::span<const double> arguments) {
  static const std::vector<std::uint8_t> kPixels = images(1000);
  static const std::vector<std::uint8_t> kLabels = mnist("t10k-labels-idx1-ubyte");
  return lessons::digit_model(course(), {kPixels, std::span(kLabels).first(1000)}, name, arguments);
}

}  // namespace gradus::testing
