#include "gradus/lessons/broadcast.hpp"

#include <algorithm>

#include "gradus/arrays/broadcasting.hpp"
#include "gradus/arrays/create.hpp"
#include "gradus/arrays/elementwise.hpp"
#include "gradus/arrays/print.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/error.hpp"
#include "gradus/lessons/evaluate.hpp"
#include "gradus/lessons/json.hpp"
#include "gradus/lessons/record_array.hpp"
#include "gradus/lessons/shape_text.hpp"
#include "gradus/lessons/stretch.hpp"
#include "gradus/trace/record.hpp"

namespace gradus::lessons {

namespace {

constexpr std::int64_t kMostDrawn = 400;
constexpr std::int64_t kMostFilled = 1'000'000;
constexpr std::int64_t kMostAxes = 4;
constexpr std::int64_t kTens = 10;  // b is filled with tens, so that sums show what came from where

Binary operation_named(std::string_view name) {
  for (const Binary op : {Binary::add, Binary::subtract, Binary::multiply, Binary::divide}) {
    if (gradus::name(op) == name) {
      return op;
    }
  }
  throw Error("lesson.operation", {std::string(name)});
}

/// Throws unless the shape may be filled; in NumPy's words for one that cannot be.
void check_fillable(const Shape& shape) {
  check_allocation(shape, DType::int64);
  if (size_of(shape) > kMostFilled) {
    throw Error("lesson.elements", {std::to_string(size_of(shape)), std::to_string(kMostFilled)});
  }
}

/// A shape filled with first, 2 first, 3 first, …; or what the expression gives.
NDArray given(const std::string& text, std::int64_t first) {
  const std::optional<Shape> shape = read_shape(text);
  if (shape) {
    check_fillable(*shape);
  }
  NDArray a = shape ? reshape(arange(first, first * (size_of(*shape) + 1), first), *shape)
                    : evaluate_array(text);
  if (a.ndim() > kMostAxes) {
    throw Error("lesson.rank", {std::to_string(a.ndim()), std::to_string(kMostAxes)});
  }
  return a;
}

Vector<Recorded> record_shape(Trace& trace, std::string_view name, const Shape& shape) {
  Vector<double> lengths(std::ssize(shape));
  std::ranges::copy(shape, lengths.begin());
  return gradus::record(trace, name, lengths);
}

Array<Recorded> join(Binary op, const Array<Recorded>& A, const Array<Recorded>& B) {
  switch (op) {
    case Binary::add:
      return elementwise([](const auto& a, const auto& b) { return a + b; }, A, B);
    case Binary::subtract:
      return elementwise([](const auto& a, const auto& b) { return a - b; }, A, B);
    case Binary::multiply:
      return elementwise([](const auto& a, const auto& b) { return a * b; }, A, B);
    default:
      return elementwise([](const auto& a, const auto& b) { return a / b; }, A, B);
  }
}

/// An array on the tape, if it is small enough to be drawn.
Array<Recorded> small(Trace& trace, std::string_view name, const NDArray& a) {
  return a.size() <= kMostDrawn ? record(trace, name, a) : zeros<Recorded>({});
}

/// The computation after the shapes have met, cell by cell.
void walk(Trace& trace, const Stretching& task, const Array<Recorded>& A, const Array<Recorded>& B,
          Binary op) {
  if (task.nudge != 0.0 && task.at < B.size()) {
    B.at(task.at) += gradus::record(trace, "nudge", task.nudge);
  }
  const Array<Recorded> C = join(op, A, B);
  if (task.then == "sum") {
    (void)sum_of(C);
  } else if (task.then == "mean-square") {
    (void)mean_square(C);
  }
  if (task.back) {
    const Array<Recorded> G = record(trace, "G", ones(C.shape()));
    (void)sum_to(G, B.shape());
  }
}

/// b with its nudge, as NumPy would hold it.
NDArray nudged(const NDArray& b, const Stretching& task) {
  if (task.nudge == 0.0 || task.at < 0 || task.at >= b.size()) {
    return b;
  }
  NDArray changed = astype(b, DType::float64);
  changed.as<double>().at(task.at) += task.nudge;
  return changed;
}

/// How two shapes meet, axis by axis, the last one last; an axis that is not there is null.
std::string meetings(const Shape& a, const Shape& b) {
  const std::size_t axes = std::max(a.size(), b.size());
  const auto length = [axes](const Shape& shape, std::size_t axis) -> std::optional<std::int64_t> {
    const std::size_t missing = axes - shape.size();
    return axis < missing ? std::nullopt : std::optional(shape[axis - missing]);
  };
  const auto text = [](std::optional<std::int64_t> n) { return n ? json::of(*n) : "null"; };
  std::vector<std::string> met;
  for (std::size_t axis = 0; axis < axes; ++axis) {
    const auto m = length(a, axis);
    const auto n = length(b, axis);
    const bool stretches = m.value_or(1) == 1 || n.value_or(1) == 1;
    const char* verdict = m.value_or(1) == n.value_or(1) ? "fits"
                          : stretches                    ? "stretched"
                                                         : "clash";
    met.push_back(json::object({{"a", text(m)}, {"b", text(n)}, {"verdict", json::of(verdict)}}));
  }
  return json::list(met);
}

/// Which element of an array each cell of the result shows, both in reading order.
std::vector<std::int64_t> shown_in(const Shape& result, const Shape& shape) {
  const Layout stretched = broadcast_to(row_major(shape), result);
  std::vector<std::int64_t> shown;
  for (std::int64_t k = 0; k < size_of(result); ++k) {
    shown.push_back(place_of(stretched, k));
  }
  return shown;
}

}  // namespace

Blocks broadcast(const Stretching& task) {
  const Binary op = operation_named(task.operation);
  const NDArray a = given(task.a, 1);
  const NDArray b = given(task.b, kTens);
  Trace trace;
  (void)common_shape(record_shape(trace, "m", a.shape()), record_shape(trace, "n", b.shape()));

  std::optional<console::Complaint> error;
  std::optional<NDArray> result;
  try {
    result = apply(op, a, nudged(b, task));
  } catch (const Error& thrown) {
    error = console::Complaint{thrown.code(), thrown.arguments().front(), 0, 0, {}, ""};
  }
  const bool drawn = result && result->size() <= kMostDrawn;
  const Array<Recorded> A = small(trace, "A", a);
  const Array<Recorded> B = small(trace, "B", b);
  if (drawn) {
    walk(trace, task, A, B, op);
  }
  Blocks out = blocks(trace);
  out.notes =
      json::object({{"a", json::of(a.shape())},
                    {"b", json::of(b.shape())},
                    {"meetings", meetings(a.shape(), b.shape())},
                    {"aShown", json::of(drawn ? shown_in(result->shape(), a.shape()) : Shape())},
                    {"bShown", json::of(drawn ? shown_in(result->shape(), b.shape()) : Shape())},
                    {"shape", result ? json::of(result->shape()) : "null"},
                    {"error", json_of(error)},
                    {"drawn", json::of(drawn)},
                    {"cells", json::of(result ? result->size() : 0)},
                    {"text", json::of(result ? str(*result) : "")}});
  return out;
}

}  // namespace gradus::lessons
