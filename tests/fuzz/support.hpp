#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gradus/error.hpp"

namespace gradus::fuzz {

using Bytes = std::span<const std::uint8_t>;

/// Ends the run, and with it says which input it was.
inline void expect(bool condition, std::string_view what) {
  if (!condition) {
    std::cerr << "not so: " << what << '\n';
    std::abort();
  }
}

/// What came of an input: a result, or the code of an error with its arguments.
template <class Result>
struct Outcome {
  std::optional<Result> result;
  std::vector<std::string> error;
};

/// What a call gives. An error has to be one of the reader's own, and short.
template <class Call>
[[nodiscard]] auto outcome_of(std::string_view family, const Call& call) {
  Outcome<decltype(call())> outcome;
  try {
    outcome.result = call();
  } catch (const Error& error) {
    expect(error.code().starts_with(family), "an error is named after the reader");
    outcome.error = {error.code()};
    for (const std::string& argument : error.arguments()) {
      expect(argument.size() <= 200, "an argument is short");
      outcome.error.push_back(argument);
    }
  }
  return outcome;
}

/// What a reader makes of a file that comes in pieces of so many bytes.
template <class Reader>
[[nodiscard]] auto fed(Reader reader, Bytes file, std::size_t piece) {
  while (!file.empty()) {
    const std::size_t size = std::min(piece, file.size());
    reader.push(file.first(size));
    file = file.subspan(size);
  }
  return reader.finish();
}

/// The first byte of an input says how the rest is read.
[[nodiscard]] inline std::uint8_t take_first(Bytes& input) {
  const std::uint8_t first = input.empty() ? 0 : input.front();
  input = input.subspan(input.empty() ? 0 : 1);
  return first;
}

}  // namespace gradus::fuzz
