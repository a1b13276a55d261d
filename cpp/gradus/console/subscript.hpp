#pragma once

#include "gradus/console/runtime.hpp"

namespace gradus::console {

/// object[index]. Throws "numpy.index", "python.index", "python.type".
[[nodiscard]] Value subscript(Runtime& runtime, const Value& object, const Value& index);

/// object[index] = value.
void assign_subscript(Runtime& runtime, const Value& object, const Value& index,
                      const Value& value);

/// array[items]: a view with its base, a copy, or a number.
[[nodiscard]] Value element(Runtime& runtime, const Value& array, const IndexItems& items);

/// Throws "console.cycle" if the list would stand in itself once it holds the value: such a list
/// could never be thrown away.
void refuse_cycle(Runtime& runtime, const ListValue& list, const Value& value);

}  // namespace gradus::console
