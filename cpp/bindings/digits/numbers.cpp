#include "numbers.hpp"

#include <cmath>
#include <limits>

#include "gradus/arrays/number_text.hpp"
#include "gradus/error.hpp"

namespace gradus::bindings {

namespace {

template <class T>
bool fits(double number) {
  return number >= 0.0 && number <= static_cast<double>(std::numeric_limits<T>::max()) &&
         number == std::floor(number);
}

}  // namespace

void check_length(std::size_t wanted, std::size_t found) {
  if (wanted != found) {
    throw Error("page.length", {std::to_string(wanted), std::to_string(found)});
  }
}

std::int32_t whole(double number) {
  if (!fits<std::int32_t>(number)) {
    throw Error("page.whole", {repr_scalar(number)});
  }
  return static_cast<std::int32_t>(number);
}

std::vector<std::int64_t> all_whole(const std::vector<double>& numbers) {
  std::vector<std::int64_t> all;
  for (const double number : numbers) {
    all.push_back(whole(number));
  }
  return all;
}

std::uint32_t seed_of(double number) {
  if (!fits<std::uint32_t>(number)) {
    throw Error("random.seed", {"ValueError: Seed must be between 0 and 2**32 - 1"});
  }
  return static_cast<std::uint32_t>(number);
}

std::vector<double> cells_of(const std::vector<double>& many, std::size_t place) {
  const auto from = many.begin() + static_cast<std::ptrdiff_t>(place * kCells);
  return {from, from + kCells};
}

}  // namespace gradus::bindings
