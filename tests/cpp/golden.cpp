// The core computes what NumPy computes, to the last bit (tests/golden/make_golden.py).

#include <catch2/catch_test_macros.hpp>

#include "gradus/adders.hpp"
#include "gradus/gates.hpp"
#include "gradus/learning_rule.hpp"
#include "support/json.hpp"
#include "support/numbers.hpp"

namespace gradus {
namespace {

using testing::golden;
using testing::Json;
using testing::list_of;
using testing::same_bits;
using testing::vector_of;

TEST_CASE("weighted sums and answers are NumPy's", "[S1.07]") {
  const Json file = golden("neurons");
  CHECK(file["neurons"].list().size() == 200);
  for (const Json& entry : file["neurons"].list()) {
    const Perceptron<double> p{vector_of(entry["w"].numbers()), entry["b"].number()};
    const Vector<double> x = vector_of(entry["x"].numbers());
    CHECK(same_bits(dot(p.w, x), entry["dot"].number()));
    CHECK(same_bits(weighted_sum(p, x), entry["sum"].number()));
    CHECK(fire(p, x) == entry["y"].number());
    CHECK(fire(ThresholdPerceptron<double>{p.w, p.b}, x) == entry["y_threshold"].number());
  }
}

TEST_CASE("learning takes NumPy's path", "[S1.34]") {
  const Json file = golden("learning");
  CHECK(file["runs"].list().size() == 8);
  for (const Json& run : file["runs"].list()) {
    const Vector<double> t = vector_of(run["targets"].numbers());
    Perceptron<double> p{Vector<double>::Zero(2), 0.0};
    std::size_t at = 0;
    for (const double mistakes : run["mistakes"].numbers()) {
      double counted = 0;
      for (Index row = 0; row < 4; ++row) {  // A round of one row, so that each can be compared.
        counted += learn_round(p, Matrix<double>(gate_inputs().row(row)), Vector<double>{{t[row]}},
                               run["rate"].number());
        const std::vector<double> expected = run["path"][at++].numbers();
        CHECK(same_bits(p.w[0], expected[0]));
        CHECK(same_bits(p.w[1], expected[1]));
        CHECK(same_bits(p.b, expected[2]));
      }
      CHECK(counted == mistakes);
    }
    CHECK(at == run["path"].list().size());
  }
}

TEST_CASE("circuits answer as NumPy does", "[S1.12]") {
  const Json file = golden("circuits");
  CHECK(file["circuits"].list().size() == 20);
  for (const Json& entry : file["circuits"].list()) {
    std::vector<std::string> names;
    std::vector<std::vector<Index>> from;
    for (const Json& name : entry["gates"].list()) {
      names.push_back(name.text());
    }
    for (const Json& pair : entry["from"].list()) {
      from.push_back({pair[0].integer(), pair[1].integer()});
    }
    const Index inputs = entry["inputs"].integer();
    const Matrix<double> wires = evaluate_rows(wire_up(inputs, names, from), binary_inputs(inputs));
    REQUIRE(static_cast<std::size_t>(wires.rows()) == entry["wires"].list().size());
    for (Index row = 0; row < wires.rows(); ++row) {
      const Vector<double> expected =
          vector_of(entry["wires"][static_cast<std::size_t>(row)].numbers());
      CHECK(Vector<double>(wires.row(row)) == expected);
    }
  }
}

void check_adder(const Adder& adder, const Json& rows) {
  const Matrix<double> wires = evaluate_rows(adder.circuit, binary_inputs(adder.circuit.inputs));
  REQUIRE(static_cast<std::size_t>(wires.rows()) == rows.list().size());
  for (Index row = 0; row < wires.rows(); ++row) {
    const Vector<double> bits = wires.row(row).head(adder.circuit.inputs);
    std::vector<double> answers = list_of(bits);
    answers.insert(answers.end(), {wires(row, adder.sum), wires(row, adder.carry)});
    CHECK(answers == rows[static_cast<std::size_t>(row)].numbers());
  }
}

TEST_CASE("adders count", "[S1.12]") {
  check_adder(half_adder(), golden("adders")["half"]);
  check_adder(full_adder(), golden("adders")["full"]);
}

}  // namespace
}  // namespace gradus
