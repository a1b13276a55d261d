#include "gradus/digits/confusion.hpp"

#include "gradus/error.hpp"

namespace gradus {

std::vector<Index> confusion(std::span<const std::uint8_t> labels,
                             std::span<const std::uint8_t> answers) {
  if (labels.size() != answers.size()) {
    throw Error("digits.counts", {std::to_string(labels.size()), std::to_string(answers.size())});
  }
  check_labels(labels);
  check_labels(answers);
  std::vector<Index> counts(static_cast<std::size_t>(kDigits * kDigits));
  for (std::size_t i = 0; i < labels.size(); ++i) {
    ++counts[static_cast<std::size_t>(labels[i] * kDigits + answers[i])];
  }
  return counts;
}

}  // namespace gradus
