// The algorithms that the page shows: they give what the functions of NDArray give, and leave a
// trace with every cell.

#include <catch2/catch_test_macros.hpp>

#include "arrays/random_arrays.hpp"
#include "gradus/arrays/along.hpp"
#include "gradus/arrays/broadcasting.hpp"
#include "gradus/arrays/elementwise.hpp"
#include "gradus/arrays/linear.hpp"
#include "gradus/arrays/offset.hpp"
#include "gradus/arrays/product.hpp"
#include "gradus/arrays/reduce.hpp"
#include "gradus/trace/record.hpp"
#include "support/errors.hpp"
#include "support/steps.hpp"

namespace gradus {
namespace {

using testing::labels;
using testing::Random;
using testing::random_array;
using testing::read_steps;

Array<double> matrix(const Shape& shape, std::vector<double> values) {
  return array_of(shape, std::move(values));
}

Array<Recorded> recorded(Trace& trace, std::string_view name, const Array<double>& a) {
  Array<Recorded> result = zeros<Recorded>(a.shape());
  for (const Cell& i : cells(a.shape())) {
    const std::vector<std::int32_t> at(i.begin(), i.end());
    result[i] = {a[i], trace.input(name, a[i], at), &trace};
  }
  return result;
}

std::vector<double> values(const Array<Recorded>& a) {
  std::vector<double> found;
  for (const Recorded& number : a.values()) {
    found.push_back(number.value());
  }
  return found;
}

TEST_CASE("an element's place is counted out with the strides", "[S0.05]") {
  const std::vector<std::int64_t> index = {1, 2};
  const std::vector<std::int64_t> strides = {3, 1};
  CHECK(offset_of<std::int64_t>(index, strides) == 5);
  CHECK(offset_of<std::int64_t>({}, {}) == 0);
  Trace trace;
  const std::vector<Recorded> i = {record(trace, "index", 1.0), record(trace, "index", 2.0)};
  const std::vector<Recorded> s = {Recorded(3.0), Recorded(1.0)};
  CHECK(offset_of<Recorded>(i, s).value() == 5.0);
  CHECK(labels(trace) == std::vector<std::string>{"offset[0]", "offset[1]"});
  CHECK(read_steps(trace)[0].calls == std::vector<std::string>{"offset_of"});
}

TEST_CASE("the place of every cell is where the array finds it", "[S0.05]") {
  Random random(3);
  for (int round = 0; round < 100; ++round) {
    const Array<double> a = random_array(random);
    std::int64_t k = 0;
    for (const Cell& i : cells(a.shape())) {
      const std::int64_t place = a.layout.offset + offset_of<std::int64_t>(i, a.layout.strides);
      CHECK(&a[i] == &a.element(place));
      CHECK(&a[i] == &a.at(k++));
    }
    CHECK(k == a.size());
  }
}

TEST_CASE("cell by cell with stretching, as apply does it", "[S1.03]") {
  Random random(4);
  int fitting = 0;
  for (int round = 0; round < 400; ++round) {
    const Array<double> a = random_array(random);
    const Array<double> b = random_array(random);
    const auto taught = [&] { return elementwise(std::multiplies<>(), a, b); };
    const auto fast = [&] { return apply(Binary::multiply, NDArray(a), NDArray(b)); };
    const auto error = testing::error_of(taught);
    CHECK(error == testing::error_of(fast));
    if (error.empty()) {
      ++fitting;
      CHECK(taught().values() == fast().as<double>().values());
      CHECK(taught().shape() == fast().shape());
    }
  }
  CHECK(fitting > 50);
}

TEST_CASE("broadcasting leaves a step a cell", "[S1.03]") {
  Trace trace;
  const Array<Recorded> A = recorded(trace, "A", matrix({2, 2}, {1, 2, 3, 4}));
  const Array<Recorded> b = recorded(trace, "b", matrix({2}, {10, 20}));
  const Array<Recorded> C = elementwise(std::multiplies<>(), A, b);
  CHECK(values(C) == std::vector<double>{10, 40, 30, 80});
  CHECK(labels(trace) == std::vector<std::string>{"C[0][0]", "C[0][1]", "C[1][0]", "C[1][1]"});
  const Trace::Node& node = trace.nodes()[static_cast<std::size_t>(C[{1, 0}].id())];
  CHECK(node.op == Op::multiply);
  CHECK(node.a == (A[{1, 0}].id()));
  CHECK(node.b == b[{0}].id());
  CHECK(read_steps(trace)[0].calls == std::vector<std::string>{"elementwise"});
}

TEST_CASE("what was copied forwards is summed backwards", "[S1.03]") {
  Trace trace;
  const Array<Recorded> G = recorded(trace, "G", matrix({2, 3}, {1, 2, 3, 4, 5, 6}));
  CHECK(values(sum_to(G, {3})) == std::vector<double>{5, 7, 9});
  CHECK(labels(trace)[4] == "g[1][1][1]");  // The cell 1 of the sum takes the cell 1, 1 of G.
  CHECK(read_steps(trace)[4].values == std::vector<double>{7});
  const Array<double> g = matrix({2, 3}, {1, 2, 3, 4, 5, 6});
  CHECK(sum_to(g, {2, 1}).values() == std::vector<double>{6, 15});
  CHECK(sum_to(g, {}).values() == std::vector<double>{21});
  CHECK(sum_to(g, {2, 3}).values() == g.values());
}

TEST_CASE("stretching and summing back are adjoint", "[S1.03]") {
  Random random(5);
  for (int round = 0; round < 200; ++round) {
    const Array<double> b = random_array(random);
    Shape shape = b.shape();
    for (std::int64_t& length : shape) {
      length = length == 1 ? 1 + random.below(3) : length;
    }
    shape.insert(shape.begin(), static_cast<std::size_t>(random.below(2)), 2);
    const Array<double> copies = broadcast_to(b, shape);
    // The sum of G ∘ copies is the sum of sum_to(G) ∘ b, here for G = copies.
    const auto squares = [](const Array<double>& x, const Array<double>& y) {
      return item(reduce(Reduction::sum, apply(Binary::multiply, NDArray(x), NDArray(y))));
    };
    CHECK(squares(copies, copies) == squares(sum_to(copies, b.shape()), b));
  }
}

TEST_CASE("along an axis, as reduce does it", "[S0.16]") {
  Random random(6);
  for (int round = 0; round < 300; ++round) {
    const Array<double> X = random_array(random);
    for (std::int64_t axis = 0; axis < X.ndim(); ++axis) {
      const auto fast = [&](Reduction op) { return reduce(op, NDArray(X), {axis}); };
      CHECK(sum_along(X, axis).values() == fast(Reduction::sum).as<double>().values());
      if (X.length(axis) > 0) {
        CHECK(max_along(X, axis).values() == fast(Reduction::max).as<double>().values());
        const NDArray places = astype(fast(Reduction::argmax), DType::float64);
        CHECK(argmax_along(X, axis).values() == places.as<double>().values());
      }
    }
  }
}

TEST_CASE("an axis is pressed step by step", "[S0.16]") {
  const Array<double> x = matrix({2, 2}, {1, 2, 3, 4});
  CHECK(sum_along(x, 0).values() == std::vector<double>{4, 6});
  CHECK(sum_along(x, 1).values() == std::vector<double>{3, 7});
  Trace trace;
  const Array<Recorded> X = recorded(trace, "X", x);
  CHECK(values(sum_along(X, 0)) == std::vector<double>{4, 6});
  CHECK(labels(trace) == std::vector<std::string>{"S[0][0]", "S[0][1]", "S[1][0]", "S[1][1]"});
  CHECK(read_steps(trace)[1].values == std::vector<double>{4});
  CHECK(read_steps(trace)[1].calls == std::vector<std::string>{"sum_along"});
}

TEST_CASE("the tape knows why a number is the largest", "[S0.16]") {
  Trace trace;
  const Array<Recorded> X = recorded(trace, "X", matrix({1, 3}, {2, 7, 7}));
  const Array<Recorded> M = max_along(X, 1);
  CHECK(values(M) == std::vector<double>{7});
  CHECK(labels(trace) == std::vector<std::string>{"M[0][0]", "M[0][1]", "M[0][2]"});
  const Trace::Node& node = trace.nodes()[static_cast<std::size_t>(M[{0}].id())];
  CHECK(node.op == Op::where);
  CHECK(trace.value(node.a) == 0.0);  // 7 > 7 does not hold, so the first 7 stays.
  CHECK(node.b != (X[{0, 2}].id()));
  Trace places;
  const Array<Recorded> J = argmax_along(recorded(places, "X", matrix({1, 3}, {2, 7, 7})), 1);
  CHECK(values(J) == std::vector<double>{1});
  CHECK(labels(places) == std::vector<std::string>{"largest[0][0]", "J[0][1]", "J[0][2]"});
}

TEST_CASE("integers are reduced by the same code", "[S0.16]") {
  const Array<std::int64_t> X = array_of<std::int64_t>({2, 3}, {3, 1, 2, 9, 8, 9});
  CHECK(sum_along(X, 1).values() == std::vector<std::int64_t>{6, 26});
  CHECK(max_along(X, 1).values() == std::vector<std::int64_t>{3, 9});
  CHECK(argmax_along(X, 1).values() == std::vector<std::int64_t>{0, 0});
  CHECK(argmax_along(X, 0).values() == std::vector<std::int64_t>{1, 1, 1});
}

TEST_CASE("a product of matrices leaves a step a term", "[S3.02]") {
  Trace trace;
  const Array<Recorded> A = recorded(trace, "A", matrix({2, 2}, {1, 2, 3, 4}));
  const Array<Recorded> B = recorded(trace, "B", matrix({2, 1}, {5, 6}));
  CHECK(values(matmul(A, B)) == std::vector<double>{17, 39});
  CHECK(labels(trace) ==
        std::vector<std::string>{"C[0][0][0]", "C[0][0][1]", "C[1][0][0]", "C[1][0][1]"});
  CHECK(read_steps(trace)[3].values == std::vector<double>{39});
}

Array<Recorded> doubled(const Array<Recorded>& x) {
  ENTER(x);
  Array<Recorded> y = elementwise(std::plus<>(), x, x);
  STEP(y);
  return y;
}

TEST_CASE("a step may hold a whole array", "[S0.05]") {
  Trace trace;
  (void)doubled(recorded(trace, "x", matrix({1, 2}, {1, 2})));
  const testing::ReadStep step = read_steps(trace).back();
  CHECK(step.name == "y");
  CHECK(step.shape == std::vector<std::int32_t>{1, 2});
  CHECK(step.values == std::vector<double>{2, 4});
  CHECK(step.calls == std::vector<std::string>{"doubled"});
  Trace untouched;  // Numbers of no trace leave none.
  (void)doubled(zeros<Recorded>({2}));
  CHECK(untouched.steps().empty());
  CHECK(offset_of<Recorded>(std::vector<Recorded>{Recorded(2.0)},
                            std::vector<Recorded>{Recorded(3.0)})
            .value() == 6.0);
}

}  // namespace
}  // namespace gradus
