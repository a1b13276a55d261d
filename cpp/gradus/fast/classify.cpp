#include "gradus/fast/classify.hpp"

#include <algorithm>
#include <string>

#include "gradus/fast/forward.hpp"

namespace gradus::fast {

namespace {

void check(const Network& net, Index bytes, Index batch, const PixelScale& scale) {
  const Index pixels = inputs_of(net);
  if (batch < 1) {
    throw Error("digits.batch", {std::to_string(batch)});
  }
  if (bytes % pixels != 0) {
    throw Error("digits.pixels", {std::to_string(bytes), std::to_string(pixels)});
  }
  for (const std::vector<float>& numbers : {scale.lower, scale.range}) {
    if (std::ssize(numbers) != pixels && !(scale.lower.empty() && scale.range.empty())) {
      throw Error("digits.scale", {std::to_string(numbers.size()), std::to_string(pixels)});
    }
  }
}

}  // namespace

Answers classify(const Network& net, std::span<const std::uint8_t> pixels, Index batch,
                 const PixelScale& scale) {
  check(net, std::ssize(pixels), batch, scale);
  const Index images = std::ssize(pixels) / inputs_of(net);
  batch = std::min(batch, images);
  Forward forward(net, scale, batch);
  Answers answers;
  for (Index from = 0; from < images; from += batch) {
    forward.run(pixels.data() + from * inputs_of(net), std::min(batch, images - from));
    const View Y = forward.answers(net.layers.size() - 1);
    for (Index i = 0; i < Y.rows; ++i) {
      const float* y = Y.at + i * Y.row;
      const float* largest = std::max_element(y, y + Y.columns);
      answers.digits.push_back(static_cast<std::uint8_t>(largest - y));
      answers.sureness.push_back(*largest);
    }
  }
  return answers;
}

}  // namespace gradus::fast
