#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

#include "gradus/arrays/float_status.hpp"
#include "gradus/arrays/result.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

/// The value in another type. What int64 cannot hold becomes the smallest number.
template <class To, class From>
To cast(From value, FloatStatus& status) {
  if constexpr (std::is_same_v<To, std::uint8_t>) {
    return value != From(0) ? 1 : 0;
  } else if constexpr (std::is_same_v<To, std::int64_t> && std::is_same_v<From, double>) {
    if (!(value >= -0x1p63 && value < 0x1p63)) {
      status.invalid = true;
      return std::numeric_limits<std::int64_t>::min();
    }
    return static_cast<std::int64_t>(value);
  } else {
    return static_cast<To>(value);
  }
}

}  // namespace

NDArray astype(const NDArray& a, DType type, Warnings* warnings) {
  FloatStatus status;
  NDArray result = with_type(type, [&](auto zero) {
    using To = decltype(zero);
    return a.visit([&]<class From>(const Array<From>& values) {
      return map<To>(values, [&](From value) { return cast<To>(value, status); });
    });
  });
  report(status, "cast", warnings);
  return result;
}

NDArray as_type(const NDArray& a, DType type) { return a.dtype() == type ? a : astype(a, type); }

std::optional<Layout> fitted(Layout layout, const Shape& shape) {
  while (layout.shape.size() > shape.size() && layout.shape.front() == 1) {
    layout.shape.erase(layout.shape.begin());
    layout.strides.erase(layout.strides.begin());
  }
  if (layout.shape.size() > shape.size()) {
    return std::nullopt;
  }
  const bool fits =
      std::equal(layout.shape.begin(), layout.shape.end(), shape.end() - std::ssize(layout.shape),
                 [](std::int64_t from, std::int64_t to) { return from == to || from == 1; });
  return fits ? std::optional(broadcast_to(layout, shape)) : std::nullopt;
}

NDArray copy(const NDArray& a) {
  NDArray result = a.visit([&]<class T>(const Array<T>&) { return NDArray(zeros<T>(a.shape())); });
  copy_into(result, a);
  return result;
}

void copy_into(const NDArray& target, const NDArray& values, Warnings* warnings) {
  if (!target.writeable()) {
    throw Error("numpy.read-only", {"ValueError: assignment destination is read-only"});
  }
  const std::optional<Layout> from = fitted(values.layout(), target.shape());
  if (!from.has_value()) {
    throw Error("numpy.broadcast",
                {"ValueError: could not broadcast input array from shape " +
                     shape_text(values.shape()) + " into shape " + shape_text(target.shape()),
                 shape_text(values.shape()), shape_text(target.shape())});
  }
  if (target.id() == values.id()) {
    copy_into(target, copy(values), warnings);
    return;
  }
  FloatStatus status;
  target.visit([&]<class To>(const Array<To>& to) {
    values.visit([&]<class From>(const Array<From>& source) {
      walk(std::array{to.layout, *from},
           [&](const auto& at) { to.element(at[0]) = cast<To>(source.element(at[1]), status); });
    });
  });
  report(status, "cast", warnings);
}

}  // namespace gradus
