#include "gradus/lessons/sketched_network.hpp"

#include <charconv>

#include "gradus/error.hpp"
#include "gradus/lessons/layer_names.hpp"

namespace gradus::lessons {

namespace {

template <class Numbers>
auto sketches(Trace& trace, const Numbers& numbers) {
  return numbers.unaryExpr([&trace](double number) { return Sketch(number, trace); }).eval();
}

/// The weights that lead to one unit, and its bias, as inputs.
void record_unit(Trace& trace, const Layer<double>& layer, const Unit& unit,
                 Layer<Sketch>& sketch) {
  const std::string number = std::to_string(unit.layer + 1);
  const auto place = static_cast<std::int32_t>(unit.place);
  const std::int32_t shape[] = {static_cast<std::int32_t>(layer.W.rows()), 1};
  const std::int32_t first[] = {0, place};
  const Vector<double> column = layer.W.col(unit.place);
  const NodeId begin = trace.inputs(
      "W" + number, {column.data(), static_cast<std::size_t>(column.size())}, shape, first);
  for (Index i = 0; i < column.size(); ++i) {
    sketch.W(i, unit.place) = Recorded(column[i], begin + static_cast<NodeId>(i), &trace);
  }
  const double bias = layer.b[unit.place];
  sketch.b[unit.place] =
      Recorded(bias, trace.input("b" + number, bias, std::span(&place, 1)), &trace);
}

}  // namespace

std::optional<Unit> unit_named(const Network<double>& net, std::string_view text) {
  if (text.empty()) {
    return std::nullopt;
  }
  const std::size_t blank = text.find(' ');
  const std::string_view name = text.substr(0, blank);
  const std::string_view digits = blank == std::string_view::npos ? "" : text.substr(blank + 1);
  Index place = -1;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), place);
  const bool whole = code == std::errc() && end == digits.data() + digits.size();
  for (std::size_t k = 0; whole && k < net.layers.size(); ++k) {
    const Layer<double>& layer = net.layers[k];
    if ((name == layer.a || name == page_name(layer.z)) && place >= 0 && place < layer.b.size()) {
      return Unit{k, place};
    }
  }
  throw Error("digits.unit", {std::string(text)});
}

Network<Sketch> sketched(Trace& trace, const Network<double>& net,
                         const std::optional<Unit>& unit) {
  std::vector<Layer<Sketch>> layers;
  for (std::size_t k = 0; k < net.layers.size(); ++k) {
    const Layer<double>& layer = net.layers[k];
    layers.push_back({.W = sketches(trace, layer.W),
                      .b = sketches(trace, layer.b),
                      .h = layer.h,
                      .parameter = layer.parameter});
    if (unit && unit->layer == k) {
      record_unit(trace, layer, *unit, layers.back());
    }
  }
  return network_of(std::move(layers));
}

std::vector<Index> sizes_of(const Network<double>& net) {
  std::vector<Index> sizes{inputs_of(net)};
  for (const Layer<double>& layer : net.layers) {
    sizes.push_back(layer.W.cols());
  }
  return sizes;
}

Index float_bytes(const Network<double>& net) {
  return parameters_of(net) * static_cast<Index>(sizeof(float));
}

}  // namespace gradus::lessons
