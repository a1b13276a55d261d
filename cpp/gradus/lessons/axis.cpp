#include "gradus/lessons/axis.hpp"

#include "gradus/arrays/print.hpp"
#include "gradus/arrays/reduce.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/error.hpp"
#include "gradus/lessons/axis_steps.hpp"
#include "gradus/lessons/evaluate.hpp"
#include "gradus/lessons/json.hpp"
#include "gradus/lessons/record_array.hpp"

namespace gradus::lessons {

namespace {

constexpr std::int64_t kMostDrawn = 64;

Reduction reduction_named(std::string_view name) {
  if (name == "sum") {
    return Reduction::sum;
  }
  if (name == "max") {
    return Reduction::max;
  }
  if (name == "argmax") {
    return Reduction::argmax;
  }
  if (name == "mean") {
    return Reduction::mean;
  }
  throw Error("lesson.reduction", {std::string(name)});
}

/// What NumPy's function gives, for its shape, its text, and its errors.
NDArray result_of(const NDArray& a, std::string_view name, std::optional<std::int64_t> axis,
                  bool keepdims) {
  return name == "concatenate" ? concatenate({a, a}, axis)
                               : reduce(reduction_named(name), a, {axis, keepdims});
}

void walk(const Array<Recorded>& X, std::string_view name, std::int64_t axis) {
  if (name == "sum") {
    (void)sum_along(X, axis);
  } else if (name == "max") {
    (void)max_along(X, axis);
  } else if (name == "argmax") {
    (void)argmax_along(X, axis);
  } else if (name == "mean") {
    (void)mean_along(X, axis);
  } else {
    (void)joined_along(X, X, axis);
  }
}

}  // namespace

Blocks axis(std::string_view data, std::string_view reduction, std::int64_t axis, bool keepdims) {
  const NDArray a = evaluate_array("np.array(" + std::string(data) + ")");
  if (a.size() == 0 || a.size() > kMostDrawn) {
    throw Error("lesson.elements", {std::to_string(a.size()), std::to_string(kMostDrawn)});
  }
  const bool all = axis < 0 || a.ndim() == 0;
  const NDArray result =
      result_of(a, reduction, all ? std::nullopt : std::optional(axis), keepdims);
  Trace trace;
  const Array<Recorded> X = record(trace, "X", a);
  const Shape flat{X.size()};
  walk(all ? Array<Recorded>{X.block, row_major(flat)} : X, reduction, all ? 0 : axis);
  Blocks out = blocks(trace);
  out.notes = json::object({{"shape", json::of(a.shape())},
                            {"result", json::of(result.shape())},
                            {"axis", all ? "null" : json::of(axis)},
                            {"length", json::of(all ? a.size() : X.length(axis))},
                            {"text", json::of(str(result))}});
  return out;
}

}  // namespace gradus::lessons
