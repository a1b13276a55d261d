// Networks and what they are made of, against NumPy's numbers.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "gradus/arrays/product.hpp"
#include "gradus/networks/initialise.hpp"
#include "gradus/networks/random_leak.hpp"
#include "networks/support.hpp"
#include "support/json.hpp"

namespace gradus {
namespace {

using testing::all_are;
using testing::close;
using testing::float_of;
using testing::floats_of;
using testing::golden;
using testing::Json;
using testing::list_of;
using testing::matrix_of;
using testing::same;
using testing::same_but_for_zeros;
using testing::values_of;
using testing::vector_of;

const Json& file() {
  static const Json kFile = golden("networks");
  return kFile;
}

TEST_CASE("values and slopes of the activation functions are NumPy's",
          "[S0.02][S0.03][S1.13][S2.03]") {
  int exact = 0;
  int cases = 0;
  for (const Json& row : file()["activations"].list()) {
    const Activation h = activation_named(row[0].text());
    const double parameter = row[1].number();
    const double a = float_of(row[2]);
    CAPTURE(row[0].text(), parameter, a);
    const double y = apply(h, parameter, a);
    CHECK(close(y, float_of(row[3])));
    CHECK(close(slope(h, parameter, a, y), float_of(row[4])));
    CHECK(has_parameter(h) == !row[5].is_null());
    if (has_parameter(h)) {
      CHECK(close(parameter_slope(h, parameter, a), float_of(row[5])));
    }
    exact += same(y, float_of(row[3])) ? 1 : 0;
    ++cases;
  }
  CHECK(cases >= 900);
  CHECK(exact * 100 >= cases * 99);
}

TEST_CASE("the notes' eleven numbers through the notes' functions", "[S2.03]") {
  for (const Json& row : file()["tables"].list()) {
    const Activation h = activation_named(row[0].text());
    const std::vector<double> expected = row[2].numbers();
    for (std::size_t i = 0; i < 11; ++i) {
      CHECK(close(apply(h, 0.0, row[1][i].number()), expected[i]));
    }
  }
}

TEST_CASE("the leaks of rrelu are drawn as NumPy draws them") {
  for (const Json& row : file()["leaks"].list()) {
    RandomState random(row[0].integer());
    const Vector<double> drawn = draw_leaks(random, row[1].number(), row[2].number(), 12);
    CHECK(list_of(drawn) == row[4].numbers());
    for (Index i = 0; i < drawn.size(); ++i) {
      const auto k = static_cast<std::size_t>(i);
      CHECK(same(rrelu(row[3][k].number(), drawn[i]), row[5][k].number()));
    }
  }
}

TEST_CASE("softmax is NumPy's to the last bit, step by step", "[S0.12][S1.17]") {
  for (const Json& row : file()["softmax"].list()) {
    const std::vector<double> s = floats_of(row[0]);
    CAPTURE(s);
    Trace trace;
    const Vector<Recorded> y = softmax(record(trace, "s", vector_of(s)));
    std::vector<double> found;  // c, all d, all e, the sum, all y
    for (const Trace::Step& step : trace.steps()) {
      found.push_back(trace.value(trace.pooled(step.label.nodes)[0]));
    }
    std::vector<double> expected;
    for (std::size_t part = 1; part <= 5; ++part) {
      std::ranges::copy(floats_of(row[part]), std::back_inserter(expected));
    }
    CHECK(all_are(found, expected, same_but_for_zeros));
    CHECK(all_are(values_of(y), list_of(softmax(vector_of(s))), same));
    CHECK(all_are(list_of(naive_softmax(vector_of(s))), floats_of(row[7]), same));
  }
}

TEST_CASE("softmax at a temperature is NumPy's") {
  for (const Json& row : file()["temperatures"].list()) {
    const Vector<double> u = at_temperature(vector_of(row[0].numbers()), row[1].number());
    CHECK(list_of(softmax(u)) == row[2].numbers());
  }
}

TEST_CASE("softmax of a batch is NumPy's, by row and of the whole", "[S2.06]") {
  for (const Json& row : file()["batches"].list()) {
    const Matrix<double> S = matrix_of(row[0]);
    CHECK(list_of(softmax_rows(S)) == list_of(matrix_of(row[1])));
    CHECK(list_of(softmax_whole(S)) == list_of(matrix_of(row[2])));
  }
}

TEST_CASE("products have the bits of a loop in Python", "[S1.14]") {
  for (const Json& row : file()["products"].list()) {
    const auto array = [&](std::size_t shape, std::size_t values) {
      return array_of<double>({row[shape][0].integer(), row[shape][1].integer()},
                              row[values].numbers());
    };
    CHECK(matmul(array(0, 1), array(2, 3)).values() == row[4].numbers());
  }
}

Network<double> network_in(const Json& entry) {
  std::vector<Layer<double>> layers;
  for (const Json& layer : entry["layers"].list()) {
    const Json& shape = layer["shape"];
    layers.push_back({.W = matrix_of(shape[0].integer(), shape[1].integer(), layer["W"]),
                      .b = vector_of(layer["b"].numbers()),
                      .h = activation_named(layer["h"].text()),
                      .parameter = layer["parameter"].number()});
  }
  return network_of(std::move(layers));
}

TEST_CASE("every layer of a network gives NumPy's numbers", "[S1.15]") {
  for (const Json& entry : file()["networks"].list()) {
    const Network<double> net = network_in(entry);
    std::vector<double> x = entry["x"].numbers();
    for (std::size_t k = 0; k < net.layers.size(); ++k) {
      const std::vector<double> a = entry["a"][k].numbers();
      const std::vector<double> z = entry["z"][k].numbers();
      CHECK(list_of(affine(net.layers[k], vector_of(x))) == a);
      CHECK(all_are(list_of(activate(net.layers[k], vector_of(a))), z, close));
      x = z;
    }
    // What differs in a last bit may grow on its way through the layers.
    const Vector<double> y = forward(net, vector_of(entry["x"].numbers()));
    CHECK((y - vector_of(x)).cwiseAbs().maxCoeff() <= 1e-12 * (1 + y.cwiseAbs().maxCoeff()));
  }
}

TEST_CASE("the notes' network, from the golden file and from the core", "[S1.15]") {
  const Json& entry = file()["networks"][0];
  const Network<double> given = network_in(entry);
  const Network<double> net = three_layer_network();
  REQUIRE(net.layers.size() == given.layers.size());
  for (std::size_t k = 0; k < net.layers.size(); ++k) {
    CHECK(net.layers[k].W == given.layers[k].W);
    CHECK(net.layers[k].b == given.layers[k].b);
    CHECK(net.layers[k].h == given.layers[k].h);
  }
  CHECK(list_of(forward(net, Vector<double>{{1.0, 0.5}})) == entry["z"][2].numbers());
}

TEST_CASE("first weights are drawn as the notes draw them") {
  for (const Json& row : file()["first_weights"].list()) {
    RandomState random(row[1].integer());
    std::vector<Index> widths;
    for (const Json& width : row[2].list()) {
      widths.push_back(width.integer());
    }
    const Network<double> net = initial_network(random, scatter_named(row[0].text()), widths,
                                                Activation::relu, Activation::softmax);
    std::vector<double> weights;
    for (const Layer<double>& layer : net.layers) {
      std::ranges::copy(list_of(layer.W), std::back_inserter(weights));
      CHECK(layer.b == Vector<double>::Zero(layer.W.cols()));
    }
    CHECK(all_are(weights, row[3].numbers(), same));
  }
}

}  // namespace
}  // namespace gradus
