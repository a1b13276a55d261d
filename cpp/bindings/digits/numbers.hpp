#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace gradus::bindings {

/// The counts of a confusion matrix.
inline constexpr std::size_t kCells = 100;

/// Throws Error "page.length" (wanted, found).
void check_length(std::size_t wanted, std::size_t found);

/// Numbers of the page that have to be whole, from 0 to the largest of 32 bits. Throw Error
/// "page.whole" (number).
[[nodiscard]] std::int32_t whole(double number);
[[nodiscard]] std::vector<std::int64_t> all_whole(const std::vector<double>& numbers);

/// Throws Error "random.seed" unless it is whole and from 0 to 2^32 - 1.
[[nodiscard]] std::uint32_t seed_of(double number);

/// The confusion matrix at a place in many, one after another.
[[nodiscard]] std::vector<double> cells_of(const std::vector<double>& many, std::size_t place);

}  // namespace gradus::bindings
