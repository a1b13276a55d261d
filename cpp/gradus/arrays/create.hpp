#pragma once

#include <optional>

#include "gradus/arrays/ndarray.hpp"

namespace gradus {

// Every function here throws "array.too-large" beyond kMostElements and "numpy.shape" for negative
// lengths, with NumPy's words.

/// np.zeros, np.ones, np.full: row after row.
[[nodiscard]] NDArray zeros(const Shape& shape, DType type = DType::float64);
[[nodiscard]] NDArray ones(const Shape& shape, DType type = DType::float64);
[[nodiscard]] NDArray full(const Shape& shape, const Scalar& value,
                           std::optional<DType> type = std::nullopt, Warnings* warnings = nullptr);

/// np.eye(rows, columns, k): ones where column - row is k. Columns: as many as rows.
[[nodiscard]] NDArray eye(std::int64_t rows, std::optional<std::int64_t> columns = std::nullopt,
                          std::int64_t k = 0, DType type = DType::float64);

/// np.arange, with integers. Throws "python.division" for a step of 0.
[[nodiscard]] NDArray arange(std::int64_t start, std::int64_t stop, std::int64_t step = 1);

/// np.arange, with floats: start + i ((start + step) - start), as NumPy computes it.
[[nodiscard]] NDArray arange(double start, double stop, double step = 1.0);

/// np.linspace(start, stop, count, endpoint).
[[nodiscard]] NDArray linspace(double start, double stop, std::int64_t count = 50,
                               bool endpoint = true);

/// np.zeros_like, np.ones_like, np.full_like: lies in memory as `a` does.
[[nodiscard]] NDArray zeros_like(const NDArray& a, std::optional<DType> type = std::nullopt);
[[nodiscard]] NDArray ones_like(const NDArray& a, std::optional<DType> type = std::nullopt);
[[nodiscard]] NDArray full_like(const NDArray& a, const Scalar& value,
                                std::optional<DType> type = std::nullopt,
                                Warnings* warnings = nullptr);

/// What np.array can be given: a number, an array, or a list (tuple) of such things.
struct Nested {
  std::variant<Scalar, NDArray, std::vector<Nested>> value;
};

/// np.array(values, dtype): the type that holds all values, unless one is asked for; an empty list
/// is float64. Throws "numpy.ragged" for lists that are not all of one shape.
[[nodiscard]] NDArray array(const Nested& values, std::optional<DType> type = std::nullopt,
                            Warnings* warnings = nullptr);

}  // namespace gradus
