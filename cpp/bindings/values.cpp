#include "values.hpp"

#include <emscripten/bind.h>

#include <string>

#include "gradus/error.hpp"

namespace gradus::bindings {

namespace {

std::vector<double> exactly(const NumberList& list, std::size_t count) {
  std::vector<double> numbers = numbers_of(list);
  if (numbers.size() != count) {
    throw Error("page.length", {std::to_string(count), std::to_string(numbers.size())});
  }
  return numbers;
}

}  // namespace

TwoLayer<double> network_of(const NumberList& list) {
  constexpr std::size_t kNumbers = 9;
  const std::vector<double> n = exactly(list, kNumbers);
  return {{perceptron_of({n[0], n[1], n[2]}), perceptron_of({n[3], n[4], n[5]})},
          perceptron_of({n[6], n[7], n[8]})};
}

Truth truth_of(const NumberList& list) {
  const std::vector<double> n = exactly(list, std::tuple_size_v<Truth>);
  return {static_cast<int>(n[0]), static_cast<int>(n[1]), static_cast<int>(n[2]),
          static_cast<int>(n[3])};
}

EMSCRIPTEN_BINDINGS(gradus_values) {
  using namespace emscripten;
  value_object<Neuron>("Neuron")
      .field("w1", &Neuron::w1)
      .field("w2", &Neuron::w2)
      .field("b", &Neuron::b);
  value_object<Box>("Box")
      .field("left", &Box::left)
      .field("right", &Box::right)
      .field("bottom", &Box::bottom)
      .field("top", &Box::top);
}

}  // namespace gradus::bindings
