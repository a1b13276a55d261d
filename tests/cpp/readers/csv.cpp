// Tables of numbers: RFC 4180 and what else programs write, and mistakes named by row and column.

#include "gradus/readers/csv.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "gradus/readers/cell_text.hpp"
#include "readers/support.hpp"
#include "support/errors.hpp"
#include "support/numbers.hpp"

namespace gradus {
namespace {

using testing::bytes_of;
using testing::error_of;
using testing::fed;
using testing::golden;
using testing::golden_bytes;
using testing::Json;

using Words = std::vector<std::string>;
using Numbers = std::vector<double>;

Table table(const std::string& text, CsvHeader header = CsvHeader::guess) {
  Table found = fed(CsvReader(header), bytes_of(text), 65536);
  for (const std::size_t piece : testing::kPieces) {
    const Table again = fed(CsvReader(header), bytes_of(text), piece);
    CHECK(again.names == found.names);
    CHECK(again.cells == found.cells);
    CHECK(again.rows == found.rows);
    CHECK(again.columns == found.columns);
  }
  CHECK(std::ssize(found.cells) == found.rows * found.columns);
  return found;
}

Words refusal(const std::string& text, CsvHeader header = CsvHeader::guess, CsvLimits limits = {}) {
  const auto refused = [&](std::size_t piece) {
    return error_of(
        [&] { static_cast<void>(fed(CsvReader(header, limits), bytes_of(text), piece)); });
  };
  const Words words = refused(65536);
  for (const std::size_t piece : testing::kPieces) {
    CHECK(refused(piece) == words);
  }
  return words;
}

Numbers numbers_of(const Json& rows) {
  Numbers numbers;
  for (const Json& row : rows.list()) {
    for (const double number : row.numbers()) {
      numbers.push_back(number);
    }
  }
  return numbers;
}

TEST_CASE("tables that Python wrote", "[S2.09]") {
  const Json file = golden("readers");
  for (const char* name : {"houses.csv", "houses_quoted.csv"}) {
    const Table houses = table(testing::text_of(golden_bytes(name)));
    CHECK(houses.names == Words{"area", "rooms, all", "the \"price\"", "面积"});
    CHECK(houses.rows == 3);
    CHECK(houses.cells == numbers_of(file["houses"]));
  }
  for (const char* name : {"floats.csv", "floats_short.csv"}) {
    const Table floats = table(testing::text_of(golden_bytes(name)));
    CHECK(floats.names.empty());
    CHECK(floats.rows == 3);
    CHECK(floats.cells == numbers_of(file["floats"]));
  }
}

TEST_CASE("a table is written so that it reads the same again") {
  const std::string text = testing::text_of(golden_bytes("floats_short.csv"));
  CHECK(write_csv(table(text)) == text);
  const Table houses = table(testing::text_of(golden_bytes("houses.csv")));
  const Table again = table(write_csv(houses));
  CHECK(again.names == houses.names);
  CHECK(again.cells == houses.cells);
  const Table odd{
      .names = {"", " a", "b\r\n\"c\"", ","}, .rows = 1, .columns = 4, .cells = {1, 2, 3, 4}};
  CHECK(write_csv(odd) == "\"\",\" a\",\"b\r\n\"\"c\"\"\",\",\"\n1.0,2.0,3.0,4.0\n");
  CHECK(table(write_csv(odd)).names == Words{"", "a", "b\r\n\"c\"", ","});
}

TEST_CASE("the first row holds names unless all of it is numbers") {
  CHECK(table("1,2\n3,4").cells == Numbers{1, 2, 3, 4});
  CHECK(table("1,b\n3,4").names == Words{"1", "b"});
  CHECK(table(",b\n3,4").names == Words{"", "b"});
  CHECK(table("1,2\n3,4", CsvHeader::names).names == Words{"1", "2"});
  CHECK(table("1,2\n3,4", CsvHeader::names).rows == 1);
  CHECK(refusal("1,b\n3,4", CsvHeader::none) == Words{"csv.cell", "1", "2", "b"});
}

TEST_CASE("line ends, blanks, marks and quotes") {
  for (const char* end : {"\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r", " \n\t\n"}) {
    const std::string text = std::string("a,b") + end + "1,2" + end + "3,4";
    CHECK(table(text).cells == Numbers{1, 2, 3, 4});
    CHECK(table(text + end).rows == 2);
    CHECK(table(end + text).names == Words{"a", "b"});
  }
  CHECK(table(" \t1 , 2\t\n").cells == Numbers{1, 2});
  CHECK(table("\xEF\xBB\xBF"
              "1,2\n")
            .cells == Numbers{1, 2});
  CHECK(table("\xEF\xBB\xBF\"a\"\n1\n").names == Words{"a"});
  CHECK(table("\n\xEF\xBB\xBF"
              "1,2\n")
            .cells == Numbers{1, 2});
  CHECK(table("\"\xEF\xBB\xBF"
              "a\"\n1\n")
            .names == Words{"\xEF\xBB\xBF"
                            "a"});
  CHECK(write_csv(table("\"\xEF\xBB\xBF"
                        "a\"\n1\n")) ==
        "\"\xEF\xBB\xBF"
        "a\"\n1.0\n");
  CHECK(table("\"1\" , \" 2 \"\n\"3\",\"4\"").cells == Numbers{1, 2, 3, 4});
  CHECK(table("\"a\nb\",\"\"\"\"\n1,2").names == Words{"a\nb", "\""});
}

TEST_CASE("how numbers may be written") {
  for (const auto& [text, number] : std::vector<std::pair<std::string, double>>{
           {"0", 0.0},
           {"+1", 1.0},
           {"-2.5", -2.5},
           {".5", 0.5},
           {"7.", 7.0},
           {"1e3", 1000.0},
           {"1E-2", 0.01},
           {"-.5e+1", -5.0},
           {"0.1", 0.1},
           {"1e-400", 0.0},
           {"007", 7.0},
           {"1.7976931348623157e308", 1.7976931348623157e308},
           {"9007199254740993", 9007199254740992.0}}) {
    CHECK(table(text).cells == Numbers{number});
  }
  CHECK(testing::same_bits(table("-0").cells[0], -0.0));
  for (const std::string text : {"", "-", ".", "e5", "1e", "1e+", "0x10", "nan", "inf", "1e999",
                                 "1,5", "1 2", "--1", "1.2.3", "five", "１", "1\xC2\xA0"}) {
    CHECK(refusal("a\n\"" + text + "\"\n") == Words{"csv.cell", "2", "a", text});
  }
}

TEST_CASE("numbers are rounded once, as strtod rounds them") {
  testing::Random random(1);
  const auto digits = [&](Index most) {
    std::string text;
    for (Index left = 1 + random.below(most); left > 0; --left) {
      text += static_cast<char>('0' + random.below(10));
    }
    return text;
  };
  for (int k = 0; k < 20'000; ++k) {
    const std::string text = (random.below(2) == 0 ? "-" : "") + digits(12) + "." + digits(8) +
                             "e" + (random.below(2) == 0 ? "-" : "") + digits(2);
    const double expected = std::strtod(text.c_str(), nullptr);
    REQUIRE(testing::same_bits(number_of(text).value(), expected));
  }
}

TEST_CASE("mistakes are named by row and column") {
  CHECK(refusal("a,b\n1,2\n3,x\n") == Words{"csv.cell", "3", "b", "x"});
  CHECK(refusal("a,b\r\n1,2\r\n3,x\r\n") == Words{"csv.cell", "3", "b", "x"});
  CHECK(refusal("a,b\r\r1,2\n\n3,x") == Words{"csv.cell", "5", "b", "x"});
  CHECK(refusal("a,b\n\n1,2\n3,\n") == Words{"csv.cell", "4", "b", ""});
  CHECK(refusal("a,\n1,x\n") == Words{"csv.cell", "2", "2", "x"});
  CHECK(refusal("1,2\n3,x\n") == Words{"csv.cell", "2", "2", "x"});
  CHECK(refusal("1,2\n" + std::string(50, 'x')) ==
        Words{"csv.cell", "2", "1", std::string(40, 'x')});
  CHECK(refusal("a,b\n1,2\n3\n") == Words{"csv.columns", "3", "2", "1"});
  CHECK(refusal("a,b\n1,2\n3,4,five\n") == Words{"csv.columns", "3", "2", "3"});
  CHECK(refusal("a,b\n1,2\n3,4,\n") == Words{"csv.columns", "3", "2", "3"});
  CHECK(refusal("") == Words{"csv.empty"});
  CHECK(refusal("\xEF\xBB\xBF\n") == Words{"csv.empty"});
  CHECK(refusal("a,b\n") == Words{"csv.empty"});
}

TEST_CASE("quotes that do not fit") {
  CHECK(refusal("a\n1\n\"2\n3\n") == Words{"csv.quote", "3"});
  CHECK(refusal("a\n\"1\"2\n") == Words{"csv.quote", "2"});
  CHECK(refusal("a\n1\"\n") == Words{"csv.cell", "2", "a", "1\""});
  CHECK(refusal("a\n\"" + std::string(2000, '1')) == Words{"csv.quote", "2"});
}

TEST_CASE("what is no text in UTF-8") {
  CHECK(refusal("\xC3\xFB\xB3\xC6,b\n1,2\n") == Words{"csv.encoding", "1"});
  CHECK(refusal(std::string("\xFF\xFE"
                            "1\0,\0",
                            6)) == Words{"csv.encoding", "1"});
  CHECK(refusal(std::string("a\n1\0\n", 5)) == Words{"csv.encoding", "2"});
  CHECK(refusal("a\n\xC0\x80\n") == Words{"csv.encoding", "2"});
  CHECK(refusal("a\n\xED\xA0\x80\n") == Words{"csv.encoding", "2"});
  CHECK(refusal("a\n\xF4\x90\x80\x80\n") == Words{"csv.encoding", "2"});
  CHECK(refusal("a\n\xE9\x9D\n") == Words{"csv.encoding", "2"});
  CHECK(refusal("a\n😀\n") == Words{"csv.cell", "2", "a", "😀"});
}

TEST_CASE("a table is read only so far") {
  const CsvLimits limits{.rows = 2, .columns = 3, .cells = 5};
  const auto refused = [&](const std::string& text) {
    return refusal(text, CsvHeader::guess, limits);
  };
  CHECK(refused("1,2\n3,4\n").empty());
  CHECK(refused("1\n2\n3\n") == Words{"csv.too-many", "2"});
  CHECK(refused("a\n1\n2\n3\n") == Words{"csv.too-many", "2"});
  CHECK(refused("1,2,3,4\n") == Words{"csv.too-wide", "1", "3"});
  CHECK(refused("1,2\n" + std::string(50, ',')) == Words{"csv.cell", "2", "1", ""});
  CHECK(refused("1,2\n1,2,3,4\n") == Words{"csv.too-wide", "2", "3"});
  CHECK(refused("1,2,3\n4,5,6\n") == Words{"csv.too-large", "5"});
  CHECK(refusal(std::string(2000, 'x')) == Words{"csv.cell", "1", "1", std::string(40, 'x')});
}

}  // namespace
}  // namespace gradus
