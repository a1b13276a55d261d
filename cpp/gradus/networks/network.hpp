#pragma once

#include <vector>

#include "gradus/networks/layer.hpp"
#include "gradus/trace/record.hpp"

namespace gradus {

/// Layers one after the other: what one answers, the next one reads. Made by network_of, which sees
/// that they fit.
template <class T>
struct Network {
  std::vector<Layer<T>> layers;
};

/// The sizes of a layer: W (rows, columns), b (biases,).
struct LayerSizes {
  Index rows = 0;
  Index columns = 0;
  Index biases = 0;
};

/// Most weights and biases of a network.
inline constexpr Index kMostParameters = 1'000'000;

/// Throws Error unless a network can be built of such layers, which are counted from 1:
///   "network.empty"                                   no layers
///   "network.width" (layer)                           no input or no unit
///   "network.layer" (layer, units before, rows)       W does not fit what comes before
///   "network.bias" (layer, units, biases)             not one bias a unit
///   "network.too-large" (layer, most)                 too many weights and biases so far
void check_sizes(const std::vector<LayerSizes>& layers);

/// What the tape calls the sums of a layer, a1, a2, …, and its answers, z1, z2, … and y for the
/// last one.
[[nodiscard]] std::string sums_name(std::size_t layer);
[[nodiscard]] std::string answers_name(std::size_t layer, std::size_t layers);

/// The layers as a network. Names their numbers as the notes do: a1, z1, a2, …, y. Throws as
/// check_sizes does.
template <class T>
[[nodiscard]] Network<T> network_of(std::vector<Layer<T>> layers) {
  std::vector<LayerSizes> sizes;
  for (const Layer<T>& layer : layers) {
    sizes.push_back({layer.W.rows(), layer.W.cols(), layer.b.size()});
  }
  check_sizes(sizes);
  for (std::size_t k = 0; k < layers.size(); ++k) {
    layers[k].a = sums_name(k + 1);
    layers[k].z = answers_name(k + 1, layers.size());
  }
  return {std::move(layers)};
}

/// How many numbers it reads, and how many it answers.
template <class T>
[[nodiscard]] Index inputs_of(const Network<T>& net) {
  return net.layers.front().W.rows();
}
template <class T>
[[nodiscard]] Index outputs_of(const Network<T>& net) {
  return net.layers.back().W.cols();
}

/// How many weights and biases it has.
template <class T>
[[nodiscard]] Index parameters_of(const Network<T>& net) {
  Index count = 0;
  for (const Layer<T>& layer : net.layers) {
    count += layer.W.size() + layer.b.size();
  }
  return count;
}

/// Throws Error "network.input" (expected, given) unless a network takes so many numbers.
void check_input(Index expected, Index given);

/// x (d,) through all layers; y (m,). Throws Error "network.input".
template <class T>
[[nodiscard]] Vector<T> forward(const Network<T>& net, const Vector<T>& x) {
  ENTER(x);
  check_input(inputs_of(net), x.size());
  Vector<T> z = x;
  STEP(x);
  for (const Layer<T>& layer : net.layers) {
    z = forward(layer, z);
  }
  return z;
}

/// Every row of X (n, d) through all layers; Y is (n, m). Throws Error "network.input".
template <class T>
[[nodiscard]] Matrix<T> forward_rows(const Network<T>& net, const Matrix<T>& X) {
  ENTER(X);
  check_input(inputs_of(net), X.cols());
  Matrix<T> Y(X.rows(), outputs_of(net));
  for (Index row = 0; row < X.rows(); ++row) {
    const Vector<T> x = X.row(row);
    STEP(x, row);
    Y.row(row) = forward(net, x).transpose();
  }
  return Y;
}

/// The network with all its weights and biases as inputs of a computation: W1, b1, W2, ….
[[nodiscard]] Network<Recorded> record(Trace& trace, const Network<double>& net);

/// The notes' network: two inputs, three units, two units, two answers. Two layers with the
/// sigmoid, the last one with the identity. Given [1.0, 0.5] it answers [0.31682708 0.69627909].
[[nodiscard]] Network<double> three_layer_network();

}  // namespace gradus
