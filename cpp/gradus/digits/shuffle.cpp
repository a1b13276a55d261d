#include "gradus/digits/shuffle.hpp"

#include "gradus/data/image_size.hpp"
#include "gradus/random/random_state.hpp"

namespace gradus {

std::vector<Index> shuffled_places() {
  constexpr std::int64_t kSeed = 42;
  // Pixel i comes from order[i].
  const std::vector<std::int64_t> order = RandomState(kSeed).permutation(kImagePixels);
  std::vector<Index> places(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    places[static_cast<std::size_t>(order[i])] = static_cast<Index>(i);
  }
  return places;
}

}  // namespace gradus
