#include "gradus/digits/trained.hpp"

#include <bit>
#include <cstdint>

namespace gradus {

namespace {

/// The remainder of a message divided by the polynomial 0x04c11db7, bit by bit from the lowest one
/// (Peterson and Brown, 1961; as in zlib and PNG).
class Crc32 {
 public:
  void add(std::uint8_t byte) {
    constexpr std::uint32_t kPolynomial = 0xedb88320;
    constexpr int kBits = 8;
    rest_ ^= byte;
    for (int bit = 0; bit < kBits; ++bit) {
      rest_ = (rest_ >> 1U) ^ ((rest_ & 1U) != 0 ? kPolynomial : 0U);
    }
  }

  void add(float number) {
    constexpr std::uint32_t kByte = 0xff;
    const auto bits = std::bit_cast<std::uint32_t>(number);
    for (const std::uint32_t shift : {0U, 8U, 16U, 24U}) {
      add(static_cast<std::uint8_t>((bits >> shift) & kByte));
    }
  }

  [[nodiscard]] std::string text() const {
    constexpr std::string_view kDigits16 = "0123456789abcdef";
    constexpr std::uint32_t kTop = 28;
    constexpr std::uint32_t kDigit = 15;
    std::string out;
    for (std::uint32_t shift = 0; shift <= kTop; shift += 4) {
      out += kDigits16[(~rest_ >> (kTop - shift)) & kDigit];
    }
    return out;
  }

 private:
  std::uint32_t rest_ = ~std::uint32_t{0};
};

}  // namespace

Trained trained(Network<double> net) {
  Crc32 sum;
  for (const Layer<double>& layer : net.layers) {
    for (Index i = 0; i < layer.W.size(); ++i) {
      sum.add(static_cast<float>(layer.W.data()[i]));
    }
    for (const double bias : layer.b) {
      sum.add(static_cast<float>(bias));
    }
  }
  return {std::move(net), sum.text()};
}

}  // namespace gradus
