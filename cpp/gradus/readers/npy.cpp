#include "gradus/readers/npy.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "gradus/error.hpp"
#include "gradus/readers/cell_text.hpp"
#include "gradus/readers/npy_header.hpp"

namespace gradus {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::string_view kMagic = "\x93NUMPY";

/// Where the header of a file begins, and where its elements do.
struct Layout {
  std::size_t header;
  std::size_t data;
};

void check_length(Bytes file, std::size_t expected) {
  if (file.size() < expected) {
    throw Error("npy.short", {std::to_string(expected), std::to_string(file.size())});
  }
}

Layout layout_of(Bytes file) {
  constexpr std::size_t version = kMagic.size();
  if (file.size() < version ||
      !std::equal(kMagic.begin(), kMagic.end(), file.begin(),
                  [](char c, std::uint8_t byte) { return static_cast<std::uint8_t>(c) == byte; })) {
    throw Error("npy.magic");
  }
  constexpr std::size_t length_at = version + 2;
  check_length(file, length_at);
  const int major = file[version];
  const int minor = file[version + 1];
  if (major < 1 || major > 3 || minor != 0) {
    throw Error("npy.version", {std::to_string(major) + "." + std::to_string(minor)});
  }
  const std::size_t header = length_at + (major == 1 ? 2 : 4);
  check_length(file, header);
  std::uint64_t length = 0;
  for (std::size_t at = header; at > length_at; --at) {
    length = length << 8U | file[at - 1];
  }
  // Compared first: the sum may be too large for a size.
  if (length > file.size() - header) {
    throw Error("npy.short", {std::to_string(length + header), std::to_string(file.size())});
  }
  return {header, header + static_cast<std::size_t>(length)};
}

std::size_t count_of(const std::vector<Index>& shape) {
  std::int64_t count = 1;
  for (const Index length : shape) {
    count *= length;  // Both factors are at most kMostNumbers.
    if (count > kMostNumbers) {
      throw Error("npy.too-large", {shape_words(shape), std::to_string(kMostNumbers)});
    }
  }
  return static_cast<std::size_t>(count);
}

/// The numbers of type T in these bytes.
template <class T>
std::vector<double> decoded(Bytes bytes, bool high_first) {
  std::vector<double> values(bytes.size() / sizeof(T));
  std::array<std::uint8_t, sizeof(T)> element{};
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::ranges::copy(bytes.subspan(i * sizeof(T), sizeof(T)), element.begin());
    if (high_first) {
      std::ranges::reverse(element);
    }
    values[i] = static_cast<double>(std::bit_cast<T>(element));
  }
  return values;
}

std::vector<double> decoded_truths(Bytes bytes, bool /*high_first*/) {
  std::vector<double> values(bytes.size());
  std::ranges::transform(bytes, values.begin(),
                         [](std::uint8_t byte) { return byte != 0 ? 1.0 : 0.0; });
  return values;
}

/// How the elements of a type are read.
struct Type {
  std::string_view name;
  std::size_t size;
  std::vector<double> (*decode)(Bytes bytes, bool high_first);
};

constexpr Type kTypes[] = {
    {"b1", 1, decoded_truths},         {"i1", 1, decoded<std::int8_t>},
    {"i2", 2, decoded<std::int16_t>},  {"i4", 4, decoded<std::int32_t>},
    {"i8", 8, decoded<std::int64_t>},  {"u1", 1, decoded<std::uint8_t>},
    {"u2", 2, decoded<std::uint16_t>}, {"u4", 4, decoded<std::uint32_t>},
    {"u8", 8, decoded<std::uint64_t>}, {"f4", 4, decoded<float>},
    {"f8", 8, decoded<double>},
};

const Type& type_of(std::string_view dtype) {
  const std::string_view name = dtype.empty() ? dtype : dtype.substr(1);
  const auto* const type = std::ranges::find(kTypes, name, &Type::name);
  const bool ordered = dtype.starts_with('<') || dtype.starts_with('>');
  const bool single = type != std::end(kTypes) && type->size == 1;
  if (type == std::end(kTypes) || !(ordered || (single && dtype.starts_with('|')))) {
    throw Error("npy.type", {shown(dtype)});
  }
  return *type;
}

/// To the next place, the last axis first.
void step(std::vector<Index>& place, const std::vector<Index>& shape) {
  for (std::size_t axis = shape.size(); axis-- > 0;) {
    place[axis] += 1;
    if (place[axis] < shape[axis]) {
      return;
    }
    place[axis] = 0;
  }
}

/// Elements whose first place changes fastest, row by row.
std::vector<double> by_rows(const std::vector<double>& values, const std::vector<Index>& shape) {
  std::vector<double> sorted;
  sorted.reserve(values.size());
  std::vector<Index> place(shape.size(), 0);
  for (std::size_t count = 0; count < values.size(); ++count) {
    Index at = 0;
    for (std::size_t axis = shape.size(); axis-- > 0;) {
      at = at * shape[axis] + place[axis];
    }
    sorted.push_back(values[static_cast<std::size_t>(at)]);
    step(place, shape);
  }
  return sorted;
}

}  // namespace

NumberArray read_npy(Bytes file) {
  const auto [begin, data] = layout_of(file);
  const Bytes text = file.subspan(begin, data - begin);
  const NpyHeader header =
      parse_npy_header({reinterpret_cast<const char*>(text.data()), text.size()}, begin);
  const Type& type = type_of(header.dtype);
  const std::size_t expected = data + count_of(header.shape) * type.size;
  check_length(file, expected);
  if (file.size() > expected) {
    throw Error("npy.long", {std::to_string(expected)});
  }
  std::vector<double> values = type.decode(file.subspan(data), header.dtype.front() == '>');
  if (header.fortran_order) {
    values = by_rows(values, header.shape);
  }
  return {header.shape, std::move(values), header.dtype};
}

std::string shape_words(const std::vector<Index>& shape) {
  std::string words = "(";
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    words += (axis == 0 ? "" : ", ") + std::to_string(shape[axis]);
  }
  return words + (shape.size() == 1 ? ",)" : ")");
}

}  // namespace gradus
