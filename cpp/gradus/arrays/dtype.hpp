#pragma once

#include <cstdint>
#include <string_view>

namespace gradus {

/// What the elements of an array are. In the order of NumPy's promotion.
enum class DType : std::uint8_t { boolean, int64, float64 };

/// As NumPy names it: "bool", "int64", "float64".
[[nodiscard]] std::string_view name(DType type);

/// Bytes an element.
[[nodiscard]] std::int64_t item_size(DType type);

/// The type that holds the values of both.
[[nodiscard]] constexpr DType promoted(DType a, DType b) { return a < b ? b : a; }

/// The type of the elements that C++ stores as T. A bool is a byte, 0 or 1.
template <class T>
inline constexpr DType kDType = DType::float64;
template <>
inline constexpr DType kDType<std::uint8_t> = DType::boolean;
template <>
inline constexpr DType kDType<std::int64_t> = DType::int64;

}  // namespace gradus
