#include "gradus/lessons/digit_steps.hpp"

#include <algorithm>
#include <optional>

#include "gradus/data/one_hot.hpp"
#include "gradus/digits/answer.hpp"
#include "gradus/digits/scaled.hpp"
#include "gradus/digits/strokes.hpp"
#include "gradus/error.hpp"
#include "gradus/lessons/json.hpp"
#include "gradus/lessons/layer_names.hpp"
#include "gradus/lessons/sketched_network.hpp"

namespace gradus::lessons {

namespace {

constexpr double kWhite = 255.0;

/// Where an image stands on the tape, and what it is.
struct Shown {
  Sheet image;
  Matrix<Recorded> numbers;
};

/// Puts images on the tape, one after the other.
class Path {
 public:
  explicit Path(Trace& trace) : trace_(&trace) {}

  /// An image that is given.
  void begin(std::string_view name, const Sheet& image) {
    const std::vector<double> greys(image.ink.begin(), image.ink.end());
    const std::int32_t shape[] = {kImageSide, kImageSide};
    const NodeId first = trace_->inputs(name, greys, shape);
    keep(name, image, [first](std::size_t i) { return first + static_cast<NodeId>(i); });
  }

  /// One that was made of the whole sheet before it.
  void add(std::string_view name, const Sheet& image) {
    keep(name, image, [&](std::size_t i) {
      return trace_->write(static_cast<double>(image.ink[i]), Op::computed);
    });
  }

  [[nodiscard]] const Shown& last() const { return last_; }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  template <class NodeAt>
  void keep(std::string_view name, const Sheet& image, const NodeAt& node_at) {
    names_.emplace_back(name);
    last_ = {image, Matrix<Recorded>(kImageSide, kImageSide)};
    for (std::size_t i = 0; i < image.ink.size(); ++i) {
      last_.numbers.data()[i] = {static_cast<double>(image.ink[i]), node_at(i), trace_};
    }
    STEP_AS(name, last_.numbers);
  }

  Trace* trace_;
  Shown last_;
  std::vector<std::string> names_;
};

void prepare_on(Path& path, const Sheet& sheet, const Preparation& steps, bool drawn) {
  for (const Stage& stage : prepare(sheet, steps)) {
    if (drawn || stage.name != "plain") {
      path.add(stage.name, stage.image);
    }
  }
}

void change_on(Path& path, const Sheet& image, const Change& change) {
  if (!change.nothing()) {
    path.add("changed", sheet_of(changed(image.ink, change)));
  }
}

/// From what the reader gave to the pixels that the network sees.
void walk(Path& path, const DigitTask& task) {
  if (task.image.empty()) {
    const Sheet sheet = rasterise(read_strokes(task.strokes), task.width);
    prepare_on(path, sheet, task.preparation, true);
    change_on(path, path.last().image, task.change);
  } else {
    path.begin("image", sheet_of(task.image));
    change_on(path, path.last().image, task.change);
    prepare_on(path, path.last().image, task.preparation, false);
  }
}

void show_target(Trace& trace, int label) {
  const auto digit = static_cast<std::uint8_t>(label);
  const Vector<double> row = one_hot(std::span(&digit, 1), kDigits).row(0);
  Vector<Recorded> target(row.size());
  for (Index k = 0; k < row.size(); ++k) {
    target[k] = {row[k], trace.write(row[k], Op::computed), &trace};
  }
  STEP(target);
}

/// The answer that the network gives, on the tape.
Index classify_on(Trace& trace, const Network<double>& net, const std::optional<Unit>& unit,
                  const Matrix<Recorded>& image) {
  const Vector<Sketch> x = flattened(image).cast<Sketch>();
  const Vector<Sketch> shares = forward(sketched(trace, net, unit), x);
  Vector<Recorded> y(shares.size());
  for (Index k = 0; k < y.size(); ++k) {
    y[k] = shares[k].on_tape();
  }
  return static_cast<Index>(answer_of(y).digit.value());
}

/// What the network calls x are the numbers that it is given, as in scene `network`.
void name_inputs(Trace& trace) {
  for (std::size_t at = 0; at < trace.steps().size(); ++at) {
    if (trace.name(trace.steps()[at].label.name) == "x") {
      trace.rename(at, "inputs", {});
    }
  }
}

std::string mass_text(const Sheet& image) {
  if (count_ink(image) == 0) {
    return "null";
  }
  const Mass mass = centre_of_mass(image);
  return json::of(std::vector<double>{mass.row, mass.column});
}

std::string notes_of(const Trained& trained, const DigitTask& task, const Path& path,
                     Index answer) {
  const Sheet& seen = path.last().image;
  return json::object({{"label", task.label < 0 ? "null" : json::of(task.label)},
                       {"answer", json::of(answer)},
                       {"checksum", json::of(trained.checksum)},
                       {"parameters", json::of(parameters_of(trained.net))},
                       {"sizes", json::of(sizes_of(trained.net))},
                       {"bytes", json::of(float_bytes(trained.net))},
                       {"stages", json::of(path.names())},
                       {"ink", json::of(count_ink(seen))},
                       {"mass", mass_text(seen)},
                       {"unit", json::of(task.unit)}});
}

}  // namespace

Blocks digit_steps(const Trained& trained, const DigitTask& task) {
  const std::optional<Unit> unit = unit_named(trained.net, task.unit);
  Trace trace;
  Path path(trace);
  walk(path, task);
  const Recorded white(kWhite, trace.write(kWhite, Op::constant), &trace);
  const Matrix<Recorded> scaled = scaled_pixels(path.last().numbers, white);
  if (task.label >= 0) {
    show_target(trace, task.label);
  }
  const Index answer = classify_on(trace, trained.net, unit, scaled);
  name_inputs(trace);
  Blocks out = with_layer_names(trace);
  out.notes = notes_of(trained, task, path, answer);
  return out;
}

}  // namespace gradus::lessons
