#pragma once

#include <cstdint>
#include <span>

#include "gradus/digits/trained.hpp"
#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// What the reader asks for in scene `batch`.
struct BatchTask {
  std::span<const std::uint8_t> images;  ///< 784 bytes each
  Index row = 0;                         ///< the row whose outputs are shown
  Index noise = -1;                      ///< the row that becomes noise; -1 for none
};

/// Scene `batch`: up to 100 images through the network together. The shapes of the arrays along it
/// are steps without numbers: X, A1, Z1, A2, …, Y; then the `outputs` of one row, the `answers` of
/// all, and for batches of 1 to 10 000 (the index) the `bytes` that the arrays take in float32.
/// Throws Error "digits.pixels", "batch.too-many" (most), "batch.row" (row, rows).
[[nodiscard]] Blocks batch_steps(const Trained& trained, const BatchTask& task);

}  // namespace gradus::lessons
