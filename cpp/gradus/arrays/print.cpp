#include "gradus/arrays/print.hpp"

#include <algorithm>

#include "gradus/arrays/columns.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

constexpr std::int64_t kThreshold = 1000;
constexpr std::int64_t kEdge = 3;
constexpr std::size_t kLineWidth = 75;

/// Which positions along each axis are shown.
std::vector<Shape> shown_positions(const Shape& shape) {
  const bool all = size_of(shape) <= kThreshold;
  std::vector<Shape> positions;
  for (const std::int64_t length : shape) {
    Shape& shown = positions.emplace_back();
    for (std::int64_t i = 0; i < length; ++i) {
      if (!all && length > 2 * kEdge && i == kEdge) {
        i = length - kEdge;
      }
      shown.push_back(i);
    }
  }
  return positions;
}

void check_shown(const std::vector<Shape>& positions) {
  std::int64_t count = 1;
  for (const Shape& axis : positions) {
    count *= std::ssize(axis);
    if (count > kMostPrinted) {
      throw Error("array.too-much-to-print",
                  {"ValueError: too many elements to print", std::to_string(kMostPrinted)});
    }
  }
}

/// The elements at the shown positions, in row-major order.
template <class T>
std::vector<T> shown_values(const Array<T>& a, const std::vector<Shape>& positions) {
  std::vector<std::int64_t> places = {a.layout.offset};
  for (std::size_t axis = 0; axis < positions.size(); ++axis) {
    std::vector<std::int64_t> next;
    for (const std::int64_t place : places) {
      for (const std::int64_t i : positions[axis]) {
        next.push_back(place + i * a.layout.strides[axis]);
      }
    }
    places = std::move(next);
  }
  std::vector<T> values;
  values.reserve(places.size());
  for (const std::int64_t place : places) {
    values.push_back(a.element(place));
  }
  return values;
}

/// Puts words into nested brackets and breaks the lines.
class Brackets {
 public:
  Brackets(std::vector<std::string> words, const Shape& shape, std::string separator)
      : words_(std::move(words)), shape_(shape), separator_(std::move(separator)) {
    positions_ = shown_positions(shape);
  }

  /// `width` is how long a line may be, its closing bracket included.
  std::string write(const std::string& indent, std::size_t width) {
    return nested(0, indent, width);
  }

 private:
  std::string nested(std::size_t axis, const std::string& indent, std::size_t width) {
    const bool last = axis + 1 == shape_.size();
    return "[" + (last ? row(indent, width) : rows(axis, indent, width)) + "]";
  }

  /// The arrays along an axis that is not the last, each with a line of its own.
  std::string rows(std::size_t axis, const std::string& indent, std::size_t width) {
    const std::size_t count = positions_[axis].size();
    const std::string between = comma() + std::string(shape_.size() - axis - 1, '\n') + indent;
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) {
        text += between;
      }
      if (is_gap(axis, i)) {
        text += "..." + between;
      }
      text += nested(axis + 1, indent + " ", width - 1);
    }
    return text;
  }

  /// The numbers along the last axis, broken into lines.
  std::string row(const std::string& indent, std::size_t width) {
    const std::size_t axis = shape_.size() - 1;
    std::string done;
    std::string line = indent;
    const auto put = [&](const std::string& word) {
      const bool begun = line.size() > indent.size();
      if (begun && line.size() + word.size() > width - 1) {
        line.resize(line.find_last_not_of(' ') + 1);
        done += line + "\n";
        line = indent;
      }
      line += word;
    };
    for (std::size_t i = 0; i < positions_[axis].size(); ++i) {
      if (i > 0) {
        line += separator_;
      }
      if (is_gap(axis, i)) {
        put("...");
        line += separator_;
      }
      put(words_[next_++]);
    }
    return (done + line).substr(indent.size());
  }

  /// Whether something before the i-th shown position is not shown.
  [[nodiscard]] bool is_gap(std::size_t axis, std::size_t i) const {
    return i > 0 && positions_[axis][i] != positions_[axis][i - 1] + 1;
  }

  /// The separator at the end of a line.
  [[nodiscard]] std::string comma() const { return separator_ == ", " ? "," : ""; }

  std::vector<std::string> words_;
  const Shape& shape_;
  std::string separator_;
  std::vector<Shape> positions_;
  std::size_t next_ = 0;
};

std::vector<std::string> words_of(const NDArray& a) {
  const std::vector<Shape> positions = shown_positions(a.shape());
  check_shown(positions);
  return a.visit([&](const auto& array) { return columns(shown_values(array, positions)); });
}

/// An array without elements says its type, and its shape if that is not clear; in a line of its
/// own if that one became too long.
std::string repr_of_none(const NDArray& a) {
  const std::string start =
      a.ndim() == 1 ? "array([]," : "array([], shape=" + tuple_text(a.shape()) + ",";
  const std::string type = "dtype=" + std::string(name(a.dtype())) + ")";
  const bool fits = start.size() + type.size() + 1 <= kLineWidth;
  return start + (fits ? " " : "\n      ") + type;
}

}  // namespace

std::string str(const NDArray& a) {
  if (a.size() == 0) {
    return "[]";
  }
  if (a.ndim() == 0) {
    return repr_scalar(item(a));
  }
  return Brackets(words_of(a), a.shape(), " ").write(" ", kLineWidth);
}

std::string repr(const NDArray& a) {
  if (a.size() == 0) {
    return repr_of_none(a);
  }
  if (a.ndim() == 0) {
    // A number by itself needs no blank before True.
    return "array(" + (a.dtype() == DType::boolean ? str(a) : words_of(a).front()) + ")";
  }
  const std::string indent(7, ' ');
  return "array(" + Brackets(words_of(a), a.shape(), ", ").write(indent, kLineWidth - 1) + ")";
}

}  // namespace gradus
