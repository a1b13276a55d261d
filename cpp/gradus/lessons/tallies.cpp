#include "gradus/lessons/tallies.hpp"

#include "gradus/data/image_size.hpp"
#include "gradus/digits/counting.hpp"
#include "gradus/error.hpp"
#include "gradus/lessons/batch_bytes.hpp"
#include "gradus/lessons/count_steps.hpp"
#include "gradus/lessons/json.hpp"

namespace gradus::lessons {

namespace {

[[noreturn]] void refuse(std::size_t position) {
  throw Error("digits.tally", {std::to_string(position)});
}

/// A number of a row, as an input at the row's index.
Recorded number(Trace& trace, const std::string& name, std::int32_t index, double value) {
  return {value, trace.input(name, value, std::span(&index, 1)), &trace};
}

Blocks with_rows(const Trace& trace, std::size_t rows) {
  Blocks out = blocks(trace);
  out.notes = json::object({{"rows", json::of(rows)}});
  return out;
}

/// The share of a tally that is right, `name` at its index; nothing where nothing was counted.
bool record_share(Trace& trace, const Tally& tally) {
  check_confusion(tally.confusion);
  const Matrix<double> counts = Matrix<double>::Map(tally.confusion.data(), kDigits, kDigits);
  const double all = total(counts);
  if (all == 0.0) {
    return false;
  }
  const Recorded right = number(trace, tally.name + "_right", tally.index, counts.trace());
  const Recorded n = number(trace, tally.name + "_n", tally.index, all);
  const Recorded share = right / n;
  STEP_AS(tally.name, share, tally.index);
  return true;
}

}  // namespace

Blocks tallies(const std::vector<Tally>& rows) {
  Trace trace;
  trace.step("begin", {__FILE__, __LINE__}, {}, {}, {});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!record_share(trace, rows[i])) {
      refuse(i);
    }
  }
  return with_rows(trace, rows.size());
}

Blocks race(const Trained& trained, const std::vector<Lap>& laps) {
  Trace trace;
  trace.step("begin", {__FILE__, __LINE__}, {}, {}, {});
  const BatchNumbers numbers = record_batch_numbers(trace, trained.net);
  for (std::size_t i = 0; i < laps.size(); ++i) {
    const Lap& lap = laps[i];
    if (lap.batch < 1) {
      refuse(i);
    }
    (void)batch_bytes(trace, numbers, lap.batch);
    (void)record_share(trace, {"batch", lap.batch, lap.confusion});
  }
  return with_rows(trace, laps.size());
}

}  // namespace gradus::lessons
