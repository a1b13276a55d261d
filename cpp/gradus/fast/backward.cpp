#include "gradus/fast/backward.hpp"

#include <algorithm>

#include "gradus/elementary.hpp"

namespace gradus::fast {

namespace {

std::size_t size_of(Index n) { return static_cast<std::size_t>(n); }

/// The most numbers that a row of any layer takes.
Index widest(const Network& net) {
  Index most = 0;
  for (const Layer& layer : net.layers) {
    most = std::max(most, whole_panels(layer.W.cols()));
  }
  return most;
}

/// rows += x (slopes), for every pixel x of the ink.
void add_products(const Ink& ink, const float* slopes, WeightRows& rows) {
  for (Index i = 0; i < ink.count; ++i) {
    float* row = rows.numbers.data() + ink.rows[size_of(i)];
    const Four x = all(ink.values[size_of(i)]);
    for (Index j = 0; j < rows.stride; j += kLanes) {
      store(row + j, load(row + j) + x * load(slopes + j));
    }
  }
}

}  // namespace

Backward::Backward(const Network& net, Index batch)
    : forward_(net, PixelScale{}, batch),
      gradient_(net.layers),
      slopes_(size_of(batch * widest(net))),
      behind_(slopes_.size()) {
  lay_out(net.layers.front().W, first_);
}

double Backward::run(const Network& net, const std::uint8_t* pixels,
                     std::span<const std::uint8_t> labels) {
  forward_.take(net);
  forward_.run(pixels, std::ssize(labels));
  count_ = std::ssize(labels);
  const double loss = compare(labels);
  for (std::size_t k = net.layers.size() - 1; k > 0; --k) {
    through(net, k);
  }
  into_pixels(pixels);
  return loss;
}

View Backward::slopes() const { return {slopes_.data(), count_, units_, whole_panels(units_), 1}; }

// Cross-entropy after softmax: the slope by a sum is its share, less 1 for the one that was wanted.
double Backward::compare(std::span<const std::uint8_t> labels) {
  const View Y = forward_.answers(gradient_.size() - 1);
  units_ = Y.columns;
  const float part = 1.0F / static_cast<float>(count_);
  double loss = 0.0;
  for (Index i = 0; i < count_; ++i) {
    const float* y = Y.at + i * Y.row;
    float* slope = slopes_.data() + i * Y.row;
    const Index wanted = labels[size_of(i)];
    for (Index j = 0; j < units_; ++j) {
      slope[j] = (y[j] - (j == wanted ? 1.0F : 0.0F)) * part;
    }
    loss -= log(static_cast<double>(y[wanted]));
  }
  return loss / static_cast<double>(count_);
}

/// From the slopes by a layer's sums to its gradient and to the slopes of the layer before, whose
/// sigmoid z has the slope z (1 - z).
void Backward::through(const Network& net, std::size_t layer) {
  const View Z = forward_.answers(layer - 1);
  const Index units = units_;
  lay_out(slopes(), panels_);
  product_.resize(size_of(Z.columns * whole_panels(units)));
  multiply(Z.transposed(), panels_, product_.data());
  for (Index i = 0; i < Z.columns; ++i) {
    std::copy_n(product_.data() + i * whole_panels(units), units,
                gradient_[layer].W.data() + i * units);
  }
  sum_biases(layer);

  lay_out(view_of(net.layers[layer].W).transposed(), panels_);
  multiply(slopes(), panels_, behind_.data());
  for (Index i = 0; i < count_; ++i) {
    const float* z = Z.at + i * Z.row;
    float* slope = behind_.data() + i * Z.row;
    for (Index j = 0; j < Z.columns; ++j) {
      slope[j] *= z[j] * (1.0F - z[j]);
    }
  }
  std::swap(slopes_, behind_);
  units_ = Z.columns;
}

void Backward::into_pixels(const std::uint8_t* pixels) {
  std::ranges::fill(first_.numbers, 0.0F);
  Rows& W = gradient_.front().W;
  for (Index i = 0; i < count_; ++i) {
    forward_.find_ink(pixels + i * W.rows(), ink_);
    add_products(ink_, slopes_.data() + i * whole_panels(units_), first_);
  }
  for (Index i = 0; i < W.rows(); ++i) {
    std::copy_n(first_.numbers.data() + i * first_.stride, units_, W.data() + i * units_);
  }
  sum_biases(0);
}

void Backward::sum_biases(std::size_t layer) {
  float* sums = gradient_[layer].b.data();
  std::fill_n(sums, units_, 0.0F);
  for (Index i = 0; i < count_; ++i) {
    const float* slope = slopes_.data() + i * whole_panels(units_);
    for (Index j = 0; j < units_; ++j) {
      sums[j] += slope[j];
    }
  }
}

}  // namespace gradus::fast
