// Files that claim to be IDX: read alike in any pieces, within bounds, and written as they were.

#include "gradus/readers/idx.hpp"

#include "support.hpp"

namespace {

using gradus::fuzz::Bytes;
using gradus::fuzz::expect;
using gradus::fuzz::fed;
using gradus::fuzz::outcome_of;
using gradus::fuzz::take_first;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr gradus::Index most = 1000;
  Bytes file(data, size);
  const std::size_t piece = std::size_t{1} + take_first(file);
  const auto read = [&](std::size_t bytes) {
    return outcome_of("idx.", [&] { return fed(gradus::IdxReader(most), file, bytes); });
  };
  const auto whole = read(file.size() + 1);
  const auto pieces = read(piece);
  expect(whole.error == pieces.error, "the size of the pieces does not change the error");
  if (whole.result) {
    expect(whole.result->data == pieces.result->data, "nor the elements");
    expect(whole.result->shape == pieces.result->shape, "nor the shape");
    expect(std::ranges::equal(write_idx(*whole.result), file), "it is written as it was read");
  }
  return 0;
}
