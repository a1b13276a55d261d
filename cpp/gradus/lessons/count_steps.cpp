#include "gradus/lessons/count_steps.hpp"

#include <cmath>

#include "gradus/data/image_size.hpp"
#include "gradus/digits/counting.hpp"
#include "gradus/error.hpp"
#include "gradus/lessons/json.hpp"

namespace gradus::lessons {

namespace {

constexpr auto kCounts = static_cast<std::size_t>(kDigits * kDigits);

}  // namespace

void check_confusion(std::span<const double> confusion) {
  if (confusion.size() != kCounts) {
    throw Error("digits.confusion", {std::to_string(kCounts), std::to_string(confusion.size())});
  }
  for (std::size_t i = 0; i < kCounts; ++i) {
    const double count = confusion[i];
    const bool good = std::isfinite(count) && count >= 0.0 && count == std::floor(count);
    if (!good) {
      throw Error("digits.confusion", {std::to_string(i)});
    }
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
