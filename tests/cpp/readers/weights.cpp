// Networks from arrays with names, and back.

#include "gradus/readers/weights.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "readers/support.hpp"
#include "support/errors.hpp"

namespace gradus {
namespace {

using testing::error_of;

using Words = std::vector<std::string>;

NumberArray array(std::vector<Index> shape) {
  Index count = 1;
  for (const Index length : shape) {
    count *= length;
  }
  NumberArray made{std::move(shape), std::vector<double>(static_cast<std::size_t>(count)), "<f8"};
  for (std::size_t k = 0; k < made.values.size(); ++k) {
    made.values[k] = static_cast<double>(k) / 7.0 - 1.0;
  }
  return made;
}

NamedArrays notes_network() {
  return {{"W1", array({784, 50})}, {"b1", array({50})},      {"W2", array({50, 100})},
          {"b2", array({100})},     {"W3", array({100, 10})}, {"b3", array({10})}};
}

Words refusal(const NamedArrays& arrays) {
  return error_of([&] { static_cast<void>(network_from_arrays(arrays)); });
}

/// The notes' network with one array in the place of another.
Words refusal_with(const std::string& name, NumberArray other) {
  NamedArrays arrays = notes_network();
  arrays[name] = std::move(other);
  return refusal(arrays);
}

TEST_CASE("the notes' network from its six arrays", "[S2.10]") {
  const Network<double> net = network_from_arrays(notes_network());
  REQUIRE(net.layers.size() == 3);
  CHECK(parameters_of(net) == 784 * 50 + 50 + 50 * 100 + 100 + 100 * 10 + 10);
  CHECK(net.layers[0].h == Activation::sigmoid);
  CHECK(net.layers[1].h == Activation::sigmoid);
  CHECK(net.layers[2].h == Activation::softmax);
  CHECK(net.layers[0].W(0, 49) == 49.0 / 7.0 - 1.0);
  CHECK(net.layers[0].W(783, 0) == 783.0 * 50.0 / 7.0 - 1.0);
  CHECK(net.layers[2].b[9] == 9.0 / 7.0 - 1.0);
}

TEST_CASE("networks of other depths", "[S2.10]") {
  CHECK(network_from_arrays({{"W1", array({784, 10})}, {"b1", array({10})}}).layers.size() == 1);
  NamedArrays deep{
      {"W1", array({784, 3})}, {"b1", array({3})}, {"W12", array({3, 10})}, {"b12", array({10})}};
  for (int layer = 2; layer < 12; ++layer) {
    deep["W" + std::to_string(layer)] = array({3, 3});
    deep["b" + std::to_string(layer)] = array({3});
  }
  CHECK(network_from_arrays(deep).layers.size() == 12);
}

TEST_CASE("the arrays of a network are its numbers in float32", "[S2.10]") {
  const NamedArrays arrays = arrays_from_network(network_from_arrays(notes_network()));
  CHECK(arrays.size() == 6);
  for (const auto& [name, expected] : notes_network()) {
    const NumberArray& found = arrays.at(name);
    CHECK(found.shape == expected.shape);
    CHECK(found.dtype == "<f4");
    for (std::size_t k = 0; k < expected.values.size(); ++k) {
      REQUIRE(found.values[k] == static_cast<double>(static_cast<float>(expected.values[k])));
    }
  }
  CHECK(arrays_from_network(network_from_arrays(arrays)).at("W1").values == arrays.at("W1").values);
}

TEST_CASE("an array that is missing, or was not asked for", "[S2.10]") {
  for (const auto& [name, array] : notes_network()) {
    NamedArrays arrays = notes_network();
    arrays.erase(name);
    // Without W3 there is still b3: three layers.
    CHECK(refusal(arrays) == Words{"weights.missing", name});
  }
  CHECK(refusal({}) == Words{"weights.missing", "W1"});
  for (const std::string name : {"w1", "W0", "W01", "W21", "b", "arr_0", "W1.npy", ""}) {
    CHECK(refusal_with(name, array({1})) == Words{"weights.unknown", name});
  }
  CHECK(refusal_with("W5", array({1})) == Words{"weights.missing", "W4"});
}

TEST_CASE("weights of the wrong shape", "[S2.10]") {
  CHECK(refusal_with("W1", array({50, 784})) ==
        Words{"weights.shape", "W1", "(784, …)", "(50, 784)"});
  CHECK(refusal_with("W1", array({784})) == Words{"weights.shape", "W1", "(784, …)", "(784,)"});
  CHECK(refusal_with("W1", array({})) == Words{"weights.shape", "W1", "(784, …)", "()"});
  CHECK(refusal_with("W1", array({784, 0})) ==
        Words{"weights.shape", "W1", "(784, …)", "(784, 0)"});
  CHECK(refusal_with("b1", array({49})) == Words{"weights.shape", "b1", "(50,)", "(49,)"});
  CHECK(refusal_with("b1", array({1, 50})) == Words{"weights.shape", "b1", "(50,)", "(1, 50)"});
  CHECK(refusal_with("W2", array({49, 100})) ==
        Words{"weights.shape", "W2", "(50, …)", "(49, 100)"});
  CHECK(refusal_with("W3", array({100, 11})) ==
        Words{"weights.shape", "W3", "(100, 10)", "(100, 11)"});
  CHECK(refusal_with("W3", array({1, 100, 10})) ==
        Words{"weights.shape", "W3", "(100, 10)", "(1, 100, 10)"});
}

TEST_CASE("weights that are no finite numbers", "[S2.10]") {
  for (const double odd :
       {std::numeric_limits<double>::quiet_NaN(), -std::numeric_limits<double>::infinity()}) {
    NumberArray W2 = array({50, 100});
    W2.values[4 * 100 + 73] = odd;
    CHECK(refusal_with("W2", W2) == Words{"weights.not-finite", "W2", "4", "73"});
    NumberArray b3 = array({10});
    b3.values[9] = odd;
    CHECK(refusal_with("b3", b3) == Words{"weights.not-finite", "b3", "9"});
  }
}

TEST_CASE("weights that are finite, but not in float32", "[S2.10]") {
  constexpr double kLargest = std::numeric_limits<float>::max();
  constexpr double kHalfStep = 0x1p103;
  NumberArray W1 = array({784, 50});
  W1.values[50] = kLargest;
  W1.values[51] = -std::nextafter(kLargest + kHalfStep, 0.0);  // Rounds down to the largest.
  CHECK(refusal_with("W1", W1).empty());
  for (const double odd : {kLargest + kHalfStep, -1e39, 1e308}) {
    W1.values[51] = odd;
    CHECK(refusal_with("W1", W1) == Words{"weights.not-finite", "W1", "1", "1"});
    NumberArray b2 = array({100});
    b2.values[3] = odd;
    CHECK(refusal_with("b2", b2) == Words{"weights.not-finite", "b2", "3"});
  }
}

TEST_CASE("a network that is too large") {
  CHECK(refusal({{"W1", array({784, 1300})},
                 {"b1", array({1300})},
                 {"W2", array({1300, 10})},
                 {"b2", array({10})}}) == Words{"network.too-large", "1", "1000000"});
}

}  // namespace
}  // namespace gradus
