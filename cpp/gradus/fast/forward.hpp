#pragma once

#include "gradus/fast/gemm.hpp"
#include "gradus/fast/ink.hpp"
#include "gradus/fast/network.hpp"

namespace gradus::fast {

/// A network laid out for products, and room for what its layers answer to a batch of images.
class Forward {
 public:
  /// For batches of at most so many images.
  Forward(const Network& net, const PixelScale& scale, Index batch);

  /// Takes over the weights of a network of the same shapes.
  void take(const Network& net);

  /// So many images, one after the other, through all layers; each layer for all of them before the
  /// next one.
  void run(const std::uint8_t* images, Index count);

  /// What a layer, counted from 0, answered to the last batch: (images, units).
  [[nodiscard]] View answers(std::size_t layer) const;

  /// The ink of an image, as the first layer reads it.
  void find_ink(const std::uint8_t* image, Ink& ink) const { finder_.find(image, ink); }

 private:
  struct Stage {
    Index units = 0;
    bool softmax = false;
    Panels weights{};            ///< but for the first layer
    std::vector<float> biases;   ///< filled up with zeros to whole panels
    std::vector<float> answers;  ///< (batch, whole panels)

    /// From sums to answers.
    void finish(Index count);
  };

  WeightRows first_;
  InkFinder finder_;
  Ink ink_;
  std::vector<Stage> stages_;
  Index count_ = 0;
};

}  // namespace gradus::fast
