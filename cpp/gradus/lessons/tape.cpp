#include "gradus/lessons/tape.hpp"

#include <algorithm>
#include <set>

#include "gradus/arrays/create.hpp"
#include "gradus/lessons/evaluate.hpp"
#include "gradus/lessons/json.hpp"
#include "gradus/lessons/record_array.hpp"
#include "gradus/random/random_state.hpp"
#include "gradus/random/unit.hpp"
#include "gradus/trace/record.hpp"

namespace gradus::lessons {

namespace {

constexpr std::size_t kMostCalls = 8;
constexpr std::int64_t kMostNumbers = 64;
constexpr std::int64_t kMostWords = 2 * kMostNumbers * static_cast<std::int64_t>(kMostCalls);

/// A call and what came of it.
struct Drawn {
  std::string call;
  Outcome outcome;
  NDArray numbers;
  std::int64_t from = 0;  ///< the first 32-bit word that it used
  std::int64_t to = 0;
};

Drawn draw(console::Console& console, const std::string& call) {
  Drawn drawn{call, {}, zeros(Shape{0}), console.random->words_drawn()};
  drawn.outcome = evaluate(console, "np.random." + call);
  drawn.to = console.random->words_drawn();
  if (drawn.outcome.value && drawn.outcome.value->array) {
    drawn.numbers = *drawn.outcome.value->array;
  }
  return drawn;
}

/// Whether each number was made of two words, as those of rand are.
bool is_uniform(const Drawn& drawn) {
  return drawn.call.starts_with("rand(") && drawn.to - drawn.from == 2 * drawn.numbers.size();
}

/// The generator's words up to the last one that the calls used.
std::vector<std::uint32_t> words_of(std::int64_t seed, std::int64_t count) {
  Mt19937 generator(static_cast<std::uint32_t>(seed));
  std::vector<std::uint32_t> words;
  for (std::int64_t k = 0; k < std::min(count, kMostWords); ++k) {
    words.push_back(generator.next());
  }
  return words;
}

/// The 27 and 26 bits of the two words, which make the k-th number of a call.
Recorded from_words(Trace& trace, const std::vector<std::uint32_t>& words, std::size_t at) {
  const auto pair = static_cast<std::int32_t>(at / 2);
  const auto bits = [&](std::string_view name, std::uint32_t word, unsigned unused) {
    const double value = word >> unused;
    return Recorded(value, trace.input(name, value, std::span(&pair, 1)), &trace);
  };
  return unit_interval(bits("high", words[at], 5U), bits("low", words[at + 1], 6U));
}

std::vector<NodeId> record_numbers(Trace& trace, const Drawn& drawn,
                                   const std::vector<std::uint32_t>& words, std::int32_t row,
                                   std::int32_t call) {
  std::vector<NodeId> nodes;
  const std::int64_t count = std::min(drawn.numbers.size(), kMostNumbers);
  for (std::int64_t k = 0; k < count; ++k) {
    const auto at = static_cast<std::size_t>(drawn.from + 2 * k);
    nodes.push_back(is_uniform(drawn) && at + 1 < words.size()
                        ? from_words(trace, words, at).id()
                        : trace.write(number_at(drawn.numbers, k), Op::input));
    const std::int32_t index[] = {row, call, static_cast<std::int32_t>(k)};
    trace.step("drawn", {__FILE__, __LINE__}, index, {}, std::span(&nodes.back(), 1));
  }
  const std::int32_t index[] = {row, call};
  trace.step("call", {__FILE__, __LINE__}, index, {}, nodes);
  return nodes;
}

std::int64_t count_distinct(const NDArray& numbers) {
  std::set<double> seen;
  for (std::int64_t k = 0; k < numbers.size(); ++k) {
    seen.insert(number_at(numbers, k));
  }
  return std::ssize(seen);
}

std::string call_text(const Drawn& drawn, const std::vector<NodeId>& nodes) {
  return json::object({{"call", json::of(drawn.call)},
                       {"text", json::of(drawn.outcome.output)},
                       {"shape", json::of(drawn.numbers.shape())},
                       {"nodes", json::of(nodes)},
                       {"from", json::of(drawn.from)},
                       {"to", json::of(drawn.to)},
                       {"count", json::of(drawn.numbers.size())},
                       {"distinct", json::of(count_distinct(drawn.numbers))},
                       {"error", json_of(drawn.outcome.error)}});
}

std::string row_text(Trace& trace, std::int64_t seed, const std::vector<std::string>& calls,
                     std::int32_t row) {
  console::Console console;
  console.random->seed(seed);
  std::vector<Drawn> drawn;
  for (std::size_t at = 0; at < std::min(calls.size(), kMostCalls); ++at) {
    drawn.push_back(draw(console, calls[at]));
  }
  const std::vector<std::uint32_t> words = words_of(seed, console.random->words_drawn());
  std::vector<std::string> texts;
  for (const Drawn& each : drawn) {
    const auto call = static_cast<std::int32_t>(texts.size());
    texts.push_back(call_text(each, record_numbers(trace, each, words, row, call)));
  }
  return json::list(texts);
}

}  // namespace

Blocks tape(std::int64_t seed, const std::vector<std::string>& calls,
            const std::vector<std::string>& second) {
  Trace trace;
  const std::vector<std::string> rows{row_text(trace, seed, calls, 0),
                                      row_text(trace, seed, second, 1)};
  if (trace.steps().empty()) {
    trace.step("empty", {__FILE__, __LINE__}, {}, {}, {});
  }
  Blocks out = blocks(trace);
  out.notes = json::object({{"seed", json::of(seed)}, {"rows", json::list(rows)}});
  return out;
}

}  // namespace gradus::lessons
