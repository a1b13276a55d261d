#pragma once

#include <emscripten/val.h>

#include <exception>
#include <string>

#include "gradus/error.hpp"

namespace gradus::bindings {

/// Throws a JavaScript Error whose message is the code and the arguments, a line each.
[[noreturn]] inline void throw_to_page(const std::string& code,
                                       const std::vector<std::string>& arguments) {
  std::string message = code;
  for (const std::string& argument : arguments) {
    message += '\n' + argument;
  }
  emscripten::val::global("Error").new_(message).throw_();
  __builtin_unreachable();
}

template <auto F>
struct Guarded;

/// A function of the core for the page: what it throws arrives there as a JavaScript Error, and no
/// C++ exception leaves the module.
template <class R, class... A, R (*F)(A...)>
struct Guarded<F> {
  static R call(A... arguments) {
    std::string code = "core.failed";
    std::vector<std::string> details;
    try {
      return F(arguments...);
    } catch (const Error& error) {
      code = error.code();
      details = error.arguments();
    } catch (const std::exception& error) {
      details = {error.what()};
    }
    throw_to_page(code, details);
  }
};

}  // namespace gradus::bindings
