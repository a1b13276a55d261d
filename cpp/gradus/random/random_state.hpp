#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "gradus/random/mt19937.hpp"

namespace gradus {

/// NumPy's legacy generator, np.random.RandomState: the same numbers for the same seed, to the last
/// bit. What takes a count gives as many numbers, in the order in which NumPy fills an array of any
/// shape. Counts are not negative; beyond kMostElements it throws "array.too-large". Errors have
/// NumPy's words as their argument.
class RandomState {
 public:
  /// From 0 to 2^32 - 1. Throws "random.seed".
  explicit RandomState(std::int64_t seed = 0);

  /// Starts afresh. Throws "random.seed", and then stays as it was.
  void seed(std::int64_t seed);
  void seed(std::span<const std::int64_t> key);

  /// How many 32-bit words were taken from the stream since the seed.
  [[nodiscard]] std::int64_t words_drawn() const { return words_.words_drawn(); }

  /// From 0 to below 1, all alike: 53 bits of two words.
  [[nodiscard]] std::vector<double> rand(std::int64_t count);

  /// From the normal distribution with mean 0 and standard deviation 1.
  [[nodiscard]] std::vector<double> randn(std::int64_t count);

  /// From the normal distribution. Throws "random.scale" for a scale below 0 (or -0).
  [[nodiscard]] std::vector<double> normal(double loc, double scale, std::int64_t count);

  /// low + (high - low) u with u as rand gives it. Throws "random.range" for a difference that is
  /// not finite.
  [[nodiscard]] std::vector<double> uniform(double low, double high, std::int64_t count);

  /// Whole numbers from low to below high, all alike. Throws "random.range" where there is none.
  [[nodiscard]] std::vector<std::int64_t> randint(std::int64_t low, std::int64_t high,
                                                  std::int64_t count);

  /// Numbers from 0 to below the population: which elements np.random.choice takes. Every number
  /// can come again. Throws "random.population" for a population of none.
  [[nodiscard]] std::vector<std::int64_t> choice(std::int64_t population, std::int64_t count);

  /// The same, no number twice. Throws "random.population" for one that is too small.
  [[nodiscard]] std::vector<std::int64_t> choice_without_replacement(std::int64_t population,
                                                                     std::int64_t count);

  /// The same with a probability for each. Throws "random.probabilities" for ones that cannot be.
  [[nodiscard]] std::vector<std::int64_t> choice(std::span<const double> p, std::int64_t count);
  [[nodiscard]] std::vector<std::int64_t> choice_without_replacement(std::span<const double> p,
                                                                     std::int64_t count);

  /// 0, 1, …, n - 1 in random order; none for an n below 0.
  [[nodiscard]] std::vector<std::int64_t> permutation(std::int64_t n);

  /// Shuffles n things in place by exchange(i, j), which exchanges two different ones.
  template <class Exchange>
  void shuffle(std::int64_t n, const Exchange& exchange) {
    for (std::int64_t i = n - 1; i > 0; --i) {
      const std::int64_t j = up_to(i);
      if (i != j) {
        exchange(i, j);
      }
    }
  }

 private:
  /// One number from 0 to below 1.
  double unit();

  /// One number from the normal distribution.
  double gauss();

  /// 64 bits: two words, the first one on top.
  std::uint64_t two_words();

  /// One of the numbers 0, 1, …, most.
  std::uint64_t up_to(std::uint64_t most);
  std::int64_t up_to(std::int64_t most) {
    return static_cast<std::int64_t>(up_to(static_cast<std::uint64_t>(most)));
  }

  Mt19937 words_;
  std::optional<double> kept_;  ///< normal numbers come in pairs: the second one
};

}  // namespace gradus
