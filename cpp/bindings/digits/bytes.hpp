#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <span>
#include <vector>

#include "../lists.hpp"
#include "gradus/types.hpp"

namespace gradus::bindings {

// Named, so that the generated types say what they are. Unlike views these are copies, which the
// page owns.
EMSCRIPTEN_DECLARE_VAL_TYPE(ByteArray)
EMSCRIPTEN_DECLARE_VAL_TYPE(ByteArrayList)
EMSCRIPTEN_DECLARE_VAL_TYPE(Int32Copy)
EMSCRIPTEN_DECLARE_VAL_TYPE(Float32Copy)
EMSCRIPTEN_DECLARE_VAL_TYPE(Float64Copy)

/// A typed array of the page, copied at once.
template <class T>
[[nodiscard]] std::vector<T> copied(const emscripten::val& array) {
  return emscripten::convertJSArrayToNumberVector<T>(array);
}

/// Numbers for the page, copied at once.
template <class Copy, class T>
[[nodiscard]] Copy copy_of(std::span<const T> numbers) {
  return Copy(emscripten::val(emscripten::typed_memory_view(numbers.size(), numbers.data()))
                  .template call<emscripten::val>("slice"));
}
[[nodiscard]] inline ByteArray bytes_of(std::span<const std::uint8_t> bytes) {
  return copy_of<ByteArray>(bytes);
}

/// Positions, which are of another size natively.
[[nodiscard]] Int32Copy positions_of(const std::vector<Index>& positions);

}  // namespace gradus::bindings
