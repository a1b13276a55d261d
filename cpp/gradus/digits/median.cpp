#include "gradus/digits/median.hpp"

#include <algorithm>
#include <cmath>

#include "gradus/error.hpp"

namespace gradus {

double median(std::vector<double> numbers) {
  const auto no_number = [](double number) { return std::isnan(number); };
  if (numbers.empty() || std::ranges::any_of(numbers, no_number)) {
    throw Error("digits.median");
  }
  std::ranges::sort(numbers);
  const std::size_t half = numbers.size() / 2;
  return numbers.size() % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2.0;
}

}  // namespace gradus
