#include "gradus/networks/initialise.hpp"

#include <array>
#include <string>

namespace gradus {

Scatter scatter_named(std::string_view name) {
  constexpr std::array<std::string_view, 4> kNames = {"small", "xavier", "he", "zeros"};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames.at(i) == name) {
      return static_cast<Scatter>(i);
    }
  }
  throw Error("network.scatter", {std::string(name)});
}

double deviation(Scatter scatter, Index inputs) {
  const auto n = static_cast<double>(inputs);
  switch (scatter) {
    case Scatter::small:
      return 0.01;
    case Scatter::xavier:
      return sqrt(1.0 / n);
    case Scatter::he:
      return sqrt(2.0 / n);
    case Scatter::zeros:
      return 0.0;
  }
  return 0.0;
}

Matrix<double> initial_weights(RandomState& random, Scatter scatter, Index inputs, Index units) {
  if (scatter == Scatter::zeros) {
    return Matrix<double>::Zero(inputs, units);
  }
  const std::vector<double> drawn = random.randn(inputs * units);
  return deviation(scatter, inputs) * Matrix<double>::Map(drawn.data(), inputs, units);
}

Network<double> initial_network(RandomState& random, Scatter scatter,
                                const std::vector<Index>& widths, Activation h, Activation last) {
  std::vector<LayerSizes> sizes;
  for (std::size_t k = 1; k < widths.size(); ++k) {
    sizes.push_back({widths[k - 1], widths[k], widths[k]});
  }
  check_sizes(sizes);  // before anything is drawn
  std::vector<Layer<double>> layers;
  for (const auto& [inputs, units, biases] : sizes) {
    const Activation own = layers.size() + 1 == sizes.size() ? last : h;
    layers.push_back({.W = initial_weights(random, scatter, inputs, units),
                      .b = Vector<double>::Zero(biases),
                      .h = own,
                      .parameter = usual_parameter(own)});
  }
  return network_of(std::move(layers));
}

}  // namespace gradus
