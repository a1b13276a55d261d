#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gradus/fast/classify.hpp"
#include "gradus/fast/lanes.hpp"

namespace gradus::fast {

/// The inputs of an image that are not 0: most pixels are 0, and what is multiplied by 0 adds
/// nothing.
struct Ink {
  Index count = 0;
  std::vector<std::uint32_t> rows;  ///< where the pixel's row of weights begins, see WeightRows
  std::vector<float> values;
};

/// A matrix of weights, row after row, each row filled up with zeros to whole lanes.
struct WeightRows {
  Index columns = 0;
  Index stride = 0;
  std::vector<float> numbers;
};

/// Lays W out; rows that were used before are used again.
void lay_out(const Rows& W, WeightRows& rows);

/// Finds the ink of images of so many pixels, for weights whose rows lie `stride` apart.
class InkFinder {
 public:
  InkFinder(Index pixels, Index stride, PixelScale scale);

  void find(const std::uint8_t* image, Ink& ink) const;

  [[nodiscard]] Index pixels() const { return pixels_; }

 private:
  void find_plain(const std::uint8_t* image, Ink& ink) const;
  void find_scaled(const std::uint8_t* image, Ink& ink) const;

  Index pixels_;
  Index stride_;
  PixelScale scale_;
  std::vector<float> values_;  ///< of each byte, where all pixels have the same scale
};

/// sums (stride,) = x W, where x has nothing but this ink: added up from 0 in the order of pixels.
void multiply(const Ink& ink, const WeightRows& W, float* sums);

}  // namespace gradus::fast
