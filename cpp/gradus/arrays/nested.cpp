#include <algorithm>

#include "gradus/arrays/create.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

using Lists = std::vector<Nested>;

/// The shape that all values agree on, and whether they go on in different ways from there.
struct Discovered {
  Shape shape;
  bool ragged = false;
  std::optional<DType> type;
};

Discovered discover(const Nested& values, std::size_t depth);

void join(Discovered& all, const Discovered& next, bool first) {
  if (first) {
    all.shape.insert(all.shape.end(), next.shape.begin(), next.shape.end());
  }
  const auto agreed =
      std::mismatch(all.shape.begin() + 1, all.shape.end(), next.shape.begin(), next.shape.end());
  all.ragged = all.ragged || next.ragged || agreed.first != all.shape.end() ||
               agreed.second != next.shape.end();
  all.shape.erase(agreed.first, all.shape.end());
  if (next.type.has_value()) {
    all.type = promoted(all.type.value_or(DType::boolean), *next.type);
  }
}

Discovered discover_list(const Lists& list, std::size_t depth) {
  constexpr std::size_t kMostAxes = 32;
  if (depth >= kMostAxes) {
    throw Error("numpy.ragged",
                {"ValueError: setting an array element with a sequence. The requested array would "
                 "exceed the maximum number of dimension of 32."});
  }
  Discovered found{{std::ssize(list)}, false, std::nullopt};
  for (std::size_t i = 0; i < list.size(); ++i) {
    join(found, discover(list[i], depth + 1), i == 0);
  }
  return found;
}

Discovered discover(const Nested& values, std::size_t depth) {
  if (const auto* scalar = std::get_if<Scalar>(&values.value)) {
    return {{}, false, static_cast<DType>(scalar->index())};
  }
  if (const auto* array = std::get_if<NDArray>(&values.value)) {
    return {array->shape(), false, array->dtype()};
  }
  return discover_list(std::get<Lists>(values.value), depth);
}

/// Writes the values into the part of the target that is theirs.
void fill(const NDArray& target, const Nested& values, Warnings* warnings) {
  if (const auto* scalar = std::get_if<Scalar>(&values.value)) {
    copy_into(target, scalar_array(converted(*scalar, target.dtype())));
    return;
  }
  if (const auto* array = std::get_if<NDArray>(&values.value)) {
    copy_into(target, *array, warnings);
    return;
  }
  const Layout& layout = target.layout();
  Layout row{Shape(layout.shape.begin() + 1, layout.shape.end()),
             Shape(layout.strides.begin() + 1, layout.strides.end()), layout.offset};
  for (const Nested& each : std::get<Lists>(values.value)) {
    fill(target.view(row), each, warnings);
    row.offset += layout.strides.front();
  }
}

}  // namespace

NDArray array(const Nested& values, std::optional<DType> type, Warnings* warnings) {
  if (const auto* whole = std::get_if<NDArray>(&values.value)) {
    return astype(*whole, type.value_or(whole->dtype()), warnings);
  }
  const Discovered found = discover(values, 0);
  if (found.ragged) {
    throw Error("numpy.ragged",
                {"ValueError: setting an array element with a sequence. The requested array has an "
                 "inhomogeneous shape after " +
                     std::to_string(found.shape.size()) + " dimensions. The detected shape was " +
                     tuple_text(found.shape) + " + inhomogeneous part.",
                 tuple_text(found.shape)});
  }
  const NDArray result = zeros(found.shape, type.value_or(found.type.value_or(DType::float64)));
  fill(result, values, warnings);
  return result;
}

}  // namespace gradus
