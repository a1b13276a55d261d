#include <algorithm>

#include "gradus/arrays/result.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

[[noreturn]] void throw_dimensions(const std::string& words) {
  throw Error("numpy.dimensions", {"ValueError: " + words});
}

std::string nth(std::size_t index) { return "the array at index " + std::to_string(index); }

void check_fits(const Shape& first, const Shape& next, std::size_t index, std::size_t axis) {
  if (next.size() != first.size()) {
    throw_dimensions("all the input arrays must have same number of dimensions, but " + nth(0) +
                     " has " + std::to_string(first.size()) + " dimension(s) and " + nth(index) +
                     " has " + std::to_string(next.size()) + " dimension(s)");
  }
  for (std::size_t k = 0; k < first.size(); ++k) {
    if (k != axis && first[k] != next[k]) {
      throw_dimensions(
          "all the input array dimensions except for the concatenation axis must match exactly, "
          "but along dimension " +
          std::to_string(k) + ", " + nth(0) + " has size " + std::to_string(first[k]) + " and " +
          nth(index) + " has size " + std::to_string(next[k]));
    }
  }
}

DType common_type(const std::vector<NDArray>& parts) {
  DType type = DType::boolean;
  for (const NDArray& part : parts) {
    type = promoted(type, part.dtype());
  }
  return type;
}

/// Lays the parts one after the other along the axis; they fit.
NDArray joined(const std::vector<NDArray>& parts, const Shape& shape, std::size_t axis) {
  std::vector<Layout> layouts;
  std::ranges::transform(parts, std::back_inserter(layouts), &NDArray::layout);
  NDArray result = with_type(common_type(parts),
                             [&]<class T>(T) { return NDArray(result_like<T>(shape, layouts)); });
  Layout place = result.layout();
  for (const NDArray& part : parts) {
    place.shape[axis] = part.shape()[axis];
    copy_into(result.view(place), part);
    place.offset += place.shape[axis] * place.strides[axis];
  }
  return result;
}

std::vector<NDArray> mapped(const std::vector<NDArray>& parts, NDArray (*f)(const NDArray&)) {
  std::vector<NDArray> results;
  std::ranges::transform(parts, std::back_inserter(results), f);
  return results;
}

}  // namespace

NDArray concatenate(const std::vector<NDArray>& parts, std::optional<std::int64_t> axis) {
  if (parts.empty()) {
    throw_dimensions("need at least one array to concatenate");
  }
  if (!axis.has_value()) {
    return concatenate(mapped(parts, ravel), 0);
  }
  Shape shape = parts.front().shape();
  if (shape.empty()) {
    throw_dimensions("zero-dimensional arrays cannot be concatenated");
  }
  const std::size_t along = checked_axis(*axis, shape.size());
  for (std::size_t index = 1; index < parts.size(); ++index) {
    check_fits(parts.front().shape(), parts[index].shape(), index, along);
    shape[along] += parts[index].shape()[along];
  }
  return joined(parts, shape, along);
}

NDArray stack(const std::vector<NDArray>& parts, std::int64_t axis) {
  if (parts.empty()) {
    throw_dimensions("need at least one array to stack");
  }
  const Shape& shape = parts.front().shape();
  if (std::ranges::any_of(parts, [&](const NDArray& part) { return part.shape() != shape; })) {
    throw_dimensions("all input arrays must have the same shape");
  }
  const auto place = static_cast<std::int64_t>(checked_axis(axis, shape.size() + 1));
  std::vector<NDArray> rows;
  for (const NDArray& part : parts) {
    Layout layout = part.layout();
    layout.shape = with_axis(layout.shape, place, 1);
    layout.strides = with_axis(layout.strides, place, 0);
    rows.push_back(part.view(std::move(layout)));
  }
  return concatenate(rows, place);
}

NDArray vstack(const std::vector<NDArray>& parts) {
  return concatenate(mapped(parts, [](const NDArray& part) {
    return part.ndim() >= 2 ? part : reshape(part, {1, part.size()});
  }));
}

NDArray hstack(const std::vector<NDArray>& parts) {
  const std::vector<NDArray> rows = mapped(
      parts, [](const NDArray& part) { return part.ndim() == 0 ? reshape(part, {1}) : part; });
  return concatenate(rows, rows.empty() || rows.front().ndim() == 1 ? 0 : 1);
}

}  // namespace gradus
