#pragma once

#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "gradus/console/text.hpp"
#include "gradus/error.hpp"

namespace gradus::console {

/// Why a line was not carried out, and where in it.
struct Complaint {
  std::string code;                    ///< such as "python.name"
  std::string message;                 ///< the last line that Python would print
  int begin = 0;                       ///< the part of the line that is to blame, in characters
  int end = 0;                         ///< … up to before this one
  std::vector<std::string> arguments;  ///< for the sentence in the reader's language
  std::string suggestion;              ///< the line as it was probably meant, or ""
};

/// Carries a complaint up to where the line was given in.
class Failure : public std::exception {
 public:
  explicit Failure(Complaint complaint) : complaint_(std::move(complaint)) {}

  /// An Error whose first argument is what Python would print, raised by this part of the line.
  Failure(const Error& error, Place place);

  [[nodiscard]] const Complaint& complaint() const { return complaint_; }
  [[nodiscard]] const char* what() const noexcept override { return complaint_.message.c_str(); }

 private:
  Complaint complaint_;
};

/// Throws a SyntaxError with these words.
[[noreturn]] void fail_syntax(Place place, const std::string& words);

[[noreturn]] void raise_type(const std::string& words);
[[noreturn]] void raise_value(const std::string& words);
[[noreturn]] void raise_attribute(const std::string& words);
[[noreturn]] void raise_index(const std::string& words);

/// Throws what only this console does not know: NumPy and Python have it.
[[noreturn]] void raise_missing(const std::string& what);

}  // namespace gradus::console
