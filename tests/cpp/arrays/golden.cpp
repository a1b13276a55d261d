// Arrays do what NumPy's do: type, shape, strides, elements to the last bit, warnings, and errors
// in the same words (tests/golden/make_arrays.py).

#include <catch2/catch_test_macros.hpp>

#include "arrays/operations.hpp"
#include "gradus/arrays/shape_ops.hpp"
#include "gradus/error.hpp"
#include "support/numbers.hpp"

namespace gradus::testing {
namespace {

/// What came of a case: the result in words, its warnings, who owns the memory; or the error.
struct Outcome {
  std::string words;
  Warnings warnings;
  std::optional<bool> owner;
};

bool operator==(const Outcome& a, const Outcome& b) {
  return a.words == b.words && a.warnings == b.warnings && (!b.owner || a.owner == b.owner);
}

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
  out << outcome.words;
  for (const std::string& warning : outcome.warnings) {
    out << "\n  warns " << warning;
  }
  return outcome.owner.has_value() ? out << "\n  owner " << *outcome.owner : out;
}

Outcome expected_of(const Json& entry) {
  if (entry.has("error")) {
    return {entry["error"].text(), {}, std::nullopt};
  }
  Outcome outcome{words_of(entry["out"]), {}, std::nullopt};
  if (entry.has("warn")) {
    for (const Json& warning : entry["warn"].list()) {
      outcome.warnings.push_back(warning.text());
    }
  }
  if (entry.has("own")) {
    outcome.owner = entry["own"].truth();
  }
  return outcome;
}

Outcome outcome_of(const Json& entry, const Inputs& inputs) {
  Warnings warnings;
  try {
    const NDArray result = computed(entry, inputs, &warnings);
    return {words_of(result), warnings, result.owner()};
  } catch (const Error& error) {
    return {error.arguments().at(0), {}, std::nullopt};
  }
}

std::string case_words(const Json& entry, std::size_t number) {
  std::string words = "case " + std::to_string(number) + ": " + entry["op"].text();
  for (const Json& name : entry["in"].list()) {
    words += " " + name.text();
  }
  return words;
}

void check_file(const std::string& name, std::size_t count) {
  const Json file = golden(name);
  const Inputs inputs(file);
  CHECK(file["cases"].list().size() == count);
  std::size_t number = 0;
  for (const Json& entry : file["cases"].list()) {
    INFO(case_words(entry, number++));
    CHECK(outcome_of(entry, inputs) == expected_of(entry));
  }
}

TEST_CASE("cell by cell as NumPy", "[S1.01][S1.02][S1.03][S1.04]") {
  check_file("arrays_elementwise", 603);
}

TEST_CASE("reductions as NumPy", "[S0.16][S3.02]") { check_file("arrays_reduce", 778); }

TEST_CASE("indexing as NumPy", "[S1.04][S3.03]") { check_file("arrays_indexing", 224); }

TEST_CASE("shapes as NumPy", "[S0.05][S0.08][S0.11][S3.02]") { check_file("arrays_shapes", 244); }

TEST_CASE("creation as NumPy", "[S0.11][S3.01]") { check_file("arrays_create", 211); }

/// NumPy's products come from a library that may add in another order: equal within 4 ulp.
bool close(const NDArray& a, const NDArray& b) {
  const std::vector<double> x = astype(a, DType::float64).as<double>().values();
  const std::vector<double> y = astype(b, DType::float64).as<double>().values();
  return a.dtype() == b.dtype() && a.shape() == b.shape() &&
         std::equal(x.begin(), x.end(), y.begin(), [](double p, double q) {
           return p == q || (p != p && q != q) ||
                  ((p > 0.0) == (q > 0.0) && ulps_between(p, q) <= 4);
         });
}

TEST_CASE("products as NumPy", "[S3.02]") {
  const Json file = golden("arrays_linear");
  const Inputs inputs(file);
  CHECK(file["cases"].list().size() == 681);
  std::size_t number = 0;
  for (const Json& entry : file["cases"].list()) {
    INFO(case_words(entry, number++));
    const Outcome found = outcome_of(entry, inputs);
    const Outcome expected = expected_of(entry);
    if (entry.has("error") || found == expected) {
      CHECK(found == expected);
      continue;
    }
    Warnings warnings;
    const NDArray result = computed(entry, inputs, &warnings);
    Json::Object placed = entry["out"].object();
    placed.emplace_back("o", Json(0.0));
    placed.emplace_back("own", Json(true));
    CHECK(close(result, input_of(Json(placed))));
    CHECK(warnings == expected.warnings);
  }
}

}  // namespace
}  // namespace gradus::testing
