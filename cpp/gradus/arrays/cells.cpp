#include "gradus/arrays/cells.hpp"

namespace gradus {

Cells::Iterator& Cells::Iterator::operator++() {
  for (std::size_t axis = cell_.size(); axis-- > 0;) {
    if (++cell_[axis] < (*shape_)[axis]) {
      return *this;
    }
    cell_[axis] = 0;
  }
  done_ = true;
  return *this;
}

Shape without_axis(const Shape& shape, std::int64_t axis) {
  Shape rest = shape;
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(axis));
  return rest;
}

Cell with_axis(const Cell& cell, std::int64_t axis, std::int64_t k) {
  Cell longer = cell;
  longer.insert(longer.begin() + static_cast<std::ptrdiff_t>(axis), k);
  return longer;
}

Cell source_of(const Cell& cell, const Shape& shape) {
  Cell source(cell.end() - std::ssize(shape), cell.end());
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    source[axis] = shape[axis] == 1 ? 0 : source[axis];
  }
  return source;
}

}  // namespace gradus
