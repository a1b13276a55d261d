#pragma once

#include <cstddef>
#include <iterator>

#include "gradus/arrays/layout.hpp"

namespace gradus {

/// The cells of a shape, row after row: for (const Cell& i : cells(shape)). A shape () has one
/// cell, a shape with a 0 none.
class Cells {
 public:
  class Iterator {
   public:
    using value_type = Cell;
    using difference_type = std::ptrdiff_t;

    Iterator() = default;
    explicit Iterator(const Shape& shape)
        : shape_(&shape), cell_(shape.size(), 0), done_(size_of(shape) == 0) {}

    [[nodiscard]] const Cell& operator*() const { return cell_; }
    Iterator& operator++();
    void operator++(int) { ++*this; }
    friend bool operator==(const Iterator& a, std::default_sentinel_t /*end*/) { return a.done_; }

   private:
    const Shape* shape_ = nullptr;
    Cell cell_;
    bool done_ = true;
  };

  explicit Cells(Shape shape) : shape_(std::move(shape)) {}

  [[nodiscard]] Iterator begin() const { return Iterator(shape_); }
  [[nodiscard]] static std::default_sentinel_t end() { return {}; }

 private:
  Shape shape_;
};

[[nodiscard]] inline Cells cells(const Shape& shape) { return Cells(shape); }

/// The shape without one axis.
[[nodiscard]] Shape without_axis(const Shape& shape, std::int64_t axis);

/// The cell with position k on one more axis, which becomes axis `axis`.
[[nodiscard]] Cell with_axis(const Cell& cell, std::int64_t axis, std::int64_t k);

/// The cell of an array of this shape that broadcasting copies to `cell` of the larger shape.
[[nodiscard]] Cell source_of(const Cell& cell, const Shape& shape);

}  // namespace gradus
