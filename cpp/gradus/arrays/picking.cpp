#include <algorithm>

#include "gradus/arrays/result.hpp"
#include "gradus/arrays/selection.hpp"
#include "gradus/error.hpp"

namespace gradus {

std::int64_t checked_position(std::int64_t position, std::int64_t axis, std::int64_t length) {
  if (position < -length || position >= length) {
    throw Error("numpy.index",
                {"IndexError: index " + std::to_string(position) + " is out of bounds for axis " +
                     std::to_string(axis) + " with size " + std::to_string(length),
                 std::to_string(position), std::to_string(axis), std::to_string(length)});
  }
  return position < 0 ? position + length : position;
}

std::vector<Array<std::int64_t>> positions_of(const Array<std::uint8_t>& mask) {
  std::vector<std::vector<std::int64_t>> found(mask.shape().size());
  std::int64_t count = 0;
  for (const Cell& cell : cells(mask.shape())) {
    if (mask[cell] != 0) {
      ++count;
      for (std::size_t axis = 0; axis < found.size(); ++axis) {
        found[axis].push_back(cell[axis]);
      }
    }
  }
  std::vector<Array<std::int64_t>> positions;
  positions.reserve(found.size());
  for (std::vector<std::int64_t>& each : found) {
    positions.push_back(array_of<std::int64_t>({count}, std::move(each)));
  }
  if (positions.empty()) {  // A single bool: one position, or none.
    positions.push_back(zeros<std::int64_t>({count}));
  }
  return positions;
}

namespace {

Shape stretched(const std::vector<Picker>& pickers) {
  std::vector<Shape> shapes;
  std::ranges::transform(pickers, std::back_inserter(shapes),
                         [](const Picker& picker) { return picker.positions.shape(); });
  try {
    return broadcast_shapes(shapes);
  } catch (const Error&) {
    std::string words =
        "IndexError: shape mismatch: indexing arrays could not be broadcast together with shapes ";
    for (const Shape& shape : shapes) {
      words += shape.empty() ? "" : shape_text(shape) + " ";  // A single one counts as a number.
    }
    throw Error("numpy.broadcast", {words});
  }
}

}  // namespace

void pick(Selection& selection, const std::vector<Picker>& pickers) {
  selection.picked = stretched(pickers);
  check_allocation(selection.picked, DType::int64);
  selection.places.assign(static_cast<std::size_t>(size_of(selection.picked)), 0);
  for (const Picker& picker : pickers) {
    auto place = selection.places.begin();
    walk(std::array{broadcast_to(picker.positions.layout, selection.picked)}, [&](const auto& at) {
      const std::int64_t position = picker.positions.element(at[0]);
      *place++ += picker.axis < 0
                      ? 0
                      : checked_position(position, picker.axis, picker.length) * picker.stride;
    });
  }
}

}  // namespace gradus
