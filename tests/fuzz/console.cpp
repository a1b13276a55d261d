// Lines that nobody would type: the console answers each, within its bounds, and forgets nothing.

#include "gradus/console/console.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "gradus/console/complete.hpp"
#include "gradus/console/text.hpp"

namespace {

using gradus::console::Console;
using gradus::console::Reply;

/// Ends the run, and with it says which input it was.
void expect(bool condition, std::string_view what) {
  if (!condition) {
    std::cerr << "not so: " << what << '\n';
    std::abort();
  }
}

void check_answer(const Console& console, std::string_view line, const Reply& reply) {
  constexpr std::size_t kLongestOutput = 20'000;
  expect(reply.output.size() <= kLongestOutput, "the output is short enough");
  expect(console.account->elements <= console.limits.kept + 4'000'000, "little is kept");
  if (reply.error) {
    const auto length = static_cast<int>(gradus::console::decoded(line).size());
    const auto& [code, message, begin, end, arguments, suggestion] = *reply.error;
    expect(!code.empty() && !message.empty(), "an error has words");
    expect(0 <= begin && begin <= end && end <= length, "an error points into the line");
    expect(suggestion != line, "a suggestion is another line");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr int kMostLines = 50;
  const std::string_view whole(reinterpret_cast<const char*>(data), size);
  std::string_view text = whole;
  Console console;
  console.limits = {.work = 1'000'000, .kept = 1'000'000};  // Thousands of runs have to be quick.
  for (int lines = 0; lines < kMostLines && !text.empty(); ++lines) {
    const std::size_t length = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, length);
    check_answer(console, line, gradus::console::run(console, line));
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  static_cast<void>(gradus::console::names(console));
  static_cast<void>(gradus::console::complete(console, whole.substr(0, whole.size() / 2)));
  const auto account = console.account;
  console.names.clear();
  expect(account->elements == 0, "nothing is kept without a name");
  return 0;
}
