#include "gradus/lessons/stack.hpp"

#include "gradus/lessons/json.hpp"
#include "gradus/lessons/number_rows.hpp"
#include "gradus/lessons/stack_steps.hpp"
#include "gradus/trace/record.hpp"

namespace gradus::lessons {

namespace {

constexpr int kMostLayers = 20;
constexpr Index kPlaces = 121;
constexpr double kEdge = 3.0;
constexpr double kLayerEdge = 2.0;  // a layer by itself is drawn smaller

/// The numbers of the layers that there are; those that follow wait for more layers.
Vector<double> numbers_of(const std::string& name, const std::string& text, int layers) {
  const Vector<double> all = read_vector({.name = name, .columns = kMostLayers}, text);
  if (all.size() < layers) {
    throw Error("lesson.few", {name, std::to_string(all.size()), std::to_string(layers)});
  }
  return all.head(layers);
}

std::string list_of(const Vector<double>& numbers) {
  constexpr std::size_t kUsual = 14;  // characters a number
  std::string out = "[";
  out.reserve(static_cast<std::size_t>(numbers.size()) * kUsual);
  for (const double number : numbers) {
    out += out.size() > 1 ? "," : "";
    out += json::drawn(number);
  }
  return out + ']';
}

/// The outputs after each layer at all places, each layer upon what the one before it answered.
/// w (n,), b (n,).
std::string curves(const Vector<double>& w, const Vector<double>& b, bool bent, Activation h,
                   Vector<double> z) {
  std::vector<std::string> lists;
  for (Index k = 0; k < w.size(); ++k) {
    const Vector<double> layer_w = w.segment(k, 1);
    const Vector<double> layer_b = b.segment(k, 1);
    for (double& number : z) {
      number =
          bent ? bent_stack(layer_w, layer_b, h, number) : linear_stack(layer_w, layer_b, number);
    }
    lists.push_back(list_of(z));
  }
  return json::list(lists);
}

/// Each layer by itself, unbent: its line's two ends.
std::string lines(const Vector<double>& w, const Vector<double>& b) {
  std::vector<std::string> ends;
  for (Index k = 0; k < w.size(); ++k) {
    const Vector<double> layer_w = w.segment(k, 1);
    const Vector<double> layer_b = b.segment(k, 1);
    ends.push_back(list_of(Vector<double>{{linear_stack(layer_w, layer_b, -kLayerEdge),
                                           linear_stack(layer_w, layer_b, kLayerEdge)}}));
  }
  return json::list(ends);
}

/// All layers taken together: the two ends of the line W x + B.
std::string whole_line(const Vector<double>& w, const Vector<double>& b) {
  return list_of(Vector<double>{{collapsed_stack(w, b, -kEdge), collapsed_stack(w, b, kEdge)}});
}

}  // namespace

Blocks stack(const Stacking& task) {
  if (task.layers < 1 || task.layers > kMostLayers) {
    throw Error("lesson.layers", {std::to_string(task.layers), std::to_string(kMostLayers)});
  }
  const bool bent = task.bend != "none";
  const Activation h = bent ? activation_named(task.bend) : Activation::identity;
  const Vector<double> w = numbers_of("w", task.w, task.layers);
  const Vector<double> b = numbers_of("b", task.b, task.layers);
  check_number({.name = "x"}, task.x);

  Trace trace;
  const Recorded x = record(trace, "x", task.x);
  const Vector<Recorded> recorded_w = record(trace, "w", w);
  const Vector<Recorded> recorded_b = record(trace, "b", b);
  if (bent) {
    (void)bent_stack(recorded_w, recorded_b, h, x);
  } else {
    (void)linear_stack(recorded_w, recorded_b, x);
    (void)collapsed_stack(recorded_w, recorded_b, x);
  }
  const Vector<double> places = Vector<double>::LinSpaced(kPlaces, -kEdge, kEdge);
  Blocks out = blocks(trace);
  out.notes = json::object({{"layers", json::of(task.layers)},
                            {"bend", json::of(task.bend)},
                            {"places", list_of(places)},
                            {"curves", curves(w, b, bent, h, places)},
                            {"edges", list_of(Vector<double>{{-kLayerEdge, kLayerEdge}})},
                            {"lines", lines(w, b)},
                            {"whole", bent ? "null" : whole_line(w, b)}});
  return out;
}

}  // namespace gradus::lessons
