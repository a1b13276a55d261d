// Kaggle's table of digits: read as it is, and its mistakes named by row and column.

#include "gradus/readers/digits_csv.hpp"

#include <catch2/catch_test_macros.hpp>

#include "readers/support.hpp"
#include "support/errors.hpp"

namespace gradus {
namespace {

using testing::bytes_of;
using testing::error_of;
using testing::fed;
using testing::golden;
using testing::golden_bytes;
using testing::golden_images;

using Words = std::vector<std::string>;

/// The header, its pixels counted from `first` to before `end`.
std::string header(int first = 0, int end = 784) {
  std::string text = "label";
  for (int pixel = first; pixel < end; ++pixel) {
    text += ",pixel" + std::to_string(pixel);
  }
  return text + "\n";
}

/// A row of a label and zeros, but for one cell.
std::string row(const std::string& label, int column = 0, const std::string& cell = "0") {
  std::string text = label;
  for (int pixel = 0; pixel < 784; ++pixel) {
    text += "," + (pixel == column ? cell : "0");
  }
  return text + "\n";
}

Words refusal(const std::string& text, Index most = kMostImages) {
  const auto refused = [&](std::size_t piece) {
    return error_of([&] { static_cast<void>(fed(DigitsCsvReader(most), bytes_of(text), piece)); });
  };
  const Words words = refused(65536);
  for (const std::size_t piece : testing::kPieces) {
    CHECK(refused(piece) == words);
  }
  return words;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

TEST_CASE("Kaggle's table is read in pieces of any size", "[S2.09]") {
  const LabelledImages expected = golden_images(golden("readers"));
  for (const char* name : {"kaggle.csv", "kaggle_quoted.csv"}) {
    for (const std::size_t piece : testing::kPieces) {
      CHECK(fed(DigitsCsvReader(), golden_bytes(name), piece) == expected);
    }
  }
  CHECK(write_digits_csv(expected) == testing::text_of(golden_bytes("kaggle.csv")));
}

TEST_CASE("other ways to write the same table", "[S2.09]") {
  const LabelledImages expected = golden_images(golden("readers"));
  const std::string text = write_digits_csv(expected);
  const std::string rows = text.substr(text.find('\n') + 1);
  const auto same = [&](const std::string& other) {
    for (const std::size_t piece : testing::kPieces) {
      CHECK(fed(DigitsCsvReader(), bytes_of(other), piece) == expected);
    }
  };
  same(replaced(text, "\n", "\r\n"));
  same(replaced(text, "\n", "\r"));
  same(replaced(text, "\n", "\n\n"));
  same(replaced(text, ",", " ,\t"));
  same(replaced(text, ",0,", ",000000,"));
  same("\xEF\xBB\xBF" + text);
  same(text.substr(0, text.size() - 1));
  same(header(1, 785) + rows);
}

TEST_CASE("the whole range of a pixel") {
  std::string text = header();
  for (int value = 0; value < 256; ++value) {
    text += row(std::to_string(value % 10), value, std::to_string(value));
  }
  const LabelledImages images = fed(DigitsCsvReader(), bytes_of(text), 65536);
  REQUIRE(images.count() == 256);
  for (std::size_t value = 0; value < 256; ++value) {
    CHECK(images.labels[value] == value % 10);
    CHECK(images.pixels[value * 784 + value] == value);
    CHECK(images.pixels[value * 784 + (value + 1) % 784] == 0);
  }
}

TEST_CASE("a table reader says how far it is") {
  DigitsCsvReader reader;
  reader.push(bytes_of(header() + row("1") + row("2") + "3,0"));
  CHECK(reader.rows() == 2);
}

TEST_CASE("a header that is not Kaggle's", "[S2.09]") {
  CHECK(refusal(row("5")) == Words{"csv.header", "1", "label", "5"});
  CHECK(refusal("pixel0,pixel1\n") == Words{"csv.header", "1", "label", "pixel0"});
  CHECK(refusal(replaced(header(), ",pixel5,", ",")) ==
        Words{"csv.header", "7", "pixel5", "pixel6"});
  CHECK(refusal(header(0, 783)) == Words{"csv.header", "785", "pixel783", ""});
  CHECK(refusal(header(0, 785)) == Words{"csv.header", "786", "", "pixel784"});
  CHECK(refusal(header(1, 786)) == Words{"csv.header", "786", "", "pixel785"});
  CHECK(refusal(header(2, 786)) == Words{"csv.header", "2", "pixel0", "pixel2"});
  CHECK(refusal("label") == Words{"csv.header", "2", "pixel0", ""});
  CHECK(refusal("label,p\xE9\n") == Words{"csv.encoding", "1"});
  CHECK(refusal(std::string("l\0a\0", 4)) == Words{"csv.encoding", "1"});
  CHECK(refusal(std::string(2000, 'x')) == Words{"csv.header", "1", "label", std::string(40, 'x')});
}

TEST_CASE("a table without images") {
  CHECK(refusal("") == Words{"csv.empty"});
  CHECK(refusal("\n\r\n ") == Words{"csv.empty"});
  CHECK(refusal(header()) == Words{"csv.empty"});
  CHECK(refusal(header() + "\n\n") == Words{"csv.empty"});
}

TEST_CASE("a wrong label is named by its row", "[S2.09]") {
  const std::string good = header() + row("1");
  for (const std::string label : {"10", "-1", "five", "", "1.0", "9999999999999999999999", "五"}) {
    CHECK(refusal(good + row(label)) == Words{"csv.label", "3", label});
    CHECK(refusal(good + "\n" + row(label)) == Words{"csv.label", "4", label});
  }
  const std::string windows = replaced(good + row("x"), "\n", "\r\n");
  CHECK(refusal(windows) == Words{"csv.label", "3", "x"});
  CHECK(refusal(good + row("\xFF")) == Words{"csv.encoding", "3"});
}

TEST_CASE("a wrong pixel is named by its row and column", "[S2.09]") {
  const std::string good = header() + row("1");
  for (const std::string pixel :
       {"256", "-1", "a lot", "", "1.5", "1e2", "0x10", "1 2", "300000"}) {
    for (const int column : {0, 1, 500, 783}) {
      const std::string name = "pixel" + std::to_string(column);
      CHECK(refusal(good + row("2", column, pixel)) == Words{"csv.pixel", "3", name, pixel});
    }
  }
  CHECK(refusal(header(1, 785) + row("2", 0, "?")) == Words{"csv.pixel", "2", "pixel1", "?"});
  CHECK(refusal(good + row("2", 9, std::string(3000, '1'))) ==
        Words{"csv.pixel", "3", "pixel9", std::string(40, '1')});
  CHECK(refusal(good + row("2", 9, std::string(3000, ' ') + "1")) ==
        Words{"csv.pixel", "3", "pixel9", ""});
}

TEST_CASE("a row of another length", "[S2.09]") {
  const std::string good = header() + row("1");
  const std::string next = row("2");
  CHECK(refusal(good + next.substr(0, next.size() - 3) + "\n") ==
        Words{"csv.columns", "3", "785", "784"});
  CHECK(refusal(good + "0,0" + next) == Words{"csv.columns", "3", "785", "786"});
  CHECK(refusal(good + "7\n") == Words{"csv.columns", "3", "785", "1"});
  CHECK(refusal(good + next.substr(0, 101)) == Words{"csv.columns", "3", "785", "51"});
  CHECK(refusal(good + replaced(next, "\n", std::string(50'000, ','))) ==
        Words{"csv.columns", "3", "785", "10001"});
}

TEST_CASE("too many images are refused when the first of them comes") {
  CHECK(refusal(header() + row("1") + row("2"), 2).empty());
  CHECK(refusal(header() + row("1") + row("2") + "3,", 2) == Words{"csv.too-many", "2"});
}

}  // namespace
}  // namespace gradus
