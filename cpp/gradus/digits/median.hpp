#pragma once

#include <vector>

namespace gradus {

/// The number in the middle of these in order; of an even count the mean of the two there, as
/// np.median has it. Throws Error "digits.median" for none at all, or where one is not a number.
[[nodiscard]] double median(std::vector<double> numbers);

}  // namespace gradus
