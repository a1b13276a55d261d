#pragma once

#include <emscripten/val.h>

#include <string>
#include <vector>

namespace gradus::bindings {

// Named, so that the generated types say what they are.
EMSCRIPTEN_DECLARE_VAL_TYPE(NumberList)
EMSCRIPTEN_DECLARE_VAL_TYPE(StringList)
EMSCRIPTEN_DECLARE_VAL_TYPE(Float64View)
EMSCRIPTEN_DECLARE_VAL_TYPE(Int32View)

/// A short list of numbers from the page.
[[nodiscard]] inline std::vector<double> numbers_of(const NumberList& list) {
  return emscripten::convertJSArrayToNumberVector<double>(list);
}

/// A list of numbers for the page: a copy that it owns.
[[nodiscard]] inline NumberList list_of(const std::vector<double>& numbers) {
  return NumberList(emscripten::val::array(numbers));
}

/// A short list of texts from the page.
[[nodiscard]] inline std::vector<std::string> texts_of(const StringList& list) {
  return emscripten::vecFromJSArray<std::string>(list);
}

/// A list of texts for the page: a copy that it owns.
[[nodiscard]] inline StringList list_of(const std::vector<std::string>& texts) {
  return StringList(emscripten::val::array(texts));
}

}  // namespace gradus::bindings
