#include "gradus/digits/strokes.hpp"

#include <algorithm>
#include <cmath>

#include "gradus/elementary.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

constexpr std::size_t kMostPoints = 4000;
constexpr double kUnitsPerPixel = static_cast<double>(kPadUnits) / static_cast<double>(kSheetSide);
constexpr double kFullInk = 255.0;

/// Reads the text from left to right.
class StrokeReader {
 public:
  explicit StrokeReader(std::string_view text) : text_(text) {}

  std::vector<Stroke> read() {
    std::vector<Stroke> strokes;
    skip_blanks();
    if (at_ == text_.size()) {
      return strokes;
    }
    strokes.emplace_back();
    while (true) {
      strokes.back().push_back(read_point());
      const bool apart = skip_blanks();
      if (at_ == text_.size()) {
        return strokes;
      }
      if (text_[at_] == ';') {
        ++at_;
        skip_blanks();
        strokes.emplace_back();
      } else if (!apart) {
        refuse();
      }
    }
  }

 private:
  PenPoint read_point() {
    if (++points_ > kMostPoints) {
      throw Error("strokes.too-long", {std::to_string(kMostPoints)});
    }
    const Index x = read_number();
    if (at_ == text_.size() || text_[at_] != ',') {
      refuse();
    }
    ++at_;
    return {x, read_number()};
  }

  Index read_number() {
    constexpr Index kTen = 10;
    const std::size_t begin = at_;
    Index number = 0;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') {
      number = number * kTen + (text_[at_] - '0');
      if (number >= kPadUnits) {
        refuse();
      }
      ++at_;
    }
    if (at_ == begin) {
      refuse();
    }
    return number;
  }

  bool skip_blanks() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] == ' ') {
      ++at_;
    }
    return at_ > begin;
  }

  [[noreturn]] void refuse() const { throw Error("strokes.text", {std::to_string(at_ + 1)}); }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t points_ = 0;
};

/// A place on the sheet, in pixels; the middle of the first one is (0.5, 0.5).
struct Place {
  double x = 0.0;
  double y = 0.0;
};

Place place_of(const PenPoint& point) {
  // The pen points at the middle of a unit.
  constexpr double kHalf = 0.5;
  return {(static_cast<double>(point.x) + kHalf) / kUnitsPerPixel,
          (static_cast<double>(point.y) + kHalf) / kUnitsPerPixel};
}

/// The square of the distance from a place to the line from a to b.
double squared_distance(const Place& place, const Place& a, const Place& b) {
  const double along_x = b.x - a.x;
  const double along_y = b.y - a.y;
  const double length = along_x * along_x + along_y * along_y;
  double share = 0.0;
  if (length > 0.0) {
    share = ((place.x - a.x) * along_x + (place.y - a.y) * along_y) / length;
    share = std::clamp(share, 0.0, 1.0);
  }
  const double dx = place.x - (a.x + share * along_x);
  const double dy = place.y - (a.y + share * along_y);
  return dx * dx + dy * dy;
}

/// The pixels, from … to below …, that a line between these places may reach.
std::pair<Index, Index> reached(double a, double b, double reach) {
  const auto first = static_cast<Index>(std::floor(std::min(a, b) - reach));
  const auto last = static_cast<Index>(std::ceil(std::max(a, b) + reach));
  return {std::clamp(first, Index{0}, kSheetSide), std::clamp(last, Index{0}, kSheetSide)};
}

void draw_line(Sheet& sheet, const Place& a, const Place& b, double radius) {
  constexpr double kHalf = 0.5;
  const double reach = radius + kHalf;
  const auto [top, bottom] = reached(a.y, b.y, reach);
  const auto [left, right] = reached(a.x, b.x, reach);
  for (Index row = top; row < bottom; ++row) {
    for (Index column = left; column < right; ++column) {
      std::uint8_t& ink = sheet.ink[static_cast<std::size_t>(row * kSheetSide + column)];
      const Place middle{static_cast<double>(column) + kHalf, static_cast<double>(row) + kHalf};
      const double square = squared_distance(middle, a, b);
      if (square >= reach * reach) {
        continue;
      }
      const double covered = std::min(1.0, reach - sqrt(square));
      ink = std::max(ink, static_cast<std::uint8_t>(std::floor(covered * kFullInk + kHalf)));
    }
  }
}

}  // namespace

std::vector<Stroke> read_strokes(std::string_view text) { return StrokeReader(text).read(); }

Sheet rasterise(const std::vector<Stroke>& strokes, double width) {
  const bool fits = width >= kLeastWidth && width <= kMostWidth;
  if (!fits) {
    throw Error("strokes.width", {std::to_string(static_cast<int>(kLeastWidth)),
                                  std::to_string(static_cast<int>(kMostWidth))});
  }
  Sheet sheet = empty_sheet(kSheetSide, kSheetSide);
  const double radius = width / kUnitsPerPixel / 2.0;
  for (const Stroke& stroke : strokes) {
    // A dot is a line to itself.
    const std::size_t first = stroke.size() == 1 ? 0 : 1;
    for (std::size_t i = first; i < stroke.size(); ++i) {
      draw_line(sheet, place_of(stroke[i == 0 ? 0 : i - 1]), place_of(stroke[i]), radius);
    }
  }
  return sheet;
}

}  // namespace gradus
