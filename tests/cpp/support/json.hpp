#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace gradus::testing {

/// A value read from a JSON file. What is not there throws, and so fails the test.
class Json {
 public:
  using List = std::vector<Json>;
  using Object = std::vector<std::pair<std::string, Json>>;
  using Value = std::variant<std::monostate, bool, double, std::string, List, Object>;

  explicit Json(Value value) : value_(std::move(value)) {}

  [[nodiscard]] double number() const { return std::get<double>(value_); }
  [[nodiscard]] int integer() const { return static_cast<int>(number()); }
  [[nodiscard]] const std::string& text() const { return std::get<std::string>(value_); }
  [[nodiscard]] const List& list() const { return std::get<List>(value_); }
  [[nodiscard]] const Object& object() const { return std::get<Object>(value_); }

  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] const Json& operator[](std::string_view key) const;
  [[nodiscard]] const Json& operator[](std::size_t position) const { return list().at(position); }

  [[nodiscard]] bool truth() const { return std::get<bool>(value_); }

  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  [[nodiscard]] bool is_bool() const { return std::holds_alternative<bool>(value_); }
  [[nodiscard]] bool is_number() const { return std::holds_alternative<double>(value_); }
  [[nodiscard]] bool is_text() const { return std::holds_alternative<std::string>(value_); }
  [[nodiscard]] bool is_list() const { return std::holds_alternative<List>(value_); }
  [[nodiscard]] bool is_object() const { return std::holds_alternative<Object>(value_); }

  /// A list of numbers.
  [[nodiscard]] std::vector<double> numbers() const;

 private:
  Value value_;
};

[[nodiscard]] Json parse_json(std::string_view text);

/// Reads a file whose path is relative to the checkout.
[[nodiscard]] std::string read_text(const std::string& path);

/// Reads tests/golden/NAME.json.
[[nodiscard]] Json golden(const std::string& name);

}  // namespace gradus::testing
