#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gradus/fast/forward.hpp"

namespace gradus::fast {

/// The gradient of the mean cross-entropy of a batch of images by every weight and bias: by
/// backpropagation, where each layer's is found for the whole batch at once.
class Backward {
 public:
  /// For networks of these shapes and batches of at most so many images.
  Backward(const Network& net, Index batch);

  /// Finds the gradient at this network; returns the loss. pixels (n * d,), x[i] = byte / 255;
  /// labels (n,), n above 0.
  double run(const Network& net, const std::uint8_t* pixels, std::span<const std::uint8_t> labels);

  /// The gradient that was found last, in layers of the network's shapes.
  [[nodiscard]] const std::vector<Layer>& gradient() const { return gradient_; }

 private:
  double compare(std::span<const std::uint8_t> labels);
  void through(const Network& net, std::size_t layer);
  void into_pixels(const std::uint8_t* pixels);
  void sum_biases(std::size_t layer);
  [[nodiscard]] View slopes() const;

  Forward forward_;
  std::vector<Layer> gradient_;
  Index count_ = 0;            ///< images of this batch
  Index units_ = 0;            ///< of the layer at which we are
  std::vector<float> slopes_;  ///< the loss by its sums: (images, whole panels)
  std::vector<float> behind_;  ///< the same for the layer before
  std::vector<float> product_;
  Panels panels_;
  WeightRows first_;
  Ink ink_;
};

}  // namespace gradus::fast
