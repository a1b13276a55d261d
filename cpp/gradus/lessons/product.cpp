#include "gradus/lessons/product.hpp"

#include <algorithm>
#include <cmath>

#include "gradus/arrays/broadcasting.hpp"
#include "gradus/arrays/elementwise.hpp"
#include "gradus/arrays/linear.hpp"
#include "gradus/arrays/print.hpp"
#include "gradus/arrays/product.hpp"
#include "gradus/error.hpp"
#include "gradus/lessons/evaluate.hpp"
#include "gradus/lessons/json.hpp"
#include "gradus/lessons/product_steps.hpp"
#include "gradus/lessons/record_array.hpp"
#include "gradus/lessons/relabel.hpp"
#include "gradus/trace/record.hpp"

namespace gradus::lessons {

namespace {

constexpr std::int64_t kMostDrawn = 64;
constexpr std::int64_t kMostAxes = 2;

void check_drawn(const NDArray& a) {
  if (a.ndim() > kMostAxes) {
    throw Error("lesson.rank", {std::to_string(a.ndim()), std::to_string(kMostAxes)});
  }
  if (a.size() > kMostDrawn) {
    throw Error("lesson.elements", {std::to_string(a.size()), std::to_string(kMostDrawn)});
  }
}

/// What an expression or a nested list gives.
NDArray factor(const std::string& name, const std::string& text) {
  NDArray a = evaluate_array("np.array(" + text + ")");
  check_drawn(a);
  const std::int64_t columns = a.ndim() == 0 ? 1 : std::max<std::int64_t>(a.shape().back(), 1);
  for (std::int64_t k = 0; k < a.size(); ++k) {
    if (const double number = number_at(a, k); !std::isfinite(number)) {
      const char* named = std::isnan(number) ? "nan" : (number < 0.0 ? "-inf" : "inf");
      throw Error("lesson.finite",
                  {name, std::to_string(k / columns + 1), std::to_string(k % columns + 1), named});
    }
  }
  return a;
}

Vector<Recorded> record_shape(Trace& trace, std::string_view name, const Shape& shape) {
  Vector<double> lengths(std::ssize(shape));
  std::ranges::copy(shape, lengths.begin());
  return gradus::record(trace, name, lengths);
}

/// A single axis lies down as a row, or stands up as a column.
Array<Recorded> as_matrix(const Array<Recorded>& A, bool standing) {
  if (A.shape().size() == 2) {
    return A;
  }
  const std::int64_t n = A.size();
  return {A.block, row_major(standing ? Shape{n, 1} : Shape{1, n})};
}

/// Without the axes that as_matrix added: in NumPy's result they are not there.
Blocks with_own_axes(const Trace& trace, std::size_t a_axes, std::size_t b_axes) {
  return relabelled(trace, [&](const Trace::Step&, StepName& called) {
    if (called.name != "C" || called.index.size() != 3) {
      return;
    }
    called.name = "product";
    if (b_axes == 1) {
      called.index.erase(called.index.begin() + 1);
    }
    if (a_axes == 1) {
      called.index.erase(called.index.begin());
    }
  });
}

Blocks walk(Trace& trace, const NDArray& a, const NDArray& b, bool as_matrices, bool fits) {
  const Array<Recorded> A = record(trace, "A", a);
  const Array<Recorded> B = record(trace, "B", b);
  if (as_matrices) {
    (void)inner_length(record_shape(trace, "m", a.shape()), record_shape(trace, "n", b.shape()));
  }
  if (fits && as_matrices) {
    (void)matmul(as_matrix(A, false), as_matrix(B, true));
  } else if (fits) {
    (void)elementwise([](const auto& x, const auto& y) { return x * y; }, A, B);
  }
  if (trace.steps().empty()) {
    trace.step("empty", {__FILE__, __LINE__}, {}, {}, {});
  }
  return with_own_axes(trace, a.shape().size(), b.shape().size());
}

}  // namespace

Blocks product(const std::string& a_text, const std::string& b_text, std::string_view op) {
  if (op != "dot" && op != "times") {
    throw Error("lesson.operation", {std::string(op)});
  }
  const NDArray a = factor("A", a_text);
  const NDArray b = factor("B", b_text);
  // np.dot with a single number multiplies every element.
  const bool as_matrices = op == "dot" && a.ndim() > 0 && b.ndim() > 0;
  std::optional<console::Complaint> error;
  std::optional<NDArray> result;
  try {
    result = as_matrices ? dot(a, b) : apply(Binary::multiply, a, b);
  } catch (const Error& thrown) {
    error = console::Complaint{thrown.code(), thrown.arguments().front(), 0, 0, {}, ""};
  }
  if (result) {
    check_drawn(*result);
  }
  Trace trace;
  Blocks out = walk(trace, a, b, as_matrices, result.has_value());
  const Shape inner{as_matrices ? a.shape().back() : 0, as_matrices ? b.shape().front() : 0};
  out.notes = json::object({{"a", json::of(a.shape())},
                            {"b", json::of(b.shape())},
                            {"op", json::of(as_matrices ? "dot" : "times")},
                            {"shape", result ? json::of(result->shape()) : "null"},
                            {"inner", as_matrices && result ? json::of(inner.front()) : "null"},
                            {"inners", as_matrices ? json::of(inner) : "null"},
                            {"error", json_of(error)},
                            {"text", json::of(result ? str(*result) : "")}});
  return out;
}

}  // namespace gradus::lessons
