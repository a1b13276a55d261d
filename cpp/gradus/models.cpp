#include "gradus/models.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <set>
#include <string>

#include "gradus/error.hpp"
#include "gradus/gates.hpp"
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

Truth truth_of(Numbers a) {
  Truth truth{};
  std::ranges::transform(a, truth.begin(), [](double t) { return static_cast<int>(t); });
  return truth;
}

Answer best_score(Numbers a) {
  constexpr SearchGrid kGrid{1.0, 9};
  return {static_cast<double>(search_gate(truth_of(a), kGrid, 0, grid_size(kGrid)).right)};
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

/// The kinds of gates in a box: the bits of a number, for NAND, AND, OR and NOR.
std::vector<Truth> kinds_in(double box) {
  constexpr Truth kNor{1, 0, 0, 0};
  const std::array<Truth, 4> kinds{gate_named("NAND").truth, gate_named("AND").truth,
                                   gate_named("OR").truth, kNor};
  std::vector<Truth> found;
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
    if (((static_cast<unsigned>(box) >> kind) & 1U) != 0) {
      found.push_back(kinds[kind]);
    }
  }
  return found;
}

/// The table of a gate that hangs on two wires, from the tables of these wires.
Truth joined(const Truth& gate, const Truth& first, const Truth& second) {
  Truth table{};
  for (std::size_t row = 0; row < table.size(); ++row) {
    table[row] =
        gate[static_cast<std::size_t>(first[row]) + 2 * static_cast<std::size_t>(second[row])];
  }
  return table;
}

/// Every table that gates of these kinds make from two inputs: wires are added until no gate brings
/// a new one. There are 16 tables at most.
std::set<Truth> tables_from(const std::vector<Truth>& kinds) {
  std::set<Truth> found{{0, 1, 0, 1}, {0, 0, 1, 1}};
  std::size_t before = 0;
  while (found.size() > before) {
    before = found.size();
    const std::set<Truth> wires = found;
    for (const Truth& gate : kinds) {
      for (const Truth& first : wires) {
        for (const Truth& second : wires) {
          found.insert(joined(gate, first, second));
        }
      }
    }
  }
  return found;
}

Answer gates_can_build(Numbers a) {
  const auto can = [wanted = truth_of(a.first(4))](double box) {
    return tables_from(kinds_in(box)).contains(wanted) ? 1.0 : 0.0;
  };
  return {can(a[4]), can(a[5])};
}

/// Who thinks that the number of kinds decides.
Answer more_kinds_win(Numbers a) {
  const std::size_t first = kinds_in(a[4]).size();
  const std::size_t second = kinds_in(a[5]).size();
  return {first > second ? 1.0 : 0.0, second > first ? 1.0 : 0.0};
}

struct Model {
  std::string_view name;
  std::size_t least;
  std::size_t most;
  Answer (*answer)(Numbers);
};

constexpr std::array<Model, 14> kModels{{
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
    {"gates-can-build", 6, 6, gates_can_build},
    {"more-kinds-win", 6, 6, more_kinds_win},
}};

}  // namespace

std::vector<double> ask_model(std::string_view name, std::span<const double> arguments) {
  const auto* const model =
      std::ranges::find_if(kModels, [name](const Model& m) { return m.name == name; });
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
