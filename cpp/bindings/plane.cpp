// The plane of a neuron and of a small network: lines, regions, surfaces, and the handles on them.

#include <emscripten/bind.h>

#include "guarded.hpp"
#include "values.hpp"

namespace gradus::bindings {

namespace {

NumberList boundary_of(const Neuron& neuron, const Box& box) {
  return list_of(boundary(perceptron_of(neuron), box));
}

NumberList firing_region(const Neuron& neuron, const Box& box) {
  return list_of(clip(corners(box), perceptron_of(neuron)));
}

NumberList foot_of(const Neuron& neuron, double x1, double x2) {
  return list_of(Polygon{foot(perceptron_of(neuron), {x1, x2})});
}

Neuron scaled_neuron(const Neuron& neuron, double k) {
  return neuron_of(scaled(perceptron_of(neuron), k));
}

Neuron neuron_in_unit(const Neuron& neuron, double k) {
  return neuron_of(in_unit(perceptron_of(neuron), 1, k));
}

Neuron neuron_through(const Neuron& neuron, double x1, double x2) {
  return neuron_of(through(perceptron_of(neuron), Vector<double>{{x1, x2}}));
}

/// For each cell: its answer, the hidden answers, the count of its corners, then the corners.
NumberList cells_of(const NumberList& network, const Box& box) {
  std::vector<double> flat;
  for (const Piece& cell : cells(network_of(network), box)) {
    flat.insert(flat.end(),
                {cell.y, cell.s[0], cell.s[1], static_cast<double>(cell.region.size())});
    for (const Point& corner : cell.region) {
      flat.insert(flat.end(), corner.begin(), corner.end());
    }
  }
  return list_of(flat);
}

/// n × n answers, the bottom row first; gain 0 stands for the step function.
NumberList surface_of(const NumberList& network, double gain, const Box& box, int n) {
  const Matrix<double> z = surface(network_of(network), gain, box, n);
  return list_of(std::vector<double>(z.data(), z.data() + z.size()));
}

NumberList xor_numbers() {
  const TwoLayer<double> net = xor_network();
  std::vector<double> flat;
  for (const Perceptron<double>& p : {net.hidden[0], net.hidden[1], net.output}) {
    flat.insert(flat.end(), {p.w[0], p.w[1], p.b});
  }
  return list_of(flat);
}

}  // namespace

EMSCRIPTEN_BINDINGS(gradus_plane) {
  using namespace emscripten;
  function("boundary(neuron, box)", &Guarded<&boundary_of>::call);
  function("firingRegion(neuron, box)", &Guarded<&firing_region>::call);
  function("foot(neuron, x1, x2)", &Guarded<&foot_of>::call);
  function("scaled(neuron, k)", &Guarded<&scaled_neuron>::call);
  function("inUnit(neuron, k)", &Guarded<&neuron_in_unit>::call);
  function("through(neuron, x1, x2)", &Guarded<&neuron_through>::call);
  function("cells(network, box)", &Guarded<&cells_of>::call);
  function("surface(network, gain, box, n)", &Guarded<&surface_of>::call);
  function("xorNetwork()", &Guarded<&xor_numbers>::call);
}

}  // namespace gradus::bindings
