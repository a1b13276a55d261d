#include "gradus/arrays/ndarray.hpp"

#include <cmath>
#include <type_traits>

#include "gradus/error.hpp"

namespace gradus {

const Layout& NDArray::layout() const {
  return visit([](const auto& array) -> const Layout& { return array.layout; });
}

Shape NDArray::byte_strides() const {
  Shape strides = layout().strides;
  for (std::int64_t& stride : strides) {
    stride *= item_size(dtype());
  }
  return strides;
}

const void* NDArray::id() const {
  return visit([](const auto& array) -> const void* { return array.block.get(); });
}

std::int64_t NDArray::block_size() const {
  return visit([](const auto& array) { return std::ssize(*array.block); });
}

NDArray NDArray::read_only() const {
  NDArray fixed = *this;
  fixed.writeable_ = false;
  return fixed;
}

NDArray NDArray::view(Layout layout) const {
  NDArray seen = *this;
  seen.owner_ = false;
  std::visit([&layout](auto& array) { array.layout = std::move(layout); }, seen.array_);
  return seen;
}

Scalar scalar_at(const NDArray& a, std::int64_t k) {
  return a.visit([k](const auto& array) -> Scalar {
    const auto element = array.at(k);
    if constexpr (std::is_same_v<decltype(element), const std::uint8_t>) {
      return element != 0;
    } else {
      return element;
    }
  });
}

NDArray scalar_array(const Scalar& value) {
  return std::visit(
      [](const auto number) {
        using T = std::remove_const_t<decltype(number)>;
        using Stored = std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>;
        return NDArray(array_of<Stored>({}, {static_cast<Stored>(number)}));
      },
      value);
}

namespace {

std::int64_t integer_from(double value) {
  if (std::isnan(value)) {
    throw Error("python.number", {"ValueError: cannot convert float NaN to integer"});
  }
  if (std::isinf(value)) {
    throw Error("python.number", {"OverflowError: cannot convert float infinity to integer"});
  }
  if (value < -0x1p63 || value >= 0x1p63) {
    throw Error("python.number", {"OverflowError: Python int too large to convert to C long"});
  }
  return static_cast<std::int64_t>(value);
}

}  // namespace

Scalar converted(const Scalar& value, DType type) {
  return std::visit(
      [type](const auto number) -> Scalar {
        using T = std::remove_const_t<decltype(number)>;
        switch (type) {
          case DType::boolean:
            return number != T{};
          case DType::int64:
            if constexpr (std::is_same_v<T, double>) {
              return integer_from(number);
            } else {
              return static_cast<std::int64_t>(number);
            }
          default:
            return static_cast<double>(number);
        }
      },
      value);
}

Scalar item(const NDArray& a) {
  if (a.size() != 1) {
    throw Error("numpy.item",
                {"ValueError: can only convert an array of size 1 to a Python scalar"});
  }
  return scalar_at(a, 0);
}

bool truth(const NDArray& a, Warnings* warnings) {
  if (a.size() > 1) {
    throw Error("numpy.truth",
                {"ValueError: The truth value of an array with more than one element is "
                 "ambiguous. Use a.any() or a.all()"});
  }
  if (a.size() == 0) {
    warn(warnings,
         "DeprecationWarning: The truth value of an empty array is ambiguous. Returning False, but "
         "in future this will result in an error. Use `array.size > 0` to check that an array is "
         "not empty.");
    return false;
  }
  return std::get<bool>(converted(scalar_at(a, 0), DType::boolean));
}

void warn(Warnings* warnings, std::string message) {
  if (warnings != nullptr) {
    warnings->push_back(std::move(message));
  }
}

NDArray vector_array(std::vector<double> values) {
  const auto size = std::ssize(values);
  return NDArray(array_of<double>({size}, std::move(values)));
}

NDArray vector_array(std::vector<std::int64_t> values) {
  const auto size = std::ssize(values);
  return NDArray(array_of<std::int64_t>({size}, std::move(values)));
}

}  // namespace gradus
