#include "gradus/digits/change.hpp"

#include <algorithm>
#include <array>

#include "gradus/error.hpp"
#include "gradus/random/random_state.hpp"

namespace gradus {

namespace {

constexpr std::int64_t kSeed = 42;

/// In the order of How.
constexpr std::array<std::string_view, 7> kNames = {
    "none", "mirrored", "upside-down", "inverted", "shuffled", "noise", "blank"};

using Pixels = std::span<const std::uint8_t>;
using Place = std::pair<Index, Index>;

/// The image in which each pixel is what stands at `from` (row, column).
template <class From>
std::vector<std::uint8_t> rearranged(const Sheet& image, const From& from) {
  std::vector<std::uint8_t> out;
  out.reserve(kImageBytes);
  for (Index row = 0; row < kImageSide; ++row) {
    for (Index column = 0; column < kImageSide; ++column) {
      const auto [from_row, from_column] = from(row, column);
      out.push_back(image.at(from_row, from_column));
    }
  }
  return out;
}

/// What changes one image after the other.
class Changer {
 public:
  explicit Changer(const Change& change) : change_(change) {
    if (change.how == How::shuffled) {
      order_ = random_.permutation(kImagePixels);
    }
  }

  std::vector<std::uint8_t> operator()(Pixels image) {
    constexpr Index kLast = kImageSide - 1;
    Sheet sheet = shifted(sheet_of(image), change_.dy, change_.dx);
    switch (change_.how) {
      case How::none:
        return std::move(sheet.ink);
      case How::mirrored:
        return rearranged(sheet,
                          [](Index row, Index column) { return Place(row, kLast - column); });
      case How::upside_down:
        return rearranged(sheet,
                          [](Index row, Index column) { return Place(kLast - row, column); });
      case How::inverted:
        return inverted(std::move(sheet.ink));
      case How::shuffled:
        return shuffled(sheet.ink);
      case How::noise:
        return noise();
      case How::blank:
        break;
    }
    return std::vector<std::uint8_t>(kImageBytes);
  }

 private:
  static std::vector<std::uint8_t> inverted(std::vector<std::uint8_t> image) {
    constexpr int kFullInk = 255;
    for (std::uint8_t& pixel : image) {
      pixel = static_cast<std::uint8_t>(kFullInk - pixel);
    }
    return image;
  }

  [[nodiscard]] std::vector<std::uint8_t> shuffled(Pixels image) const {
    std::vector<std::uint8_t> out;
    for (const std::int64_t from : order_) {
      out.push_back(image[static_cast<std::size_t>(from)]);
    }
    return out;
  }

  std::vector<std::uint8_t> noise() {
    constexpr std::int64_t kGreys = 256;
    const std::vector<std::int64_t> greys = random_.randint(0, kGreys, kImagePixels);
    std::vector<std::uint8_t> out(kImageBytes);
    std::ranges::transform(greys, out.begin(),
                           [](std::int64_t grey) { return static_cast<std::uint8_t>(grey); });
    return out;
  }

  Change change_;
  RandomState random_{kSeed};
  std::vector<std::int64_t> order_;
};

}  // namespace

How how_named(std::string_view name) {
  const auto* const found = std::ranges::find(kNames, name);
  if (found == kNames.end()) {
    throw Error("change.unknown", {std::string(name)});
  }
  return static_cast<How>(found - kNames.begin());
}

std::vector<std::uint8_t> changed(std::span<const std::uint8_t> images, const Change& change) {
  for (const Index shift : {change.dx, change.dy}) {
    if (shift < -kMostShift || shift > kMostShift) {
      throw Error("change.shift", {std::to_string(kMostShift)});
    }
  }
  const Index count = count_images(images);
  Changer changer(change);
  std::vector<std::uint8_t> out;
  out.reserve(images.size());
  for (Index i = 0; i < count; ++i) {
    const std::vector<std::uint8_t> image =
        changer(images.subspan(static_cast<std::size_t>(i) * kImageBytes, kImageBytes));
    out.insert(out.end(), image.begin(), image.end());
  }
  return out;
}

}  // namespace gradus
