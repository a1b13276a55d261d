// Split, min-max and one-hot are those of scikit-learn (tests/golden/make_readers.py).

#include <catch2/catch_test_macros.hpp>

#include "gradus/data/min_max.hpp"
#include "gradus/data/one_hot.hpp"
#include "gradus/data/split.hpp"
#include "readers/support.hpp"
#include "support/errors.hpp"
#include "support/numbers.hpp"
#include "support/sha256.hpp"

namespace gradus {
namespace {

using testing::error_of;
using testing::golden;
using testing::indices_of;
using testing::Json;
using testing::list_of;

using Words = std::vector<std::string>;

Matrix<double> matrix_of(const Json& rows) {
  Matrix<double> X(std::ssize(rows.list()), std::ssize(rows[0].list()));
  for (Index row = 0; row < X.rows(); ++row) {
    X.row(row) = testing::vector_of(rows[static_cast<std::size_t>(row)].numbers()).transpose();
  }
  return X;
}

void check_rows(const std::vector<Index>& rows, const Json& digest) {
  REQUIRE(std::ssize(rows) == digest["count"].integer());
  const std::vector<Index> first = indices_of(digest["first"]);
  CHECK(std::equal(first.begin(), first.end(), rows.begin()));
  const std::vector<std::int64_t> numbers(rows.begin(), rows.end());
  CHECK(testing::sha256_of(std::span(numbers)) == digest["sha256"].text());
}

TEST_CASE("rows are split as scikit-learn splits them", "[S2.09]") {
  const Json file = golden("readers");
  CHECK(file["split"].list().size() == 8);
  for (const Json& entry : file["split"].list()) {
    const Split split = split_rows(entry["n"].integer(), entry["share"].number(),
                                   static_cast<std::uint32_t>(entry["seed"].number()));
    check_rows(split.test, entry["test"]);
    check_rows(split.train, entry["train"]);
  }
}

TEST_CASE("the notes' split of 42 000 rows", "[S2.09]") {
  const Split split = split_rows(42'000, 0.3, 42);
  CHECK(split.train.size() == 29'400);
  CHECK(split.test.size() == 12'600);
  CHECK(std::vector<Index>(split.test.begin(), split.test.begin() + 3) ==
        std::vector<Index>{5457, 38509, 25536});
}

TEST_CASE("a split that leaves nothing") {
  const auto refused = [](Index n, double share) {
    return error_of([&] { static_cast<void>(split_rows(n, share, 0)); });
  };
  CHECK(refused(10, 0.0) == Words{"split.share", "0.0"});
  CHECK(refused(10, 1.0) == Words{"split.share", "1.0"});
  CHECK(refused(10, -0.5) == Words{"split.share", "-0.5"});
  CHECK(refused(10, std::numeric_limits<double>::quiet_NaN()) == Words{"split.share", "nan"});
  CHECK(refused(1, 0.3) == Words{"split.empty", "1", "0.3"});
  CHECK(refused(0, 0.3) == Words{"split.empty", "0", "0.3"});
  CHECK(refused(10, 0.95) == Words{"split.empty", "10", "0.95"});
  CHECK(refused(2, 0.5).empty());
}

TEST_CASE("columns are scaled as NumPy scales them", "[S2.09]") {
  const Json file = golden("readers");
  for (const Json& entry : file["scaling"].list()) {
    const Matrix<double> X = matrix_of(entry["X"]);
    const std::vector<Index> fitted = indices_of(entry["fitted"]);
    Matrix<double> rows(std::ssize(fitted), X.cols());
    for (Index row = 0; row < rows.rows(); ++row) {
      rows.row(row) = X.row(fitted[static_cast<std::size_t>(row)]);
    }
    const MinMax scale = fit_min_max(rows);
    CHECK(list_of(scale.lower) == entry["lower"].numbers());
    CHECK(list_of(scale.range) == entry["range"].numbers());
    CHECK(scaled(scale, X) == matrix_of(entry["scaled"]));
  }
}

TEST_CASE("bytes are fitted on the training part alone", "[S2.09]") {
  const Json file = golden("readers");
  const Json& entry = file["scaling"][1];
  const Matrix<double> X = matrix_of(entry["X"]);
  std::vector<std::uint8_t> bytes;
  for (const double x : X.reshaped<Eigen::RowMajor>()) {
    bytes.push_back(static_cast<std::uint8_t>(x));
  }
  const MinMax scale = fit_min_max(bytes, X.cols(), indices_of(entry["fitted"]));
  CHECK(list_of(scale.lower) == entry["lower"].numbers());
  CHECK(list_of(scale.range) == entry["range"].numbers());
  const Matrix<double> Y = scaled(scale, X);
  CHECK((Y.minCoeff() < 0.0 || Y.maxCoeff() > 1.0));  // Other rows land outside.
}

TEST_CASE("a scale that cannot be") {
  const std::vector<std::uint8_t> bytes(12);
  const auto fitted = [&](std::vector<Index> rows) {
    return error_of([&] { static_cast<void>(fit_min_max(bytes, 4, rows)); });
  };
  CHECK(fitted({0, 2}).empty());
  CHECK(fitted({}) == Words{"min-max.empty"});
  CHECK(fitted({0, 3}) == Words{"min-max.row", "3", "3"});
  CHECK(fitted({-1}) == Words{"min-max.row", "-1", "3"});
  CHECK(error_of([] { static_cast<void>(fit_min_max(Matrix<double>(0, 4))); }) ==
        Words{"min-max.empty"});
  CHECK(error_of([&] {
          static_cast<void>(
              scaled(fit_min_max(bytes, 4, std::vector<Index>{0}), Matrix<double>(1, 3)));
        }) == Words{"min-max.columns", "4", "3"});
}

TEST_CASE("labels become rows with a single 1", "[S1.18]") {
  const Json file = golden("readers");
  const std::vector<std::uint8_t> labels{7, 0, 9, 3};
  CHECK(one_hot(labels, 10) == matrix_of(file["one_hot"]));
  CHECK(one_hot({}, 10).rows() == 0);
  CHECK(error_of([&] { static_cast<void>(one_hot(labels, 9)); }) ==
        Words{"one-hot.label", "2", "9", "9"});
}

}  // namespace
}  // namespace gradus
