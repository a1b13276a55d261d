#pragma once

#include <emscripten/val.h>

#include <vector>

#include "gradus/half_plane.hpp"
#include "gradus/perceptron.hpp"
#include "lists.hpp"

namespace gradus::bindings {

/// A neuron with two inputs as the page holds it.
struct Neuron {
  double w1, w2, b;
};

[[nodiscard]] inline Perceptron<double> perceptron_of(const Neuron& neuron) {
  return {Vector<double>{{neuron.w1, neuron.w2}}, neuron.b};
}

[[nodiscard]] inline Neuron neuron_of(const Perceptron<double>& p) { return {p.w[0], p.w[1], p.b}; }

/// x1, y1, x2, y2, ….
[[nodiscard]] inline NumberList list_of(const Polygon& polygon) {
  std::vector<double> flat;
  for (const Point& point : polygon) {
    flat.insert(flat.end(), point.begin(), point.end());
  }
  return list_of(flat);
}

/// Three neurons, nine numbers: two hidden ones and the output.
[[nodiscard]] TwoLayer<double> network_of(const NumberList& list);

/// Four wanted answers.
[[nodiscard]] Truth truth_of(const NumberList& list);

}  // namespace gradus::bindings
