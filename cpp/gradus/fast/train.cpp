#include "gradus/fast/train.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "gradus/data/labelled_images.hpp"
#include "gradus/networks/initialise.hpp"

namespace gradus::fast {

namespace {

/// The size of batches, if the task can be done with these images.
Index checked_batch(const TrainingTask& task, const std::vector<std::uint8_t>& pixels,
                    const std::vector<std::uint8_t>& labels) {
  const Index inputs = task.widths.front();
  const Index images = std::ssize(labels);
  if (std::ssize(pixels) % inputs != 0) {
    throw Error("digits.pixels", {std::to_string(pixels.size()), std::to_string(inputs)});
  }
  if (images == 0 || std::ssize(pixels) / inputs != images) {
    throw Error("digits.counts",
                {std::to_string(std::ssize(pixels) / inputs), std::to_string(images)});
  }
  if (task.batch < 1 || task.batch > images) {
    throw Error("digits.batch", {std::to_string(task.batch), std::to_string(images)});
  }
  for (const float rate : {task.rate, task.fall}) {
    if (!std::isfinite(rate) || rate <= 0.0F) {
      throw Error("digits.rate", {std::to_string(rate)});
    }
  }
  check_labels(labels, task.widths.back());
  return task.batch;
}

Network first_network(const TrainingTask& task, RandomState& random) {
  return fast_network(initial_network(random, Scatter::xavier, task.widths, Activation::sigmoid,
                                      Activation::softmax));
}

}  // namespace

Trainer::Trainer(const TrainingTask& task, std::vector<std::uint8_t> pixels,
                 std::vector<std::uint8_t> labels)
    : task_(task),
      pixels_(std::move(pixels)),
      labels_(std::move(labels)),
      random_(task.seed),
      net_(first_network(task, random_)),
      backward_(net_, checked_batch(task_, pixels_, labels_)),
      at_(std::ssize(labels_)) {}

Index Trainer::iterations_per_epoch() const {
  return (std::ssize(labels_) + task_.batch - 1) / task_.batch;
}

void Trainer::run(Index iterations) {
  double sum = 0.0;
  Index images = 0;
  for (Index i = 0; i < iterations; ++i) {
    gather();
    sum += backward_.run(net_, batch_pixels_.data(), batch_labels_) *
           static_cast<double>(batch_labels_.size());
    images += std::ssize(batch_labels_);
    step_down();
  }
  loss_ = images > 0 ? sum / static_cast<double>(images) : loss_;
}

// The last batch of an epoch is smaller where the images do not divide.
void Trainer::gather() {
  const Index images = std::ssize(labels_);
  const Index size = task_.widths.front();
  if (at_ == images) {
    order_ = random_.permutation(images);
    at_ = 0;
    if (iterations_ > 0) {
      task_.rate *= task_.fall;
    }
  }
  const Index count = std::min(task_.batch, images - at_);
  batch_labels_.resize(static_cast<std::size_t>(count));
  batch_pixels_.resize(static_cast<std::size_t>(count * size));
  for (Index i = 0; i < count; ++i) {
    const auto image = static_cast<Index>(order_[static_cast<std::size_t>(at_ + i)]);
    batch_labels_[static_cast<std::size_t>(i)] = labels_[static_cast<std::size_t>(image)];
    std::copy_n(pixels_.data() + image * size, size, batch_pixels_.data() + i * size);
  }
  at_ += count;
}

void Trainer::step_down() {
  for (std::size_t k = 0; k < net_.layers.size(); ++k) {
    net_.layers[k].W -= task_.rate * backward_.gradient()[k].W;
    net_.layers[k].b -= task_.rate * backward_.gradient()[k].b;
  }
  ++iterations_;
}

}  // namespace gradus::fast
