// IDX files: those of MNIST, and those that lie.

#include "gradus/readers/idx.hpp"

#include <catch2/catch_test_macros.hpp>

#include "readers/support.hpp"
#include "support/errors.hpp"

namespace gradus {
namespace {

using testing::Bytes;
using testing::error_of;
using testing::fed;
using testing::golden;
using testing::golden_bytes;
using testing::golden_images;

using Words = std::vector<std::string>;

Bytes header(std::initializer_list<std::uint32_t> lengths, std::uint8_t type = 8) {
  Bytes bytes{0, 0, type, static_cast<std::uint8_t>(lengths.size())};
  for (const std::uint32_t length : lengths) {
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
      bytes.push_back(static_cast<std::uint8_t>(length >> shift));
    }
  }
  return bytes;
}

Words refusal(const Bytes& file, Index most = kMostImages) {
  const Words words = error_of([&] { static_cast<void>(fed(IdxReader(most), file, 65536)); });
  for (const std::size_t piece : testing::kPieces) {
    CHECK(error_of([&] { static_cast<void>(fed(IdxReader(most), file, piece)); }) == words);
  }
  return words;
}

TEST_CASE("images and labels are read in pieces of any size", "[S1.18]") {
  const LabelledImages expected = golden_images(golden("readers"));
  for (const std::size_t piece : testing::kPieces) {
    const Idx images = fed(IdxReader(), golden_bytes("images.idx"), piece);
    const Idx labels = fed(IdxReader(), golden_bytes("labels.idx"), piece);
    CHECK(images.shape == std::vector<Index>{4, 28, 28});
    CHECK(labels.shape == std::vector<Index>{4});
    CHECK(labelled(images, labels) == expected);
  }
}

TEST_CASE("what is written is the file that was read", "[S1.18]") {
  for (const char* name : {"images.idx", "labels.idx"}) {
    const Bytes file = golden_bytes(name);
    CHECK(write_idx(fed(IdxReader(), file, 100)) == file);
  }
}

TEST_CASE("an IDX reader says how far it is") {
  IdxReader reader;
  CHECK(reader.rows() == 0);
  reader.push(header({3, 28, 28}));
  CHECK(reader.rows() == 0);
  reader.push(Bytes(783));
  CHECK(reader.rows() == 0);
  reader.push(Bytes(1 + 784));
  CHECK(reader.rows() == 2);
}

TEST_CASE("a header that cannot be is refused as soon as it is there") {
  CHECK(refusal({0x1f, 0x8b, 8, 0}) == Words{"idx.magic", "1f 8b 08 00"});
  CHECK(refusal({0, 1, 8, 1}) == Words{"idx.magic", "00 01 08 01"});
  CHECK(refusal(header({1}, 0x0d)) == Words{"idx.type", "0d"});
  CHECK(refusal(header({1, 28})) == Words{"idx.axes", "2"});
  CHECK(refusal({0, 0, 8, 0}) == Words{"idx.axes", "0"});
  CHECK(refusal({0, 0, 8, 255}) == Words{"idx.axes", "255"});
  CHECK(refusal(header({1, 28, 32})) == Words{"idx.size", "28", "32"});
  CHECK(refusal(header({1, 0, 28})) == Words{"idx.size", "0", "28"});
  CHECK(refusal(header({0, 28, 28})) == Words{"idx.empty"});
  CHECK(refusal(header({0})) == Words{"idx.empty"});
  CHECK(refusal(header({100'001, 28, 28})) == Words{"idx.too-many", "100001", "100000"});
  CHECK(refusal(header({0xFFFFFFFF})) == Words{"idx.too-many", "4294967295", "100000"});
  CHECK(refusal(header({2}), 2) == Words{"idx.short", "10", "8"});
  CHECK(refusal(header({3}), 2) == Words{"idx.too-many", "3", "2"});
}

// Where addresses have 32 bits these would not fit, were all bytes made room for that are claimed.
TEST_CASE("a header that claims many images takes no memory for them") {
  std::vector<IdxReader> readers(60);
  for (IdxReader& reader : readers) {
    reader.push(header({100'000, 28, 28}));
    reader.push(Bytes(784));
    CHECK(reader.rows() == 1);
  }
  CHECK(error_of([&] { static_cast<void>(readers.back().finish()); }) ==
        Words{"idx.short", "78400016", "800"});
}

TEST_CASE("a file that is not as long as its header says") {
  Bytes file = header({2, 28, 28});
  file.resize(16 + 1568);
  CHECK(refusal(file).empty());
  file.push_back(0);
  CHECK(refusal(file) == Words{"idx.long", "1584"});
  file.resize(1583);
  CHECK(refusal(file) == Words{"idx.short", "1584", "1583"});
  file.resize(16);
  CHECK(refusal(file) == Words{"idx.short", "1584", "16"});
  file.resize(15);
  CHECK(refusal(file) == Words{"idx.short", "16", "15"});
  CHECK(refusal({}) == Words{"idx.short", "4", "0"});
  CHECK(refusal(header({2})) == Words{"idx.short", "10", "8"});
}

TEST_CASE("images and labels that do not belong together") {
  const Idx images{{2, 28, 28}, Bytes(1568)};
  const auto refused = [&](const Idx& first, const Idx& second) {
    return error_of([&] { static_cast<void>(labelled(first, second)); });
  };
  CHECK(refused(images, {{2}, {0, 9}}).empty());
  CHECK(refused({{2}, {0, 9}}, images) == Words{"digits.images", "(2,)"});
  CHECK(refused(images, images) == Words{"digits.labels", "(2, 28, 28)"});
  CHECK(refused(images, {{3}, {1, 2, 3}}) == Words{"digits.counts", "2", "3"});
  CHECK(refused(images, {{2}, {1, 10}}) == Words{"digits.label", "2", "10"});
}

TEST_CASE("some of the images, in the order that was asked for") {
  const LabelledImages images = golden_images(golden("readers"));
  const LabelledImages some = picked(images, std::vector<Index>{3, 0});
  CHECK(some.count() == 2);
  CHECK(some.labels == Bytes{3, 7});
  CHECK(std::equal(some.pixels.begin(), some.pixels.begin() + 784, images.pixels.end() - 784));
  CHECK(std::equal(some.pixels.begin() + 784, some.pixels.end(), images.pixels.begin()));
  CHECK(picked(images, {}).count() == 0);
}

}  // namespace
}  // namespace gradus
