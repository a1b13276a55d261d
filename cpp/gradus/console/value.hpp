#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gradus/arrays/indexing.hpp"
#include "gradus/arrays/ndarray.hpp"
#include "gradus/console/holding.hpp"

namespace gradus {
class RandomState;
}

namespace gradus::console {

struct Value;
struct Function;
struct Type;

struct None {};

/// An ndarray as Python has it: an object that several names may share.
struct ArrayObject {
  NDArray array;
  std::shared_ptr<ArrayObject> base;  ///< the owner of the memory, where this is a view
  int block = 0;                      ///< the number of its memory, for the page; 0: not given yet
  Holding holding;
};

struct ArrayValue {
  std::shared_ptr<ArrayObject> object;
};

/// The elements of a list or a tuple.
struct Sequence {
  std::vector<Value> items;
  Holding holding;

  Sequence() = default;
  Sequence(std::vector<Value> values, Holding held);
  Sequence(const Sequence&) = delete;
  Sequence& operator=(const Sequence&) = delete;
  ~Sequence();  // Without recursion, however deep lists stand in each other.
};

struct ListValue {
  std::shared_ptr<Sequence> sequence;
};

struct TupleValue {
  std::shared_ptr<Sequence> sequence;
};

/// range(start, stop, step)
struct RangeValue {
  std::int64_t start;
  std::int64_t stop;
  std::int64_t step;

  [[nodiscard]] std::int64_t size() const;
};

/// np.int64(5) and its like: what X[0, 1] and X.sum() are.
struct NumPyScalar {
  Scalar value;
};

struct DTypeValue {
  DType type;
};

struct TypeValue {
  const Type* type;
};

enum class Module : std::uint8_t { numpy, random, linalg };

struct FunctionValue {
  const Function* function;
};

/// a.sum, before it is called.
struct MethodValue {
  const Function* function;
  std::shared_ptr<const Value> self;
};

/// np.random.RandomState(42)
struct GeneratorValue {
  std::shared_ptr<RandomState> state;
};

/// Anything that a name can stand for.
struct Value {
  using Form = std::variant<None, bool, std::int64_t, double, std::string, ListValue, TupleValue,
                            RangeValue, ArrayValue, NumPyScalar, DTypeValue, TypeValue, Slice,
                            Ellipsis, Module, FunctionValue, MethodValue, GeneratorValue>;
  Form form;

  Value() = default;

  template <class T>
    requires std::constructible_from<Form, T>
  Value(T value) : form(std::move(value)) {}  // NOLINT(google-explicit-constructor)

  template <class T>
  [[nodiscard]] bool is() const {
    return std::holds_alternative<T>(form);
  }

  /// The T that it is, or nullptr.
  template <class T>
  [[nodiscard]] const T* get() const {
    return std::get_if<T>(&form);
  }
};

/// The array that a value is, or nullptr.
[[nodiscard]] inline const NDArray* array_in(const Value& value) {
  const auto* array = value.get<ArrayValue>();
  return array == nullptr ? nullptr : &array->object->array;
}

/// The elements of a list or a tuple, or nullptr.
[[nodiscard]] const std::vector<Value>* items_of(const Value& value);

/// A bool, an int or a float of Python's, or nothing.
[[nodiscard]] std::optional<Scalar> python_number(const Value& value);

/// A number of Python's or of NumPy's, or nothing.
[[nodiscard]] std::optional<Scalar> any_number(const Value& value);

/// The integer that a value stands for where Python wants one: an int, a bool, an np.int64, an
/// integer array of rank 0; or nothing.
[[nodiscard]] std::optional<std::int64_t> index_number(const Value& value);

[[nodiscard]] DType dtype_of(const Scalar& value);
[[nodiscard]] double as_double(const Scalar& value);

/// The number as Python's bool, int or float.
[[nodiscard]] Value python_value(const Scalar& value);

/// As type(value).__name__ says it: "int", "numpy.ndarray".
[[nodiscard]] std::string type_name(const Value& value);

/// Whether the two names would be the same object.
[[nodiscard]] bool same_object(const Value& a, const Value& b);

}  // namespace gradus::console
