#pragma once

#include <array>
#include <string>
#include <string_view>

#include "gradus/perceptron.hpp"

namespace gradus {

/// The answers of a gate with two inputs, for (0,0), (1,0), (0,1), (1,1) in this order.
using Truth = std::array<int, 4>;

/// A gate that one perceptron can be, with the values of the source notes.
struct Gate {
  std::string_view name;
  Truth truth;
  std::array<double, 2> w;
  double b;
};

/// AND, NAND and OR.
[[nodiscard]] const std::array<Gate, 3>& gates();

/// The gate of that name. Throws Error "gate.unknown" (name).
[[nodiscard]] const Gate& gate_named(std::string_view name);

/// A gate as a perceptron of doubles.
[[nodiscard]] Perceptron<double> perceptron(const Gate& gate);

/// The four inputs of a gate as rows (4, 2). The second column is counted in steps of `unit`
/// (100 when a length is given in centimetres, and not in metres).
[[nodiscard]] Matrix<double> gate_inputs(double unit = 1.0);

}  // namespace gradus
