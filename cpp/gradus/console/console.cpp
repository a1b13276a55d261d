#include "gradus/console/console.hpp"

#include <new>

#include "gradus/console/evaluate.hpp"
#include "gradus/console/limits.hpp"
#include "gradus/console/runtime.hpp"
#include "gradus/console/suggest.hpp"
#include "gradus/random/random_state.hpp"

namespace gradus::console {

namespace {

/// The prompt of Python's that a reader copies along.
constexpr std::u32string_view kPrompt = U">>>";

/// Arrays get their numbers in the order in which names find them. `room`: how many values may
/// still be looked at.
void number_blocks(Console& console, const Value& value, int& room) {
  if (--room < 0) {
    return;
  }
  if (const auto* array = value.get<ArrayValue>()) {
    ArrayObject& owner = array->object->base == nullptr ? *array->object : *array->object->base;
    if (owner.block == 0) {
      owner.block = ++console.blocks;
    }
  }
  const std::vector<Value>* items = items_of(value);
  for (std::size_t i = 0; items != nullptr && room > 0 && i < items->size(); ++i) {
    number_blocks(console, (*items)[i], room);
  }
}

/// What the line is without a prompt: spaces in its place, so that positions stay.
std::u32string without_prompt(std::u32string line) {
  const std::size_t start = line.find_first_not_of(U' ');
  if (start != std::u32string::npos && line.compare(start, kPrompt.size(), kPrompt) == 0) {
    line.replace(start, kPrompt.size(), kPrompt.size(), U' ');
  }
  return line;
}

void carry_out(Runtime& runtime, const std::u32string& line) {
  if (line.size() > kLongestLine) {
    throw Failure(Error("console.text", {"SyntaxError: this line is longer than " +
                                             std::to_string(kLongestLine) + " characters",
                                         std::to_string(kLongestLine)}),
                  {static_cast<int>(kLongestLine), static_cast<int>(line.size())});
  }
  const Program program = parse(line);
  for (const Statement& statement : program.statements) {
    execute(runtime, statement);
  }
}

}  // namespace

Console::Console() : names{{"np", Module::numpy}}, random(std::make_shared<RandomState>(0)) {}

Reply run(Console& console, std::string_view line) {
  Runtime runtime(console);
  Reply reply;
  const std::u32string text = without_prompt(decoded(line));
  try {
    carry_out(runtime, text);
  } catch (const Failure& failure) {
    reply.error = failure.complaint();
    reply.error->suggestion = suggestion(console, text, *reply.error);
  } catch (const std::bad_alloc&) {
    reply.error =
        Complaint{"array.too-large", "MemoryError", 0, static_cast<int>(text.size()), {}, ""};
  }
  for (const auto& [name, value] : console.names) {
    int room = kShownValues;
    number_blocks(console, value, room);
  }
  reply.output = std::move(runtime.output());
  if (reply.output.size() > kLongestText) {
    reply.output.resize(cut_at(reply.output, kLongestText));
  }
  if (reply.output.ends_with('\n')) {
    reply.output.pop_back();
  }
  reply.warnings = std::move(*runtime.warnings());
  reply.work = runtime.work();
  return reply;
}

}  // namespace gradus::console
