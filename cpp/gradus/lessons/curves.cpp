#include "gradus/lessons/curves.hpp"

#include <cmath>

#include "gradus/lessons/json.hpp"
#include "gradus/lessons/number_rows.hpp"
#include "gradus/lessons/relabel.hpp"
#include "gradus/lessons/twice_sigmoid.hpp"
#include "gradus/networks/activation.hpp"
#include "gradus/trace/record.hpp"

namespace gradus::lessons {

namespace {

constexpr double kEdge = 6.0;
constexpr Index kPlaces = 241;

/// The number of the last step.
std::string last_node(const Trace& trace) {
  return json::of(trace.pooled(trace.steps().back().label.nodes).front());
}

/// The function at x and its slope there, as the notes tell them.
std::string value_and_slope(const Trace& trace, Activation h, const Recorded& x) {
  const Recorded y = apply(h, Recorded(0.0), x);
  const std::string value = last_node(trace);
  (void)slope(h, Recorded(0.0), x, y);
  return json::object(
      {{"name", json::of(std::string(name(h)))}, {"value", value}, {"slope", last_node(trace)}});
}

/// The numbers that the notes' programs are tried on.
Vector<double> eleven_numbers() { return Vector<double>{{0, 1, 2, 3, 4, 5, -1, -2, -3, -4, -5}}; }

std::string table_of(Trace& trace, const std::vector<Activation>& functions) {
  const Vector<Recorded> X = record(trace, "x", eleven_numbers());
  std::vector<NodeId> places;
  for (const Recorded& x : X) {
    places.push_back(x.id());
  }
  std::vector<std::string> rows;
  for (const Activation h : functions) {
    std::vector<std::string> nodes;
    for (const Recorded& x : X) {
      (void)apply(h, Recorded(0.0), x);
      nodes.push_back(last_node(trace));
    }
    rows.push_back(
        json::object({{"name", json::of(std::string(name(h)))}, {"nodes", json::list(nodes)}}));
  }
  return json::object({{"places", json::of(places)}, {"rows", json::list(rows)}});
}

/// The core calls every function's answer y and every derivative slope; here, each goes by its
/// function: sigmoid, sigmoid_slope.
Blocks with_function_names(const Trace& trace) {
  return relabelled(trace, [&](const Trace::Step& step, StepName& called) {
    if (step.frame < 0) {
      return;
    }
    const auto& frame = trace.frames()[static_cast<std::size_t>(step.frame)];
    const std::string& function = trace.name(frame.function);
    if (function == "step_function") {
      called.name = "step";
    } else if (function == "hyperbolic_tangent") {
      called.name = "tanh";
    } else {
      called.name = function;
    }
  });
}

/// Evenly spread; behind 0 stands the next number above it, for functions that jump there.
std::vector<double> places() {
  std::vector<double> all;
  for (const double place : Vector<double>::LinSpaced(kPlaces, -kEdge, kEdge)) {
    all.push_back(std::abs(place) < kEdge / kPlaces ? 0.0 : place);
    if (all.back() == 0.0) {
      all.push_back(std::nextafter(0.0, 1.0));
    }
  }
  return all;
}

}  // namespace

Blocks curves(const std::vector<std::string>& shown, double x, bool twice, bool table) {
  check_number({.name = "x"}, x);
  std::vector<Activation> functions;
  for (const std::string& each : shown) {
    functions.push_back(activation_named(each));
  }
  Trace trace;
  const Recorded place = record(trace, "x", x);
  std::vector<std::string> found;
  for (const Activation h : functions) {
    found.push_back(value_and_slope(trace, h, place));
  }
  std::string other = "null";
  if (twice) {
    (void)twice_sigmoid(place);
    other = last_node(trace);
  }
  const std::string rows = table ? table_of(trace, functions) : "null";
  if (trace.steps().empty()) {
    const NodeId node = place.id();
    trace.step("empty", {__FILE__, __LINE__}, {}, {}, std::span(&node, 1));
  }
  Blocks out = with_function_names(trace);
  out.notes = json::object({{"x", json::of(place.id())},
                            {"shown", json::list(found)},
                            {"twice", other},
                            {"table", rows}});
  return out;
}

std::string curve_points() {
  const std::vector<double> xs = places();
  std::vector<std::string> curves;
  for (const Activation h :
       {Activation::step, Activation::sigmoid, Activation::tanh, Activation::relu}) {
    std::vector<double> values;
    std::vector<double> slopes;
    for (const double x : xs) {
      values.push_back(apply(h, 0.0, x));
      slopes.push_back(slope(h, 0.0, x, values.back()));
    }
    curves.push_back(json::object({{"name", json::of(std::string(name(h)))},
                                   {"values", json::of(values)},
                                   {"slopes", json::of(slopes)}}));
  }
  std::vector<double> twice;
  for (const double x : xs) {
    twice.push_back(twice_sigmoid(x));
  }
  return json::object(
      {{"places", json::of(xs)}, {"curves", json::list(curves)}, {"twice", json::of(twice)}});
}

}  // namespace gradus::lessons
