#include "gradus/digits/confusion.hpp"

#include "gradus/error.hpp"

namespace gradus {

namespace {

void check_digits(std::span<const std::uint8_t> digits) {
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (digits[i] >= kDigits) {
      throw Error("digits.label", {std::to_string(i + 1), std::to_string(digits[i])});
    }
  }
}

}  // namespace

std::vector<Index> confusion(std::span<const std::uint8_t> labels,
                             std::span<const std::uint8_t> answers) {
  if (labels.size() != answers.size()) {
    throw Error("digits.counts", {std::to_string(labels.size()), std::to_string(answers.size())});
  }
  check_digits(labels);
  check_digits(answers);
  std::vector<Index> counts(static_cast<std::size_t>(kDigits * kDigits));
  for (std::size_t i = 0; i < labels.size(); ++i) {
    ++counts[static_cast<std::size_t>(labels[i] * kDigits + answers[i])];
  }
  return counts;
}

}  // namespace gradus
