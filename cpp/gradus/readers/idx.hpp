#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gradus/data/labelled_images.hpp"

namespace gradus {

/// What an IDX file of bytes holds.
struct Idx {
  std::vector<Index> shape;        ///< images (n, 28, 28), labels (n,)
  std::vector<std::uint8_t> data;  ///< row by row
};

/// Reads an IDX file (yann.lecun.com/exdb/mnist) that comes in pieces of any size: two zero bytes,
/// the type of the elements (8: bytes), the number of axes, their lengths in four bytes each with
/// the high one first, the elements. A header that cannot be is refused as soon as it is there; one
/// that could be true costs nothing yet: memory grows with what comes. Both throw Error, after
/// which the reader is of no use:
///   "idx.magic" (bytes)              the file does not begin as IDX does; its first four bytes in
///                                    hexadecimal: "1f 8b 08 00"
///   "idx.type" (type)                the elements are not bytes: "0d"
///   "idx.axes" (axes)                neither labels (1 axis) nor images (3 axes)
///   "idx.size" (rows, columns)       images of another size than 28 × 28
///   "idx.empty"                      no images or labels
///   "idx.too-many" (count, most)     more images or labels than `most`
///   "idx.short" (expected, came)     the file ends too early; bytes, the header among them
///   "idx.long" (expected)            the file goes on after so many bytes
class IdxReader {
 public:
  explicit IdxReader(Index most = kMostImages) : most_(most) {}

  void push(std::span<const std::uint8_t> bytes);
  [[nodiscard]] Idx finish();

  /// How many images or labels have come so far.
  [[nodiscard]] Index rows() const;

 private:
  void read_header(std::uint8_t byte);
  void read_shape();
  void make_room(std::size_t more);

  Index most_;
  std::vector<std::uint8_t> header_;
  std::size_t header_size_ = 4;
  Idx idx_;
  std::size_t size_ = 0;  ///< Of the elements, in bytes, once the header is read.
};

/// Images (n, 28, 28) and labels (n,), as two IDX files have them. Throws Error
///   "digits.images" (shape)            the first is not images
///   "digits.labels" (shape)            the second is not labels
///   "digits.counts" (images, labels)   not as many of both
///   "digits.label" (number, label)     a label above 9; the first label is number 1
[[nodiscard]] LabelledImages labelled(Idx images, Idx labels);

/// The bytes of an IDX file.
[[nodiscard]] std::vector<std::uint8_t> write_idx(const Idx& idx);

}  // namespace gradus
