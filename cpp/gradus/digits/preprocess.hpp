#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gradus/digits/sheet.hpp"

/// \file
/// From a drawing to 28 x 28 pixels as the network knows them. The authors of MNIST (LeCun, Cortes
/// and Burges) fitted each digit into 20 x 20 pixels, keeping its shape, and moved its centre of
/// mass to the middle of 28 x 28.

namespace gradus {

/// Which steps are taken.
struct Preparation {
  bool crop = false;    ///< the ink is put into the middle
  bool scale = false;   ///< it is enlarged or shrunk to fit into 20 x 20; implies crop
  bool centre = false;  ///< it is moved until its centre of mass lies in the middle
};

/// An image of 28 x 28 after one of the steps.
struct Stage {
  std::string_view name;  ///< plain, cropped, fitted or centred
  Sheet image;
};

/// The sheet made smaller (or larger) as it is: each pixel is the average of what it covers.
[[nodiscard]] Sheet plain(const Sheet& sheet);

/// The same after the ink's box was moved into the middle, by whole pixels of the sheet.
[[nodiscard]] Sheet cropped(const Sheet& sheet);

/// The ink's box, as large as fits into 20 x 20, in the middle of 28 x 28.
[[nodiscard]] Sheet fitted(const Sheet& sheet);

/// An image moved by whole pixels, so that its centre of mass comes as near to row 14, column 14 as
/// it can: there it lies in all images of MNIST. What leaves the image is lost.
[[nodiscard]] Sheet centred(const Sheet& image);

/// The sheet after each step that is taken, `plain` first. Without ink all of them are empty.
[[nodiscard]] std::vector<Stage> prepare(const Sheet& sheet, const Preparation& steps);

/// Images (784 bytes each) after the last of the steps. Throws Error "digits.pixels" (bytes, 784).
[[nodiscard]] std::vector<std::uint8_t> prepared(std::span<const std::uint8_t> images,
                                                 const Preparation& steps);

}  // namespace gradus
