#include "arrays/decoded.hpp"

#include <bit>
#include <cmath>
#include <cstdlib>

#include "gradus/arrays/shape_ops.hpp"

namespace gradus::testing {

double float_of(const Json& json) {
  return json.is_text() ? std::strtod(json.text().c_str(), nullptr) : json.number();
}

std::int64_t integer_of(const Json& json) {
  return json.is_text() ? std::strtoll(json.text().c_str(), nullptr, 10)
                        : static_cast<std::int64_t>(json.number());
}

Shape shape_of(const Json& json) {
  Shape shape;
  for (const Json& length : json.list()) {
    shape.push_back(integer_of(length));
  }
  return shape;
}

DType type_named(const std::string& name) {
  return name[0] == 'b' ? DType::boolean : name[0] == 'i' ? DType::int64 : DType::float64;
}

namespace {

template <class T>
T element_of(const Json& json) {
  if constexpr (std::is_same_v<T, double>) {
    return float_of(json);
  } else {
    return static_cast<T>(integer_of(json));
  }
}

/// As make_arrays.py makes up many numbers.
std::vector<double> made_up(std::int64_t count) {
  std::vector<double> numbers;
  for (std::int64_t k = 0; k < count; ++k) {
    const double unit = static_cast<double>(k * 2654435761 % 4294967296) / 4294967296.0 - 0.5;
    numbers.push_back(unit *
                      std::array{0.1, 0.3, 0.9, 2.7, 8.1}.at(static_cast<std::size_t>(k % 5)));
  }
  return numbers;
}

}  // namespace

NDArray input_of(const Json& json) {
  const Layout layout{shape_of(json["s"]), shape_of(json["m"]), integer_of(json["o"])};
  if (json.has("made")) {
    return vector_array(made_up(integer_of(json["made"]))).view(layout);
  }
  return with_type(type_named(json["t"].text()), [&]<class T>(T) {
    std::vector<T> block;
    for (const Json& each : json["v"].list()) {
      block.push_back(element_of<T>(each));
    }
    return NDArray(Array<T>{std::make_shared<std::vector<T>>(std::move(block)), layout},
                   json["own"].truth());
  });
}

Inputs::Inputs(const Json& file) {
  for (const Json& entry : file["inputs"].list()) {
    arrays_.emplace(entry["name"].text(), input_of(entry));
  }
}

std::vector<NDArray> Inputs::of(const Json& names) const {
  std::vector<NDArray> found;
  for (const Json& name : names.list()) {
    found.push_back(arrays_.at(name.text()));
  }
  return found;
}

IndexItem Inputs::item_of(const Json& json) const {
  if (json.is_number()) {
    return integer_of(json);
  }
  if (json.has("in")) {
    return arrays_.at(json["in"].text());
  }
  if (json.has("word")) {
    return json["word"].text() == "..." ? IndexItem(Ellipsis{}) : IndexItem(NewAxis{});
  }
  const auto bound = [&json](std::size_t k) {
    const Json& value = json["slice"][k];
    return value.is_null() ? std::nullopt : std::optional(integer_of(value));
  };
  return Slice{bound(0), bound(1), bound(2)};
}

IndexItems Inputs::items_of(const Json& json) const {
  if (!json.is_list()) {
    return {item_of(json)};
  }
  IndexItems items;
  for (const Json& each : json.list()) {
    items.push_back(item_of(each));
  }
  return items;
}

Nested Inputs::nested_of(const Json& json) const {
  if (json.is_list()) {
    std::vector<Nested> list;
    for (const Json& each : json.list()) {
      list.push_back(nested_of(each));
    }
    return {list};
  }
  if (json.is_object() && json.has("in")) {
    return {arrays_.at(json["in"].text())};
  }
  return {scalar_of(json)};
}

const Json* argument(const Json& entry, std::string_view name) {
  return entry.has("args") && entry["args"].has(name) ? &entry["args"][name] : nullptr;
}

std::optional<std::int64_t> integer_argument(const Json& entry, std::string_view name) {
  const Json* found = argument(entry, name);
  return found == nullptr || found->is_object() ? std::nullopt : std::optional(integer_of(*found));
}

std::optional<DType> type_argument(const Json& entry, std::string_view name) {
  const Json* found = argument(entry, name);
  return found == nullptr ? std::nullopt : std::optional(type_named(found->text()));
}

bool flag(const Json& entry, std::string_view name) {
  const Json* found = argument(entry, name);
  return found != nullptr && std::get<bool>(scalar_of(*found));
}

Scalar scalar_of(const Json& json) {
  if (json.is_object()) {
    return float_of(json["float"]);
  }
  return json.is_bool() ? Scalar(json.truth()) : Scalar(integer_of(json));
}

namespace {

std::string words(DType type, const Shape& shape, const Shape& strides,
                  const std::vector<std::string>& values) {
  std::string text = std::string(name(type)) + " " + shape_text(shape);
  if (!values.empty()) {
    text += " strides " + shape_text(strides);
  }
  for (const std::string& value : values) {
    text += " " + value;
  }
  return text;
}

std::string bits(double value) {
  if (std::isnan(value)) {
    return "nan";  // Its sign means nothing.
  }
  char text[64];
  (void)std::snprintf(text, sizeof text, "%.17g", value);
  return text;
}

std::string word_of(const Scalar& value) {
  if (const double* number = std::get_if<double>(&value)) {
    return bits(*number);
  }
  return std::to_string(std::get<std::int64_t>(converted(value, DType::int64)));
}

}  // namespace

std::string words_of(const NDArray& a) {
  std::vector<std::string> values;
  for (std::int64_t k = 0; k < a.size(); ++k) {
    values.push_back(word_of(scalar_at(a, k)));
  }
  return words(a.dtype(), a.shape(), a.layout().strides, values);
}

std::string words_of(const Json& expected) {
  const DType type = type_named(expected["t"].text());
  std::vector<std::string> values;
  for (const Json& each : expected["v"].list()) {
    values.push_back(type == DType::float64 ? bits(float_of(each))
                                            : std::to_string(integer_of(each)));
  }
  return words(type, shape_of(expected["s"]), shape_of(expected["m"]), values);
}

}  // namespace gradus::testing
