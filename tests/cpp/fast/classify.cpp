// Many images through a network: the textbook's answers and NumPy's, whatever the batch.

#include "gradus/fast/classify.hpp"

#include <algorithm>
#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "fast/support.hpp"
#include "support/errors.hpp"
#include "support/json.hpp"

namespace gradus::fast {
namespace {

using testing::course_network;
using testing::error_of;
using testing::golden;
using testing::mnist;
using testing::random_network;
using testing::random_pixels;
using Words = std::vector<std::string>;

bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  return std::ranges::equal(
      a, b, {}, [](float x) { return std::bit_cast<std::uint32_t>(x); },
      [](float x) { return std::bit_cast<std::uint32_t>(x); });
}

/// The textbook's outputs for one image.
Vector<double> outputs(const gradus::Network<double>& net, const std::uint8_t* pixels,
                       const PixelScale& scale) {
  Vector<double> x(inputs_of(net));
  for (Index i = 0; i < x.size(); ++i) {
    const auto k = static_cast<std::size_t>(i);
    x[i] = scale.lower.empty() ? pixels[k] / 255.0
                               : (pixels[k] - static_cast<double>(scale.lower[k])) /
                                     static_cast<double>(scale.range[k]);
  }
  return forward(net, x);
}

/// Compares all answers with the textbook's; returns how far the outputs are apart at most.
double compare(const Network& net, const std::vector<std::uint8_t>& pixels, const PixelScale& scale,
               Index batch) {
  const gradus::Network<double> textbook = slow_network(net);
  const Answers answers = classify(net, pixels, batch, scale);
  double worst = 0.0;
  for (std::size_t i = 0; i < answers.digits.size(); ++i) {
    const Vector<double> y =
        outputs(textbook, pixels.data() + static_cast<Index>(i) * inputs_of(net), scale);
    Index best = 0;
    const double most = y.maxCoeff(&best);
    CHECK(answers.digits[i] == best);
    worst = std::max(worst, std::abs(most - static_cast<double>(answers.sureness[i])));
  }
  return worst;
}

TEST_CASE("all 10 000 test images are answered as NumPy answers them, one by one and in batches",
          "[S1.18][S1.20]") {
  const testing::Json file = golden("predictions");
  const std::string& numpy = file["predictions"][0][0].text();
  const std::vector<std::uint8_t> images = mnist("t10k-images-idx3-ubyte");
  const std::vector<std::uint8_t> labels = mnist("t10k-labels-idx1-ubyte");
  const Network net = fast_network(course_network());
  const Answers answers = classify(net, images, 100);
  REQUIRE(answers.digits.size() == 10'000);
  std::string said;
  int right = 0;
  for (std::size_t i = 0; i < 10'000; ++i) {
    said += static_cast<char>('0' + answers.digits[i]);
    right += answers.digits[i] == labels[i] ? 1 : 0;
  }
  CHECK(said == numpy);
  CHECK(right == file["predictions"][0][1].integer());
  CHECK(right >= 9'500);
  const Answers alone = classify(net, images, 1);
  CHECK(alone.digits == answers.digits);
  CHECK(same_bits(alone.sureness, answers.sureness));
}

TEST_CASE("the answers do not depend on the batch, to the last bit", "[S1.20]") {
  const Network net = random_network(4, {784, 50, 100, 10});
  const std::vector<std::uint8_t> pixels = random_pixels(5, Index{784} * 1003);
  const Answers alone = classify(net, pixels, 1);
  CHECK(alone.digits.size() == 1003);
  for (const Index batch : {2, 5, 7, 100, 1000, 100'000}) {
    const Answers together = classify(net, pixels, batch);
    CHECK(together.digits == alone.digits);
    CHECK(same_bits(together.sureness, alone.sureness));
  }
}

TEST_CASE("networks of any widths answer as the textbook's code does", "[S1.18]") {
  for (const std::vector<Index>& widths :
       {std::vector<Index>{9, 4}, {784, 1, 10}, {17, 60, 3, 33, 5}, {8, 120, 2}, {3, 1}}) {
    const Network net = random_network(6, widths);
    CHECK(compare(net, random_pixels(7, widths.front() * 23), {}, 6) < 2e-6);
  }
}

TEST_CASE("pixels between their least and their largest", "[S2.09]") {
  const Index d = 20;
  PixelScale scale;
  for (Index i = 0; i < d; ++i) {
    scale.lower.push_back(static_cast<float>(i % 3 * 40));
    scale.range.push_back(static_cast<float>(1 + i * 13));
  }
  CHECK(compare(random_network(8, {d, 11, 4}), random_pixels(9, d * 31), scale, 8) < 2e-6);
}

TEST_CASE("of equal outputs the first one is the answer") {
  Network net = random_network(10, {4, 3});
  net.layers[0].W.setZero();
  net.layers[0].b << 1.0F, 2.0F, 2.0F;
  CHECK(classify(net, random_pixels(1, 4), 1).digits == std::vector<std::uint8_t>{1});
}

TEST_CASE("no images, no answers; what is no batch and no image is refused") {
  const Network net = random_network(11, {4, 3});
  CHECK(classify(net, {}, 10).digits.empty());
  const std::vector<std::uint8_t> pixels(10);
  CHECK(error_of([&] { (void)classify(net, pixels, 2); }) == Words{"digits.pixels", "10", "4"});
  CHECK(error_of([&] { (void)classify(net, {}, 0); }) == Words{"digits.batch", "0"});
  const PixelScale scale{{1.0F}, {1.0F, 1.0F, 1.0F, 1.0F}};
  CHECK(error_of([&] { (void)classify(net, {}, 1, scale); }) == Words{"digits.scale", "1", "4"});
  const PixelScale half{{1.0F, 1.0F, 1.0F, 1.0F}, {}};
  CHECK(error_of([&] { (void)classify(net, {}, 1, half); }) == Words{"digits.scale", "0", "4"});
}

TEST_CASE("a network with other functions than these is refused") {
  gradus::Network<double> net = slow_network(random_network(12, {4, 3, 2}));
  net.layers[0].h = Activation::relu;
  CHECK(error_of([&] { (void)fast_network(net); }) == Words{"digits.activation", "1", "relu"});
  net.layers[0].h = Activation::sigmoid;
  net.layers[1].h = Activation::identity;
  CHECK(error_of([&] { (void)fast_network(net); }) == Words{"digits.activation", "2", "identity"});
}

}  // namespace
}  // namespace gradus::fast
