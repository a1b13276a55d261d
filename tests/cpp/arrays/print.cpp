// str and repr print what NumPy 1.24 prints (tests/golden/make_printing.py).

#include "gradus/arrays/print.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <sstream>

#include "gradus/random/random_state.hpp"
#include "support/errors.hpp"
#include "support/json.hpp"

namespace gradus {
namespace {

using testing::error_of;
using testing::golden;
using testing::Json;

Shape shape_of(const Json& entry) {
  Shape shape;
  for (const Json& length : entry["shape"].list()) {
    shape.push_back(length.integer());
  }
  return shape;
}

double parsed(const std::string& word, double) { return std::strtod(word.c_str(), nullptr); }
std::int64_t parsed(const std::string& word, std::int64_t) {
  return std::strtoll(word.c_str(), nullptr, 10);
}
std::uint8_t parsed(const std::string& word, std::uint8_t) { return word == "1" ? 1 : 0; }

NDArray written(const Json& entry) {
  const std::string& type = entry["dtype"].text();
  const auto read = [&](auto zero) {
    std::vector<decltype(zero)> values;
    std::istringstream words(entry["values"].text());
    for (std::string word; words >> word;) {
      values.push_back(parsed(word, zero));
    }
    return NDArray(array_of(shape_of(entry), std::move(values)));
  };
  return type == "bool" ? read(std::uint8_t{}) : type == "int64" ? read(std::int64_t{}) : read(0.0);
}

NDArray made(const Json& entry) {
  const Shape shape = shape_of(entry);
  const std::string& kind = entry["made"].text();
  RandomState random(entry["seed"].integer());
  if (kind == "arange" || kind == "randint") {
    std::vector<std::int64_t> values;
    if (kind == "arange") {
      values.resize(static_cast<std::size_t>(size_of(shape)));
      std::iota(values.begin(), values.end(), 0);
    } else {
      const auto bounds = entry["low_high"].numbers();
      values = random.randint(static_cast<std::int64_t>(bounds[0]),
                              static_cast<std::int64_t>(bounds[1]), size_of(shape));
    }
    return NDArray(array_of(shape, std::move(values)));
  }
  auto values = kind == "rand" ? random.rand(size_of(shape)) : random.randn(size_of(shape));
  for (double& value : values) {
    value *= entry["scale"].number();
  }
  return NDArray(array_of(shape, std::move(values)));
}

TEST_CASE("arrays are printed as NumPy prints them", "[S1.02]") {
  const Json file = golden("printing");
  CHECK(file["arrays"].list().size() >= 400);
  for (const Json& entry : file["arrays"].list()) {
    CHECK(str(written(entry)) == entry["str"].text());
    CHECK(repr(written(entry)) == entry["repr"].text());
  }
}

TEST_CASE("large arrays are summarised as NumPy does", "[S1.02]") {
  const Json file = golden("printing");
  CHECK(file["large"].list().size() == 72);
  for (const Json& entry : file["large"].list()) {
    const NDArray array = made(entry);
    CHECK(str(array) == entry["str"].text());
    CHECK(repr(array) == entry["repr"].text());
  }
}

TEST_CASE("a number by itself has all its digits in str, eight in repr") {
  const Json file = golden("printing");
  for (const Json& entry : file["chosen"].list()) {
    CHECK(str(written(entry)) == entry["str"].text());
    CHECK(repr(written(entry)) == entry["repr"].text());
  }
}

TEST_CASE("a single number is written as Python writes it") {
  const Json file = golden("format");
  for (const Json& entry : file["numbers"].list()) {
    const auto bits = std::stoull(entry["bits"].text(), nullptr, 16);
    const auto value = std::bit_cast<double>(static_cast<std::uint64_t>(bits));
    CHECK(repr_scalar(value) == entry["repr"].text());
    CHECK(str(NDArray(array_of<double>({1}, {value}))) == entry["array"].text());
  }
  CHECK(repr_scalar(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
  CHECK(repr_scalar(true) == "True");
  CHECK(repr_scalar(Scalar(false)) == "False");
  CHECK(repr_scalar(Scalar(std::int64_t{-3})) == "-3");
  CHECK(repr_scalar(Scalar(0.1)) == "0.1");
}

TEST_CASE("views are printed as they are seen") {
  const NDArray numbers(array_of<std::int64_t>({6}, {0, 1, 2, 3, 4, 5}));
  CHECK(str(numbers.view({{3, 2}, {1, 3}, 0})) == "[[0 3]\n [1 4]\n [2 5]]");
  CHECK(repr(numbers.view({{3}, {-2}, 5})) == "array([5, 3, 1])");
  CHECK(str(numbers.view({{2, 3}, {0, 1}, 3})) == "[[3 4 5]\n [3 4 5]]");
  CHECK(str(numbers.view({{1'000'000'000, 1'000}, {0, 0}, 5})) ==
        "[[5 5 5 ... 5 5 5]\n [5 5 5 ... 5 5 5]\n [5 5 5 ... 5 5 5]\n ...\n"
        " [5 5 5 ... 5 5 5]\n [5 5 5 ... 5 5 5]\n [5 5 5 ... 5 5 5]]");
}

TEST_CASE("more than anybody reads is not printed") {
  const NDArray number(array_of<std::int64_t>({1}, {1}));
  const auto deep = [&](std::size_t axes) {
    return number.view({Shape(axes, 2), Shape(axes, 0), 0});
  };
  CHECK(str(deep(14)).size() > 30'000);
  CHECK(error_of([&] { static_cast<void>(str(deep(15))); }).front() == "array.too-much-to-print");
  CHECK(error_of([&] { static_cast<void>(repr(deep(32))); }).front() == "array.too-much-to-print");
}

}  // namespace
}  // namespace gradus
