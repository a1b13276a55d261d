#pragma once

#include <span>
#include <string>
#include <vector>

#include "gradus/digits/trained.hpp"
#include "gradus/trace/blocks.hpp"

namespace gradus::lessons {

/// A confusion matrix (100 counts) that was counted at some time.
struct Tally {
  std::string name;
  std::int32_t index = 0;
  std::vector<double> confusion;
};

/// Scene `shuffled`: step `begin`, which has no numbers; then for each tally the inputs
/// `name_right` (its diagonal) and `name_n` (all) at its index, and the step `name`, right / n.
/// Throws as check_confusion does, and Error "digits.tally" (position) where nothing was counted.
[[nodiscard]] Blocks tallies(const std::vector<Tally>& rows);

/// What was counted in batches of one size: a confusion matrix, all 0 where nobody has counted yet.
struct Lap {
  std::int32_t batch = 1;
  std::vector<double> confusion;
};

/// Scene `race`: step `begin`; then for each lap, its index the size of the batch, the memory
/// `bytes` that the arrays along the network take in float32, and if anything was counted the
/// inputs `batch_right` (the diagonal) and `batch_n` (all) and the step `batch`, right / n. Throws
/// as check_confusion does, and Error "digits.tally" (position) unless batch > 0.
[[nodiscard]] Blocks race(const Trained& trained, const std::vector<Lap>& laps);

}  // namespace gradus::lessons
