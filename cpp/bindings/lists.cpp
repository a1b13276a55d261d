// What all modules pass to and fro: lists, and the blocks of a trace.

#include "lists.hpp"

#include <emscripten/bind.h>

#include "gradus/trace/blocks.hpp"

namespace gradus::bindings {

namespace {

Float64View values_view(const Blocks& blocks) {
  return Float64View(
      emscripten::val(emscripten::typed_memory_view(blocks.values.size(), blocks.values.data())));
}

Int32View numbers_view(const Blocks& blocks) {
  return Int32View(
      emscripten::val(emscripten::typed_memory_view(blocks.numbers.size(), blocks.numbers.data())));
}

}  // namespace

EMSCRIPTEN_BINDINGS(gradus_lists) {
  using namespace emscripten;
  register_type<NumberList>("number[]");
  register_type<StringList>("string[]");
  register_type<Float64View>("Float64Array");
  register_type<Int32View>("Int32Array");
  class_<Blocks>("Blocks")
      .property("names", &Blocks::names)
      .property("notes", &Blocks::notes)
      .function("values", &values_view)
      .function("numbers", &numbers_view);
}

}  // namespace gradus::bindings
