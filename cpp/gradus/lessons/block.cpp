#include "gradus/lessons/block.hpp"

#include "gradus/arrays/create.hpp"
#include "gradus/arrays/offset.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/error.hpp"
#include "gradus/lessons/json.hpp"
#include "gradus/lessons/record_array.hpp"
#include "gradus/lessons/shape_text.hpp"

namespace gradus::lessons {

namespace {

constexpr std::int64_t kMostDrawn = 64;

/// Names each of the numbers as an input: strides[0], strides[1], ….
std::vector<Recorded> recorded(Trace& trace, std::string_view name, const Shape& numbers) {
  std::vector<Recorded> found;
  for (const std::int64_t number : numbers) {
    const auto k = static_cast<std::int32_t>(found.size());
    const auto value = static_cast<double>(number);
    found.emplace_back(value, trace.input(name, value, std::span(&k, 1)), &trace);
  }
  return found;
}

/// The element whose byte is known: no number is made, it is picked out of the block.
void pick(Trace& trace, const Array<Recorded>& memory, const Recorded& byte, std::int64_t item,
          const Cell& cell) {
  const std::vector<std::int32_t> index = index_of(cell);
  trace.step("byte", {__FILE__, __LINE__}, index, {}, std::array{trace::node_of(trace, byte)});
  const Recorded& a = memory.at(static_cast<std::int64_t>(byte.value()) / item);
  trace.step("a", {__FILE__, __LINE__}, index, {}, std::array{a.id()});
}

}  // namespace

Blocks block(std::int64_t count, std::string_view shape, bool is_transposed) {
  const std::optional<Shape> wanted = read_shape(shape);
  if (!wanted) {
    throw Error("lesson.shape", {std::string(shape)});
  }
  if (count < 0 || count > kMostDrawn) {
    throw Error("lesson.elements", {std::to_string(count), std::to_string(kMostDrawn)});
  }
  const NDArray base = arange(0, count);
  const NDArray folded = reshape(base, *wanted);
  const NDArray a = is_transposed ? transpose(folded) : folded;
  const std::int64_t item = item_size(a.dtype());

  Trace trace;
  const Array<Recorded> memory = record(trace, "block", base);
  const std::vector<Recorded> strides = recorded(trace, "strides", a.byte_strides());
  for (const Cell& cell : cells(a.shape())) {
    const std::vector<Recorded> index = recorded(trace, "index", cell);
    pick(trace, memory, offset_of<Recorded>(index, strides), item, cell);
  }
  Blocks out = blocks(trace);
  out.notes = json::object({{"shape", json::of(a.shape())},
                            {"strides", json::of(a.byte_strides())},
                            {"dtype", json::of(name(a.dtype()))},
                            {"itemSize", json::of(item)},
                            {"bytes", json::of(a.nbytes())},
                            {"owner", json::of(a.owner())}});
  return out;
}

}  // namespace gradus::lessons
