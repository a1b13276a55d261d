// The console answers as Python with NumPy does (tests/golden/make_console.py).

#include <catch2/catch_test_macros.hpp>

#include "gradus/console/console.hpp"
#include "support/json.hpp"

namespace gradus::console {
namespace {

using testing::golden;
using testing::Json;

std::vector<std::string> texts(const Json& row, const std::string& key) {
  std::vector<std::string> found;
  if (row.has(key)) {
    for (const Json& text : row[key].list()) {
      found.push_back(text.text());
    }
  }
  return found;
}

std::string text_or_nothing(const Json& row, const std::string& key) {
  return row.has(key) ? row[key].text() : "";
}

/// Python blames a whole loop for what it loops over, and of a word it cannot read one character:
/// our part of the line lies within its part, or touches it.
void check_place(const Json& row, const Complaint& complaint) {
  const int begin = row["at"][0].integer();
  const int end = row["at"][1].integer();
  if (complaint.message.starts_with("SyntaxError")) {
    CHECK((complaint.begin <= end && begin <= complaint.end));
  } else {
    CHECK((complaint.begin >= begin && complaint.end <= end));
  }
  CHECK(complaint.begin <= complaint.end);
}

void check_row(Console& console, const Json& row) {
  const std::string& line = row["in"].text();
  CAPTURE(line);
  const Reply reply = run(console, line);
  CHECK(reply.output == text_or_nothing(row, "out"));
  CHECK(reply.warnings == texts(row, "warnings"));
  CHECK((reply.error ? reply.error->message : "") == text_or_nothing(row, "error"));
  if (reply.error) {
    CHECK(!reply.error->code.empty());
    if (row.has("at")) {
      check_place(row, *reply.error);
    }
  }
}

void check_sessions(const std::string& prefix, std::size_t least) {
  std::size_t lines = 0;
  const Json file = golden("console");
  for (const auto& [name, rows] : file.object()) {
    if (name == "made_with" || !name.starts_with(prefix)) {
      continue;
    }
    CAPTURE(name);
    Console console;
    for (const Json& row : rows.list()) {
      check_row(console, row);
    }
    lines += rows.list().size();
  }
  CHECK(lines >= least);
}

TEST_CASE("the console computes what the notes compute",
          "[S0.05][S0.06][S0.08][S0.10][S0.11][S0.16][S1.01][S1.02][S1.03][S1.04][S1.05][S3.01]"
          "[S3.02][S3.03]") {
  check_sessions("notes", 240);
}

TEST_CASE("the console shows the moments of the chapters", "[S0.16][S1.03][S0.06]") {
  check_sessions("chapters", 30);
}

TEST_CASE("the console words errors as Python and NumPy do", "[S0.08][S1.14]") {
  check_sessions("errors", 370);
}

TEST_CASE("every line of the console's golden file", "[S1.01][S1.04]") { check_sessions("", 990); }

}  // namespace
}  // namespace gradus::console
