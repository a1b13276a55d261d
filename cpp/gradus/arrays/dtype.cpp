#include "gradus/arrays/dtype.hpp"

namespace gradus {

std::string_view name(DType type) {
  switch (type) {
    case DType::boolean:
      return "bool";
    case DType::int64:
      return "int64";
    default:
      return "float64";
  }
}

std::int64_t item_size(DType type) { return type == DType::boolean ? 1 : 8; }

}  // namespace gradus
