#pragma once

#include "gradus/arrays/ndarray.hpp"

namespace gradus {

/// NumPy's functions of two arrays, cell by cell, with broadcasting.
enum class Binary : std::uint8_t {
  add,
  subtract,
  multiply,
  divide,  ///< the operator /; NumPy's own name for it
  floor_divide,
  remainder,
  power,
  maximum,
  minimum,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  bitwise_and,
  bitwise_or,
  bitwise_xor,
  logical_and,
  logical_or,
};

/// NumPy's functions of one array, cell by cell.
enum class Unary : std::uint8_t {
  negative,
  positive,
  absolute,
  exp,
  log,
  sqrt,
  sin,
  cos,
  tanh,
  logical_not,
  invert,
  square,
  reciprocal,
};

/// NumPy's name: "floor_divide".
[[nodiscard]] std::string_view name(Binary op);
[[nodiscard]] std::string_view name(Unary op);

/// The type of the result. NumPy's small types (int8, float16 from bool) are int64 and float64
/// here. Throws "numpy.type" for what NumPy does not do with these types, such as - of two bools.
[[nodiscard]] DType result_type(Binary op, DType a, DType b);
[[nodiscard]] DType result_type(Unary op, DType a);

/// op(a, b), a new array. Integers wrap around; integer division by zero gives 0 and a warning.
/// Throws "numpy.broadcast", "numpy.type", "numpy.power" (an integer to a negative power).
[[nodiscard]] NDArray apply(Binary op, const NDArray& a, const NDArray& b,
                            Warnings* warnings = nullptr);

/// op(a), a new array.
[[nodiscard]] NDArray apply(Unary op, const NDArray& a, Warnings* warnings = nullptr);

/// a op= b: writes into the elements of a. Throws "numpy.broadcast" if a would have to stretch,
/// "numpy.cast" if a cannot hold the result, "numpy.read-only"; then a is unchanged.
void apply_in_place(Binary op, const NDArray& a, const NDArray& b, Warnings* warnings = nullptr);

}  // namespace gradus
