#include "gradus/digits/change.hpp"

#include <algorithm>
#include <array>

#include "gradus/error.hpp"
#include "gradus/random/random_state.hpp"

namespace gradus {

namespace {

constexpr auto kBytes = static_cast<std::size_t>(kImagePixels);
constexpr std::int64_t kSeed = 42;

/// In the order of How.
constexpr std::array<std::string_view, 7> kNames = {
    "none", "mirrored", "upside-down", "inverted", "shuffled", "noise", "blank"};

using Image = std::array<std::uint8_t, kBytes>;
using Pixels = std::span<const std::uint8_t>;

std::size_t place(Index row, Index column) {
  return static_cast<std::size_t>(row * kImageSide + column);
}

/// The image in which each pixel is what `from` (row, column) tells; -1 for none.
template <class From>
Image rearranged(Pixels image, const From& from) {
  Image out{};
  for (Index row = 0; row < kImageSide; ++row) {
    for (Index column = 0; column < kImageSide; ++column) {
      const auto [from_row, from_column] = from(row, column);
      const bool inside =
          from_row >= 0 && from_row < kImageSide && from_column >= 0 && from_column < kImageSide;
      out[place(row, column)] = inside ? image[place(from_row, from_column)] : std::uint8_t{0};
    }
  }
  return out;
}

using Place = std::pair<Index, Index>;

/// What changes one image after the other.
class Changer {
 public:
  explicit Changer(const Change& change) : change_(change) {
    if (change.how == How::shuffled) {
      order_ = random_.permutation(kImagePixels);
    }
  }

  Image operator()(Pixels image) {
    constexpr Index kLast = kImageSide - 1;
    const Image shifted = rearranged(image, [this](Index row, Index column) {
      return Place(row - change_.dy, column - change_.dx);
    });
    switch (change_.how) {
      case How::none:
        return shifted;
      case How::mirrored:
        return rearranged(shifted,
                          [](Index row, Index column) { return Place(row, kLast - column); });
      case How::upside_down:
        return rearranged(shifted,
                          [](Index row, Index column) { return Place(kLast - row, column); });
      case How::inverted:
        return inverted(shifted);
      case How::shuffled:
        return shuffled(shifted);
      case How::noise:
        return noise();
      case How::blank:
        break;
    }
    return {};
  }

 private:
  static Image inverted(Image image) {
    constexpr int kFullInk = 255;
    for (std::uint8_t& pixel : image) {
      pixel = static_cast<std::uint8_t>(kFullInk - pixel);
    }
    return image;
  }

  [[nodiscard]] Image shuffled(const Image& image) const {
    Image out{};
    for (std::size_t i = 0; i < kBytes; ++i) {
      out.at(i) = image.at(static_cast<std::size_t>(order_[i]));
    }
    return out;
  }

  Image noise() {
    constexpr std::int64_t kGreys = 256;
    Image out{};
    std::ranges::transform(random_.randint(0, kGreys, kImagePixels), out.begin(),
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
  if (std::max({change.dx, -change.dx, change.dy, -change.dy}) > kMostShift) {
    throw Error("change.shift", {std::to_string(kMostShift)});
  }
  const Index count = count_images(images);
  Changer changer(change);
  std::vector<std::uint8_t> out;
  out.reserve(images.size());
  for (Index i = 0; i < count; ++i) {
    const Image image = changer(images.subspan(static_cast<std::size_t>(i) * kBytes, kBytes));
    out.insert(out.end(), image.begin(), image.end());
  }
  return out;
}

}  // namespace gradus
