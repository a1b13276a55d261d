#include "gradus/fast/forward.hpp"

#include <algorithm>

#include "gradus/fast/exponential.hpp"

namespace gradus::fast {

namespace {

/// a (m,) plus biases, then the sigmoid, in place.
void add_and_bend(float* a, const float* biases, Index m) {
  for (Index j = 0; j < m; j += kLanes) {
    store(a + j, sigmoid(load(a + j) + load(biases + j)));
  }
}

/// a (m,) plus biases, as parts of a whole, in place: softmax with the largest sum taken off first.
void add_and_share(float* a, const float* biases, Index m) {
  for (Index j = 0; j < m; ++j) {
    a[j] += biases[j];
  }
  const float largest = *std::max_element(a, a + m);
  for (Index j = 0; j < m; j += kLanes) {
    store(a + j, exponential(load(a + j) - largest));
  }
  float sum = 0.0F;
  for (Index j = 0; j < m; ++j) {
    sum += a[j];
  }
  for (Index j = 0; j < m; ++j) {
    a[j] /= sum;
  }
}

}  // namespace

Forward::Forward(const Network& net, const PixelScale& scale, Index batch)
    : finder_(inputs_of(net), whole_lanes(net.layers.front().W.cols()), scale) {
  for (const Layer& layer : net.layers) {
    const auto columns = static_cast<std::size_t>(whole_panels(layer.W.cols()));
    stages_.push_back({.units = layer.W.cols(),
                       .softmax = layer.softmax,
                       .biases = std::vector<float>(columns),
                       .answers = std::vector<float>(static_cast<std::size_t>(batch) * columns)});
  }
  take(net);
}

void Forward::take(const Network& net) {
  lay_out(net.layers.front().W, first_);
  for (std::size_t k = 0; k < stages_.size(); ++k) {
    const Layer& layer = net.layers[k];
    std::copy_n(layer.b.data(), layer.b.size(), stages_[k].biases.begin());
    if (k > 0) {
      lay_out(view_of(layer.W), stages_[k].weights);
    }
  }
}

void Forward::run(const std::uint8_t* images, Index count) {
  count_ = count;
  Stage& first = stages_.front();
  for (Index i = 0; i < count; ++i) {
    finder_.find(images + i * finder_.pixels(), ink_);
    multiply(ink_, first_, first.answers.data() + i * whole_panels(first.units));
  }
  first.finish(count);
  for (std::size_t k = 1; k < stages_.size(); ++k) {
    multiply(answers(k - 1), stages_[k].weights, stages_[k].answers.data());
    stages_[k].finish(count);
  }
}

void Forward::Stage::finish(Index count) {
  for (Index i = 0; i < count; ++i) {
    float* row = answers.data() + i * whole_panels(units);
    if (softmax) {
      add_and_share(row, biases.data(), units);
    } else {
      add_and_bend(row, biases.data(), units);
    }
  }
}

View Forward::answers(std::size_t layer) const {
  const Stage& stage = stages_[layer];
  return {stage.answers.data(), count_, stage.units, whole_panels(stage.units), 1};
}

}  // namespace gradus::fast
