#include "gradus/lessons/batch_rows.hpp"

#include <algorithm>
#include <bit>

#include "gradus/digits/answer.hpp"
#include "gradus/digits/change.hpp"

namespace gradus::lessons {

namespace {

Matrix<double> rows_of(std::span<const std::uint8_t> images) {
  constexpr double kWhite = 255.0;
  Matrix<double> X(count_images(images), kImagePixels);
  std::ranges::transform(images, X.data(),
                         [](std::uint8_t pixel) { return static_cast<double>(pixel) / kWhite; });
  return X;
}

}  // namespace

Outputs outputs_of_rows(const Network<double>& net, std::span<const std::uint8_t> images) {
  Outputs out{forward_rows(net, rows_of(images)), {}};
  for (Index row = 0; row < out.Y.rows(); ++row) {
    out.answers.push_back(answer_of(Vector<double>(out.Y.row(row))).digit);
  }
  return out;
}

std::vector<std::uint8_t> with_noise(std::span<const std::uint8_t> images, Index row) {
  std::vector<std::uint8_t> out(images.begin(), images.end());
  const std::size_t at = static_cast<std::size_t>(row) * kImageBytes;
  const std::vector<std::uint8_t> noise =
      changed(images.subspan(at, kImageBytes), Change{.how = How::noise});
  std::ranges::copy(noise, out.begin() + static_cast<std::ptrdiff_t>(at));
  return out;
}

std::vector<Index> changed_rows(const Outputs& a, const Outputs& b) {
  std::vector<Index> rows;
  for (Index row = 0; row < a.Y.rows(); ++row) {
    const auto same = [](double p, double q) {
      return std::bit_cast<std::uint64_t>(p) == std::bit_cast<std::uint64_t>(q);
    };
    const Vector<double> p = a.Y.row(row);
    const Vector<double> q = b.Y.row(row);
    if (!std::equal(p.begin(), p.end(), q.begin(), same)) {
      rows.push_back(row);
    }
  }
  return rows;
}

}  // namespace gradus::lessons
