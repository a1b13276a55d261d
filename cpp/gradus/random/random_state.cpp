#include "gradus/random/random_state.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

#include "gradus/arrays/array.hpp"
#include "gradus/elementary.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

std::uint32_t checked_seed(std::int64_t seed) {
  if (seed < 0 || seed > std::numeric_limits<std::uint32_t>::max()) {
    throw Error("random.seed", {"ValueError: Seed must be between 0 and 2**32 - 1"});
  }
  return static_cast<std::uint32_t>(seed);
}

/// What `draw` gives, called `count` times.
template <class T, class Draw>
std::vector<T> drawn(std::int64_t count, const Draw& draw) {
  check_allocation({count}, kDType<T>);
  std::vector<T> values(static_cast<std::size_t>(count));
  for (T& value : values) {
    value = draw();
  }
  return values;
}

}  // namespace

RandomState::RandomState(std::int64_t seed) : words_(checked_seed(seed)) {}

void RandomState::seed(std::int64_t seed) { *this = RandomState(seed); }

void RandomState::seed(std::span<const std::int64_t> key) {
  if (key.empty()) {
    throw Error("random.seed", {"ValueError: Seed must be non-empty"});
  }
  std::vector<std::uint32_t> words;
  words.reserve(key.size());
  for (const std::int64_t number : key) {
    words.push_back(checked_seed(number));
  }
  words_ = Mt19937(words);
  kept_.reset();
}

double RandomState::unit() {
  const std::uint32_t high = words_.next() >> 5U;
  const std::uint32_t low = words_.next() >> 6U;
  return (high * 0x1p26 + low) * 0x1p-53;
}

// The polar method of Marsaglia: a point in the unit circle becomes two independent numbers.
double RandomState::gauss() {
  if (kept_.has_value()) {
    const double second = *kept_;
    kept_.reset();
    return second;
  }
  double x1 = 0.0;
  double x2 = 0.0;
  double r2 = 0.0;
  do {
    x1 = 2.0 * unit() - 1.0;
    x2 = 2.0 * unit() - 1.0;
    r2 = x1 * x1 + x2 * x2;
  } while (r2 >= 1.0 || r2 == 0.0);
  const double stretch = sqrt(-2.0 * log(r2) / r2);
  kept_ = stretch * x1;
  return stretch * x2;
}

std::uint64_t RandomState::two_words() {
  const std::uint64_t high = words_.next();
  return high << 32U | words_.next();
}

// As many bits as `most` has, again and again until they are not above it.
std::uint64_t RandomState::up_to(std::uint64_t most) {
  if (most == 0) {
    return 0;
  }
  const std::uint64_t mask = std::numeric_limits<std::uint64_t>::max() >> std::countl_zero(most);
  const bool one_word = most <= std::numeric_limits<std::uint32_t>::max();
  std::uint64_t value = 0;
  do {
    value = (one_word ? words_.next() : two_words()) & mask;
  } while (value > most);
  return value;
}

std::vector<double> RandomState::rand(std::int64_t count) {
  return drawn<double>(count, [this] { return unit(); });
}

std::vector<double> RandomState::randn(std::int64_t count) {
  return drawn<double>(count, [this] { return gauss(); });
}

std::vector<double> RandomState::normal(double loc, double scale, std::int64_t count) {
  if (std::signbit(scale) && !std::isnan(scale)) {
    throw Error("random.scale", {"ValueError: scale < 0"});
  }
  return drawn<double>(count, [&] { return loc + scale * gauss(); });
}

std::vector<double> RandomState::uniform(double low, double high, std::int64_t count) {
  const double range = high - low;
  if (!std::isfinite(range)) {
    throw Error("random.range", {"OverflowError: Range exceeds valid bounds"});
  }
  return drawn<double>(count, [&] { return low + range * unit(); });
}

std::vector<std::int64_t> RandomState::randint(std::int64_t low, std::int64_t high,
                                               std::int64_t count) {
  if (low >= high && count != 0) {
    throw Error("random.range", {low == 0 ? "ValueError: high <= 0" : "ValueError: low >= high"});
  }
  // Unsigned, because the difference of two of these numbers may be too large for one of them.
  const auto start = static_cast<std::uint64_t>(low);
  const std::uint64_t most = static_cast<std::uint64_t>(high) - start - 1;
  return drawn<std::int64_t>(count, [&] { return static_cast<std::int64_t>(start + up_to(most)); });
}

std::vector<std::int64_t> RandomState::permutation(std::int64_t n) {
  n = std::max<std::int64_t>(n, 0);
  check_allocation({n}, DType::int64);
  std::vector<std::int64_t> order(static_cast<std::size_t>(n));
  std::iota(order.begin(), order.end(), std::int64_t{0});
  shuffle(n, [&order](std::int64_t i, std::int64_t j) {
    std::swap(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(j)]);
  });
  return order;
}

}  // namespace gradus
