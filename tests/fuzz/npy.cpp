// Files that claim to be .npy, and what they hold in the place of weights.

#include "gradus/readers/npy.hpp"

#include <bit>

#include "gradus/readers/weights.hpp"
#include "support.hpp"

namespace {

using gradus::NamedArrays;
using gradus::NumberArray;
using gradus::fuzz::Bytes;
using gradus::fuzz::expect;
using gradus::fuzz::outcome_of;

bool same(double a, double b) { return a == b || (a != a && b != b); }

void write_again(const NumberArray& array) {
  const NumberArray again = gradus::read_npy(write_npy(array, "<f8"));
  expect(again.shape == array.shape, "a shape is written as it was read");
  expect(std::ranges::equal(again.values, array.values, same), "and so are the numbers");
}

/// The numbers as W1 and b1 of a single layer; its network has the same ones.
void use_as_weights(const NumberArray& array) {
  const NumberArray biases{{10}, std::vector<double>(10), "<f8"};
  NamedArrays arrays{{"W1", array}, {"b1", biases}};
  const auto network = outcome_of("weights.", [&] { return network_from_arrays(arrays); });
  if (network.result) {
    expect(
        std::ranges::equal(network.result->layers[0].W.reshaped<Eigen::RowMajor>(), array.values),
        "the weights are the array's");
  }
  arrays.erase("b1");
  arrays["W2"] = array;
  expect(!outcome_of("weights.", [&] { return network_from_arrays(arrays); }).error.empty(),
         "no biases, no network");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Bytes file(data, size);
  const auto array = outcome_of("npy.", [&] { return gradus::read_npy(file); });
  if (array.result) {
    expect(array.result->values.size() <= size, "there are no more numbers than bytes");
    write_again(*array.result);
    use_as_weights(*array.result);
  }
  return 0;
}
