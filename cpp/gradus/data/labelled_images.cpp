#include "gradus/data/labelled_images.hpp"

#include <string>
#include <utility>

#include "gradus/error.hpp"
#include "gradus/readers/npy.hpp"

namespace gradus {

namespace {

void check_labels(std::span<const std::uint8_t> labels) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] >= kDigits) {
      throw Error("digits.label", {std::to_string(i + 1), std::to_string(labels[i])});
    }
  }
}

}  // namespace

LabelledImages labelled(Idx images, Idx labels) {
  const std::vector<Index>& shape = images.shape;
  if (shape.size() != 3 || shape[1] != kImageSide || shape[2] != kImageSide) {
    throw Error("digits.images", {shape_words(shape)});
  }
  if (labels.shape.size() != 1) {
    throw Error("digits.labels", {shape_words(labels.shape)});
  }
  if (shape[0] != labels.shape[0]) {
    throw Error("digits.counts", {std::to_string(shape[0]), std::to_string(labels.shape[0])});
  }
  check_labels(labels.data);
  return {std::move(images.data), std::move(labels.data)};
}

LabelledImages picked(const LabelledImages& images, std::span<const Index> rows) {
  LabelledImages some;
  some.pixels.reserve(rows.size() * kImagePixels);
  some.labels.reserve(rows.size());
  for (const Index row : rows) {
    const auto begin = images.pixels.begin() + row * kImagePixels;
    some.pixels.insert(some.pixels.end(), begin, begin + kImagePixels);
    some.labels.push_back(images.labels[static_cast<std::size_t>(row)]);
  }
  return some;
}

}  // namespace gradus
