#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gradus/types.hpp"

namespace gradus {

/// What a network answered to n images, beside what they show.
struct AnsweredImages {
  std::span<const std::uint8_t> labels;
  std::span<const std::uint8_t> answers;
  std::span<const float> sureness;  ///< the share of each answer
};

/// Which of them.
enum class Which : std::uint8_t {
  all,
  right,
  wrong,
  unsure,      ///< all, the least sure answer first
  sure_wrong,  ///< the wrong ones, the surest answer first
};

/// By its name: all, right, wrong, unsure, sure-wrong. Throws Error "chosen.unknown" (name).
[[nodiscard]] Which which_named(std::string_view name);

/// A cell of the confusion matrix.
struct Cell {
  std::uint8_t label = 0;
  std::uint8_t answer = 0;
};

/// The images asked for, of one cell if one is given, by their numbers from 0; equally sure ones in
/// the order they had. Throws Error "digits.counts" (labels, others) unless there are as many of
/// each.
[[nodiscard]] std::vector<Index> chosen(const AnsweredImages& images, Which which,
                                        const std::optional<Cell>& cell = {});

}  // namespace gradus
