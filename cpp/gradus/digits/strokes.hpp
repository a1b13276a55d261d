#pragma once

#include <string_view>
#include <vector>

#include "gradus/digits/sheet.hpp"

namespace gradus {

/// The pad on which digits are drawn is so many units wide and high, and its sheet so many pixels.
inline constexpr Index kPadUnits = 280;
inline constexpr Index kSheetSide = 112;

/// The pen's width in units of the pad.
inline constexpr double kLeastWidth = 8.0;
inline constexpr double kMostWidth = 60.0;

/// A place on the pad.
struct PenPoint {
  Index x = 0;
  Index y = 0;
  friend bool operator==(const PenPoint&, const PenPoint&) = default;
};

/// Where the pen went without being lifted; one point is a dot.
using Stroke = std::vector<PenPoint>;

/// Reads "x,y x,y;x,y": whole numbers from 0 to 279; a semicolon lifts the pen. Nothing but blanks
/// is no stroke. Throws Error "strokes.text" (position, counted from 1) for anything else,
/// "strokes.too-long" (most points).
[[nodiscard]] std::vector<Stroke> read_strokes(std::string_view text);

/// What such strokes leave on a sheet of 112 x 112: ink by how far a pixel's middle lies from the
/// pen's way, fading over one pixel. Throws Error "strokes.width" (least, most) for another width.
[[nodiscard]] Sheet rasterise(const std::vector<Stroke>& strokes, double width);

}  // namespace gradus
