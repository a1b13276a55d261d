// Products, layers and networks: numbers, names on the tape, and what is refused.

#include "gradus/networks/network.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "gradus/arrays/product.hpp"
#include "gradus/networks/initialise.hpp"
#include "networks/support.hpp"
#include "support/errors.hpp"
#include "support/steps.hpp"

namespace gradus {
namespace {

using testing::all_are;
using testing::error_of;
using testing::labels;
using testing::list_of;
using testing::Random;
using testing::read_steps;
using testing::ReadStep;
using testing::same;
using testing::values_of;
using Words = std::vector<std::string>;
using Numbers = std::vector<double>;

/// A matrix as the arrays have it, for their product.
Array<double> array(const Matrix<double>& M) {
  return array_of<double>({M.rows(), M.cols()}, list_of(M));
}

TEST_CASE("the product of the notes' matrices, in both orders", "[S1.14]") {
  const Array<double> flat = array(Matrix<double>{{1, 2, 3}, {4, 5, 6}});
  const Array<double> tall = array(Matrix<double>{{1, 2}, {3, 4}, {5, 6}});
  CHECK(matmul(flat, tall).values() == Numbers{22, 28, 49, 64});
  CHECK(matmul(tall, flat).values() == Numbers{9, 12, 15, 19, 26, 33, 29, 40, 51});
  const Array<double> A = array(Matrix<double>{{1, 2}, {3, 4}});
  const Array<double> B = array(Matrix<double>{{5, 6}, {7, 8}});
  CHECK(matmul(A, B).values() == Numbers{19, 22, 43, 50});
  CHECK(matmul(B, A).values() == Numbers{23, 34, 31, 46});
  CHECK(matmul(zeros<double>({2, 0}), zeros<double>({0, 3})).values() == Numbers(6, 0.0));
}

TEST_CASE("a product leaves every summand", "[S1.14]") {
  Trace trace;
  const auto recorded = [&](std::string_view name, const Matrix<double>& M) {
    const Matrix<Recorded> R = record(trace, name, M);
    return array_of<Recorded>({M.rows(), M.cols()}, {R.data(), R.data() + R.size()});
  };
  const Array<Recorded> C =
      matmul(recorded("A", Matrix<double>{{1, 2}}), recorded("B", Matrix<double>{{3, 4}, {5, 6}}));
  CHECK(labels(trace) == Words{"C[0][0][0]", "C[0][0][1]", "C[0][1][0]", "C[0][1][1]"});
  CHECK(C(0, 0).value() == 13);
  CHECK(C(0, 1).value() == 16);
}

TEST_CASE("the notes' network answers the notes' numbers", "[S1.15]") {
  const Network<double> net = three_layer_network();
  const Vector<double> y = forward(net, Vector<double>{{1.0, 0.5}});
  CHECK(std::abs(y[0] - 0.31682708) <= 5e-9);
  CHECK(std::abs(y[1] - 0.69627909) <= 5e-9);
  CHECK(parameters_of(net) == 23);
  CHECK(inputs_of(net) == 2);
  CHECK(outputs_of(net) == 2);
  CHECK(net.layers[0].W(0, 1) == 0.3);  // from unit 0 to unit 1
}

TEST_CASE("the steps of a forward pass are named as in the notes", "[S1.15]") {
  Trace trace;
  const Network<Recorded> net = record(trace, three_layer_network());
  const Vector<double> x{{1.0, 0.5}};
  const Vector<Recorded> y = forward(net, record(trace, "x", x));
  CHECK(values_of(y) == list_of(forward(three_layer_network(), x)));

  Words whole;
  Words calls;
  for (const ReadStep& step : read_steps(trace)) {
    if (!step.shape.empty()) {
      whole.push_back(step.name + "(" + std::to_string(step.shape.at(0)) + ")");
      calls.push_back(step.calls.back() + " " + std::to_string(step.calls.size()));
    }
  }
  CHECK(whole == Words{"x(2)", "a1(3)", "z1(3)", "a2(2)", "z2(2)", "a3(2)", "y(2)"});
  CHECK(calls == Words{"forward 1", "forward 2", "forward 2", "forward 2", "forward 2", "forward 2",
                       "forward 2"});
  const Words first = {"x",     "sum[0][0]", "sum[0][1]", "a1[0]", "sum[1][0]", "sum[1][1]",
                       "a1[1]", "sum[2][0]", "sum[2][1]", "a1[2]", "a1",        "y",
                       "z1[0]", "y",         "z1[1]",     "y",     "z1[2]",     "z1"};
  const Words found = labels(trace);
  CHECK(Words(found.begin(), found.begin() + std::ssize(first)) == first);
  CHECK(read_steps(trace)[1].calls == Words{"forward", "forward", "affine"});
  CHECK(read_steps(trace)[11].calls == Words{"forward", "forward", "activate", "sigmoid"});
}

TEST_CASE("weights and biases are inputs of the tape by their names", "[S1.15]") {
  Trace trace;
  Network<double> net = three_layer_network();
  net.layers[1].h = Activation::prelu;
  net.layers[1].parameter = 0.25;
  const Network<Recorded> recorded = record(trace, net);
  Words names;
  for (const Trace::Label& input : trace.inputs()) {
    if (names.empty() || names.back() != trace.name(input.name)) {
      names.push_back(trace.name(input.name));
    }
  }
  CHECK(names == Words{"W1", "b1", "W2", "b2", "parameter2", "W3", "b3"});
  CHECK(recorded.layers[1].parameter.value() == 0.25);
  const auto at = trace.pooled(trace.inputs()[1].index);
  CHECK(std::vector(at.begin(), at.end()) == std::vector<std::int32_t>{0, 1});
  CHECK(trace.value(recorded.layers[0].W(0, 1).id()) == 0.3);
}

/// A network of the given widths with all kinds of activation functions.
Network<double> mixed(Random& random, RandomState& weights, const std::vector<Index>& widths) {
  Network<double> net =
      initial_network(weights, Scatter::xavier, widths, Activation::relu, Activation::identity);
  for (Layer<double>& layer : net.layers) {
    layer.h = static_cast<Activation>(random.below(13));
    layer.parameter = usual_parameter(layer.h);
    for (double& b : layer.b) {
      b = random.between(-1, 1);
    }
  }
  return net;
}

TEST_CASE("recorded and plain networks have the same bits, and a batch those of its rows",
          "[S1.15]") {
  Random random(6);
  RandomState weights(6);
  for (int run = 0; run < 200; ++run) {
    std::vector<Index> widths;
    for (Index k = 0; k < 2 + run % 5; ++k) {
      widths.push_back(1 + random.below(6));
    }
    const Network<double> net = mixed(random, weights, widths);
    const Matrix<double> X =
        Matrix<double>::NullaryExpr(3, widths.front(), [&] { return random.between(-4, 4); });
    Trace trace;
    const Matrix<Recorded> Y = forward_rows(record(trace, net), record(trace, "X", X));
    const Matrix<double> expected = forward_rows(net, X);
    CHECK(all_are(values_of(Y), list_of(expected), same));
    for (Index row = 0; row < 3; ++row) {
      const Vector<double> y = forward(net, Vector<double>(X.row(row)));
      CHECK(list_of(y) == list_of(Vector<double>(expected.row(row))));
    }
  }
}

TEST_CASE("a layer is the product with its weights and its biases", "[S2.02]") {
  Random random(9);
  RandomState weights(9);
  const Network<double> net = mixed(random, weights, {4, 3});
  const Matrix<double> X{{1, 2, 3, 4}, {0.5, -1, 0, 7}};
  const Array<double> C = matmul(array(X), array(net.layers[0].W));
  for (Index row = 0; row < 2; ++row) {
    const Vector<double> a = affine(net.layers[0], Vector<double>(X.row(row)));
    for (Index j = 0; j < 3; ++j) {
      CHECK(a[j] == C(row, j) + net.layers[0].b[j]);
    }
  }
}

TEST_CASE("one layer without a bend is linear regression", "[S2.02]") {
  const Network<double> net =
      network_of<double>({{.W = Matrix<double>{{3}, {-2}}, .b = Vector<double>{{10}}}});
  CHECK(forward(net, Vector<double>{{4, 5}})[0] == 12);
  CHECK(net.layers[0].a == "a1");
  CHECK(net.layers[0].z == "y");
}

TEST_CASE("softmax as the last layer answers a share for each class", "[S1.16]") {
  Network<double> net = three_layer_network();
  const Vector<double> scores = forward(net, Vector<double>{{1.0, 0.5}});
  net.layers[2].h = Activation::softmax;
  const Vector<double> y = forward(net, Vector<double>{{1.0, 0.5}});
  CHECK(y == softmax(scores));
  CHECK(y.size() == 2);
  Trace trace;
  (void)forward(record(trace, net), record(trace, "x", Vector<double>{{1.0, 0.5}}));
  const ReadStep last = read_steps(trace).back();
  CHECK(last.name == "y");
  CHECK(last.shape == std::vector<std::int32_t>{2});
}

Layer<double> layer_of(Index rows, Index columns, Index biases) {
  return {.W = Matrix<double>::Zero(rows, columns), .b = Vector<double>::Zero(biases)};
}

TEST_CASE("layers that do not fit are refused", "[S1.15]") {
  const auto refusal = [](std::vector<Layer<double>> layers) {
    return error_of([&] { (void)network_of(std::move(layers)); });
  };
  CHECK(refusal({}) == Words{"network.empty"});
  CHECK(refusal({layer_of(0, 3, 3)}) == Words{"network.width", "1"});
  CHECK(refusal({layer_of(2, 0, 0)}) == Words{"network.width", "1"});
  CHECK(refusal({layer_of(2, 3, 3), layer_of(3, 0, 0)}) == Words{"network.width", "2"});
  CHECK(refusal({layer_of(2, 3, 3), layer_of(2, 2, 2)}) == Words{"network.layer", "2", "3", "2"});
  CHECK(refusal({layer_of(2, 3, 3), layer_of(0, 2, 2)}) == Words{"network.layer", "2", "3", "0"});
  CHECK(refusal({layer_of(2, 3, 2)}) == Words{"network.bias", "1", "3", "2"});
  CHECK(refusal({layer_of(2, 3, 3)}).empty());
}

TEST_CASE("networks that are too large are refused before they are made", "[S1.15]") {
  CHECK(error_of([] { check_sizes({{999'999, 1, 1}}); }).empty());
  CHECK(error_of([] { check_sizes({{1'000'000, 1, 1}}); }) ==
        Words{"network.too-large", "1", "1000000"});
  CHECK(error_of([] { check_sizes({{1, 1, 1}, {1, 499'999, 499'999}}); }).empty());
  CHECK(error_of([] { check_sizes({{1, 1, 1}, {1, 500'000, 500'000}}); }) ==
        Words{"network.too-large", "2", "1000000"});
  constexpr Index kHuge = std::numeric_limits<Index>::max();
  CHECK(error_of([] { check_sizes({{kHuge, kHuge, kHuge}}); })[0] == "network.too-large");
  CHECK(error_of([] { check_sizes({{1, kHuge, kHuge}}); })[0] == "network.too-large");
}

TEST_CASE("inputs that do not fit are refused", "[S1.15]") {
  const Network<double> net = three_layer_network();
  CHECK(error_of([&] { (void)forward(net, Vector<double>{{1, 2, 3}}); }) ==
        Words{"network.input", "2", "3"});
  CHECK(error_of([&] { (void)forward(net, Vector<double>()); }) ==
        Words{"network.input", "2", "0"});
  CHECK(error_of([&] { (void)forward_rows(net, Matrix<double>(4, 1)); }) ==
        Words{"network.input", "2", "1"});
  CHECK(error_of([&] { (void)forward_rows(net, Matrix<double>(0, 5)); }) ==
        Words{"network.input", "2", "5"});
  CHECK(forward_rows(net, Matrix<double>(0, 2)).rows() == 0);
}

TEST_CASE("first weights: how wide they scatter, and that the biases are 0") {
  CHECK(deviation(Scatter::small, 784) == 0.01);
  CHECK(deviation(Scatter::xavier, 4) == 0.5);
  CHECK(deviation(Scatter::he, 8) == 0.5);
  CHECK(deviation(Scatter::zeros, 8) == 0.0);
  RandomState random(1);
  const Network<double> zeros =
      initial_network(random, Scatter::zeros, {2, 3, 2}, Activation::sigmoid, Activation::identity);
  CHECK(random.words_drawn() == 0);
  CHECK(forward(zeros, Vector<double>{{5, 7}}) == Vector<double>::Zero(2));
  const Network<double> net =
      initial_network(random, Scatter::he, {784, 50, 10}, Activation::relu, Activation::softmax);
  CHECK(parameters_of(net) == 784 * 50 + 50 + 50 * 10 + 10);
  CHECK(net.layers[0].h == Activation::relu);
  CHECK(net.layers[1].h == Activation::softmax);
  const Network<double> bent =
      initial_network(random, Scatter::small, {2, 3, 2}, Activation::leaky_relu, Activation::prelu);
  CHECK(bent.layers[0].parameter == 0.01);
  CHECK(bent.layers[1].parameter == 0.25);
  const double spread = std::sqrt(net.layers[0].W.squaredNorm() / (784 * 50));
  CHECK(std::abs(spread / std::sqrt(2.0 / 784) - 1) < 0.02);
}

TEST_CASE("first weights that cannot be", "[S1.15]") {
  RandomState random(1);
  const auto refusal = [&random](const std::vector<Index>& widths) {
    return error_of([&] {
      (void)initial_network(random, Scatter::he, widths, Activation::relu, Activation::identity);
    });
  };
  CHECK(refusal({}) == Words{"network.empty"});
  CHECK(refusal({3}) == Words{"network.empty"});
  CHECK(refusal({3, 0, 2}) == Words{"network.width", "1"});
  CHECK(refusal({0, 3}) == Words{"network.width", "1"});
  CHECK(refusal({3, -1}) == Words{"network.width", "1"});
  CHECK(refusal({2000, 2000}) == Words{"network.too-large", "1", "1000000"});
  CHECK(random.words_drawn() == 0);
  CHECK(error_of([] { (void)scatter_named("xavier "); }) == Words{"network.scatter", "xavier "});
}

}  // namespace
}  // namespace gradus
