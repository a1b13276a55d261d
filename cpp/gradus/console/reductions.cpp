// np.sum and what else presses axes together.

#include <algorithm>

#include "gradus/arrays/linear.hpp"
#include "gradus/arrays/reduce.hpp"
#include "gradus/console/convert.hpp"
#include "gradus/console/functions.hpp"
#include "gradus/console/show.hpp"

namespace gradus::console {

namespace {

/// axis=, where a tuple of all axes or of one counts too.
std::optional<std::int64_t> one_axis(Runtime& runtime, const Arguments& arguments,
                                     const NDArray& a) {
  const Value* given = arguments.find("axis");
  const auto* tuple = given == nullptr ? nullptr : given->get<TupleValue>();
  if (tuple == nullptr) {
    return axis_in(arguments);
  }
  const Shape axes = as_shape(runtime, *given);
  for (const std::int64_t axis : axes) {
    static_cast<void>(checked_axis(axis, a.shape().size()));
  }
  if (axes.size() == 1) {
    return axes.front();
  }
  std::vector<bool> named(a.shape().size(), false);
  for (const std::int64_t axis : axes) {
    named[checked_axis(axis, named.size())] = true;
  }
  const bool all = !axes.empty() && std::ranges::find(named, false) == named.end();
  if (std::ranges::count(named, true) != std::ssize(axes)) {
    raise_value("duplicate value in 'axis'");
  }
  if (!all) {
    raise_missing("sums along some of several axes");
  }
  return std::nullopt;
}

bool keeps(Runtime& runtime, const Arguments& arguments) {
  const Value* given = arguments.find("keepdims");
  return given != nullptr && is_true(runtime, *given);
}

void tell(Runtime& runtime, std::string_view name, const Value& a, const Value& result,
          const Along& along) {
  runtime.tell(name, {a}, result,
               {{"axis", along.axis ? std::to_string(*along.axis) : "None"},
                {"keepdims", along.keepdims ? "True" : "False"}});
}

Value reduction(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& a = arguments["a"];
  const NDArray array = as_array(runtime, a);
  const auto op = static_cast<Reduction>(self.code);
  const bool place = op == Reduction::argmax || op == Reduction::argmin;  // Takes no tuple.
  const Along along{place ? axis_in(arguments) : one_axis(runtime, arguments, array),
                    keeps(runtime, arguments)};
  runtime.spend(array.size());
  Value result = runtime.number_or_own(reduce(op, array, along, runtime.warnings()));
  tell(runtime,
       self.name == "amax"   ? "max"
       : self.name == "amin" ? "min"
                             : self.name,
       a, result, along);
  return result;
}

Value norm_of(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& x = arguments["x"];
  const NDArray array = as_array(runtime, x);
  const Along along{one_axis(runtime, arguments, array), keeps(runtime, arguments)};
  const Value* order = arguments.find("ord");
  const std::int64_t axes = along.axis ? 1 : array.ndim();
  if (order != nullptr && (index_number(*order) != 2 || axes != 1)) {
    raise_missing("norms other than the square root of the sum of squares");
  }
  runtime.spend(array.size());
  Value result = runtime.number_or_own(norm(array, along.axis, along.keepdims, runtime.warnings()));
  tell(runtime, self.name, x, result, along);
  return result;
}

constexpr std::string_view kSum = "a axis? dtype! out! keepdims? initial! where!";
constexpr std::string_view kMean = "a axis? dtype! out! keepdims? | where!";
constexpr std::string_view kMost = "a axis? out! keepdims? initial! where!";
constexpr std::string_view kPlace = "a axis? out! | keepdims?";
constexpr std::string_view kTruth = "a axis? out! keepdims? | where!";

constexpr Function of(std::string_view name, std::string_view parameters, Reduction op,
                      std::string_view shown = {}) {
  return {name, parameters, Kind::python, reduction, static_cast<int>(op), shown};
}

constexpr Function kFunctions[] = {
    of("sum", kSum, Reduction::sum),         of("prod", kSum, Reduction::prod),
    of("mean", kMean, Reduction::mean),      of("max", kMost, Reduction::max, "amax"),
    of("amax", kMost, Reduction::max),       of("min", kMost, Reduction::min, "amin"),
    of("amin", kMost, Reduction::min),       of("argmax", kPlace, Reduction::argmax),
    of("argmin", kPlace, Reduction::argmin), of("all", kTruth, Reduction::all),
    of("any", kTruth, Reduction::any),
};

constexpr Function kMethods[] = {
    of("sum", kSum, Reduction::sum, "_sum"),     of("prod", kSum, Reduction::prod, "_prod"),
    of("mean", kMean, Reduction::mean, "_mean"), of("max", kMost, Reduction::max, "_amax"),
    of("min", kMost, Reduction::min, "_amin"),   of("argmax", kPlace, Reduction::argmax),
    of("argmin", kPlace, Reduction::argmin),     of("all", kTruth, Reduction::all, "_all"),
    of("any", kTruth, Reduction::any, "_any"),
};

constexpr Function kLinalg[] = {
    {"norm", "x ord? axis? keepdims?", Kind::python, norm_of},
};

}  // namespace

std::span<const Function> reduction_functions() { return kFunctions; }
std::span<const Function> reduction_methods() { return kMethods; }
std::span<const Function> linalg_functions() { return kLinalg; }

}  // namespace gradus::console
