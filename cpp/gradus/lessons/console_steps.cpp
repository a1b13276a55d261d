#include "gradus/lessons/console_steps.hpp"

#include <algorithm>
#include <set>

#include "gradus/lessons/evaluate.hpp"
#include "gradus/lessons/json.hpp"
#include "gradus/lessons/memory_tape.hpp"

namespace gradus::lessons {

namespace {

using console::NamedValue;

constexpr std::size_t kMostLines = 200;
constexpr std::int64_t kAlwaysLeft = 100'000;  // small lines still run after a large program
constexpr std::int64_t kMostCells = 64;
constexpr std::int64_t kMostPlaces = 256;
constexpr std::size_t kMostItems = 12;
constexpr std::size_t kLongestText = 400;

std::string kind_of(const NamedValue& value) {
  if (value.kind == "ndarray") {
    return "array";
  }
  const bool plain = value.kind == "list" || value.kind == "tuple" || value.kind == "scalar";
  return plain ? value.kind : "other";
}

/// Which elements of its block an array looks at, in ascending order, as far as they are drawn.
std::vector<std::int64_t> places_of(const NDArray& array) {
  std::set<std::int64_t> places;
  for (std::int64_t k = 0; k < std::min(array.size(), kMostPlaces); ++k) {
    places.insert(place_of(array.layout(), k));
  }
  return {places.begin(), places.end()};
}

std::string held(const NamedValue& value) {
  const bool is_array = value.kind == "ndarray" && value.array;
  const NDArray array = value.array.value_or(NDArray());
  std::vector<std::string> items;
  for (std::size_t at = 0; at < std::min(value.items.size(), kMostItems); ++at) {
    items.push_back(held(value.items[at]));
  }
  return json::object({{"kind", json::of(kind_of(value))},
                       {"text", json::of(value.text.substr(0, kLongestText))},
                       {"dtype", json::of(is_array ? name(array.dtype()) : "")},
                       {"shape", json::of(is_array ? array.shape() : Shape())},
                       {"strides", json::of(is_array ? array.byte_strides() : Shape())},
                       {"offset", json::of(is_array ? value.offset : 0)},
                       {"bytes", json::of(is_array ? array.nbytes() : 0)},
                       {"owner", json::of(is_array && array.owner())},
                       {"block", json::of(is_array ? value.block : -1)},
                       {"places", json::of(is_array ? places_of(array) : Shape())},
                       {"items", json::list(items)}});
}

/// The arrays that names and lists hold, one for each block, in order.
void gather(const std::vector<NamedValue>& values, std::vector<std::pair<int, NDArray>>& found) {
  for (const NamedValue& value : values) {
    const bool is_array = value.kind == "ndarray" && value.array;
    const auto same = [&](const auto& entry) { return entry.first == value.block; };
    if (is_array && std::ranges::none_of(found, same)) {
      found.emplace_back(value.block, *value.array);
    }
    gather(value.items, found);
  }
}

std::string block_text(MemoryTape& tape, int id, const NDArray& array) {
  return json::object({{"id", json::of(id)},
                       {"itemSize", json::of(item_size(array.dtype()))},
                       {"size", json::of(array.block_size())},
                       {"nodes", json::of(tape.block(array, kMostCells))}});
}

std::string line_text(std::string_view line, const console::Reply& reply,
                      const console::Console& console, MemoryTape& tape) {
  const std::vector<NamedValue> values = console::names(console);
  std::vector<std::string> names;
  for (const NamedValue& value : values) {
    names.push_back(json::object({{"name", json::of(value.name)}, {"value", held(value)}}));
  }
  std::vector<std::pair<int, NDArray>> arrays;
  gather(values, arrays);
  std::vector<std::string> blocks;
  for (const auto& [id, array] : arrays) {
    blocks.push_back(block_text(tape, id, array));
  }
  return json::object({{"text", json::of(line)},
                       {"output", json::of(reply.output)},
                       {"warnings", json::of(reply.warnings)},
                       {"error", json_of(reply.error)},
                       {"names", json::list(names)},
                       {"blocks", json::list(blocks)}});
}

/// Runs a line of a program that may do as much as one line alone; the limit shrinks by what it
/// did.
console::Reply run_within(console::Console& console, std::string_view line) {
  const std::int64_t left = console.limits.work;
  console::Reply reply = console::run(console, line);
  console.limits.work = std::max<std::int64_t>(left - reply.work, kAlwaysLeft);
  if (reply.error && reply.error->code == "console.too-long" && left < console::Limits{}.work) {
    reply.error->code = "console.program";
    reply.error->message = "RuntimeError: these lines together take more than " +
                           std::to_string(console::Limits{}.work) + " steps";
  }
  return reply;
}

}  // namespace

Blocks console_steps(std::string_view program) {
  Trace trace;
  MemoryTape tape(trace);
  console::Console console;
  console.observer = [&tape](const console::Operation& operation) { tape.note(operation); };
  std::vector<std::string> lines;
  for (const std::string& line : lines_of(program)) {
    if (lines.size() == kMostLines) {
      break;
    }
    const console::Reply reply = run_within(console, line);
    const auto index = static_cast<std::int32_t>(lines.size());
    lines.push_back(line_text(line, reply, console, tape));
    std::vector<NodeId> written = tape.take_written();
    written.resize(std::min<std::size_t>(written.size(), kMostCells));
    trace.step("line", {__FILE__, __LINE__}, std::span(&index, 1), {}, written);
  }
  if (lines.empty()) {
    trace.step("empty", {__FILE__, __LINE__}, {}, {}, {});
  }
  Blocks out = blocks(trace);
  out.notes = json::object({{"lines", json::list(lines)}});
  return out;
}

}  // namespace gradus::lessons
