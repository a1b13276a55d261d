#include "gradus/lessons/tallies.hpp"

#include "gradus/data/labelled_images.hpp"
#include "gradus/error.hpp"
#include "gradus/lessons/batch_bytes.hpp"
#include "gradus/lessons/count_steps.hpp"
#include "gradus/lessons/counting.hpp"
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

}  // namespace

Blocks tallies(const std::vector<Tally>& rows) {
  Trace trace;
  trace.step("begin", {__FILE__, __LINE__}, {}, {}, {});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Tally& row = rows[i];
    check_confusion(row.confusion);
    const Matrix<double> counts = Matrix<double>::Map(row.confusion.data(), kDigits, kDigits);
    const double all = total(counts);
    if (all == 0.0) {
      refuse(i);
    }
    const Recorded right = number(trace, row.name + "_right", row.index, counts.trace());
    const Recorded n = number(trace, row.name + "_n", row.index, all);
    const Recorded share = right / n;
    STEP_AS(row.name, share, row.index);
  }
  return with_rows(trace, rows.size());
}

Blocks race(const Trained& trained, const std::vector<Lap>& laps) {
  Trace trace;
  trace.step("begin", {__FILE__, __LINE__}, {}, {}, {});
  const BatchNumbers numbers = record_batch_numbers(trace, trained.net);
  for (std::size_t i = 0; i < laps.size(); ++i) {
    const Lap& lap = laps[i];
    const bool possible = lap.batch >= 1 && lap.right >= 0.0 && lap.right <= lap.n;
    if (!possible) {
      refuse(i);
    }
    (void)batch_bytes(trace, numbers, lap.batch);
    if (lap.n > 0.0) {
      const Recorded right = number(trace, "batch_right", lap.batch, lap.right);
      const Recorded n = number(trace, "batch_n", lap.batch, lap.n);
      const Recorded batch = right / n;
      STEP(batch, lap.batch);
    }
  }
  return with_rows(trace, laps.size());
}

}  // namespace gradus::lessons
