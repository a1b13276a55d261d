#include "gradus/lessons/grade_expression.hpp"

#include <algorithm>

#include "gradus/lessons/evaluate.hpp"

namespace gradus::lessons {

namespace {

/// What an answer comes to after a setup, in a form that can be compared.
struct Result {
  Outcome outcome;
  std::string text;
};

std::string text_of(const Outcome& outcome) {
  if (outcome.error) {
    const std::string& message = outcome.error->message;
    return "error " + message.substr(0, message.find(':'));
  }
  if (!outcome.value) {
    return "nothing " + outcome.output;
  }
  const NDArray* array = outcome.value->array ? &*outcome.value->array : nullptr;
  const std::string type =
      array == nullptr ? "" : std::string(name(array->dtype())) + ' ' + tuple_text(array->shape());
  const bool is_array = outcome.value->kind == "ndarray";
  return (is_array ? "array " : "value ") + type + '\n' + outcome.value->text;
}

Result after(const std::string& setup, const std::string& answer) {
  console::Console console;
  Outcome outcome = evaluate(console, setup + '\n' + answer);
  std::string text = text_of(outcome);
  return {std::move(outcome), std::move(text)};
}

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

bool holds_forbidden(const ExpressionTask& task, const std::string& answer) {
  return std::ranges::any_of(
      task.forbid, [&](const std::string& text) { return answer.find(text) != std::string::npos; });
}

/// Which mistake gives the same result as the answer, or -1.
int recognised(const ExpressionTask& task, const std::vector<std::string>& mistakes,
               const Result& result) {
  const auto found = std::ranges::find_if(mistakes, [&](const std::string& example) {
    return after(task.setup, example).text == result.text;
  });
  return found == mistakes.end() ? -1 : static_cast<int>(found - mistakes.begin());
}

}  // namespace

ExpressionGrade grade_expression(const ExpressionTask& task, const std::string& answer,
                                 const std::vector<std::string>& mistakes) {
  if (is_blank(answer)) {
    return {"empty", -1, "", std::nullopt};
  }
  const Result result = after(task.setup, answer);
  ExpressionGrade grade{"wrong", -1, result.outcome.output, result.outcome.error};
  if (result.text == after(task.setup, task.want).text && !result.outcome.error) {
    const bool general = after(task.again, answer).text == after(task.again, task.want).text;
    grade.code = !general ? "only-here" : holds_forbidden(task, answer) ? "forbidden" : "right";
    return grade;
  }
  grade.mistake = recognised(task, mistakes, result);
  if (grade.mistake >= 0) {
    grade.code = "mistake";
  } else if (result.outcome.error) {
    grade.code = "error";
  }
  return grade;
}

}  // namespace gradus::lessons
