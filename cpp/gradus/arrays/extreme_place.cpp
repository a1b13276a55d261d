#include "gradus/arrays/extreme_place.hpp"

#include "gradus/arrays/arithmetic.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/arrays/walk.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

/// Where the extreme of `length` elements from `place` on stands.
template <class T>
std::int64_t place_of(const Array<T>& a, std::int64_t place, std::int64_t length,
                      std::int64_t stride, bool largest) {
  std::int64_t found = 0;
  T extreme = a.element(place);
  for (std::int64_t i = 1; i < length && !is_nan(extreme); ++i) {
    const T x = a.element(place + i * stride);
    if (is_nan(x) || (largest ? x > extreme : x < extreme)) {
      extreme = x;
      found = i;
    }
  }
  return found;
}

}  // namespace

NDArray extreme_place(const NDArray& a, std::optional<std::size_t> axis, bool largest,
                      bool keepdims) {
  const NDArray x = axis.has_value() ? a : ravel(a);
  const std::size_t pressed = axis.value_or(0);
  Layout rest = x.layout();
  const std::int64_t length = rest.shape[pressed];
  const std::int64_t stride = rest.strides[pressed];
  if (length == 0) {
    throw Error("numpy.empty", {std::string("ValueError: attempt to get ") +
                                (largest ? "argmax" : "argmin") + " of an empty sequence"});
  }
  rest.shape[pressed] = 1;
  const Array<std::int64_t> places = zeros<std::int64_t>(rest.shape);
  x.visit([&](const auto& elements) {
    walk(std::array{places.layout, rest}, [&](const auto& at) {
      places.element(at[0]) = place_of(elements, at[1], length, stride, largest);
    });
  });
  Shape shape(a.shape().size(), 1);
  if (axis.has_value()) {
    shape = keepdims ? rest.shape : without_axis(rest.shape, static_cast<std::int64_t>(pressed));
  } else if (!keepdims) {
    shape.clear();
  }
  return NDArray(Array<std::int64_t>{places.block, row_major(shape)});
}

}  // namespace gradus
