#include "gradus/gates.hpp"

#include "gradus/error.hpp"

namespace gradus {

const std::array<Gate, 3>& gates() {
  static constexpr std::array<Gate, 3> kGates{{
      {"AND", {0, 0, 0, 1}, {0.5, 0.5}, -0.7},
      {"NAND", {1, 1, 1, 0}, {-0.5, -0.5}, 0.7},
      {"OR", {0, 1, 1, 1}, {0.5, 0.5}, -0.2},
  }};
  return kGates;
}

const Gate& gate_named(std::string_view name) {
  for (const Gate& gate : gates()) {
    if (gate.name == name) {
      return gate;
    }
  }
  throw Error("gate.unknown", {std::string(name)});
}

Perceptron<double> perceptron(const Gate& gate) {
  return {Vector<double>{{gate.w[0], gate.w[1]}}, gate.b};
}

Matrix<double> gate_inputs(double unit) {
  return Matrix<double>{{0, 0}, {1, 0}, {0, unit}, {1, unit}};
}

}  // namespace gradus
