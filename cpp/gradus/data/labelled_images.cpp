#include "gradus/data/labelled_images.hpp"

#include <string>

#include "gradus/error.hpp"

namespace gradus {

void check_labels(std::span<const std::uint8_t> labels, Index classes) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] >= classes) {
      throw Error("digits.label", {std::to_string(i + 1), std::to_string(labels[i])});
    }
  }
}

LabelledImages picked(const LabelledImages& images, std::span<const Index> rows) {
  LabelledImages some;
  some.pixels.reserve(rows.size() * kImageBytes);
  some.labels.reserve(rows.size());
  for (const Index row : rows) {
    const auto begin = images.pixels.begin() + row * kImagePixels;
    some.pixels.insert(some.pixels.end(), begin, begin + kImagePixels);
    some.labels.push_back(images.labels[static_cast<std::size_t>(row)]);
  }
  return some;
}

}  // namespace gradus
