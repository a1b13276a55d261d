#include "gradus/lessons/count_steps.hpp"

#include <cmath>

#include "gradus/data/labelled_images.hpp"
#include "gradus/error.hpp"
#include "gradus/lessons/counting.hpp"
#include "gradus/lessons/json.hpp"

namespace gradus::lessons {

namespace {

constexpr auto kCounts = static_cast<std::size_t>(kDigits * kDigits);

}  // namespace

void check_confusion(std::span<const double> confusion) {
  const auto is_count = [](double count) { return count >= 0.0 && count == std::floor(count); };
  bool good = confusion.size() == kCounts;
  for (const double count : confusion) {
    good = good && is_count(count);
  }
  if (!good) {
    throw Error("digits.confusion", {std::to_string(kCounts), std::to_string(confusion.size())});
  }
}

namespace {

Matrix<Recorded> record_counts(Trace& trace, std::span<const double> confusion) {
  const std::int32_t shape[] = {kDigits, kDigits};
  const NodeId first = trace.inputs("counts", confusion, shape);
  Matrix<Recorded> counts(kDigits, kDigits);
  for (std::size_t i = 0; i < confusion.size(); ++i) {
    counts.data()[i] = {confusion[i], first + static_cast<NodeId>(i), &trace};
  }
  return counts;
}

}  // namespace

Blocks count_steps(std::span<const double> confusion) {
  Trace trace;
  std::string_view state = "empty";
  if (!confusion.empty()) {
    check_confusion(confusion);
    const Matrix<Recorded> counts = record_counts(trace, confusion);
    const Recorded n = total(counts);
    if (n.value() > 0.0) {
      state = "counted";
      (void)accuracy(counts, n);
      (void)recalls(counts);
    }
  }
  if (state == "empty") {
    trace.step("begin", {__FILE__, __LINE__}, {}, {}, {});
  }
  Blocks out = blocks(trace);
  out.notes = json::object({{"state", json::of(state)}});
  return out;
}

}  // namespace gradus::lessons
