#include "gradus/arrays/indexing.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "gradus/arrays/result.hpp"
#include "gradus/arrays/selection.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/error.hpp"

namespace gradus {

bool is_basic(const IndexItems& items) {
  return std::ranges::none_of(
      items, [](const IndexItem& item) { return std::holds_alternative<NDArray>(item); });
}

bool picks_one_element(const NDArray& a, const IndexItems& items) {
  const auto is_position = [](const IndexItem& item) {
    const auto* array = std::get_if<NDArray>(&item);
    return std::holds_alternative<std::int64_t>(item) ||
           (array != nullptr && array->ndim() == 0 && array->dtype() == DType::int64);
  };
  return std::ssize(items) == a.ndim() && std::ranges::all_of(items, is_position);
}

namespace {

/// The two parts of a layout that has a selection's shape: the picked axes and the others.
struct Parts {
  Layout picked;
  Layout rest;
};

Parts parts_of(const Layout& layout, const Selection& selection) {
  Parts parts{{{}, {}, layout.offset}, {}};
  for (std::size_t axis = 0; axis < layout.shape.size(); ++axis) {
    const bool is_picked = axis >= selection.at && axis - selection.at < selection.picked.size();
    Layout& part = is_picked ? parts.picked : parts.rest;
    part.shape.push_back(layout.shape[axis]);
    part.strides.push_back(layout.strides[axis]);
  }
  return parts;
}

/// The places of all cells, row after row.
std::vector<std::int64_t> places_of(const Layout& layout) {
  std::vector<std::int64_t> places;
  places.reserve(static_cast<std::size_t>(size_of(layout.shape)));
  walk(std::array{layout}, [&](const auto& at) { places.push_back(at[0]); });
  return places;
}

/// In memory the picked axes come first, then the others, the widest stride first.
Layout result_layout(const Selection& selection) {
  const Shape& strides = selection.rest.strides;
  std::vector<std::size_t> others(strides.size());
  std::iota(others.begin(), others.end(), std::size_t{0});
  std::ranges::sort(others, {},
                    [&](std::size_t axis) { return std::pair(-std::abs(strides[axis]), axis); });
  std::vector<std::size_t> order(selection.picked.size());
  std::iota(order.begin(), order.end(), selection.at);
  for (const std::size_t axis : others) {
    order.push_back(axis < selection.at ? axis : axis + selection.picked.size());
  }
  return packed(selection.shape(), order);
}

/// Calls f(place in the array, place in the other) for every selected element.
template <class F>
void for_each_selected(const Selection& selection, const Layout& other, const F& f) {
  const Parts parts = parts_of(other, selection);
  const std::vector<std::int64_t> picked = places_of(parts.picked);
  const std::vector<std::int64_t> here = places_of(selection.rest);
  const std::vector<std::int64_t> there = places_of(parts.rest);
  for (std::size_t p = 0; p < picked.size(); ++p) {
    for (std::size_t r = 0; r < here.size(); ++r) {
      f(selection.places[p] + here[r], picked[p] + there[r]);
    }
  }
}

}  // namespace

NDArray read(const NDArray& a, const IndexItems& items) {
  const Selection selection = select(a.layout(), items);
  if (!selection.picks) {
    return a.view(selection.rest);
  }
  check_allocation(selection.shape(), a.dtype());
  return a.visit([&]<class T>(const Array<T>& from) {
    const Array<T> to = allocated<T>(result_layout(selection));
    for_each_selected(selection, to.layout, [&](std::int64_t place, std::int64_t result) {
      to.element(result) = from.element(place);
    });
    // NumPy puts the picked axes in front and then answers with a view of that.
    return NDArray(to, selection.at == 0 || selection.picked.empty());
  });
}

namespace {

/// What only a single mask over all axes may be assigned: as many numbers as are picked, or one.
void check_masked(const Selection& selection, const NDArray& value) {
  if (value.ndim() > 1) {
    throw Error("numpy.broadcast",
                {"TypeError: NumPy boolean array indexing assignment requires a 0 or 1-dimensional "
                 "input, input has " +
                 std::to_string(value.ndim()) + " dimensions"});
  }
  const std::int64_t count = size_of(selection.picked);
  if (value.size() != 1 && value.size() != count) {
    throw Error("numpy.broadcast",
                {"ValueError: NumPy boolean array indexing assignment cannot assign " +
                     std::to_string(value.size()) + " input values to the " +
                     std::to_string(count) + " output values where the mask is true",
                 std::to_string(value.size()), std::to_string(count)});
  }
}

bool is_mask_of(const NDArray& a, const IndexItems& items) {
  const auto* mask = items.size() == 1 ? std::get_if<NDArray>(items.data()) : nullptr;
  return mask != nullptr && mask->dtype() == DType::boolean && mask->ndim() == a.ndim();
}

void assign_picked(const NDArray& a, const Selection& selection, const NDArray& value) {
  const Shape shape = selection.shape();
  const std::optional<Layout> from = fitted(value.layout(), shape);
  if (!from.has_value()) {
    throw Error("numpy.broadcast",
                {"ValueError: shape mismatch: value array of shape " + shape_text(value.shape()) +
                     " could not be broadcast to indexing result of shape " + shape_text(shape),
                 shape_text(value.shape()), shape_text(shape)});
  }
  a.visit([&]<class T>(const Array<T>& to) {
    const Array<T>& source = value.as<T>();
    for_each_selected(selection, *from, [&](std::int64_t place, std::int64_t other) {
      to.element(place) = source.element(other);
    });
  });
}

}  // namespace

void assign(const NDArray& a, const IndexItems& items, const NDArray& value, Warnings* warnings) {
  if (!a.writeable()) {
    throw Error("numpy.read-only", {"ValueError: assignment destination is read-only"});
  }
  const Selection selection = select(a.layout(), items);
  if (selection.picks) {
    if (is_mask_of(a, items)) {
      check_masked(selection, value);
    }
    const bool shared = value.id() == a.id();
    assign_picked(a, selection, shared ? copy(value) : astype(value, a.dtype(), warnings));
    return;
  }
  if (picks_one_element(a, items)) {
    if (value.size() != 1) {
      throw Error("numpy.broadcast", {"ValueError: setting an array element with a sequence.",
                                      shape_text(value.shape())});
    }
    copy_into(a.view(selection.rest), reshape(value, {}), warnings);
    return;
  }
  copy_into(a.view(selection.rest), value, warnings);
}

}  // namespace gradus
