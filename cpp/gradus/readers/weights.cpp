#include "gradus/readers/weights.hpp"

#include <algorithm>
#include <cmath>

#include "gradus/data/image_size.hpp"
#include "gradus/error.hpp"
#include "gradus/readers/cell_text.hpp"

namespace gradus {

namespace {

/// More than anybody has in a network that reads digits.
constexpr std::size_t kMostLayers = 20;

std::string numbered(char letter, std::size_t layer) { return letter + std::to_string(layer); }

/// The layer whose weights or biases have this name; 0 for another name.
std::size_t layer_named(const std::string& name) {
  for (std::size_t layer = 1; layer <= kMostLayers; ++layer) {
    if (name == numbered('W', layer) || name == numbered('b', layer)) {
      return layer;
    }
  }
  return 0;
}

/// How many layers the names speak of.
std::size_t count_layers(const NamedArrays& arrays) {
  std::size_t count = 1;
  for (const auto& [name, array] : arrays) {
    const std::size_t layer = layer_named(name);
    if (layer == 0) {
      throw Error("weights.unknown", {shown(name)});
    }
    count = std::max(count, layer);
  }
  return count;
}

const NumberArray& found(const NamedArrays& arrays, const std::string& name) {
  const auto at = arrays.find(name);
  if (at == arrays.end()) {
    throw Error("weights.missing", {name});
  }
  return at->second;
}

/// A length that can be any is 0 in `expected`; no axis of an array may have that.
void check_shape(const std::string& name, const std::vector<Index>& expected,
                 const std::vector<Index>& came) {
  bool fits = came.size() == expected.size();
  for (std::size_t axis = 0; fits && axis < came.size(); ++axis) {
    fits = came[axis] > 0 && (expected[axis] == 0 || expected[axis] == came[axis]);
  }
  if (!fits) {
    std::string words = shape_words(expected);
    if (expected.back() == 0) {
      words.replace(words.rfind('0'), 1, "…");
    }
    throw Error("weights.shape", {name, words, shape_words(came)});
  }
}

/// The number as float32 has it.
double rounded(double x) { return static_cast<double>(static_cast<float>(x)); }

/// Also as float32, in which many images are answered at once.
void check_finite(const std::string& name, const NumberArray& array) {
  for (std::size_t at = 0; at < array.values.size(); ++at) {
    if (!std::isfinite(rounded(array.values[at]))) {
      const auto place = static_cast<Index>(at);
      std::vector<std::string> words{name};
      if (array.shape.size() > 1) {
        words.push_back(std::to_string(place / array.shape[1]));
      }
      words.push_back(std::to_string(place % array.shape.back()));
      throw Error("weights.not-finite", words);
    }
  }
}

/// One layer that reads so many numbers.
Layer<double> layer_of(const NamedArrays& arrays, std::size_t layer, std::size_t layers,
                       Index inputs) {
  const bool last = layer == layers;
  const std::string W = numbered('W', layer);
  const std::string b = numbered('b', layer);
  const NumberArray& weights = found(arrays, W);
  const NumberArray& biases = found(arrays, b);
  check_shape(W, {inputs, last ? kDigits : 0}, weights.shape);
  check_shape(b, {weights.shape[1]}, biases.shape);
  check_finite(W, weights);
  check_finite(b, biases);
  return {.W = Matrix<double>::Map(weights.values.data(), weights.shape[0], weights.shape[1]),
          .b = Vector<double>::Map(biases.values.data(), biases.shape[0]),
          .h = last ? Activation::softmax : Activation::sigmoid};
}

}  // namespace

Network<double> network_from_arrays(const NamedArrays& arrays) {
  const std::size_t count = count_layers(arrays);
  std::vector<Layer<double>> layers;
  for (std::size_t layer = 1; layer <= count; ++layer) {
    const Index inputs = layers.empty() ? kImagePixels : layers.back().W.cols();
    layers.push_back(layer_of(arrays, layer, count, inputs));
  }
  return network_of(std::move(layers));
}

NamedArrays arrays_from_network(const Network<double>& net) {
  NamedArrays arrays;
  for (std::size_t k = 0; k < net.layers.size(); ++k) {
    const Matrix<double>& W = net.layers[k].W;
    const Vector<double>& b = net.layers[k].b;
    NumberArray weights{{W.rows(), W.cols()}, {W.data(), W.data() + W.size()}, "<f4"};
    NumberArray biases{{b.size()}, {b.begin(), b.end()}, "<f4"};
    std::ranges::transform(weights.values, weights.values.begin(), rounded);
    std::ranges::transform(biases.values, biases.values.begin(), rounded);
    arrays.emplace(numbered('W', k + 1), std::move(weights));
    arrays.emplace(numbered('b', k + 1), std::move(biases));
  }
  return arrays;
}

}  // namespace gradus
