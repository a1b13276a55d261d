// Teaching a network: the gradient against differences, the steps against NumPy's.

#include "gradus/fast/train.hpp"

#include <algorithm>
#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "fast/support.hpp"
#include "gradus/fast/classify.hpp"
#include "support/errors.hpp"
#include "support/json.hpp"

namespace gradus::fast {
namespace {

using testing::error_of;
using testing::golden;
using testing::Json;
using testing::mnist;
using testing::random_network;
using testing::random_pixels;
using Bytes = std::vector<std::uint8_t>;
using Words = std::vector<std::string>;

Bytes bytes_of(const Json& list) {
  Bytes bytes;
  for (const double number : list.numbers()) {
    bytes.push_back(static_cast<std::uint8_t>(number));
  }
  return bytes;
}

/// The mean cross-entropy by the textbook's code, in double.
double loss_of(const gradus::Network<double>& net, const Bytes& pixels, const Bytes& labels) {
  double sum = 0.0;
  const Index d = inputs_of(net);
  for (std::size_t image = 0; image < labels.size(); ++image) {
    Vector<double> x(d);
    for (Index i = 0; i < d; ++i) {
      x[i] = pixels[image * static_cast<std::size_t>(d) + static_cast<std::size_t>(i)] / 255.0;
    }
    sum -= log(forward(net, x)[labels[image]]);
  }
  return sum / static_cast<double>(labels.size());
}

/// The derivative by one number of the network, by a central difference.
double difference(const gradus::Network<double>& net, double& number, const Bytes& pixels,
                  const Bytes& labels) {
  constexpr double kStep = 1e-5;
  const double kept = number;
  number = kept + kStep;
  const double above = loss_of(net, pixels, labels);
  number = kept - kStep;
  const double below = loss_of(net, pixels, labels);
  number = kept;
  return (above - below) / (2.0 * kStep);
}

TEST_CASE("the gradient is what central differences say, weight by weight") {
  const Network net = random_network(1, {7, 6, 13, 4});
  const Bytes pixels = random_pixels(2, Index{7} * 9);
  const Bytes labels = {0, 1, 2, 3, 3, 2, 0, 0, 1};
  Backward backward(net, 20);
  const double loss = backward.run(net, pixels.data(), labels);
  gradus::Network<double> textbook = slow_network(net);
  CHECK(std::abs(loss - loss_of(textbook, pixels, labels)) < 1e-6);
  for (std::size_t k = 0; k < 3; ++k) {
    CAPTURE(k);
    const Layer& found = backward.gradient()[k];
    for (Index i = 0; i < found.W.size(); ++i) {
      const double expected = difference(textbook, textbook.layers[k].W.data()[i], pixels, labels);
      CHECK(std::abs(static_cast<double>(found.W.data()[i]) - expected) < 1e-6);
    }
    for (Index j = 0; j < found.b.size(); ++j) {
      const double expected = difference(textbook, textbook.layers[k].b[j], pixels, labels);
      CHECK(std::abs(static_cast<double>(found.b[j]) - expected) < 1e-6);
    }
  }
}

TEST_CASE("three epochs go as NumPy's: order, batches, falling rate, loss") {
  const Json file = golden("predictions");
  const Json& run = file["training"][0];
  TrainingTask task;
  task.widths.clear();
  for (const double width : run["widths"].numbers()) {
    task.widths.push_back(static_cast<Index>(width));
  }
  task.seed = static_cast<std::uint32_t>(run["seed"].integer());
  task.batch = run["batch"].integer();
  task.rate = static_cast<float>(run["rate"].number());
  task.fall = static_cast<float>(run["fall"].number());
  Trainer trainer(task, bytes_of(run["pixels"]), bytes_of(run["labels"]));
  CHECK(trainer.iterations_per_epoch() == 3);
  CHECK(trainer.loss() == 0.0);
  for (const double loss : run["losses"].numbers()) {
    trainer.run(1);
    CHECK(std::abs(trainer.loss() - loss) < 1e-6);
  }
  CHECK(trainer.iterations() == 9);
  for (std::size_t k = 0; k < 3; ++k) {
    const Layer& layer = trainer.network().layers[k];
    const std::vector<double> W = run["W"][k].numbers();
    const std::vector<double> b = run["b"][k].numbers();
    REQUIRE(std::ssize(W) == layer.W.size());
    for (Index i = 0; i < layer.W.size(); ++i) {
      CHECK(std::abs(static_cast<double>(layer.W.data()[i]) - W[static_cast<std::size_t>(i)]) <
            2e-6);
    }
    for (Index j = 0; j < layer.b.size(); ++j) {
      CHECK(std::abs(static_cast<double>(layer.b[j]) - b[static_cast<std::size_t>(j)]) < 2e-6);
    }
  }
}

/// A digest of all weights and biases (FNV-1a of their bits).
std::uint64_t digest(const Network& net) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  const auto add = [&](float x) {
    hash = (hash ^ std::bit_cast<std::uint32_t>(x)) * 0x100000001b3U;
  };
  for (const Layer& layer : net.layers) {
    std::ranges::for_each(layer.W.reshaped(), add);
    std::ranges::for_each(layer.b, add);
  }
  return hash;
}

TEST_CASE("two hundred steps with real digits: most are then known, and every bit repeats",
          "[S1.18]") {
  const Bytes images = mnist("t10k-images-idx3-ubyte");
  const Bytes labels = mnist("t10k-labels-idx1-ubyte");
  const TrainingTask task{.seed = 1, .batch = 50, .rate = 0.5F};
  Trainer trainer(task, images, labels);
  trainer.run(150);
  trainer.run(50);
  const Answers answers = classify(trainer.network(), images, 100);
  int right = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    right += answers.digits[i] == labels[i] ? 1 : 0;
  }
  CHECK(right > 7'000);
  // The same number in every build of this test: native, with sanitizers, WebAssembly.
  CHECK(digest(trainer.network()) == 0x9670748a023d5a1dU);
}

TEST_CASE("what cannot be taught is refused") {
  const Bytes pixels(20);
  const Bytes labels = {0, 1, 2, 1, 0};
  TrainingTask good;
  good.widths = {4, 3};
  good.batch = 2;
  const auto refusal = [](const TrainingTask& task, const Bytes& images, const Bytes& wanted) {
    return error_of([&] { const Trainer trainer(task, images, wanted); });
  };
  CHECK(refusal(good, pixels, labels).empty());
  CHECK(refusal(good, Bytes(19), labels) == Words{"digits.pixels", "19", "4"});
  CHECK(refusal(good, Bytes(16), labels) == Words{"digits.counts", "4", "5"});
  CHECK(refusal(good, {}, {}) == Words{"digits.counts", "0", "0"});
  CHECK(refusal(good, pixels, {0, 1, 3, 1, 0}) == Words{"digits.label", "3", "3"});
  for (const Index batch : {0, 6}) {
    TrainingTask task = good;
    task.batch = batch;
    CHECK(refusal(task, pixels, labels) == Words{"digits.batch", std::to_string(batch), "5"});
  }
  for (const float rate : {0.0F, -1.0F, std::numeric_limits<float>::infinity()}) {
    TrainingTask task = good;
    task.rate = rate;
    CHECK(refusal(task, pixels, labels) == Words{"digits.rate", std::to_string(rate)});
    task = good;
    task.fall = rate;
    CHECK(refusal(task, pixels, labels) == Words{"digits.rate", std::to_string(rate)});
  }
  TrainingTask bare = good;
  bare.widths = {4};
  CHECK(refusal(bare, pixels, labels).at(0) == "network.empty");
}

}  // namespace
}  // namespace gradus::fast
