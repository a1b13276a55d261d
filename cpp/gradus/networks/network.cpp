#include "gradus/networks/network.hpp"

namespace gradus {

namespace {

std::string text(auto count) { return std::to_string(count); }

}  // namespace

void check_sizes(const std::vector<LayerSizes>& layers) {
  if (layers.empty()) {
    throw Error("network.empty");
  }
  Index before = layers.front().rows;
  Index parameters = 0;
  for (std::size_t k = 0; k < layers.size(); ++k) {
    const auto& [rows, columns, biases] = layers[k];
    if (before < 1 || columns < 1) {
      throw Error("network.width", {text(k + 1)});
    }
    if (rows != before) {
      throw Error("network.layer", {text(k + 1), text(before), text(rows)});
    }
    if (biases != columns) {
      throw Error("network.bias", {text(k + 1), text(columns), text(biases)});
    }
    // Divided, because a product of two sizes may be too large itself.
    if (rows > (kMostParameters - parameters) / columns - 1) {
      throw Error("network.too-large", {text(k + 1), text(kMostParameters)});
    }
    parameters += rows * columns + biases;
    before = columns;
  }
}

std::string sums_name(std::size_t layer) { return "a" + text(layer); }

std::string answers_name(std::size_t layer, std::size_t layers) {
  return layer == layers ? "y" : "z" + text(layer);
}

void check_input(Index expected, Index given) {
  if (expected != given) {
    throw Error("network.input", {text(expected), text(given)});
  }
}

Network<Recorded> record(Trace& trace, const Network<double>& net) {
  std::vector<Layer<Recorded>> layers;
  for (std::size_t k = 0; k < net.layers.size(); ++k) {
    const Layer<double>& layer = net.layers[k];
    layers.push_back({.W = record(trace, "W" + text(k + 1), layer.W),
                      .b = record(trace, "b" + text(k + 1), layer.b),
                      .h = layer.h,
                      .parameter = layer.parameter});
    if (has_parameter(layer.h)) {
      layers.back().parameter = record(trace, "parameter" + text(k + 1), layer.parameter);
    }
  }
  return network_of(std::move(layers));
}

Network<double> three_layer_network() {
  return network_of<double>(
      {{.W = Matrix<double>{{0.1, 0.3, 0.5}, {0.2, 0.4, 0.6}},
        .b = Vector<double>{{0.1, 0.2, 0.3}},
        .h = Activation::sigmoid},
       {.W = Matrix<double>{{0.1, 0.4}, {0.2, 0.5}, {0.3, 0.6}},
        .b = Vector<double>{{0.1, 0.2}},
        .h = Activation::sigmoid},
       {.W = Matrix<double>{{0.1, 0.3}, {0.2, 0.4}}, .b = Vector<double>{{0.1, 0.2}}}});
}

}  // namespace gradus
