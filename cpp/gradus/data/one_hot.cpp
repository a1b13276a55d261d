#include "gradus/data/one_hot.hpp"

#include <string>

#include "gradus/error.hpp"

namespace gradus {

Matrix<double> one_hot(std::span<const std::uint8_t> labels, Index classes) {
  Matrix<double> T = Matrix<double>::Zero(std::ssize(labels), classes);
  for (Index row = 0; row < T.rows(); ++row) {
    const std::uint8_t label = labels[static_cast<std::size_t>(row)];
    if (label >= classes) {
      throw Error("one-hot.label",
                  {std::to_string(row), std::to_string(label), std::to_string(classes)});
    }
    T(row, label) = 1.0;
  }
  return T;
}

}  // namespace gradus
