#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gradus/digits/trained.hpp"

namespace gradus::lessons {

/// Images with their labels, on which models count.
struct Sample {
  std::span<const std::uint8_t> pixels;
  std::span<const std::uint8_t> labels;
};

/// What the claims on digits are checked with, right models and wrong ones, asked by name:
///
///   accuracy-band (dx, dy, how, centre)   the accuracy after a change (its number in enum How;
///                                 centre 1 or 0, 0 if left out), as the middle of its fifth of
///                                 0-100: 10, 30, 50, 70 or 90
///   same-band (dx, dy, how, centre)       the same, as if nothing had been changed
///   right-after (dx, dy, how, centre)     how many are right
///   blank (), dont-know ()        the answer to an empty sheet; 10, as if there were an eleventh
///   blank-kind ()                 1 if one share is ahead there, 2 if all are alike within 0.01
///   refused (how, n)              how many of the first n images so changed get none of the digits
///   refuses-nonsense (how, n)     all of them
///   rows-changed (n, row)         rows of a batch whose outputs change with noise in this row
///   all-rows (n, row)             all of them
///   right-in-batches (size)       how many are right in batches of this size
///   gained-in-batches (size)      how many more than one by one
///   more-in-batches (size)        1: some
///   weight-bytes ()               memory of the weights in float32
///   pixel-bytes ()                and of the 60 000 images they were learned from
///
/// Throws Error "model.unknown" (name), "model.arguments" (name, expected, given) for too few or
/// too many arguments, "model.arguments" (name, "whole", number) for one that is no whole number,
/// or beyond 10^6 on either side, and "digits.no-sample".
[[nodiscard]] std::vector<double> digit_model(const Trained& trained, const Sample& sample,
                                              std::string_view name,
                                              std::span<const double> arguments);

}  // namespace gradus::lessons
