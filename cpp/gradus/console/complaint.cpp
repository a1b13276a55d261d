#include "gradus/console/complaint.hpp"

namespace gradus::console {

namespace {

Complaint complaint_of(const Error& error, Place place) {
  std::vector<std::string> arguments = error.arguments();
  std::string message = error.code();
  if (!arguments.empty()) {
    message = arguments.front();
    arguments.erase(arguments.begin());
  }
  return {error.code(), message, place.begin, place.end, std::move(arguments), ""};
}

}  // namespace

Failure::Failure(const Error& error, Place place) : complaint_(complaint_of(error, place)) {}

void fail_syntax(Place place, const std::string& words) {
  throw Failure(Error("python.syntax", {"SyntaxError: " + words}), place);
}

void raise_type(const std::string& words) { throw Error("python.type", {"TypeError: " + words}); }

void raise_value(const std::string& words) {
  throw Error("python.value", {"ValueError: " + words});
}

void raise_attribute(const std::string& words) {
  throw Error("python.attribute", {"AttributeError: " + words});
}

void raise_index(const std::string& words) {
  throw Error("python.index", {"IndexError: " + words});
}

void raise_missing(const std::string& what) {
  throw Error("console.missing", {"NotImplementedError: this console has no " + what, what});
}

}  // namespace gradus::console
