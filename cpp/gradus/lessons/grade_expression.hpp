#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gradus/console/complaint.hpp"

namespace gradus::lessons {

/// An exercise that wants an expression.
struct ExpressionTask {
  std::string setup;                ///< lines that run before the answer
  std::string again;                ///< the same with other numbers, so that nobody copies them
  std::string want;                 ///< an expression that gives what is wanted
  std::vector<std::string> forbid;  ///< texts that the answer may not hold
};

struct ExpressionGrade {
  /// "right", "empty", "forbidden", "mistake", "error", "only-here" (right for setup alone),
  /// "wrong"
  std::string code;
  int mistake = -1;  ///< which of the recognised answers gives the same
  std::string output;
  std::optional<console::Complaint> error;
};

/// Judges an answer by running it: its result must be that of `want`, in value, shape and type, for
/// both setups. A mistake is recognised by giving what its example gives.
[[nodiscard]] ExpressionGrade grade_expression(const ExpressionTask& task,
                                               const std::string& answer,
                                               const std::vector<std::string>& mistakes);

}  // namespace gradus::lessons
