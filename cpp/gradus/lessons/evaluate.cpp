#include "gradus/lessons/evaluate.hpp"

#include "gradus/error.hpp"
#include "gradus/lessons/json.hpp"
#include "gradus/lessons/record_array.hpp"
#include "gradus/random/random_state.hpp"

namespace gradus::lessons {

namespace {

/// A name that no reader types: what stands for the value of the last line.
constexpr std::string_view kLast = "gradus_last_value";

/// The value of an expression; nothing for a statement.
std::optional<console::NamedValue> value_of(console::Console& console, const std::string& line) {
  if (console::run(console, std::string(kLast) + " = " + line).error) {
    return std::nullopt;
  }
  std::optional<console::NamedValue> found;
  for (console::NamedValue& value : console::names(console)) {
    if (value.name == kLast) {
      found = std::move(value);
    }
  }
  std::erase_if(console.names, [](const auto& entry) { return entry.first == kLast; });
  return found;
}

void append_numbers(std::vector<double>& out, const console::NamedValue& value) {
  if (value.array) {
    for (std::int64_t k = 0; k < value.array->size(); ++k) {
      out.push_back(number_at(*value.array, k));
    }
  }
  for (const console::NamedValue& item : value.items) {
    append_numbers(out, item);
  }
}

}  // namespace

std::vector<std::string> lines_of(std::string_view program) {
  std::vector<std::string> lines;
  while (!program.empty()) {
    const std::size_t end = std::min(program.find('\n'), program.size());
    const std::string_view line = program.substr(0, end);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      lines.emplace_back(line);
    }
    program.remove_prefix(std::min(end + 1, program.size()));
  }
  return lines;
}

Outcome evaluate(console::Console& console, std::string_view program) {
  const std::vector<std::string> lines = lines_of(program);
  for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
    console::Reply reply = console::run(console, lines[at]);
    if (reply.error) {
      return {std::move(reply.error), std::nullopt, std::move(reply.output)};
    }
  }
  if (lines.empty()) {
    return {};
  }
  // The line itself shows what the prompt shows; so it runs first, on a copy if it can change
  // things: an expression changes nothing but the random numbers.
  const RandomState random = *console.random;
  console::Reply reply = console::run(console, lines.back());
  if (reply.error) {
    return {std::move(reply.error), std::nullopt, std::move(reply.output)};
  }
  const RandomState after = *console.random;
  *console.random = random;
  std::optional<console::NamedValue> value = value_of(console, lines.back());
  *console.random = after;
  return {std::nullopt, std::move(value), std::move(reply.output)};
}

NDArray evaluate_array(std::string_view expression) {
  console::Console console;
  const Outcome outcome = evaluate(console, expression);
  if (outcome.error) {
    throw Error(outcome.error->code, {outcome.error->message});
  }
  if (!outcome.value || !outcome.value->array) {
    throw Error("lesson.no-array", {std::string(expression)});
  }
  return *outcome.value->array;
}

std::vector<double> program_numbers(std::string_view program) {
  console::Console console;
  const Outcome outcome = evaluate(console, program);
  std::vector<double> numbers;
  if (!outcome.error && outcome.value) {
    append_numbers(numbers, *outcome.value);
  }
  return numbers;
}

std::string json_of(const std::optional<console::Complaint>& complaint) {
  if (!complaint) {
    return "null";
  }
  return json::object({{"code", json::of(complaint->code)},
                       {"message", json::of(complaint->message)},
                       {"begin", json::of(complaint->begin)},
                       {"end", json::of(complaint->end)},
                       {"arguments", json::of(complaint->arguments)},
                       {"suggestion", json::of(complaint->suggestion)}});
}

}  // namespace gradus::lessons
