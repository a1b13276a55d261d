#include "gradus/fast/network.hpp"

#include <string>

namespace gradus::fast {

Index inputs_of(const Network& net) { return net.layers.front().W.rows(); }

Network fast_network(const gradus::Network<double>& net) {
  Network fast;
  for (const gradus::Layer<double>& layer : net.layers) {
    const bool last = fast.layers.size() + 1 == net.layers.size();
    if (layer.h != (last ? Activation::softmax : Activation::sigmoid)) {
      throw Error("digits.activation",
                  {std::to_string(fast.layers.size() + 1), std::string(name(layer.h))});
    }
    fast.layers.push_back({layer.W.cast<float>(), layer.b.cast<float>(), last});
  }
  return fast;
}

gradus::Network<double> slow_network(const Network& net) {
  std::vector<gradus::Layer<double>> layers;
  for (const Layer& layer : net.layers) {
    layers.push_back({.W = layer.W.cast<double>(),
                      .b = layer.b.cast<double>(),
                      .h = layer.softmax ? Activation::softmax : Activation::sigmoid});
  }
  return network_of(std::move(layers));
}

}  // namespace gradus::fast
