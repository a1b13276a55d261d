#include "gradus/arrays/create.hpp"

#include <algorithm>
#include <cmath>

#include "gradus/arrays/result.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

DType type_of(const Scalar& value) { return static_cast<DType>(value.index()); }

NDArray filled(NDArray array, const Scalar& value, Warnings* warnings) {
  copy_into(array, scalar_array(value), warnings);
  return array;
}

/// Zeros that lie in memory as `like` does.
NDArray zeros_along(const NDArray& like, DType type) {
  return with_type(type, [&]<class T>(T) {
    return NDArray(result_like<T>(like.shape(), std::span(&like.layout(), 1)));
  });
}

}  // namespace

NDArray zeros(const Shape& shape, DType type) {
  return with_type(type, [&]<class T>(T) { return NDArray(zeros<T>(shape)); });
}

NDArray ones(const Shape& shape, DType type) { return full(shape, true, type); }

NDArray full(const Shape& shape, const Scalar& value, std::optional<DType> type,
             Warnings* warnings) {
  return filled(zeros(shape, type.value_or(type_of(value))), value, warnings);
}

NDArray eye(std::int64_t rows, std::optional<std::int64_t> columns, std::int64_t k, DType type) {
  const std::int64_t width = columns.value_or(rows);
  const NDArray result = zeros({rows, width}, type);
  result.visit([&](const auto& ones) {
    const std::int64_t shift = std::clamp(k, -rows, width);  // Farther is as empty.
    for (std::int64_t row = std::max(-shift, std::int64_t{0}); row < std::min(rows, width - shift);
         ++row) {
      ones(row, row + shift) = 1;
    }
  });
  return result;
}

namespace {

/// How many numbers start, start + step, … lie before stop; `delta` is stop - start.
std::int64_t arange_length(double delta, double step, DType type) {
  const double steps = delta / step;
  if (std::isnan(steps)) {
    throw Error("numpy.shape", {"ValueError: arange: cannot compute length"});
  }
  const bool vanished = steps == 0.0 && delta != 0.0 && !std::signbit(steps);
  const double length = vanished ? 1.0 : std::ceil(steps);
  if (length >= 0x1p63) {
    throw Error("array.too-large", {"ValueError: Maximum allowed size exceeded"});
  }
  const auto count = length > 0.0 ? static_cast<std::int64_t>(length) : 0;
  check_allocation({count}, type);
  return count;
}

}  // namespace

NDArray arange(std::int64_t start, std::int64_t stop, std::int64_t step) {
  if (step == 0) {
    throw Error("python.division", {"ZeroDivisionError: division by zero"});
  }
  const auto distance = static_cast<double>(static_cast<std::uint64_t>(std::max(start, stop)) -
                                            static_cast<std::uint64_t>(std::min(start, stop)));
  const double delta = start < stop ? distance : -distance;
  const std::int64_t count = arange_length(delta, static_cast<double>(step), DType::int64);
  const Array<std::int64_t> result = zeros<std::int64_t>({count});
  std::int64_t number = start;
  for (std::int64_t i = 0; i < count; ++i) {
    result.element(i) = number;
    number += i + 1 < count ? step : 0;
  }
  return NDArray(result);
}

NDArray arange(double start, double stop, double step) {
  if (step == 0.0) {
    throw Error("python.division", {"ZeroDivisionError: float division by zero"});
  }
  const std::int64_t count = arange_length(stop - start, step, DType::float64);
  const double delta = (start + step) - start;
  const Array<double> result = zeros<double>({count});
  for (std::int64_t i = 0; i < count; ++i) {
    result.element(i) = start + static_cast<double>(i) * delta;
  }
  if (count > 0) {
    result.element(0) = start;  // Even -0.
  }
  if (count > 1) {
    result.element(1) = start + step;
  }
  return NDArray(result);
}

NDArray linspace(double start, double stop, std::int64_t count, bool endpoint) {
  if (count < 0) {
    throw Error("numpy.shape", {"ValueError: Number of samples, " + std::to_string(count) +
                                ", must be non-negative."});
  }
  const Array<double> result = zeros<double>({count});
  const auto parts = static_cast<double>(endpoint ? count - 1 : count);
  const double delta = stop - start;
  const double step = parts > 0.0 ? delta / parts : delta;
  for (std::int64_t i = 0; i < count; ++i) {
    const auto at = static_cast<double>(i);
    const double way = step == 0.0 && parts > 0.0 ? at / parts * delta : at * step;
    result.element(i) = way + start;
  }
  if (endpoint && count > 1) {
    result.element(count - 1) = stop;
  }
  return NDArray(result, !(parts > 0.0));  // NumPy's is a view, where it had to compute.
}

NDArray zeros_like(const NDArray& a, std::optional<DType> type) {
  return zeros_along(a, type.value_or(a.dtype()));
}

NDArray ones_like(const NDArray& a, std::optional<DType> type) {
  return full_like(a, true, type.value_or(a.dtype()));
}

NDArray full_like(const NDArray& a, const Scalar& value, std::optional<DType> type,
                  Warnings* warnings) {
  return filled(zeros_along(a, type.value_or(a.dtype())), value, warnings);
}

}  // namespace gradus
