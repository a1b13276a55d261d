#pragma once

#include <string>
#include <variant>

#include "gradus/arrays/array.hpp"

namespace gradus {

/// Where functions put their warnings, as NumPy words them: "RuntimeWarning: divide by zero
/// encountered in divide". nullptr where nobody reads them.
using Warnings = std::vector<std::string>;

/// An array whose element type is known when it runs: NumPy's ndarray. A handle, as Array: copies
/// and views share the elements; copy(a) has elements of its own.
class NDArray {
 public:
  using Variant = std::variant<Array<std::uint8_t>, Array<std::int64_t>, Array<double>>;

  /// An array of its own; the number 0.0.
  NDArray() : NDArray(zeros<double>({})) {}

  template <class T>
  explicit NDArray(Array<T> array, bool owner = true) : array_(std::move(array)), owner_(owner) {}

  [[nodiscard]] DType dtype() const { return static_cast<DType>(array_.index()); }
  [[nodiscard]] const Layout& layout() const;
  [[nodiscard]] const Shape& shape() const { return layout().shape; }
  [[nodiscard]] std::int64_t ndim() const { return std::ssize(shape()); }
  [[nodiscard]] std::int64_t size() const { return size_of(shape()); }

  /// Strides in bytes, as NumPy counts them.
  [[nodiscard]] Shape byte_strides() const;

  /// Bytes that the elements take: size times item size.
  [[nodiscard]] std::int64_t nbytes() const { return size() * item_size(dtype()); }

  /// Which block of memory it lies in; arrays with the same id share it.
  [[nodiscard]] const void* id() const;

  /// How many elements its block holds.
  [[nodiscard]] std::int64_t block_size() const;

  /// Whether it owns its memory: in NumPy, whether .base is None.
  [[nodiscard]] bool owner() const { return owner_; }

  /// Whether it may be written to; what broadcast_to stretched may not.
  [[nodiscard]] bool writeable() const { return writeable_; }
  [[nodiscard]] NDArray read_only() const;

  /// The same elements seen in another way.
  [[nodiscard]] NDArray view(Layout layout) const;

  /// Calls f with the Array<T> that it is.
  template <class F>
  // NOLINTNEXTLINE(modernize-use-nodiscard): f may answer nothing worth having
  decltype(auto) visit(const F& f) const {
    return std::visit(f, array_);
  }

  /// The Array<T> that it is. T must be its type.
  template <class T>
  [[nodiscard]] const Array<T>& as() const {
    return std::get<Array<T>>(array_);
  }

 private:
  Variant array_;
  bool owner_ = true;
  bool writeable_ = true;
};

/// Calls f with a value of the C++ type that stores such elements: f(std::int64_t{}).
template <class F>
decltype(auto) with_type(DType type, const F& f) {
  switch (type) {
    case DType::boolean:
      return f(std::uint8_t{});
    case DType::int64:
      return f(std::int64_t{});
    default:
      return f(double{});
  }
}

/// A number as C++ knows it, from an array's element.
using Scalar = std::variant<bool, std::int64_t, double>;

/// The element that comes k-th in row-major order.
[[nodiscard]] Scalar scalar_at(const NDArray& a, std::int64_t k);

/// A number as Python converts it before it is stored in an array of the type: a float loses its
/// fraction. Throws "python.number" for nan, infinity and what int64 cannot hold.
[[nodiscard]] Scalar converted(const Scalar& value, DType type);

/// An array of rank 0 that holds the number.
[[nodiscard]] NDArray scalar_array(const Scalar& value);

/// The only element, as `.item()` gives it. Throws "numpy.item".
[[nodiscard]] Scalar item(const NDArray& a);

/// Whether an array is true, as `if a:` asks. Throws "numpy.truth" for more than one
/// element; none is false, with a warning.
[[nodiscard]] bool truth(const NDArray& a, Warnings* warnings = nullptr);

/// Adds a warning, if there is somebody to read it.
void warn(Warnings* warnings, std::string message);

/// An array of rank 1.
[[nodiscard]] NDArray vector_array(std::vector<double> values);
[[nodiscard]] NDArray vector_array(std::vector<std::int64_t> values);

}  // namespace gradus
