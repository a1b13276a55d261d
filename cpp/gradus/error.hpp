#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gradus {

/// Something the reader gave cannot be computed. The core names it by a code with arguments;
/// the page words it in the reader's language.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& code, std::vector<std::string> arguments = {})
      : std::runtime_error(code), arguments_(std::move(arguments)) {}

  /// Such as "circuit.cycle".
  [[nodiscard]] std::string code() const { return what(); }

  [[nodiscard]] const std::vector<std::string>& arguments() const { return arguments_; }

 private:
  std::vector<std::string> arguments_;
};

}  // namespace gradus
