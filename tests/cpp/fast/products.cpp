// Products and the exponential function in single precision: what they round to, natively and in
// WebAssembly alike.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "fast/support.hpp"
#include "gradus/elementary.hpp"
#include "gradus/fast/exponential.hpp"
#include "gradus/fast/gemm.hpp"
#include "gradus/fast/ink.hpp"
#include "support/numbers.hpp"

namespace gradus::fast {
namespace {

using testing::Random;
using testing::random_pixels;

/// How far a float is from a number, in units of the float's last place there.
double ulps(float y, double exact) {
  return std::abs(static_cast<double>(y) - exact) / std::ldexp(1.0, std::ilogb(exact) - 23);
}

Rows random_rows(Random& random, Index rows, Index columns) {
  return Rows::NullaryExpr(rows, columns,
                           [&] { return static_cast<float>(random.between(-1.0, 1.0)); });
}

/// One sum, added up from 0 in order, as the textbook has it.
float sum_of(const Rows& A, Index i, const Rows& B, Index j) {
  float sum = 0.0F;
  for (Index k = 0; k < A.cols(); ++k) {
    sum += A(i, k) * B(k, j);
  }
  return sum;
}

TEST_CASE("four exponentials are close to the exact ones, and so are four sigmoids") {
  double worst = 0.0;
  double bent = 0.0;
  for (int i = -87'000; i <= 88'000; i += 7) {
    const auto x = static_cast<float>(i) / 1000.0F;
    worst = std::max(worst, ulps(exponential(all(x))[1], exp(static_cast<double>(x))));
    const double y = 1.0 / (1.0 + exp(-static_cast<double>(x)));
    bent = std::max(bent, ulps(sigmoid(all(x))[2], y));
  }
  CHECK(worst < 1.5);
  CHECK(bent < 3.0);
  CHECK(exponential(all(0.0F))[0] == 1.0F);
  CHECK(sigmoid(all(0.0F))[3] == 0.5F);
}

TEST_CASE("beyond its ends the exponential stays where it is; nan stays nan") {
  constexpr float kInf = std::numeric_limits<float>::infinity();
  const Four ends = exponential(Four{-kInf, -1000.0F, 1000.0F, kInf});
  CHECK(ends[0] == exponential(all(-87.0F))[0]);
  CHECK(ends[1] == ends[0]);
  CHECK(ends[2] == exponential(all(88.0F))[0]);
  CHECK(ends[3] == ends[2]);
  CHECK(std::isfinite(ends[3]));
  const Four bent = sigmoid(Four{-kInf, -100.0F, 100.0F, kInf});
  CHECK((bent[0] >= 0.0F && bent[1] < 1e-37F && bent[2] == 1.0F && bent[3] == 1.0F));
  CHECK(std::isnan(exponential(all(std::numeric_limits<float>::quiet_NaN()))[0]));
}

TEST_CASE("a product of any shape is the textbook's to the last bit", "[S1.14]") {
  Random random(1);
  Panels panels;
  for (int round = 0; round < 300; ++round) {
    const Index n = 1 + random.below(14);
    const Index k = random.below(30);
    const Index m = 1 + random.below(70);
    CAPTURE(n, k, m);
    const Rows A = random_rows(random, n, k);
    const Rows B = random_rows(random, k, m);
    std::vector<float> C(static_cast<std::size_t>(n * whole_panels(m)), 1.0F);
    lay_out(view_of(B), panels);
    multiply(view_of(A), panels, C.data());
    bool same = true;
    for (Index i = 0; i < n; ++i) {
      for (Index j = 0; j < whole_panels(m); ++j) {
        const float expected = j < m ? sum_of(A, i, B, j) : 0.0F;
        same = same && C[static_cast<std::size_t>(i * whole_panels(m) + j)] == expected;
      }
    }
    CHECK(same);
  }
}

TEST_CASE("a product of transposed matrices") {
  Random random(2);
  const Rows A = random_rows(random, 23, 7);
  const Rows B = random_rows(random, 12, 23);
  Panels panels;
  lay_out(view_of(B).transposed(), panels);
  std::vector<float> C(112);
  multiply(view_of(A).transposed(), panels, C.data());
  const Rows At = A.transpose();
  const Rows Bt = B.transpose();
  for (Index i = 0; i < 7; ++i) {
    for (Index j = 0; j < 12; ++j) {
      CHECK(C[static_cast<std::size_t>(i * 16 + j)] == sum_of(At, i, Bt, j));
    }
  }
}

TEST_CASE("pixels that are 0 can be left out: the sums are the same to the last bit", "[S1.18]") {
  Random random(3);
  Ink ink;
  WeightRows weights;
  for (const Index m : {1, 4, 10, 49, 50, 52, 53, 60, 110}) {
    const Index d = 37 + m % 9;
    const Rows W = random_rows(random, d, m);
    const std::vector<std::uint8_t> pixels = random_pixels(static_cast<std::uint64_t>(m), d);
    Rows x(1, d);
    for (Index i = 0; i < d; ++i) {
      x(0, i) = static_cast<float>(pixels[static_cast<std::size_t>(i)]) / 255.0F;
    }
    lay_out(W, weights);
    InkFinder(d, weights.stride, {}).find(pixels.data(), ink);
    CHECK(ink.count == d - std::ranges::count(pixels, 0));
    std::vector<float> sums(static_cast<std::size_t>(weights.stride));
    multiply(ink, weights, sums.data());
    for (Index j = 0; j < m; ++j) {
      CHECK(sums[static_cast<std::size_t>(j)] == sum_of(x, 0, W, j));
    }
  }
}

}  // namespace
}  // namespace gradus::fast
