#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "gradus/digits/change.hpp"
#include "gradus/digits/preprocess.hpp"
#include "gradus/digits/trained.hpp"
#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// What the reader asks for in scene `digit`.
struct DigitTask {
  std::span<const std::uint8_t> image;  ///< 784 bytes; empty where the digit is drawn
  int label = -1;                       ///< what the image shows; -1 where nobody knows
  std::string strokes;                  ///< as read_strokes reads them
  double width = 24.0;                  ///< of the pen
  Preparation preparation;
  Change change;
  std::string unit;  ///< whose sum is recorded in full: "a1 17", "z2 3", "outputs 4"; or ""
};

/// Scene `digit`: an image through the network. A drawing is prepared and then changed; an image is
/// changed and then prepared. Stages (28, 28): `image` (inputs) or `plain`, `changed`, `cropped`,
/// `fitted`, `centred` as far as there are, `scaled` (pixels by 255). Then `target` (10,) where the
/// label is known, `inputs` (784,), a1, z1, a2, …, `outputs` (10,), `top` and `answer`. The sums of
/// a layer are `computed`; of the unit asked for, the weights and the bias are inputs, and its sum
/// is on the tape product by product, by the same code (trace/sketch.hpp). Throws what reading
/// strokes and changing throw, "digits.pixels", "digits.unit" (unit).
[[nodiscard]] Blocks digit_steps(const Trained& trained, const DigitTask& task);

}  // namespace gradus::lessons
