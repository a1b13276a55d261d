#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gradus/types.hpp"

namespace gradus {

/// What the header of a .npy file says.
struct NpyHeader {
  std::string dtype;
  bool fortran_order = false;
  std::vector<Index> shape;
};

/// Reads the header, a dictionary as Python writes it: {'descr': '<f4', 'fortran_order': False,
/// 'shape': (784, 50), }. It begins at this byte of its file. Throws Error "npy.header" (byte),
/// "npy.type" (dtype) for a list of fields, "npy.too-large" (shape, most).
[[nodiscard]] NpyHeader parse_npy_header(std::string_view text, std::size_t begin);

}  // namespace gradus
