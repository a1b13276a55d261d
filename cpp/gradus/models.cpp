#include "gradus/models.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

#include "gradus/adders.hpp"
#include "gradus/error.hpp"
#include "gradus/half_plane.hpp"
#include "gradus/learning_rule.hpp"
#include "gradus/search.hpp"

namespace gradus {

namespace {

using Numbers = std::span<const double>;
using Answer = std::vector<double>;

/// The direction of (dx, dy) as a line without an arrowhead, in degrees from 0 to below 180.
double direction(double dx, double dy) {
  const double degrees = std::atan2(dy, dx) * 180.0 / std::numbers::pi;
  return std::fmod(degrees + 360.0, 180.0);
}

double distance(double w1, double w2, double b) { return std::abs(b) / std::hypot(w1, w2); }

double mistakes_in_round(Numbers a) {
  Perceptron<double> p{Vector<double>::Zero(2), 0.0};
  const Vector<double> t{{a[0], a[1], a[2], a[3]}};
  double mistakes = 0.0;
  for (int round = 1; round <= static_cast<int>(a[4]); ++round) {
    mistakes = learn_round(p, gate_inputs(), t, 1.0);
  }
  return mistakes;
}

Answer one_fewer(Numbers a) {
  const std::array<double, 5> before{a[0], a[1], a[2], a[3], a[4] - 1};
  return {std::max(0.0, mistakes_in_round(before) - 1)};
}

Answer best_score(Numbers a) {
  Truth wanted{};
  std::transform(a.begin(), a.end(), wanted.begin(), [](double t) { return static_cast<int>(t); });
  constexpr SearchGrid kGrid{1.0, 9};
  return {static_cast<double>(search_gate(wanted, kGrid, 0, grid_size(kGrid)).right)};
}

Vector<double> point(Numbers a) { return Vector<double>{{a[0], a[1]}}; }

/// An oval round (0, 1) and (1, 0) that leaves out (0, 0) and (1, 1): half as wide across the line
/// between them as along it.
Answer oval_region(Numbers a) {
  const double along = (a[0] - a[1]) / 2.0;
  const double across = a[0] + a[1] - 1.0;
  return {along * along + across * across <= 0.75 * 0.75 ? 1.0 : 0.0};
}

Answer hidden_image(Numbers a) {
  const TwoLayer<double> net = xor_network();
  return {fire(net.hidden[0], point(a)), fire(net.hidden[1], point(a))};
}

/// An adder's sum and carry for the bits given.
Answer add(const Adder& adder, Numbers a) {
  const Vector<double> bits = Eigen::Map<const Vector<double>>(a.data(), adder.circuit.inputs);
  const Vector<double> wires = evaluate(adder.circuit, bits);
  return {wires[adder.sum], wires[adder.carry]};
}

/// Who thinks that gates cannot add expects "one of them" and nothing carried.
Answer or_gate_sum(Numbers a) {
  return {std::any_of(a.begin(), a.end(), [](double bit) { return bit != 0.0; }) ? 1.0 : 0.0, 0.0};
}

struct Model {
  std::string_view name;
  std::size_t least;
  std::size_t most;
  Answer (*answer)(Numbers);
};

constexpr std::array<Model, 15> kModels{{
    {"boundary-direction", 2, 2, [](Numbers a) { return Answer{direction(-a[1], a[0])}; }},
    {"weight-direction", 2, 2, [](Numbers a) { return Answer{direction(a[0], a[1])}; }},
    {"boundary-distance-scaled", 4, 4,
     [](Numbers a) { return Answer{distance(a[3] * a[0], a[3] * a[1], a[3] * a[2])}; }},
    {"distance-times", 4, 4, [](Numbers a) { return Answer{a[3] * distance(a[0], a[1], a[2])}; }},
    {"mistakes-in-round", 5, 5, [](Numbers a) { return Answer{mistakes_in_round(a)}; }},
    {"one-fewer", 5, 5, one_fewer},
    {"best-score", 4, 4, best_score},
    {"four-of-four", 4, 4, [](Numbers) { return Answer{4.0}; }},
    {"xor-region", 2, 2,
     [](Numbers a) { return Answer{forward(xor_network(), point(a), StepFunction{})}; }},
    {"oval-region", 2, 2, oval_region},
    {"hidden-image", 2, 2, hidden_image},
    {"stays-put", 2, 2, [](Numbers a) { return Answer{a[0], a[1]}; }},
    {"half-adder", 2, 2, [](Numbers a) { return add(half_adder(), a); }},
    {"full-adder", 3, 3, [](Numbers a) { return add(full_adder(), a); }},
    {"or-gate-sum", 2, 3, or_gate_sum},
}};

}  // namespace

std::vector<double> ask_model(std::string_view name, std::span<const double> arguments) {
  const auto* const model = std::find_if(kModels.begin(), kModels.end(),
                                         [name](const Model& m) { return m.name == name; });
  if (model == kModels.end()) {
    throw Error("model.unknown", {std::string(name)});
  }
  if (arguments.size() < model->least || arguments.size() > model->most) {
    throw Error("model.arguments", {std::string(name), std::to_string(model->least),
                                    std::to_string(arguments.size())});
  }
  return model->answer(arguments);
}

}  // namespace gradus
