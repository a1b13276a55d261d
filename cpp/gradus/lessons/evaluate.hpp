#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gradus/console/console.hpp"

namespace gradus::lessons {

/// The lines of a program, without the empty ones.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view program);

/// What a program comes to.
struct Outcome {
  std::optional<console::Complaint> error;  ///< of the first line that failed; the rest did not run
  std::optional<console::NamedValue> value;  ///< of the last line, if that is an expression
  std::string output;                        ///< what the prompt shows for the last line
};

/// Runs the lines of a program on a console; empty lines are passed over.
[[nodiscard]] Outcome evaluate(console::Console& console, std::string_view program);

/// The array that an expression gives. Throws Error with the complaint's code and message.
[[nodiscard]] NDArray evaluate_array(std::string_view expression);

/// The numbers of the last line's value, in reading order: an array's, a tuple's, one number. None
/// where the program fails, or for a text.
[[nodiscard]] std::vector<double> program_numbers(std::string_view program);

/// A complaint as the page reads it (web/src/engine/arrays.ts).
[[nodiscard]] std::string json_of(const std::optional<console::Complaint>& complaint);

}  // namespace gradus::lessons
