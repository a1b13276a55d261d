#pragma once

#include "gradus/trace/step.hpp"
#include "gradus/types.hpp"

namespace gradus {

/// Pixels from 0 to `white` as numbers from 0 to 1. image (28, 28) and the result alike.
template <class T>
[[nodiscard]] Matrix<T> scaled_pixels(const Matrix<T>& image, const T& white) {
  ENTER(image);
  Matrix<T> scaled(image.rows(), image.cols());
  for (Index row = 0; row < image.rows(); ++row) {
    for (Index column = 0; column < image.cols(); ++column) {
      scaled(row, column) = image(row, column) / white;
    }
  }
  STEP(scaled);
  return scaled;
}

/// The rows of an image behind one another: pixel (row, column) becomes number 28 row + column.
template <class T>
[[nodiscard]] Vector<T> flattened(const Matrix<T>& image) {
  return Vector<T>::Map(image.data(), image.size());
}

}  // namespace gradus
