#include "gradus/arrays/elementwise.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

void check_cast(Binary op, DType from, DType to) {
  if (promoted(from, to) != to) {
    throw Error("numpy.cast",
                {"numpy.core._exceptions._UFuncOutputCastingError: Cannot cast "
                 "ufunc '" +
                     std::string(name(op)) + "' output from dtype('" + std::string(name(from)) +
                     "') to dtype('" + std::string(name(to)) + "') with casting rule 'same_kind'",
                 std::string(name(from)), std::string(name(to))});
  }
}

/// The target takes part in the broadcasting, but may not stretch itself.
void check_shape(const Shape& target, const Shape& other) {
  const Shape three[] = {target, other, target};
  const Shape shape = broadcast_shapes(three);
  if (shape != target) {
    throw Error("numpy.broadcast",
                {"ValueError: non-broadcastable output operand with shape " + shape_text(target) +
                     " doesn't match the broadcast shape " + shape_text(shape),
                 shape_text(target), shape_text(shape)});
  }
}

}  // namespace

void apply_in_place(Binary op, const NDArray& a, const NDArray& b, Warnings* warnings) {
  check_cast(op, result_type(op, a.dtype(), b.dtype()), a.dtype());
  if (!a.writeable()) {
    throw Error("numpy.read-only", {"ValueError: output array is read-only"});
  }
  check_shape(a.shape(), b.shape());
  copy_into(a, apply(op, a, b, warnings), warnings);
}

}  // namespace gradus
