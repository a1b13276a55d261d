// The random numbers are NumPy's, to the last bit (tests/golden/make_random.py).

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <iterator>
#include <span>
#include <sstream>
#include <variant>

#include "gradus/random/random_state.hpp"
#include "support/errors.hpp"
#include "support/json.hpp"
#include "support/numbers.hpp"
#include "support/sha256.hpp"

namespace gradus {
namespace {

using testing::error_of;
using testing::golden;
using testing::Json;
using testing::same_bits;
using testing::sha256_of;

using Floats = std::vector<double>;
using Integers = std::vector<std::int64_t>;
using Drawn = std::variant<Floats, Integers>;

/// The words of a text.
std::vector<std::string> words_of(const Json& text) {
  std::istringstream stream(text.text());
  return {std::istream_iterator<std::string>(stream), {}};
}

bool same_bits(std::int64_t a, std::int64_t b) { return a == b; }

void parse(const std::string& word, double& number) { number = std::strtod(word.c_str(), nullptr); }
void parse(const std::string& word, std::int64_t& number) {
  number = std::strtoll(word.c_str(), nullptr, 10);
}

/// The numbers of a text from the k-th on.
template <class T>
std::vector<T> numbers_of(const Json& text, std::size_t k = 0) {
  std::vector<T> numbers;
  for (const std::string& word : words_of(text)) {
    parse(word, numbers.emplace_back());
  }
  numbers.erase(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(k));
  return numbers;
}

Integers shuffled(RandomState& random, std::int64_t n) {
  Integers values;
  for (std::int64_t i = 0; i < n; ++i) {
    values.push_back(i);
  }
  random.shuffle(n, [&](std::int64_t i, std::int64_t j) {
    std::swap(values[static_cast<std::size_t>(i)], values[static_cast<std::size_t>(j)]);
  });
  return values;
}

Drawn draw_floats(RandomState& random, const std::string& name, const Floats& given,
                  std::int64_t count) {
  if (name == "rand" || name == "randn") {
    return name == "rand" ? random.rand(count) : random.randn(count);
  }
  return name == "normal" ? random.normal(given[1], given[2], count)
                          : random.uniform(given[1], given[2], count);
}

Drawn draw_integers(RandomState& random, const std::string& name, const Integers& given) {
  const std::int64_t count = given[0];
  if (name == "randint") {
    return random.randint(given[1], given[2], count);
  }
  if (name == "choice" || name == "choice_without") {
    return name == "choice" ? random.choice(given[1], count)
                            : random.choice_without_replacement(given[1], count);
  }
  REQUIRE((name == "permutation" || name == "shuffle"));
  return name == "permutation" ? random.permutation(count) : shuffled(random, count);
}

/// What an entry asks for. Its first argument is how many.
Drawn draw(RandomState& random, const Json& call) {
  const std::string& name = call["name"].text();
  const std::int64_t count = numbers_of<std::int64_t>(call["arguments"])[0];
  if (name.starts_with("choice_p")) {
    const auto p = numbers_of<double>(call["arguments"], 1);
    return name == "choice_p" ? random.choice(p, count)
                              : random.choice_without_replacement(p, count);
  }
  if (name == "rand" || name == "randn" || name == "normal" || name == "uniform") {
    return draw_floats(random, name, numbers_of<double>(call["arguments"]), count);
  }
  return draw_integers(random, name, numbers_of<std::int64_t>(call["arguments"]));
}

/// Whether the numbers from the k-th on are the expected ones, to the last bit.
template <class T>
bool stand_at(const std::vector<T>& found, std::size_t k, const Json& expected) {
  const auto numbers = numbers_of<T>(expected);
  return std::ranges::equal(std::span(found).subspan(k, numbers.size()), numbers,
                            [](T a, T b) { return same_bits(a, b); });
}

template <class T>
void check_values(const std::vector<T>& found, const Json& call) {
  if (call.has("values")) {
    REQUIRE(found.size() == words_of(call["values"]).size());
    CHECK(stand_at(found, 0, call["values"]));
  } else {
    CHECK(stand_at(found, 0, call["first"]));
    CHECK(stand_at(found, found.size() - 3, call["last"]));
    CHECK(sha256_of(std::span(found)) == call["sha256"].text());
  }
}

void check_stream(const Json& stream) {
  RandomState random;
  if (stream.has("key")) {
    random.seed(numbers_of<std::int64_t>(stream["key"]));
  } else {
    random.seed(numbers_of<std::int64_t>(stream["seed"])[0]);
  }
  for (const Json& call : stream["calls"].list()) {
    CAPTURE(call["name"].text(), call["arguments"].text());
    std::visit([&](const auto& found) { check_values(found, call); }, draw(random, call));
  }
  CHECK(random.words_drawn() % 624 == stream["at"].integer());
}

TEST_CASE("short streams are NumPy's, number for number", "[S0.06][S3.01]") {
  const Json file = golden("random");
  CHECK(file["short"].list().size() == 95);
  for (const Json& stream : file["short"].list()) {
    check_stream(stream);
  }
}

TEST_CASE("a million draws are NumPy's to the last bit", "[S0.06][S2.09]") {
  const Json file = golden("random");
  CHECK(file["long"].list().size() == 27);
  for (const Json& stream : file["long"].list()) {
    check_stream(stream);
  }
}

TEST_CASE("what NumPy does not draw is an error in NumPy's words") {
  const Json file = golden("random");
  CHECK(file["wrong"].list().size() == 27);
  for (const Json& entry : file["wrong"].list()) {
    const std::string& name = entry["name"].text();
    RandomState random;
    const auto error = error_of([&] {
      if (name == "key") {
        random.seed(numbers_of<std::int64_t>(entry["arguments"]));
      } else if (name == "seed") {
        random.seed(numbers_of<std::int64_t>(entry["arguments"])[0]);
      } else {
        static_cast<void>(draw(random, entry));
      }
    });
    REQUIRE(error.size() == 2);
    CHECK(error[1] == entry["message"].text());
    CHECK(random.words_drawn() == 0);
  }
}

}  // namespace
}  // namespace gradus
