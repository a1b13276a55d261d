#include "gradus/lessons/picture.hpp"

#include <array>
#include <cmath>

#include "gradus/arrays/create.hpp"
#include "gradus/arrays/elementwise.hpp"
#include "gradus/arrays/indexing.hpp"
#include "gradus/arrays/print.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/error.hpp"
#include "gradus/lessons/curve_steps.hpp"
#include "gradus/lessons/json.hpp"
#include "gradus/lessons/memory_tape.hpp"
#include "gradus/lessons/record_array.hpp"
#include "gradus/trace/record.hpp"

namespace gradus::lessons {

namespace {

constexpr std::int64_t kMostPoints = 2000;
constexpr std::int64_t kMostSide = 64;
constexpr std::int64_t kWhite = 255;

constexpr std::array<std::string_view, 12> kHeart{"............",  //
                                                  "..+##..##+..",  //
                                                  ".+####++###.",  //
                                                  ".##-#######.",  //
                                                  ".#-########.",  //
                                                  ".##########.",  //
                                                  "..########..",  //
                                                  "...######...",  //
                                                  "....####....",  //
                                                  ".....##.....",  //
                                                  ".....+......",  //
                                                  "............"};

constexpr std::array<std::string_view, 12> kLetter{"..........",  //
                                                   ".########.",  //
                                                   ".########.",  //
                                                   ".##.......",  //
                                                   ".##.......",  //
                                                   ".######-..",  //
                                                   ".######-..",  //
                                                   ".##.......",  //
                                                   ".##.......",  //
                                                   ".##.......",  //
                                                   ".++.......",  //
                                                   ".........."};

std::int64_t grey_of_character(char character) {
  constexpr std::int64_t kDark = 90;
  constexpr std::int64_t kBright = 170;
  return character == '#' ? kWhite : character == '+' ? kBright : character == '-' ? kDark : 0;
}

template <std::size_t N>
NDArray array_of_text(const std::array<std::string_view, N>& rows) {
  std::vector<std::int64_t> values;
  for (const std::string_view row : rows) {
    for (const char character : row) {
      values.push_back(grey_of_character(character));
    }
  }
  return NDArray(array_of({std::ssize(rows), std::ssize(rows[0])}, std::move(values)));
}

NDArray image_named(std::string_view name) {
  if (name == "heart") {
    return array_of_text(kHeart);
  }
  if (name == "letter") {
    return array_of_text(kLetter);
  }
  throw Error("lesson.image", {std::string(name)});
}

/// One change, as NumPy has it: 255 - img, img[:, ::-1], img.T.
NDArray changed(const NDArray& img, std::string_view change, MemoryTape& tape) {
  if (change == "invert") {
    const NDArray white = scalar_array(kWhite);
    NDArray result = apply(Binary::subtract, white, img);
    tape.note({"subtract", {}, {white, img}, result, {}});
    return result;
  }
  if (change == "flip") {
    return read(img, {Slice{}, Slice{.step = -1}});
  }
  if (change == "transpose") {
    return transpose(img);
  }
  throw Error("lesson.change", {std::string(change)});
}

Blocks steps_of(NDArray img, const std::vector<std::string>& changes) {
  Trace trace;
  MemoryTape tape(trace);
  for (const std::string& change : changes) {
    img = changed(img, change, tape);
  }
  for (std::int64_t row = 0; row < img.shape()[0]; ++row) {
    const NDArray pixels = read(img, {row});
    std::vector<NodeId> nodes;
    for (std::int64_t column = 0; column < pixels.size(); ++column) {
      nodes.push_back(tape.node_of(pixels, column));
    }
    const auto index = static_cast<std::int32_t>(row);
    const auto length = static_cast<std::int32_t>(nodes.size());
    trace.step("row", {__FILE__, __LINE__}, std::span(&index, 1), std::span(&length, 1), nodes);
  }
  Blocks out = blocks(trace);
  out.notes = json::object({{"shape", json::of(img.shape())},
                            {"dtype", json::of(name(img.dtype()))},
                            {"text", json::of(str(img))}});
  return out;
}

}  // namespace

Blocks curve(double from, double to, double step) {
  const NDArray x = arange(from, to, step);
  if (x.size() == 0 || x.size() > kMostPoints) {
    throw Error("lesson.elements", {std::to_string(x.size()), std::to_string(kMostPoints)});
  }
  Trace trace;
  Vector<double> points(x.size());
  for (std::int64_t i = 0; i < x.size(); ++i) {
    points[static_cast<Index>(i)] = number_at(x, i);
  }
  curves(gradus::record(trace, "points", points));
  Blocks out = blocks(trace);
  out.notes = json::object({{"shape", json::of(x.shape())},
                            {"dtype", json::of(name(x.dtype()))},
                            {"text", json::of(str(x))}});
  return out;
}

Blocks image(std::string_view name, const std::vector<std::string>& changes) {
  return steps_of(image_named(name), changes);
}

Blocks own_image(std::int64_t width, std::int64_t height, std::span<const double> rgba,
                 const std::vector<std::string>& changes) {
  constexpr std::int64_t kChannels = 4;
  const bool fits = width >= 1 && height >= 1 && width <= kMostSide && height <= kMostSide;
  if (!fits || std::ssize(rgba) != width * height * kChannels) {
    throw Error("lesson.pixels",
                {std::to_string(width), std::to_string(height), std::to_string(kMostSide)});
  }
  std::vector<std::int64_t> greys;
  for (std::size_t at = 0; at < rgba.size(); at += kChannels) {
    greys.push_back(std::llround(grey_of(rgba[at], rgba[at + 1], rgba[at + 2])));
  }
  return steps_of(NDArray(array_of({height, width}, std::move(greys))), changes);
}

}  // namespace gradus::lessons
