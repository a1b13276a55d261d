#pragma once

#include <map>
#include <optional>
#include <string>

#include "gradus/arrays/create.hpp"
#include "gradus/arrays/indexing.hpp"
#include "support/json.hpp"

namespace gradus::testing {

/// A number of the golden files; those that JSON cannot hold are text.
[[nodiscard]] double float_of(const Json& json);
[[nodiscard]] std::int64_t integer_of(const Json& json);

[[nodiscard]] Shape shape_of(const Json& json);
[[nodiscard]] DType type_named(const std::string& name);

/// An input with the block it lies in.
[[nodiscard]] NDArray input_of(const Json& json);

/// The inputs of a golden file, by their names.
class Inputs {
 public:
  explicit Inputs(const Json& file);

  [[nodiscard]] const NDArray& operator[](const std::string& name) const {
    return arrays_.at(name);
  }

  /// The arrays that a case names; each time new ones, so that none is written to twice.
  [[nodiscard]] std::vector<NDArray> of(const Json& names) const;

  /// What stands between the brackets.
  [[nodiscard]] IndexItems items_of(const Json& json) const;

  /// Numbers, arrays and lists of them.
  [[nodiscard]] Nested nested_of(const Json& json) const;

 private:
  [[nodiscard]] IndexItem item_of(const Json& json) const;

  std::map<std::string, NDArray> arrays_;
};

/// An argument of a case, or nothing.
[[nodiscard]] const Json* argument(const Json& entry, std::string_view name);
[[nodiscard]] std::optional<std::int64_t> integer_argument(const Json& entry,
                                                           std::string_view name);
[[nodiscard]] std::optional<DType> type_argument(const Json& entry, std::string_view name);
[[nodiscard]] bool flag(const Json& entry, std::string_view name);

[[nodiscard]] Scalar scalar_of(const Json& json);

/// Type, shape, strides and elements (a double as its bits) in words; two arrays are the same if
/// these are. Without strides where there are no elements.
[[nodiscard]] std::string words_of(const NDArray& a);
[[nodiscard]] std::string words_of(const Json& expected);

}  // namespace gradus::testing
