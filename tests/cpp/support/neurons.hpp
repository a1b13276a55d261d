#pragma once

#include "gradus/perceptron.hpp"
#include "gradus/trace/record.hpp"

namespace gradus::testing {

[[nodiscard]] inline Perceptron<double> neuron(double w1, double w2, double b) {
  return {Vector<double>{{w1, w2}}, b};
}

[[nodiscard]] inline ThresholdPerceptron<double> threshold_neuron(double w1, double w2,
                                                                  double theta) {
  return {Vector<double>{{w1, w2}}, theta};
}

[[nodiscard]] inline Perceptron<Recorded> record_neuron(Trace& trace, const Perceptron<double>& p) {
  return {record(trace, "w", p.w), record(trace, "b", p.b)};
}

[[nodiscard]] inline ThresholdPerceptron<Recorded> record_neuron(
    Trace& trace, const ThresholdPerceptron<double>& p) {
  return {record(trace, "w", p.w), record(trace, "theta", p.theta)};
}

}  // namespace gradus::testing
