#pragma once

#include <cstdint>
#include <vector>

#include "gradus/fast/backward.hpp"
#include "gradus/fast/network.hpp"
#include "gradus/random/random_state.hpp"

namespace gradus::fast {

/// How a network is taught.
struct TrainingTask {
  std::vector<Index> widths{784, 50, 100, 10};  ///< inputs, units of each layer, outputs
  std::uint32_t seed = 0;                       ///< of the first weights and of the order of images
  Index batch = 100;
  float rate = 0.1F;
  float fall = 1.0F;  ///< what the rate is multiplied by after each time through all images
};

/// Teaches a network by mini-batch gradient descent on the mean cross-entropy. The first weights
/// are Xavier's (networks/initialise.hpp). Each time through the images takes them in a new random
/// order. The same task and images give the same weights, to the last bit, everywhere.
class Trainer {
 public:
  /// pixels (n * d,) and labels (n,) from 0 to below the outputs. Throws as initial_network does,
  /// as classify does for the pixels, and Error
  ///   "digits.batch" (batch, images)    not from 1 to n
  ///   "digits.rate" (rate)              not finite and above 0, or the fall
  ///   "digits.counts" (images, labels)  not one label an image, or none
  ///   "digits.label" (number, label)    beyond the outputs; the first label is number 1
  Trainer(const TrainingTask& task, std::vector<std::uint8_t> pixels,
          std::vector<std::uint8_t> labels);

  /// So many steps down, each for the next mini-batch.
  void run(Index iterations);

  /// The mean loss of the images of the last run, each before its step; 0 before the first.
  [[nodiscard]] double loss() const { return loss_; }

  /// Steps so far, and how many go once through all images.
  [[nodiscard]] Index iterations() const { return iterations_; }
  [[nodiscard]] Index iterations_per_epoch() const;

  [[nodiscard]] const Network& network() const { return net_; }

 private:
  void gather();
  void step_down();

  TrainingTask task_;
  std::vector<std::uint8_t> pixels_;
  std::vector<std::uint8_t> labels_;
  RandomState random_;
  Network net_;
  Backward backward_;
  std::vector<std::int64_t> order_;  ///< in which the images are taken this time
  Index at_ = 0;                     ///< how many of them were taken
  std::vector<std::uint8_t> batch_pixels_;
  std::vector<std::uint8_t> batch_labels_;
  Index iterations_ = 0;
  double loss_ = 0.0;
};

}  // namespace gradus::fast
