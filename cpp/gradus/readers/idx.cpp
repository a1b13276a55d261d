#include "gradus/readers/idx.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "gradus/error.hpp"
#include "gradus/readers/npy.hpp"

namespace gradus {

namespace {

constexpr std::size_t kStart = 4;      ///< Two zeros, the type, the number of axes.
constexpr std::size_t kLength = 4;     ///< Bytes of the length of an axis.
constexpr std::uint8_t kBytes = 0x08;  ///< The type of elements that are bytes.
constexpr std::size_t kImageAxes = 3;  ///< Images, rows, columns; labels have one axis.

/// "0d"
std::string hexadecimal(std::uint8_t byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  return {digits[byte / 16], digits[byte % 16]};
}

std::size_t axes_of(std::span<const std::uint8_t> start) {
  if (start[0] != 0 || start[1] != 0) {
    throw Error("idx.magic", {hexadecimal(start[0]) + " " + hexadecimal(start[1]) + " " +
                              hexadecimal(start[2]) + " " + hexadecimal(start[3])});
  }
  if (start[2] != kBytes) {
    throw Error("idx.type", {hexadecimal(start[2])});
  }
  if (start[3] != 1 && start[3] != kImageAxes) {
    throw Error("idx.axes", {std::to_string(start[3])});
  }
  return start[3];
}

/// Four bytes, the high one first.
std::uint32_t whole(std::span<const std::uint8_t> bytes) {
  return static_cast<std::uint32_t>(bytes[0]) << 24U | static_cast<std::uint32_t>(bytes[1]) << 16U |
         static_cast<std::uint32_t>(bytes[2]) << 8U | static_cast<std::uint32_t>(bytes[3]);
}

}  // namespace

void IdxReader::read_header(std::uint8_t byte) {
  header_.push_back(byte);
  if (header_.size() == kStart) {
    header_size_ = kStart + kLength * axes_of(header_);
  }
  if (header_.size() == header_size_) {
    read_shape();
  }
}

void IdxReader::read_shape() {
  std::vector<std::uint32_t> lengths;
  for (std::size_t at = kStart; at < header_size_; at += kLength) {
    lengths.push_back(whole(std::span(header_).subspan(at, kLength)));
  }
  const bool images = lengths.size() == kImageAxes;
  if (images && (lengths[1] != kImageSide || lengths[2] != kImageSide)) {
    throw Error("idx.size", {std::to_string(lengths[1]), std::to_string(lengths[2])});
  }
  if (lengths[0] == 0) {
    throw Error("idx.empty");
  }
  if (lengths[0] > static_cast<std::uint64_t>(most_)) {
    throw Error("idx.too-many", {std::to_string(lengths[0]), std::to_string(most_)});
  }
  idx_.shape.assign(lengths.begin(), lengths.end());
  size_ = std::size_t{lengths[0]} * (images ? kImagePixels : 1);
}

// At most twice of what has come, and never more than what the header says.
void IdxReader::make_room(std::size_t more) {
  const std::size_t needed = idx_.data.size() + more;
  const std::size_t there = idx_.data.capacity();
  if (needed > there) {
    idx_.data.reserve(std::min(size_, std::max(needed, 2 * there)));
  }
}

void IdxReader::push(std::span<const std::uint8_t> bytes) {
  while (header_.size() < header_size_ && !bytes.empty()) {
    read_header(bytes.front());
    bytes = bytes.subspan(1);
  }
  if (bytes.size() > size_ - idx_.data.size()) {
    throw Error("idx.long", {std::to_string(header_size_ + size_)});
  }
  make_room(bytes.size());
  idx_.data.insert(idx_.data.end(), bytes.begin(), bytes.end());
}

Index IdxReader::rows() const {
  const auto came = static_cast<Index>(idx_.data.size());
  return idx_.shape.size() == kImageAxes ? came / kImagePixels : came;
}

Idx IdxReader::finish() {
  const std::size_t came = header_.size() + idx_.data.size();
  if (came < header_size_ + size_) {
    throw Error("idx.short", {std::to_string(header_size_ + size_), std::to_string(came)});
  }
  return std::exchange(idx_, {});
}

LabelledImages labelled(Idx images, Idx labels) {
  const std::vector<Index>& shape = images.shape;
  if (shape.size() != 3 || shape[1] != kImageSide || shape[2] != kImageSide) {
    throw Error("digits.images", {shape_words(shape)});
  }
  if (labels.shape.size() != 1) {
    throw Error("digits.labels", {shape_words(labels.shape)});
  }
  if (shape[0] != labels.shape[0]) {
    throw Error("digits.counts", {std::to_string(shape[0]), std::to_string(labels.shape[0])});
  }
  check_labels(labels.data);
  return {std::move(images.data), std::move(labels.data)};
}

std::vector<std::uint8_t> write_idx(const Idx& idx) {
  std::vector<std::uint8_t> file{0, 0, kBytes, static_cast<std::uint8_t>(idx.shape.size())};
  for (const Index length : idx.shape) {
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
      file.push_back(static_cast<std::uint8_t>(static_cast<std::uint32_t>(length) >> shift));
    }
  }
  file.insert(file.end(), idx.data.begin(), idx.data.end());
  return file;
}

}  // namespace gradus
