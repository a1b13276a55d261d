#pragma once

#include <string>
#include <vector>

#include "gradus/error.hpp"

namespace gradus::testing {

/// The code and the arguments of the Error that a call throws; empty where it throws none.
template <class Call>
[[nodiscard]] std::vector<std::string> error_of(const Call& call) {
  std::vector<std::string> words;
  try {
    call();
  } catch (const Error& error) {
    words.push_back(error.code());
    words.insert(words.end(), error.arguments().begin(), error.arguments().end());
  }
  return words;
}

}  // namespace gradus::testing
