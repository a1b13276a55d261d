#include "gradus/arrays/selection.hpp"

#include <algorithm>
#include <cstdlib>

#include "gradus/error.hpp"

namespace gradus {

Shape Selection::shape() const {
  Shape shape = rest.shape;
  shape.insert(shape.begin() + static_cast<std::ptrdiff_t>(at), picked.begin(), picked.end());
  return shape;
}

Range range_of(const Slice& slice, std::int64_t length) {
  const std::int64_t step = slice.step.value_or(1);
  if (step == 0) {
    throw Error("numpy.slice", {"ValueError: slice step cannot be zero"});
  }
  const std::int64_t lowest = step < 0 ? -1 : 0;
  const std::int64_t highest = step < 0 ? length - 1 : length;
  const auto bounded = [&](std::optional<std::int64_t> position, std::int64_t otherwise) {
    if (!position.has_value()) {
      return otherwise;
    }
    return std::clamp(*position < 0 ? *position + length : *position, lowest, highest);
  };
  const std::int64_t start = bounded(slice.start, step < 0 ? highest : lowest);
  const std::int64_t stop = bounded(slice.stop, step < 0 ? lowest : highest);
  const std::int64_t way = step < 0 ? start - stop : stop - start;
  // Beyond the length every step picks one position at most. Those that are so long that bytes
  // could not be counted, or the smallest number, which has no absolute value, are cut.
  constexpr std::int64_t kLongestStep = std::int64_t{1} << 31U;
  const std::int64_t longest = std::max(length, kLongestStep);
  const std::int64_t stride = std::abs(std::clamp(step, -longest, longest));
  return {start, step < 0 ? -stride : stride, way <= 0 ? 0 : (way - 1) / stride + 1};
}

namespace {

/// How many axes an item stands for.
std::size_t axes_of(const IndexItem& item) {
  if (const auto* array = std::get_if<NDArray>(&item)) {
    return array->dtype() == DType::boolean ? array->shape().size() : 1;
  }
  return std::holds_alternative<std::int64_t>(item) || std::holds_alternative<Slice>(item) ? 1 : 0;
}

/// Reads the items from the first to the last.
class Reader {
 public:
  Reader(const Layout& layout, const IndexItems& items) : layout_(layout), items_(items) {
    selection_.rest.offset = layout.offset;
    selection_.picks = !is_basic(items);
  }

  [[nodiscard]] Selection selection() && {
    check_items();
    for (const IndexItem& item : items_) {
      std::visit([this](const auto& each) { read(each); }, item);
    }
    while (axis_ < layout_.shape.size()) {
      keep(Slice{});
    }
    if (selection_.picks) {
      pick(selection_, pickers_);
    }
    check_rank(selection_.rest.shape.size() + selection_.picked.size());
    return std::move(selection_);
  }

 private:
  void check_items() {
    std::size_t ellipses = 0;
    for (const IndexItem& item : items_) {
      named_ += axes_of(item);
      ellipses += std::holds_alternative<Ellipsis>(item) ? 1 : 0;
    }
    if (ellipses > 1) {
      throw Error("numpy.index", {"IndexError: an index can only have a single ellipsis ('...')"});
    }
    if (named_ > layout_.shape.size()) {
      const std::string ndim = std::to_string(layout_.shape.size());
      throw Error("numpy.index",
                  {"IndexError: too many indices for array: array is " + ndim +
                       "-dimensional, but " + std::to_string(named_) + " were indexed",
                   ndim, std::to_string(named_)});
    }
  }

  static void check_rank(std::size_t ndim) {
    constexpr std::size_t kMostAxes = 32;
    if (ndim > kMostAxes) {
      throw Error("numpy.index", {"IndexError: number of dimensions must be within [0, 32], "
                                  "indexing result would have " +
                                  std::to_string(ndim)});
    }
  }

  void read(std::int64_t position) {
    note_picked();
    const std::int64_t length = layout_.shape[axis_];
    selection_.rest.offset +=
        checked_position(position, static_cast<std::int64_t>(axis_), length) * stride();
    ++axis_;
  }

  void read(const Slice& slice) {
    note_kept();
    keep(slice);
  }

  void read(NewAxis /*item*/) {
    note_kept();
    selection_.rest.shape.push_back(1);
    selection_.rest.strides.push_back(0);
  }

  void read(Ellipsis /*item*/) {
    note_kept();
    for (std::size_t n = layout_.shape.size() - named_; n > 0; --n) {
      keep(Slice{});
    }
  }

  void read(const NDArray& positions) {
    note_picked();
    if (positions.dtype() == DType::float64) {
      throw Error("numpy.index",
                  {"IndexError: arrays used as indices must be of integer (or boolean) type"});
    }
    if (positions.dtype() == DType::boolean) {
      read_mask(positions.as<std::uint8_t>());
    } else {
      add_picker(positions.as<std::int64_t>());
    }
  }

  void read_mask(const Array<std::uint8_t>& mask) {
    for (std::size_t k = 0; k < mask.shape().size(); ++k) {
      if (mask.shape()[k] != layout_.shape[axis_ + k]) {
        throw Error(
            "numpy.index",
            {"IndexError: boolean index did not match indexed array along dimension " +
                 std::to_string(axis_ + k) + "; dimension is " +
                 std::to_string(layout_.shape[axis_ + k]) +
                 " but corresponding boolean dimension is " + std::to_string(mask.shape()[k]),
             std::to_string(axis_ + k)});
      }
    }
    for (const Array<std::int64_t>& positions : positions_of(mask)) {
      if (mask.shape().empty()) {
        pickers_.push_back({positions, -1, 1, 0});
      } else {
        add_picker(positions);
      }
    }
  }

  void add_picker(const Array<std::int64_t>& positions) {
    pickers_.push_back(
        {positions, static_cast<std::int64_t>(axis_), layout_.shape[axis_], stride()});
    ++axis_;
  }

  void keep(const Slice& slice) {
    const Range range = range_of(slice, layout_.shape[axis_]);
    selection_.rest.offset += range.count == 0 ? 0 : range.first * stride();
    selection_.rest.shape.push_back(range.count);
    selection_.rest.strides.push_back(range.step * stride());
    ++axis_;
  }

  /// Picked axes stand where the first of them stood, or, if others are between them, in front.
  void note_picked() {
    if (!picked_.has_value()) {
      picked_ = selection_.rest.shape.size();
      selection_.at = selection_.picks ? *picked_ : 0;
    } else if (interrupted_) {
      selection_.at = 0;
    }
  }

  void note_kept() { interrupted_ = picked_.has_value(); }

  [[nodiscard]] std::int64_t stride() const { return layout_.strides[axis_]; }

  const Layout& layout_;
  const IndexItems& items_;
  Selection selection_;
  std::vector<Picker> pickers_;
  std::size_t axis_ = 0;   // of the array, the next to be read
  std::size_t named_ = 0;  // axes that items stand for
  std::optional<std::size_t> picked_;
  bool interrupted_ = false;
};

}  // namespace

Selection select(const Layout& layout, const IndexItems& items) {
  return Reader(layout, items).selection();
}

}  // namespace gradus
