#include "bytes.hpp"

#include <emscripten/bind.h>

namespace gradus::bindings {

Int32Copy positions_of(const std::vector<Index>& positions) {
  const std::vector<std::int32_t> numbers(positions.begin(), positions.end());
  return copy_of<Int32Copy, std::int32_t>(numbers);
}

EMSCRIPTEN_BINDINGS(gradus_bytes) {
  using namespace emscripten;
  register_type<ByteArray>("Uint8Array");
  register_type<ByteArrayList>("Uint8Array[]");
  register_type<Int32Copy>("Int32Array");
  register_type<Float32Copy>("Float32Array");
  register_type<Float64Copy>("Float64Array");
}

}  // namespace gradus::bindings
