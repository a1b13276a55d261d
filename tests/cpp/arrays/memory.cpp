// Views share memory, copies do not; what would be too large is refused.

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "arrays/random_arrays.hpp"
#include "gradus/arrays/create.hpp"
#include "gradus/arrays/elementwise.hpp"
#include "gradus/arrays/indexing.hpp"
#include "gradus/arrays/linear.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "support/errors.hpp"

namespace gradus {
namespace {

using testing::error_of;
using Numbers = std::vector<double>;
using Integers = std::vector<std::int64_t>;
using Words = std::vector<std::string>;

Integers integers(const NDArray& a) { return a.as<std::int64_t>().values(); }
Numbers numbers(const NDArray& a) { return a.as<double>().values(); }
NDArray number_of(std::int64_t value) { return scalar_array(value); }

/// The code of an error and NumPy's words.
Words start_of_error(const auto& call) {
  Words words = error_of(call);
  words.resize(std::min(words.size(), std::size_t{2}));
  return words;
}

TEST_CASE("writing into a view writes into its base", "[S0.10][S1.04]") {
  const NDArray base = reshape(arange(std::int64_t{0}, 12), {3, 4});
  const NDArray row = read(base, {std::int64_t{1}});
  CHECK(row.id() == base.id());
  CHECK_FALSE(row.owner());
  assign(row, {Slice{}}, number_of(9));
  CHECK(integers(base) == Integers{0, 1, 2, 3, 9, 9, 9, 9, 8, 9, 10, 11});
  const NDArray corner = read(base, {Slice{0, 2}, Slice{0, 2}});
  apply_in_place(Binary::multiply, transpose(corner), number_of(10));
  CHECK(integers(base) == Integers{0, 10, 2, 3, 90, 90, 9, 9, 8, 9, 10, 11});
  CHECK(corner.layout().strides == Shape{4, 1});
  CHECK(corner.byte_strides() == Shape{32, 8});
  CHECK(corner.nbytes() == 32);
  CHECK(corner.block_size() == 12);
}

TEST_CASE("what an index array picks is a copy", "[S0.10][S1.04]") {
  const NDArray base = vector_array(Integers{51, 55, 14, 19, 0, 4});
  const NDArray picked = read(base, {vector_array(Integers{0, 2, 4})});
  CHECK(integers(picked) == Integers{51, 14, 0});
  CHECK(picked.id() != base.id());
  CHECK(picked.owner());
  assign(picked, {Slice{}}, number_of(7));
  CHECK(integers(base) == Integers{51, 55, 14, 19, 0, 4});
  assign(base, {apply(Binary::greater, base, number_of(15))}, number_of(-1));
  CHECK(integers(base) == Integers{-1, -1, 14, -1, 0, 4});
}

TEST_CASE("the gradient's elements are written or its name is bound anew", "[S0.10]") {
  NDArray gradient = zeros({2});
  const NDArray list_entry = gradient;
  assign(gradient, {Ellipsis{}}, vector_array(Numbers{1, 2}));
  CHECK(numbers(list_entry) == Numbers{1, 2});
  gradient = vector_array(Numbers{3, 4});
  CHECK(numbers(list_entry) == Numbers{1, 2});
}

TEST_CASE("source and target may overlap", "[S1.04]") {
  const NDArray a = vector_array(Integers{1, 2, 3, 4});
  apply_in_place(Binary::add, read(a, {Slice{1}}), read(a, {Slice{std::nullopt, -1}}));
  CHECK(integers(a) == Integers{1, 3, 5, 7});
  assign(a, {Slice{1}}, read(a, {Slice{std::nullopt, -1}}));
  CHECK(integers(a) == Integers{1, 1, 3, 5});
  assign(a, {Slice{std::nullopt, std::nullopt, -1}}, a);
  CHECK(integers(a) == Integers{5, 3, 1, 1});
  assign(a, {vector_array(Integers{0, 1, 2, 3})}, read(a, {Slice{{}, {}, -1}}));
  CHECK(integers(a) == Integers{1, 1, 3, 5});
  const NDArray square = reshape(arange(std::int64_t{0}, 4), {2, 2});
  copy_into(square, transpose(square));
  CHECK(integers(square) == Integers{0, 2, 1, 3});
}

TEST_CASE("slices of any bounds and steps", "[S3.03]") {
  constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  const NDArray a = arange(std::int64_t{0}, 5);
  const auto cut = [&](const Slice& slice) { return integers(read(a, {slice})); };
  CHECK(cut({kLeast, kMost, 1}) == Integers{0, 1, 2, 3, 4});
  CHECK(cut({kMost, kLeast, -1}) == Integers{4, 3, 2, 1, 0});
  CHECK(cut({1, kMost, kMost}) == Integers{1});
  CHECK(cut({3, {}, kLeast}) == Integers{3});
  CHECK(cut({{}, {}, kLeast}) == Integers{4});
}

TEST_CASE("a step beyond the end keeps its stride", "[S3.03]") {
  const auto strides = [](std::int64_t step) {
    return read(arange(std::int64_t{0}, 5), {Slice{.step = step}}).byte_strides();
  };
  CHECK(strides(100) == Integers{800});
  CHECK(strides(-100) == Integers{-800});
  CHECK(strides(-6) == Integers{-48});
  constexpr auto kLowest = std::numeric_limits<std::int64_t>::min();
  constexpr auto kHighest = std::numeric_limits<std::int64_t>::max();
  for (const std::int64_t step : {kLowest, kLowest + 1, kHighest}) {
    CHECK(read(arange(std::int64_t{0}, 5), {Slice{.step = step}}).size() == 1);
    CHECK(range_of(Slice{.step = step}, kHighest).count >= 1);
  }
  CHECK(range_of(Slice{.step = kHighest}, kHighest).count == 1);
  CHECK(range_of(Slice{.step = 2}, kHighest).count == kHighest / 2 + 1);
}

TEST_CASE("a stretched view may not be written to", "[S1.03]") {
  const NDArray stretched = broadcast_to(arange(std::int64_t{0}, 3), {2, 3});
  CHECK(stretched.layout().strides == Shape{0, 1});
  const Words read_only = {"numpy.read-only", "ValueError: assignment destination is read-only"};
  const NDArray one = number_of(1);
  CHECK(error_of([&] { assign(stretched, {std::int64_t{0}}, one); }) == read_only);
  CHECK(error_of([&] { assign(read(stretched, {Slice{}}), {Slice{}}, one); }) == read_only);
  CHECK(error_of([&] { copy_into(stretched, one); }) == read_only);
  CHECK(error_of([&] { apply_in_place(Binary::add, stretched, one); }) ==
        Words{"numpy.read-only", "ValueError: output array is read-only"});
  CHECK(copy(stretched).writeable());
}

TEST_CASE("what does not fit into memory is refused with NumPy's words", "[S0.05]") {
  const std::string unable = "numpy.core._exceptions._ArrayMemoryError: Unable to allocate ";
  const auto words = [&](const Shape& shape, DType type = DType::float64) {
    const Words found = start_of_error([&] { (void)zeros(shape, type); });
    return found.size() < 2 ? "" : found[0] == "array.too-large" ? found[1] : found[0];
  };
  CHECK(words({1'000'000'000}) ==
        unable + "7.45 GiB for an array with shape (1000000000,) and data type float64");
  CHECK(words({10'000'001}, DType::boolean) ==
        unable + "9.54 MiB for an array with shape (10000001,) and data type bool");
  CHECK(words({100'000, 100'000}, DType::int64) ==
        unable + "74.5 GiB for an array with shape (100000, 100000) and data type int64");
  CHECK(words({1'000'000'000'000}) ==
        unable + "7.28 TiB for an array with shape (1000000000000,) and data type float64");
  CHECK(words({1023 * 1024 * 128}) ==
        unable + "1023. MiB for an array with shape (134086656,) and data type float64");
  CHECK(words({1 << 27}) ==
        unable + "1.00 GiB for an array with shape (134217728,) and data type float64");
  CHECK(words({2'000'000'000}, DType::boolean) ==
        unable + "1.86 GiB for an array with shape (2000000000,) and data type bool");
  CHECK(words({std::int64_t{1} << 60}) ==
        "ValueError: array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum "
        "possible size.");
  CHECK(words({10'000'000}, DType::boolean).empty());
  CHECK(words({1 << 30, 0}).empty());
  CHECK(words(Shape(33, 1)) == "numpy.shape");
  CHECK(words({-1}) == "numpy.shape");
}

TEST_CASE("no operation makes more than may be", "[S0.05]") {
  const NDArray column = zeros({100'000, 1});
  const NDArray row = zeros({100'000}, DType::int64);
  const NDArray mask = ones({100'000, 1}, DType::boolean);
  const auto code = [](const auto& call) { return start_of_error(call).at(0); };
  CHECK(code([&] { (void)apply(Binary::add, column, row); }) == "array.too-large");
  CHECK(code([&] { (void)where(mask, row, row); }) == "array.too-large");
  CHECK(code([&] { (void)broadcast_to(row, {1'000'000'000, 100'000}); }) == "array.too-large");
  CHECK(code([&] { (void)matmul(column, reshape(row, {1, -1})); }) == "array.too-large");
  CHECK(code([&] { (void)dot(column, reshape(row, {1, -1})); }) == "array.too-large");
  CHECK(code([&] { (void)outer(column, row); }) == "array.too-large");
  CHECK(code([&] { (void)read(column, {row, NewAxis{}, reshape(row, {-1, 1})}); }) ==
        "array.too-large");
  CHECK(code([&] { (void)read(broadcast_to(row, {1, 100'000}), {reshape(row, {-1, 1}), row}); }) ==
        "array.too-large");
  CHECK(code([&] { (void)read(broadcast_to(row, {1, 100'000}), {row}); }) == "array.too-large");
  CHECK(code([&] { (void)concatenate(std::vector<NDArray>(200, row), 0); }) == "array.too-large");
  CHECK(code([&] { (void)arange(0.0, 1.0, 1e-9); }) == "array.too-large");
  CHECK(code([&] { (void)linspace(0.0, 1.0, 1'000'000'000); }) == "array.too-large");
  CHECK(code([&] { (void)eye(1'000'000); }) == "array.too-large");
  CHECK(code([&] { (void)reshape(row, Shape(40, 1)); }) == "numpy.shape");
}

TEST_CASE("numbers are converted as Python does it", "[S0.05]") {
  const auto integer = [](double x) { return std::get<std::int64_t>(converted(x, DType::int64)); };
  CHECK(integer(-1.9) == -1);
  CHECK(integer(-0x1p63) == std::numeric_limits<std::int64_t>::min());
  const auto error = [&](double x) { return error_of([&] { (void)integer(x); }); };
  CHECK(error(std::numeric_limits<double>::quiet_NaN()) ==
        Words{"python.number", "ValueError: cannot convert float NaN to integer"});
  CHECK(error(std::numeric_limits<double>::infinity()) ==
        Words{"python.number", "OverflowError: cannot convert float infinity to integer"});
  CHECK(error(0x1p63) ==
        Words{"python.number", "OverflowError: Python int too large to convert to C long"});
  CHECK(std::get<bool>(converted(std::int64_t{-3}, DType::boolean)));
  CHECK(std::get<std::int64_t>(converted(true, DType::int64)) == 1);
  CHECK(std::get<double>(converted(std::int64_t{3}, DType::float64)) == 3.0);
  CHECK(NDArray().dtype() == DType::float64);
  CHECK(std::get<double>(item(NDArray())) == 0.0);
  CHECK(std::get<bool>(scalar_at(ones({2}, DType::boolean), 1)));
}

TEST_CASE("one element or an array of rank 0", "[S1.04]") {
  const NDArray a = zeros({2, 3});
  CHECK(picks_one_element(a, {std::int64_t{0}, std::int64_t{1}}));
  CHECK(picks_one_element(a, {std::int64_t{0}, number_of(1)}));
  CHECK_FALSE(picks_one_element(a, {std::int64_t{0}}));
  CHECK_FALSE(picks_one_element(a, {std::int64_t{0}, Slice{}}));
  CHECK_FALSE(picks_one_element(a, {std::int64_t{0}, scalar_array(true)}));
  CHECK_FALSE(picks_one_element(a, {Ellipsis{}, std::int64_t{0}, std::int64_t{1}}));
  CHECK(picks_one_element(NDArray(), {}));
}

TEST_CASE("warnings go to who asks for them", "[S1.01]") {
  Warnings warnings;
  const NDArray zero = zeros({2});
  CHECK(numbers(apply(Binary::divide, ones({2}), zero)).size() == 2);
  (void)apply(Binary::divide, vector_array(Numbers{1, 0}), zero, &warnings);
  CHECK(warnings == Words{"RuntimeWarning: divide by zero encountered in divide",
                          "RuntimeWarning: invalid value encountered in divide"});
}

TEST_CASE("NumPy's small types are int64 and float64 here", "[S0.05]") {
  const NDArray yes = scalar_array(true);
  CHECK(apply(Binary::floor_divide, yes, yes).dtype() == DType::int64);
  CHECK(apply(Binary::remainder, yes, yes).dtype() == DType::int64);
  CHECK(apply(Binary::power, yes, yes).dtype() == DType::int64);
  CHECK(apply(Binary::power, yes, number_of(2)).dtype() == DType::int64);
  CHECK(apply(Unary::square, yes).dtype() == DType::int64);
  CHECK(apply(Unary::exp, yes).dtype() == DType::float64);
  CHECK(name(DType::boolean) == "bool");
  CHECK(name(DType::int64) == "int64");
  CHECK(name(DType::float64) == "float64");
}

}  // namespace
}  // namespace gradus
