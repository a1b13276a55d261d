// What the reader gives is judged here: gates, predictions, and the machine's own search.

#include <emscripten/bind.h>

#include "gradus/grading.hpp"
#include "gradus/models.hpp"
#include "gradus/search.hpp"
#include "guarded.hpp"
#include "values.hpp"

namespace gradus::bindings {

namespace {

struct Grade {
  std::string code;
  int right;
  int row;
};

struct SearchResult {
  int right;
  Neuron neuron;
};

/// Grades w1, w2 and b, or theta in the place of b.
Grade grade(const NumberList& targets, const Neuron& neuron, bool threshold) {
  const Perceptron<double> p = perceptron_of(neuron);
  const GateAnswer answer =
      threshold ? GateAnswer(ThresholdPerceptron<double>{p.w, p.b}) : GateAnswer(p);
  const GateGrade grade = grade_gate(truth_of(targets), answer);
  return {grade.code, grade.right, grade.row};
}

Advice advise_reader(const NumberList& targets, const Neuron& neuron) {
  return advise(truth_of(targets), perceptron_of(neuron));
}

SearchResult search(const NumberList& targets, double reach, int steps, int from, int count) {
  const Found found = search_gate(truth_of(targets), {reach, steps}, from, count);
  return {found.right, neuron_of(found.p)};
}

NumberList model(const std::string& name, const NumberList& arguments) {
  return list_of(ask_model(name, numbers_of(arguments)));
}

Neuron gate_neuron(const std::string& name) { return neuron_of(perceptron(gate_named(name))); }

NumberList gate_truth(const std::string& name) {
  const Truth& truth = gate_named(name).truth;
  return list_of(std::vector<double>(truth.begin(), truth.end()));
}

}  // namespace

EMSCRIPTEN_BINDINGS(gradus_answers) {
  using namespace emscripten;
  value_object<Grade>("Grade")
      .field("code", &Grade::code)
      .field("right", &Grade::right)
      .field("row", &Grade::row);
  value_object<Advice>("Advice")
      .field("parameter", &Advice::parameter)
      .field("direction", &Advice::direction);
  value_object<SearchResult>("SearchResult")
      .field("right", &SearchResult::right)
      .field("neuron", &SearchResult::neuron);
  function("gradeGate(targets, neuron, threshold)", &Guarded<&grade>::call);
  function("advise(targets, neuron)", &Guarded<&advise_reader>::call);
  function("searchGate(targets, reach, steps, from, count)", &Guarded<&search>::call);
  function("askModel(name, arguments_)", &Guarded<&model>::call);
  function("gateNeuron(name)", &Guarded<&gate_neuron>::call);
  function("gateTruth(name)", &Guarded<&gate_truth>::call);
}

}  // namespace gradus::bindings
