#pragma once

#include "gradus/arrays/create.hpp"
#include "gradus/console/function.hpp"
#include "gradus/console/runtime.hpp"

namespace gradus::console {

/// What np.array is given, from lists, tuples, ranges, numbers and arrays. Throws "console.missing"
/// for texts and other objects, "python.nesting" for too deep lists.
[[nodiscard]] Nested nested_of(Runtime& runtime, const Value& value);

/// np.asarray(value): the array itself, or a new one.
[[nodiscard]] NDArray as_array(Runtime& runtime, const Value& value);

/// An integer, where Python wants one. Throws "python.type".
[[nodiscard]] std::int64_t as_index(const Value& value);

/// A number as Python's float() takes it. Throws "python.type".
[[nodiscard]] double as_real(const Value& value);

/// True or false, as `if` asks. Throws "numpy.truth".
[[nodiscard]] bool is_true(Runtime& runtime, const Value& value);

/// A shape given as an integer or a sequence of them. Throws "python.type".
[[nodiscard]] Shape as_shape(Runtime& runtime, const Value& value);

/// A dtype= argument: a type, a dtype, or its name. Throws "python.type", "console.missing".
[[nodiscard]] DType as_dtype(const Value& value);

/// The argument dtype, where it was given.
[[nodiscard]] std::optional<DType> dtype_in(const Arguments& arguments);

/// The argument axis, where it was given.
[[nodiscard]] std::optional<std::int64_t> axis_in(const Arguments& arguments);

/// The values that a loop over it runs through. Throws "python.type" for what is not iterable.
[[nodiscard]] std::vector<Value> iterated(Runtime& runtime, const Value& value);

}  // namespace gradus::console
