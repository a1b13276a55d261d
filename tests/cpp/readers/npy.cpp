// .npy files: read as NumPy wrote them, written as NumPy writes them
// (tests/golden/make_readers.py).

#include "gradus/readers/npy.hpp"

#include <catch2/catch_test_macros.hpp>

#include "readers/support.hpp"
#include "support/errors.hpp"
#include "support/numbers.hpp"

namespace gradus {
namespace {

using testing::Bytes;
using testing::bytes_of;
using testing::error_of;
using testing::floats_of;
using testing::golden;
using testing::golden_bytes;
using testing::indices_of;
using testing::Json;

using Words = std::vector<std::string>;

bool same(const std::vector<double>& a, const std::vector<double>& b) {
  return std::ranges::equal(a, b, testing::same_bits);
}

TEST_CASE("arrays that NumPy saved", "[S2.10]") {
  const Json file = golden("readers");
  CHECK(file["npy"].list().size() == 37);
  for (const Json& entry : file["npy"].list()) {
    INFO(entry["file"].text());
    const NumberArray array = read_npy(golden_bytes(entry["file"].text()));
    CHECK(array.dtype == entry["dtype"].text());
    CHECK(array.shape == indices_of(entry["shape"]));
    CHECK(same(array.values, floats_of(entry["values"])));
  }
}

TEST_CASE("arrays are saved to the byte as NumPy saves them", "[S2.10]") {
  const Json golden_file = golden("readers");
  int compared = 0;
  for (const Json& entry : golden_file["npy"].list()) {
    const std::string name = entry["file"].text();
    const std::string dtype = entry["dtype"].text();
    const bool other = name.starts_with("fortran") || name.starts_with("version");
    if (!other && (dtype == "<f4" || dtype == "<f8" || dtype == "|u1")) {
      INFO(name);
      const Bytes file = golden_bytes(name);
      CHECK(write_npy(read_npy(file), dtype) == file);
      ++compared;
    }
  }
  CHECK(compared == 15);
}

TEST_CASE("headers are filled up as NumPy fills them up", "[S2.10]") {
  const Json golden_file = golden("readers");
  CHECK(golden_file["empty"].list().size() == 64);
  for (const Json& entry : golden_file["empty"].list()) {
    const NumberArray array{indices_of(entry["shape"]), {}, "<f8"};
    CHECK(std::ssize(write_npy(array, "<f8")) == entry["bytes"].integer());
  }
}

TEST_CASE("numbers are rounded to float32 as NumPy does", "[S2.10]") {
  const NumberArray exact = read_npy(golden_bytes("floats_f8.npy"));
  CHECK(write_npy(exact, "<f4") == golden_bytes("floats_f4.npy"));
}

TEST_CASE("what is no plain number is refused by its type", "[S2.10]") {
  const Json file = golden("readers");
  CHECK(file["refused"].list().size() == 6);
  for (const Json& entry : file["refused"].list()) {
    CHECK(error_of([&] { static_cast<void>(read_npy(golden_bytes(entry["file"].text()))); }) ==
          Words{"npy.type", entry["dtype"].text()});
  }
  const NumberArray array{{2}, {1.0, 256.0}, "<f8"};
  const auto written = [](const NumberArray& a, const char* dtype) {
    return error_of([&] { static_cast<void>(write_npy(a, dtype)); });
  };
  CHECK(written(array, "<i8") == Words{"npy.type", "<i8"});
  CHECK(written(array, "|u1") == Words{"npy.value", "1", "|u1"});
  CHECK(written({{1}, {0.5}, ""}, "|u1") == Words{"npy.value", "0", "|u1"});
  CHECK(written({{1}, {-1.0}, ""}, "|u1") == Words{"npy.value", "0", "|u1"});
}

/// A file in version 1 with this header and so many bytes behind it.
Bytes file_of(const std::string& header, std::size_t bytes = 0) {
  const std::size_t size = header.size();
  std::string text = "\x93NUMPY";
  text += {'\1', '\0', static_cast<char>(size % 256), static_cast<char>(size / 256)};
  return bytes_of(text + header + std::string(bytes, '\0'));
}

Words refusal(const Bytes& file) {
  return error_of([&] { static_cast<void>(read_npy(file)); });
}

TEST_CASE("headers that others than NumPy may write") {
  CHECK(refusal(file_of("{'descr':'<f8','fortran_order':False,'shape':(2,)}", 16)).empty());
  CHECK(refusal(
            file_of("{ \"shape\" : ( 2 , 3 ) , \"fortran_order\" : True , \"descr\" : \"|b1\" }\n",
                    6))
            .empty());
  CHECK(read_npy(file_of("{'descr': '>u1', 'fortran_order': True, 'shape': (1, 2,), }\n", 2))
            .values == std::vector<double>{0.0, 0.0});
}

TEST_CASE("a header that is none is refused where it begins to be none") {
  const std::string good = "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }";
  CHECK(refusal(file_of(good, 16)).empty());
  for (std::size_t size = 0; size < good.size(); ++size) {
    CHECK(refusal(file_of(good.substr(0, size)))[0] == "npy.header");
  }
  CHECK(refusal(file_of("")) == Words{"npy.header", "10"});
  CHECK(refusal(file_of(good + "x")) == Words{"npy.header", "67"});
  CHECK(refusal(file_of("{'descr': '<f8', 'shape': (2,), }")) == Words{"npy.header", "43"});
  CHECK(refusal(file_of("{'shape': (2)}")) == Words{"npy.header", "22"});
  CHECK(refusal(file_of("{'shape': (2 3)}"))[0] == "npy.header");
  CHECK(refusal(file_of("{'shape': (-2,)}")) == Words{"npy.header", "21"});
  CHECK(refusal(file_of("{'shape': (2,), 'shape': (2,)}")) == Words{"npy.header", "26"});
  CHECK(refusal(file_of("{'fortran_order': 1}")) == Words{"npy.header", "28"});
  std::string axes;
  for (int axis = 0; axis < 32; ++axis) {
    axes += "1,";
  }
  CHECK(refusal(file_of("{'shape': (" + axes + ")}")) == Words{"npy.header", "87"});
  CHECK(refusal(file_of("{'shape': (" + axes + "1)}")) == Words{"npy.header", "85"});
  CHECK(refusal(file_of("{'other': 1}")) == Words{"npy.header", "11"});
  CHECK(refusal(file_of("{'shape': (" + std::string(99, '1') + ",)}"))[0] == "npy.too-large");
}

TEST_CASE("types, sizes and lengths that are not so") {
  const auto with = [](const std::string& dtype, const std::string& shape, std::size_t bytes = 0) {
    return refusal(file_of(
        "{'descr': '" + dtype + "', 'fortran_order': False, 'shape': " + shape + "}", bytes));
  };
  CHECK(with("", "()") == Words{"npy.type", ""});
  CHECK(with("f4", "()") == Words{"npy.type", "f4"});
  CHECK(with("|f4", "()") == Words{"npy.type", "|f4"});
  CHECK(with("<f16", "()") == Words{"npy.type", "<f16"});
  CHECK(with("<\xFF", "()") == Words{"npy.type", "<?"});
  CHECK(with("|u1", "(10000001,)") == Words{"npy.too-large", "10000001", "10000000"});
  CHECK(with("|u1", "(10000000,)") == Words{"npy.short", "10000072", "72"});
  CHECK(with("|u1", "(1000, 10000)")[0] == "npy.short");
  CHECK(with("|u1", "(10000, 1001)") == Words{"npy.too-large", "(10000, 1001)", "10000000"});
  CHECK(with("|u1", "(99999999999999999999,)")[0] == "npy.too-large");
  CHECK(with("<f8", "(2,)", 15) == Words{"npy.short", "81", "80"});
  CHECK(with("<f8", "(2,)", 17) == Words{"npy.long", "81"});
  CHECK(with("<f8", "()", 0) == Words{"npy.short", "71", "63"});
}

TEST_CASE("a beginning that is none") {
  const Bytes good = golden_bytes("scalar.npy");
  CHECK(refusal({}) == Words{"npy.magic"});
  CHECK(refusal(bytes_of("PK\3\4 and so on")) == Words{"npy.magic"});
  for (std::size_t size = 0; size < good.size(); ++size) {
    const Bytes cut(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size));
    CHECK(refusal(cut)[0] == (size < 6 ? "npy.magic" : "npy.short"));
  }
  Bytes other = good;
  other[6] = 4;
  CHECK(refusal(other) == Words{"npy.version", "4.0"});
  other[6] = 1;
  other[7] = 2;
  CHECK(refusal(other) == Words{"npy.version", "1.2"});
  other = golden_bytes("version_2.npy");
  other[11] = 0xFF;
  CHECK(refusal(other)[0] == "npy.short");
}

TEST_CASE("shapes as Python writes them") {
  CHECK(shape_words({}) == "()");
  CHECK(shape_words({3}) == "(3,)");
  CHECK(shape_words({784, 50}) == "(784, 50)");
}

}  // namespace
}  // namespace gradus
