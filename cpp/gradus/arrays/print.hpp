#pragma once

#include <string>

#include "gradus/arrays/ndarray.hpp"
#include "gradus/arrays/number_text.hpp"

namespace gradus {

/// What print(a) writes in NumPy 1.24: "[1 2 3]". Beyond 1000 elements only three at either end of
/// each axis are shown. Throws "array.too-much-to-print" where more than kMostPrinted are left.
[[nodiscard]] std::string str(const NDArray& a);

/// What the prompt answers: "array([1, 2, 3])". Throws as str.
[[nodiscard]] std::string repr(const NDArray& a);

/// Far more than fit on any page. Arrays of few axes never show so many.
inline constexpr std::int64_t kMostPrinted = 20'000;

}  // namespace gradus
