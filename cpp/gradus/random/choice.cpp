#include <algorithm>
#include <cmath>
#include <numeric>

#include "gradus/error.hpp"
#include "gradus/random/random_state.hpp"

namespace gradus {

namespace {

[[noreturn]] void throw_population(const char* words) { throw Error("random.population", {words}); }

void check_population(std::int64_t population, std::int64_t count) {
  if (population <= 0 && count != 0) {
    throw_population("ValueError: a must be greater than 0 unless no samples are taken");
  }
}

void check_enough(std::int64_t population, std::int64_t count) {
  if (count > population) {
    throw_population(
        "ValueError: Cannot take a larger sample than population when 'replace=False'");
  }
}

/// The sum by Kahan's method, which carries along what each addition loses.
double careful_sum(std::span<const double> p) {
  double sum = 0.0;
  double lost = 0.0;
  for (const double x : p) {
    const double added = x - lost;
    const double next = sum + added;
    lost = (next - sum) - added;
    sum = next;
  }
  return sum;
}

void check_probabilities(std::span<const double> p) {
  const auto check = [](bool fine, const char* words) {
    if (!fine) {
      throw Error("random.probabilities", {words});
    }
  };
  constexpr double kTolerance = 0x1p-26;
  const double sum = careful_sum(p);
  check(!std::isnan(sum), "ValueError: probabilities contain NaN");
  check(std::ranges::none_of(p, [](double x) { return x < 0.0; }),
        "ValueError: probabilities are not non-negative");
  check(std::abs(sum - 1.0) <= kTolerance, "ValueError: probabilities do not sum to 1");
}

/// Where each number stands on the ladder of the summed probabilities.
std::vector<std::int64_t> places(std::span<const double> p, std::span<const double> numbers) {
  std::vector<double> ladder(p.size());
  std::partial_sum(p.begin(), p.end(), ladder.begin());
  for (double& rung : ladder) {
    rung /= ladder.back();
  }
  std::vector<std::int64_t> found;
  found.reserve(numbers.size());
  for (const double u : numbers) {
    found.push_back(std::ranges::upper_bound(ladder, u) - ladder.begin());
  }
  return found;
}

}  // namespace

std::vector<std::int64_t> RandomState::choice(std::int64_t population, std::int64_t count) {
  check_population(population, count);
  return randint(0, population, count);
}

std::vector<std::int64_t> RandomState::choice_without_replacement(std::int64_t population,
                                                                  std::int64_t count) {
  check_population(population, count);
  check_enough(population, count);
  std::vector<std::int64_t> order = permutation(population);
  order.resize(static_cast<std::size_t>(count));
  return order;
}

std::vector<std::int64_t> RandomState::choice(std::span<const double> p, std::int64_t count) {
  check_population(std::ssize(p), count);
  check_probabilities(p);
  return places(p, rand(count));
}

// Draws as many as are missing and drops those that are there already, until there are enough.
std::vector<std::int64_t> RandomState::choice_without_replacement(std::span<const double> p,
                                                                  std::int64_t count) {
  check_population(std::ssize(p), count);
  check_probabilities(p);
  check_enough(std::ssize(p), count);
  if (std::ranges::count_if(p, [](double x) { return x > 0.0; }) < count) {
    throw Error("random.probabilities", {"ValueError: Fewer non-zero entries in p than size"});
  }
  std::vector<double> left(p.begin(), p.end());
  std::vector<std::int64_t> found;
  while (std::ssize(found) < count) {
    for (const std::int64_t place : places(left, rand(count - std::ssize(found)))) {
      if (left[static_cast<std::size_t>(place)] > 0.0) {
        left[static_cast<std::size_t>(place)] = 0.0;
        found.push_back(place);
      }
    }
  }
  return found;
}

}  // namespace gradus
