#include "gradus/lessons/network_steps.hpp"

#include "gradus/lessons/json.hpp"
#include "gradus/lessons/layer_names.hpp"
#include "gradus/lessons/number_rows.hpp"
#include "gradus/networks/network.hpp"

namespace gradus::lessons {

namespace {

constexpr std::int64_t kMostUnits = 8;

/// How many layers there are: those at the end whose texts are blank are left out.
std::size_t count_layers(const std::vector<std::string>& numbers) {
  std::size_t layers = numbers.size() / 2;
  while (layers > 1 && is_blank(numbers[2 * layers - 2]) && is_blank(numbers[2 * layers - 1])) {
    --layers;
  }
  return layers;
}

Network<double> network_from(const NetworkTask& task) {
  const std::size_t count = count_layers(task.numbers);
  std::vector<Layer<double>> layers;
  for (std::size_t k = 1; k <= count; ++k) {
    const std::string number = std::to_string(k);
    layers.push_back(
        {.W = read_matrix({.name = "W" + number, .rows = kMostUnits, .columns = kMostUnits},
                          task.numbers[2 * k - 2]),
         .b = read_vector({.name = "b" + number, .columns = kMostUnits}, task.numbers[2 * k - 1]),
         .h = activation_named(k == count ? task.out : task.h)});
    layers.back().parameter = usual_parameter(layers.back().h);
  }
  return network_of(std::move(layers));
}

std::string layers_text(const Network<double>& net) {
  std::vector<std::string> layers;
  for (const Layer<double>& layer : net.layers) {
    const std::string number = std::to_string(layers.size() + 1);
    layers.push_back(json::object({{"a", json::of(layer.a)},
                                   {"z", json::of(page_name(layer.z))},
                                   {"weights", json::of("W" + number)},
                                   {"biases", json::of("b" + number)},
                                   {"inputs", json::of(layer.W.rows())},
                                   {"outputs", json::of(layer.W.cols())},
                                   {"activation", json::of(std::string(name(layer.h)))}}));
  }
  return json::list(layers);
}

}  // namespace

Blocks network(const NetworkTask& task) {
  const Network<double> net = network_from(task);
  const Vector<double> x = read_vector({.name = "x", .columns = kMostUnits}, task.x);
  Trace trace;
  const Vector<Recorded> inputs = record(trace, "inputs", x);
  (void)forward(record(trace, net), inputs);

  std::vector<Index> sizes{inputs_of(net)};
  for (const Layer<double>& layer : net.layers) {
    sizes.push_back(layer.W.cols());
  }
  Blocks out = with_layer_names(trace);
  out.notes = json::object({{"sizes", json::of(sizes)},
                            {"layers", layers_text(net)},
                            {"parameters", json::of(parameters_of(net))}});
  return out;
}

}  // namespace gradus::lessons
