#include "gradus/digits/preprocess.hpp"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

/// The longer side of a fitted digit, in pixels.
constexpr double kFit = 20.0;
/// The row and the column, counted from 0, where the centre of mass lies in images of MNIST.
constexpr double kMiddle = 14.0;
constexpr auto kSide = static_cast<std::size_t>(kImageSide);

/// Which stretch of the sheet the pixels of an image show: pixel i from `from` + i · `step` on.
struct Stretch {
  double from = 0.0;
  double step = 1.0;
};

/// How much of one pixel's stretch lies in each row (or column) of the sheet.
struct Part {
  Index place;
  double share;
};

std::vector<Part> parts_of(const Stretch& stretch, Index pixel, Index length) {
  const double from = stretch.from + static_cast<double>(pixel) * stretch.step;
  const double to = from + stretch.step;
  const Index first = std::max(Index{0}, static_cast<Index>(std::floor(from)));
  std::vector<Part> parts;
  for (Index at = first; at < length && static_cast<double>(at) < to; ++at) {
    const double begin = std::max(from, static_cast<double>(at));
    const double end = std::min(to, static_cast<double>(at + 1));
    if (end > begin) {
      parts.push_back({at, (end - begin) / stretch.step});
    }
  }
  return parts;
}

/// The image whose pixels are the averages of what they cover; beyond the sheet there is no ink.
Sheet resampled(const Sheet& sheet, const Stretch& down, const Stretch& across) {
  std::vector<double> narrowed(static_cast<std::size_t>(sheet.rows) * kSide);
  for (Index column = 0; column < kImageSide; ++column) {
    const std::vector<Part> parts = parts_of(across, column, sheet.columns);
    for (Index row = 0; row < sheet.rows; ++row) {
      double sum = 0.0;
      for (const Part& part : parts) {
        sum += part.share * static_cast<double>(sheet.at(row, part.place));
      }
      narrowed[static_cast<std::size_t>(row * kImageSide + column)] = sum;
    }
  }
  Sheet image = empty_sheet(kImageSide, kImageSide);
  for (Index row = 0; row < kImageSide; ++row) {
    const std::vector<Part> parts = parts_of(down, row, sheet.rows);
    for (Index column = 0; column < kImageSide; ++column) {
      double sum = 0.0;
      for (const Part& part : parts) {
        sum += part.share * narrowed[static_cast<std::size_t>(part.place * kImageSide + column)];
      }
      constexpr double kHalf = 0.5;
      image.ink[static_cast<std::size_t>(row * kImageSide + column)] =
          static_cast<std::uint8_t>(std::floor(sum + kHalf));
    }
  }
  return image;
}

Stretch whole(Index length) {
  return {0.0, static_cast<double>(length) / static_cast<double>(kImageSide)};
}

/// By how many pixels a box from `begin` to `end` must move to lie in the middle, or half a pixel
/// above it.
Index to_the_middle(Index begin, Index end, Index length) {
  return static_cast<Index>(std::floor(static_cast<double>(length - begin - end) / 2.0));
}

/// Around the middle of the box, in steps that fit its longer side into 20 pixels.
Stretch around(Index begin, Index end, double step) {
  const double middle = static_cast<double>(begin + end) / 2.0;
  return {middle - step * static_cast<double>(kImageSide) / 2.0, step};
}

Index nearest(double number) {
  constexpr double kHalf = 0.5;
  return static_cast<Index>(std::floor(number + kHalf));
}

}  // namespace

Sheet plain(const Sheet& sheet) {
  if (sheet.rows == kImageSide && sheet.columns == kImageSide) {
    return sheet;
  }
  return resampled(sheet, whole(sheet.rows), whole(sheet.columns));
}

Sheet cropped(const Sheet& sheet) {
  const InkBox box = ink_box(sheet);
  if (box.empty()) {
    return empty_sheet(kImageSide, kImageSide);
  }
  const Index down = to_the_middle(box.top, box.bottom, sheet.rows);
  const Index right = to_the_middle(box.left, box.right, sheet.columns);
  return plain(shifted(sheet, down, right));
}

Sheet fitted(const Sheet& sheet) {
  const InkBox box = ink_box(sheet);
  if (box.empty()) {
    return empty_sheet(kImageSide, kImageSide);
  }
  const Index longer = std::max(box.bottom - box.top, box.right - box.left);
  const double step = static_cast<double>(longer) / kFit;
  return resampled(sheet, around(box.top, box.bottom, step), around(box.left, box.right, step));
}

Sheet centred(const Sheet& image) {
  if (count_ink(image) == 0) {
    return image;
  }
  const Mass mass = centre_of_mass(image);
  return shifted(image, nearest(kMiddle - mass.row), nearest(kMiddle - mass.column));
}

std::vector<Stage> prepare(const Sheet& sheet, const Preparation& steps) {
  std::vector<Stage> stages{{"plain", plain(sheet)}};
  if (steps.crop) {
    stages.push_back({"cropped", cropped(sheet)});
  }
  if (steps.scale) {
    stages.push_back({"fitted", fitted(sheet)});
  }
  if (steps.centre) {
    stages.push_back({"centred", centred(stages.back().image)});
  }
  return stages;
}

std::vector<std::uint8_t> prepared(std::span<const std::uint8_t> images, const Preparation& steps) {
  const Index count = count_images(images);
  std::vector<std::uint8_t> out;
  out.reserve(images.size());
  for (Index i = 0; i < count; ++i) {
    const auto image = images.subspan(static_cast<std::size_t>(i) * kImageBytes, kImageBytes);
    const Sheet last = prepare(sheet_of(image), steps).back().image;
    out.insert(out.end(), last.ink.begin(), last.ink.end());
  }
  return out;
}

}  // namespace gradus
