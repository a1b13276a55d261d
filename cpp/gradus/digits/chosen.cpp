#include "gradus/digits/chosen.hpp"

#include <algorithm>
#include <array>

#include "gradus/error.hpp"

namespace gradus {

namespace {

/// In the order of Which.
constexpr std::array<std::string_view, 5> kNames = {"all", "right", "wrong", "unsure",
                                                    "sure-wrong"};

void check_counts(std::size_t labels, std::size_t others) {
  if (labels != others) {
    throw Error("digits.counts", {std::to_string(labels), std::to_string(others)});
  }
}

bool is_asked_for(Which which, bool right) {
  const bool only_wrong = which == Which::wrong || which == Which::sure_wrong;
  return right ? !only_wrong : which != Which::right;
}

}  // namespace

Which which_named(std::string_view name) {
  const auto* const found = std::ranges::find(kNames, name);
  if (found == kNames.end()) {
    throw Error("chosen.unknown", {std::string(name)});
  }
  return static_cast<Which>(found - kNames.begin());
}

std::vector<Index> chosen(const AnsweredImages& images, Which which,
                          const std::optional<Cell>& cell) {
  const auto& [labels, answers, sureness] = images;
  check_counts(labels.size(), answers.size());
  check_counts(labels.size(), sureness.size());
  std::vector<Index> found;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool inside = !cell || (labels[i] == cell->label && answers[i] == cell->answer);
    if (inside && is_asked_for(which, labels[i] == answers[i])) {
      found.push_back(static_cast<Index>(i));
    }
  }
  const auto sure = [&](Index i) { return images.sureness[static_cast<std::size_t>(i)]; };
  if (which == Which::unsure) {
    std::ranges::stable_sort(found, std::ranges::less(), sure);
  } else if (which == Which::sure_wrong) {
    std::ranges::stable_sort(found, std::ranges::greater(), sure);
  }
  return found;
}

}  // namespace gradus
