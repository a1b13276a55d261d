#pragma once

#include "bytes.hpp"
#include "gradus/digits/change.hpp"
#include "gradus/digits/preprocess.hpp"

namespace gradus::bindings {

/// A change as the page has it.
struct ChangeRequest {
  int dx = 0;
  int dy = 0;
  std::string how;
};

[[nodiscard]] inline Change change_of(const ChangeRequest& request) {
  return {.dx = request.dx, .dy = request.dy, .how = how_named(request.how)};
}

/// What the page asks for in scene `digit`.
struct DigitRequest {
  ByteArray image{emscripten::val::null()};
  int label = -1;
  std::string strokes;
  double width = 0.0;
  Preparation preparation;
  ChangeRequest change;
  std::string unit;
};

}  // namespace gradus::bindings
