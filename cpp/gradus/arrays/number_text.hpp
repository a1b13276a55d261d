#pragma once

#include <cstdint>
#include <string>

#include "gradus/arrays/ndarray.hpp"

namespace gradus {

/// How a finite number is written, in the parts that columns line up by: "-1", "25", "+03" of
/// -1.25e+03. The exponent is empty where there is none.
struct NumberText {
  std::string whole;
  std::string fraction;
  std::string exponent;
};

/// As few digits as tell x from every other double, but not more than so many after the point, and
/// no zeros at the end. Without an exponent, so |x| is 0 or at least a tenth of the last place.
[[nodiscard]] NumberText positional(double x, int most_places);

/// The same with an exponent of at least two digits.
[[nodiscard]] NumberText scientific(double x, int most_places);

/// With an exponent and just so many digits after the point: x rounded, not its shortest digits.
[[nodiscard]] NumberText scientific_rounded(double x, int places);

/// A single number as str and repr write it in Python and in NumPy 1.24, which agree: "0.1", "1.0",
/// "1e-05", "nan"; "-3"; "True".
[[nodiscard]] std::string repr_scalar(double value);
[[nodiscard]] std::string repr_scalar(std::int64_t value);
[[nodiscard]] std::string repr_scalar(bool value);
[[nodiscard]] std::string repr_scalar(const Scalar& value);

}  // namespace gradus
