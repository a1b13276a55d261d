// The recording scalar computes what double computes, to the last bit.

#include "gradus/trace/recorded.hpp"

#include <catch2/catch_test_macros.hpp>

#include "gradus/circuit.hpp"
#include "gradus/gates.hpp"
#include "gradus/learning_rule.hpp"
#include "gradus/trace/record.hpp"
#include "gradus/two_layer.hpp"
#include "support/neurons.hpp"
#include "support/numbers.hpp"

namespace gradus {
namespace {

using testing::neuron;
using testing::Random;
using testing::record_neuron;
using testing::same_bits;

/// The next number of a random expression: an operation on two that are there already.
template <class T>
T combine(Index operation, const T& a, const T& b) {
  switch (operation) {
    case 0:
      return a + b;
    case 1:
      return a - b;
    case 2:
      return a * b;
    case 3:
      return a / b;
    case 4:
      return -a;
    case 5:
      return abs(a);
    case 6:
      return exp(-abs(a));
    case 7:
      return tanh(a);
    case 8:
      return erf(a);
    case 9:
      return log1p(abs(a));
    default:
      return where(a > b, a, b);
  }
}

TEST_CASE("random expressions have the same bits recorded and not") {
  Random random(1);
  for (int expression = 0; expression < 200; ++expression) {
    Trace trace;
    std::vector<double> plain;
    std::vector<Recorded> recorded;
    for (int i = 0; i < 5; ++i) {
      plain.push_back(random.between(-4, 4));
      recorded.push_back(i < 3 ? record(trace, "x", plain.back()) : Recorded(plain.back()));
    }
    for (int step = 0; step < 40; ++step) {
      const Index operation = random.below(11);
      const auto a = static_cast<std::size_t>(random.below(static_cast<Index>(plain.size())));
      const auto b = static_cast<std::size_t>(random.below(static_cast<Index>(plain.size())));
      plain.push_back(combine(operation, plain[a], plain[b]));
      recorded.push_back(combine(operation, recorded[a], recorded[b]));
      REQUIRE(same_bits(plain.back(), recorded.back().value()));
      if (recorded.back().trace() != nullptr) {
        REQUIRE(same_bits(trace.value(recorded.back().id()), plain.back()));
      }
    }
  }
}

TEST_CASE("learning has the same bits recorded and not", "[S1.34]") {
  Random random(2);
  for (int run = 0; run < 20; ++run) {
    Trace trace;
    Perceptron<double> p =
        neuron(random.between(-1, 1), random.between(-1, 1), random.between(-1, 1));
    Perceptron<Recorded> q = record_neuron(trace, p);
    const Vector<double> t{{0, 0, 1, static_cast<double>(random.below(2))}};
    const double eta = random.between(0.01, 1);
    const Index rounds = learn(p, gate_inputs(), t, eta, 20);
    const Index recorded_rounds = learn(q, record(trace, "x", gate_inputs()), record(trace, "t", t),
                                        record(trace, "eta", eta), 20);
    CHECK(rounds == recorded_rounds);
    CHECK(same_bits(p.w[0], q.w[0].value()));
    CHECK(same_bits(p.w[1], q.w[1].value()));
    CHECK(same_bits(p.b, q.b.value()));
  }
}

TEST_CASE("a smooth network has the same bits recorded and not", "[S1.11]") {
  Random random(3);
  const TwoLayer<double> net = xor_network();
  for (int run = 0; run < 50; ++run) {
    Trace trace;
    const TwoLayer<Recorded> recorded{
        {record_neuron(trace, net.hidden[0]), record_neuron(trace, net.hidden[1])},
        record_neuron(trace, net.output)};
    const Vector<double> x{{random.between(-1, 2), random.between(-1, 2)}};
    const double gain = random.between(1, 50);
    const double y = forward(net, x, Sigmoid<double>{gain});
    const Recorded z = forward(recorded, record(trace, "x", x), Sigmoid<Recorded>{gain});
    CHECK(same_bits(y, z.value()));
  }
}

}  // namespace
}  // namespace gradus
