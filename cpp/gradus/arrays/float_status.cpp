#include "gradus/arrays/float_status.hpp"

#include "gradus/arrays/walk.hpp"

namespace gradus {

namespace {

/// Whether an infinite number is among the elements, or nan.
FloatStatus found_in(const NDArray& a) {
  FloatStatus found;
  if (a.dtype() == DType::float64) {
    const auto& numbers = a.as<double>();
    walk(std::array{numbers.layout}, [&](const auto& at) {
      found.overflow |= std::isinf(numbers.element(at[0]));
      found.invalid |= std::isnan(numbers.element(at[0]));
    });
  }
  return found;
}

}  // namespace

void report_result(std::span<const NDArray> inputs, const NDArray& result,
                   std::string_view operation, Warnings* warnings) {
  if (warnings == nullptr) {
    return;
  }
  FloatStatus status = found_in(result);
  for (const NDArray& input : inputs) {
    const FloatStatus had = found_in(input);
    status.overflow = status.overflow && !had.overflow;
    status.invalid = status.invalid && !had.invalid;
  }
  report(status, operation, warnings);
}

void report(const FloatStatus& status, std::string_view operation, Warnings* warnings) {
  const auto tell = [&](bool happened, const char* what) {
    if (happened) {
      warn(warnings,
           std::string("RuntimeWarning: ") + what + " encountered in " + std::string(operation));
    }
  };
  tell(status.divide, "divide by zero");
  tell(status.overflow, "overflow");
  tell(status.invalid, "invalid value");
}

}  // namespace gradus
