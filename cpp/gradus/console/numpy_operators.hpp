#pragma once

#include "gradus/arrays/elementwise.hpp"
#include "gradus/console/runtime.hpp"

namespace gradus::console {

/// NumPy's function of two values, of which it makes arrays: np.add(a, b).
[[nodiscard]] Value applied(Runtime& runtime, Binary op, const Value& a, const Value& b);
[[nodiscard]] Value applied(Runtime& runtime, Unary op, const Value& a);

/// a @ b and np.matmul; np.dot.
[[nodiscard]] Value matrix_product(Runtime& runtime, const Value& a, const Value& b);
[[nodiscard]] Value dot_product(Runtime& runtime, const Value& a, const Value& b);

/// NumPy's name for an operator's sign, where it has one.
[[nodiscard]] std::optional<Binary> numpy_operator(const std::string& sign);

/// An operand of NumPy's operators. Throws what NumPy says of texts and None.
[[nodiscard]] NDArray operand(Runtime& runtime, std::string_view name, const Value& value);

}  // namespace gradus::console
