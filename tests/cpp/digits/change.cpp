// Changed images, counts and checksums. Expected values are NumPy's (tests/golden/make_digits.py)
// or from paper.

#include "gradus/digits/change.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "digits/support.hpp"
#include "gradus/digits/confusion.hpp"
#include "gradus/digits/counting.hpp"
#include "gradus/digits/trained.hpp"
#include "support/errors.hpp"
#include "support/json.hpp"

namespace gradus {
namespace {

using testing::bytes_of_hex;
using testing::error_of;
using testing::golden;
using testing::Json;
using Bytes = std::vector<std::uint8_t>;
using Words = std::vector<std::string>;

/// 0, 1, …, 250, 0, … and the same in the order of the columns.
Bytes two_patterns() {
  constexpr Index kEnd = 251;
  Bytes images;
  for (Index i = 0; i < kImagePixels; ++i) {
    images.push_back(static_cast<std::uint8_t>(i % kEnd));
  }
  for (Index i = 0; i < kImagePixels; ++i) {
    images.push_back(
        images[static_cast<std::size_t>(i % kImageSide * kImageSide + i / kImageSide)]);
  }
  return images;
}

TEST_CASE("images are changed as NumPy changes them", "[S1.18]") {
  const Json file = golden("digits");
  CHECK(file["changes"].list().size() == 28);
  for (const Json& entry : file["changes"].list()) {
    const Change change{.dx = entry["dx"].integer(),
                        .dy = entry["dy"].integer(),
                        .how = how_named(entry["how"].text())};
    CHECK(changed(two_patterns(), change) == bytes_of_hex(entry["images"].text()));
  }
}

TEST_CASE("a change that cannot be is refused", "[S1.18]") {
  CHECK(error_of([] { (void)how_named("sideways"); }) == Words{"change.unknown", "sideways"});
  for (const Change& change : {Change{.dx = 28}, Change{.dx = -28}, Change{.dy = 28},
                               Change{.dx = std::numeric_limits<Index>::min()},
                               Change{.dy = std::numeric_limits<Index>::min()}}) {
    CHECK(error_of([&] { (void)changed(Bytes(784), change); }) == Words{"change.shift", "27"});
  }
  CHECK(error_of([] { (void)changed(Bytes(783), {}); }) == Words{"digits.pixels", "783", "784"});
  CHECK(changed(Bytes{}, {}).empty());
}

TEST_CASE("answers are counted by label", "[S1.18]") {
  const std::vector<Index> counts = confusion(Bytes{4, 4, 9, 0}, Bytes{4, 9, 9, 9});
  CHECK(counts.size() == 100);
  CHECK(counts[44] == 1);
  CHECK(counts[49] == 1);
  CHECK(counts[99] == 1);
  CHECK(counts[9] == 1);
  CHECK(error_of([] { (void)confusion(Bytes{1}, Bytes{}); }) == Words{"digits.counts", "1", "0"});
  CHECK(error_of([] { (void)confusion(Bytes{1, 10}, Bytes{1, 1}); }) ==
        Words{"digits.label", "2", "10"});
  CHECK(error_of([] { (void)confusion(Bytes{1}, Bytes{255}); }) ==
        Words{"digits.label", "1", "255"});
}

TEST_CASE("a label that there is none of has the recall 0", "[S1.18]") {
  Matrix<double> counts = Matrix<double>::Zero(4, 4);
  counts(1, 1) = 3.0;
  counts(1, 2) = 1.0;
  // The next array of four finds its memory full of sevens.
  std::vector<Vector<double>> sevens(8, Vector<double>::Constant(4, 7.0));
  sevens.clear();
  const Vector<double> recall = recalls(counts);
  CHECK(recall == Vector<double>{{0.0, 0.75, 0.0, 0.0}});
}

TEST_CASE("weights are known by zlib's CRC-32 of their float32", "[S2.10]") {
  Matrix<double> W1(2, 3);
  W1 << -3, -2, -1, 0, 1, 2;
  Matrix<double> W2(3, 10);
  for (Index i = 0; i < W2.size(); ++i) {
    W2.data()[i] = static_cast<double>(i) / 9.0;
  }
  const auto net = [&](double last) {
    Vector<double> b2 = Vector<double>::Zero(10);
    b2[9] = last;
    return network_of<double>(
        {{.W = W1 / 7.0, .b = Vector<double>{{0.0, 1.0 / 3.0, 2.0 / 3.0}}}, {.W = W2, .b = b2}});
  };
  CHECK(trained(net(0.0)).checksum == golden("digits")["checksum"][0].text());
  CHECK(trained(net(1e-30)).checksum != trained(net(0.0)).checksum);
}

}  // namespace
}  // namespace gradus
