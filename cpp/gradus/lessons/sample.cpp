#include "gradus/lessons/sample.hpp"

#include <algorithm>

#include "gradus/error.hpp"
#include "gradus/lessons/histogram.hpp"
#include "gradus/lessons/json.hpp"
#include "gradus/random/random_state.hpp"
#include "gradus/trace/record.hpp"

namespace gradus::lessons {

namespace {

constexpr Index kBins = 10;
constexpr std::int64_t kMostDraws = 1'000'000;
constexpr std::int64_t kSteps = 40;

Bins bins_of(std::string_view distribution) {
  if (distribution == "rand") {
    return {0.0, 1.0, kBins};
  }
  if (distribution == "randn") {
    return {-4.0, 4.0, kBins};
  }
  throw Error("lesson.distribution", {std::string(distribution)});
}

std::vector<double> edges_of(const Bins& bins) {
  std::vector<double> edges;
  for (Index i = 0; i <= bins.count; ++i) {
    edges.push_back(bins.from + (bins.to - bins.from) * static_cast<double>(i) /
                                    static_cast<double>(bins.count));
  }
  return edges;
}

}  // namespace

Blocks sample(std::string_view distribution, std::int64_t n, std::int64_t seed) {
  if (n < 1 || n > kMostDraws) {
    throw Error("lesson.draws", {std::to_string(n), std::to_string(kMostDraws)});
  }
  const Bins bins = bins_of(distribution);
  RandomState random(seed);
  Trace trace;
  Vector<Recorded> counts = record(trace, "counts", Vector<double>(Vector<double>::Zero(kBins)));
  std::vector<std::int64_t> drawn;
  const std::int64_t stride = std::max<std::int64_t>(1, n / kSteps);
  for (std::int64_t done = 0; done < n;) {
    const std::int64_t more = std::min(stride, n - done);
    const std::vector<double> draws =
        distribution == "rand" ? random.rand(more) : random.randn(more);
    counts = counted(counts, record(trace, "more", fallen(draws, bins)));
    done += more;
    drawn.push_back(done);
  }
  Blocks out = blocks(trace);
  out.notes = json::object({{"edges", json::of(edges_of(bins))}, {"drawn", json::of(drawn)}});
  return out;
}

std::string_view drawn_shape(const std::vector<double>& bars) {
  if (bars.empty()) {
    return "flat";
  }
  const auto [least, most] = std::ranges::minmax(bars);
  return most - least <= 1.0 ? "flat" : "uneven";
}

}  // namespace gradus::lessons
