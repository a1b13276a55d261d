// Circuits that the reader wires.

#include <emscripten/bind.h>

#include "circuit_values.hpp"
#include "gradus/circuit_grading.hpp"
#include "gradus/known_circuits.hpp"
#include "guarded.hpp"

namespace gradus::bindings {

namespace {

struct CircuitResult {
  std::string code;
  int row;
};

/// A circuit as the page wires it: two wires for each gate, one after the other.
struct Circuitry {
  int inputs = 0;
  StringList names{emscripten::val::array()};
  NumberList from{emscripten::val::array()};
  StringList outputs{emscripten::val::array()};
  NumberList wires{emscripten::val::array()};
};

std::vector<Index> indices_of(const NumberList& list) {
  std::vector<Index> indices;
  for (const double number : numbers_of(list)) {
    indices.push_back(static_cast<Index>(number));
  }
  return indices;
}

/// `wanted` row by row, a number for each output.
CircuitResult grade(int inputs, const StringList& names, const NumberList& from,
                    const NumberList& outputs, const NumberList& wanted) {
  const Circuit<double> circuit = circuit_of(inputs, names, from);
  const std::vector<Index> wires = indices_of(outputs);
  const std::vector<double> table = numbers_of(wanted);
  const auto columns = static_cast<Index>(wires.size());
  const Index rows = binary_inputs(inputs).rows();
  if (static_cast<Index>(table.size()) != rows * columns) {
    throw Error("page.length", {std::to_string(rows * columns), std::to_string(table.size())});
  }
  const CircuitGrade grade =
      grade_circuit(circuit, wires, Eigen::Map<const Matrix<double>>(table.data(), rows, columns));
  return {grade.code, grade.row};
}

Circuitry known(const std::string& name) {
  const KnownCircuit known = known_circuit(name);
  std::vector<std::string> names;
  std::vector<double> from;
  for (const PlacedGate<double>& gate : known.circuit.gates) {
    names.push_back(gate.name);
    from.insert(from.end(), gate.from.begin(), gate.from.end());
  }
  return {static_cast<int>(known.circuit.inputs), StringList(emscripten::val::array(names)),
          list_of(from), StringList(emscripten::val::array(known.outputs)),
          list_of(std::vector<double>(known.wires.begin(), known.wires.end()))};
}

}  // namespace

Circuit<double> circuit_of(int inputs, const StringList& names, const NumberList& from) {
  const auto gate_names = emscripten::vecFromJSArray<std::string>(names);
  const std::vector<Index> wires = indices_of(from);
  if (wires.size() != 2 * gate_names.size()) {
    throw Error("page.length",
                {std::to_string(2 * gate_names.size()), std::to_string(wires.size())});
  }
  std::vector<std::vector<Index>> pairs;
  for (std::size_t gate = 0; gate < gate_names.size(); ++gate) {
    pairs.push_back({wires[2 * gate], wires[2 * gate + 1]});
  }
  return wire_up(inputs, gate_names, pairs);
}

EMSCRIPTEN_BINDINGS(gradus_circuits) {
  using namespace emscripten;
  value_object<CircuitResult>("CircuitResult")
      .field("code", &CircuitResult::code)
      .field("row", &CircuitResult::row);
  value_object<Circuitry>("Circuitry")
      .field("inputs", &Circuitry::inputs)
      .field("names", &Circuitry::names)
      .field("from", &Circuitry::from)
      .field("outputs", &Circuitry::outputs)
      .field("wires", &Circuitry::wires);
  function("knownCircuit(name)", &Guarded<&known>::call);
  function("gradeCircuit(inputs, names, from, outputs, wanted)", &Guarded<&grade>::call);
}

}  // namespace gradus::bindings
