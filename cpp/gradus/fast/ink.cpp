#include "gradus/fast/ink.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gradus::fast {

namespace {

constexpr Index kBytes = 8;
constexpr float kWhite = 255.0F;

// WebAssembly's compilers keep fifteen vectors in registers: these sums, a pixel and a product. The
// fifty units of the course's network are thirteen.
constexpr Index kMostVectors = 13;

/// kVectors * 4 sums, from one place of each row on.
template <Index kVectors>
void add_rows(const Ink& ink, const float* weights, float* sums) {
  Four s[kVectors]{};
  const std::uint32_t* rows = ink.rows.data();
  const float* values = ink.values.data();
  for (Index i = 0; i < ink.count; ++i) {
    const float* row = weights + rows[i];
    const Four x = all(values[i]);
    for (Index j = 0; j < kVectors; ++j) {
      s[j] += x * load(row + j * kLanes);
    }
  }
  for (Index j = 0; j < kVectors; ++j) {
    store(sums + j * kLanes, s[j]);
  }
}

using AddRows = decltype(&add_rows<1>);

/// add_rows for 1, 2, … vectors.
template <std::size_t... kLess>
constexpr std::array<AddRows, sizeof...(kLess)> each(std::index_sequence<kLess...> /*vectors*/) {
  return {add_rows<static_cast<Index>(kLess + 1)>...};
}

}  // namespace

void lay_out(const Rows& W, WeightRows& rows) {
  rows.columns = W.cols();
  rows.stride = whole_lanes(W.cols());
  rows.numbers.resize(static_cast<std::size_t>(W.rows() * rows.stride));
  for (Index i = 0; i < W.rows(); ++i) {
    std::copy_n(W.data() + i * W.cols(), W.cols(), rows.numbers.data() + i * rows.stride);
  }
}

InkFinder::InkFinder(Index pixels, Index stride, PixelScale scale)
    : pixels_(pixels), stride_(stride), scale_(std::move(scale)) {
  if (!scale_.lower.empty()) {
    return;
  }
  for (Index byte = 0; byte <= UINT8_MAX; ++byte) {
    values_.push_back(static_cast<float>(byte) / kWhite);
  }
}

void InkFinder::find(const std::uint8_t* image, Ink& ink) const {
  ink.rows.resize(static_cast<std::size_t>(pixels_ + kBytes));
  ink.values.resize(static_cast<std::size_t>(pixels_ + kBytes));
  ink.count = 0;
  if (values_.empty()) {
    find_scaled(image, ink);
  } else {
    find_plain(image, ink);
  }
}

// Eight bytes at a time: most are eight zeros. Otherwise each is written down, and the next one
// over it unless it was ink.
void InkFinder::find_plain(const std::uint8_t* image, Ink& ink) const {
  Index count = 0;
  const auto note = [&](Index i) {
    ink.rows[static_cast<std::size_t>(count)] = static_cast<std::uint32_t>(i * stride_);
    ink.values[static_cast<std::size_t>(count)] = values_[image[i]];
    count += image[i] != 0 ? 1 : 0;
  };
  Index i = 0;
  for (; i + kBytes <= pixels_; i += kBytes) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, image + i, sizeof bytes);
    if (bytes != 0) {
      for (Index k = 0; k < kBytes; ++k) {
        note(i + k);
      }
    }
  }
  for (; i < pixels_; ++i) {
    note(i);
  }
  ink.count = count;
}

void InkFinder::find_scaled(const std::uint8_t* image, Ink& ink) const {
  Index count = 0;
  for (Index i = 0; i < pixels_; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const float x = (static_cast<float>(image[i]) - scale_.lower[at]) / scale_.range[at];
    ink.rows[static_cast<std::size_t>(count)] = static_cast<std::uint32_t>(i * stride_);
    ink.values[static_cast<std::size_t>(count)] = x;
    count += x != 0.0F ? 1 : 0;
  }
  ink.count = count;
}

void multiply(const Ink& ink, const WeightRows& W, float* sums) {
  constexpr auto kAdd = each(std::make_index_sequence<kMostVectors>());
  const Index vectors = W.stride / kLanes;
  for (Index j = 0; j < vectors; j += kMostVectors) {
    const auto count = static_cast<std::size_t>(std::min(kMostVectors, vectors - j));
    kAdd.at(count - 1)(ink, W.numbers.data() + j * kLanes, sums + j * kLanes);
  }
}

}  // namespace gradus::fast
