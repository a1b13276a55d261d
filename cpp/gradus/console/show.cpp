#include "gradus/console/show.hpp"

#include <array>

#include "gradus/arrays/print.hpp"
#include "gradus/console/complaint.hpp"
#include "gradus/console/function.hpp"
#include "gradus/console/limits.hpp"
#include "gradus/console/text.hpp"
#include "gradus/console/types.hpp"

namespace gradus::console {

namespace {

// Where an object lies is nobody's business here; it is always the same.
constexpr std::string_view kSomewhere = " at 0x7f0000000000>";

std::string quoted(const std::string& text) {
  const bool apostrophe = text.find('\'') != std::string::npos;
  const char quote = apostrophe && text.find('"') == std::string::npos ? '"' : '\'';
  std::string shown(1, quote);
  for (const char32_t c : decoded(text)) {
    if (c == '\n' || c == '\t' || c == '\r') {
      shown += c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r";
    } else if (c == '\\' || c == static_cast<char32_t>(quote)) {
      shown += '\\';
      shown += static_cast<char>(c);
    } else if (c < 0x20 || c == 0x7F) {
      shown += std::string("\\x") + "0123456789abcdef"[c >> 4U] + "0123456789abcdef"[c & 15U];
    } else {
      shown += encoded({&c, 1});
    }
  }
  return shown + quote;
}

std::string function_text(const Function& function) {
  const std::string name(function.spoken_name());
  if (function.kind == Kind::ufunc) {
    return "<ufunc '" + name + "'>";
  }
  return function.kind == Kind::python ? "<function " + name + std::string(kSomewhere)
                                       : "<built-in function " + name + ">";
}

std::string module_text(Module module) {
  constexpr std::array<std::string_view, 3> kNames = {"numpy", "numpy.random", "numpy.linalg"};
  return "<module '" + std::string(kNames[static_cast<std::size_t>(module)]) + "'>";
}

std::string range_text(const RangeValue& range) {
  const std::string ends = std::to_string(range.start) + ", " + std::to_string(range.stop);
  return "range(" + ends + (range.step == 1 ? "" : ", " + std::to_string(range.step)) + ")";
}

/// Writes values one after the other.
class Writer {
 public:
  std::string text;

  void write(const Value& value, int depth = 0) {
    if (depth > kDeepestValue) {
      throw Error("python.nesting",
                  {"RecursionError: maximum recursion depth exceeded while getting the repr of an "
                   "object",
                   std::to_string(kDeepestValue)});
    }
    std::visit([&](const auto& form) { put(form, depth); }, value.form);
    if (text.size() > 2 * kLongestText) {
      throw Error("console.output", {"RuntimeError: the output is longer than " +
                                         std::to_string(kLongestText) + " characters",
                                     std::to_string(kLongestText)});
    }
  }

 private:
  void put(const None& /*none*/, int /*depth*/) { text += "None"; }
  void put(bool value, int /*depth*/) { text += value ? "True" : "False"; }
  void put(std::int64_t value, int /*depth*/) { text += std::to_string(value); }
  void put(double value, int /*depth*/) { text += repr_scalar(value); }
  void put(const std::string& value, int /*depth*/) { text += quoted(value); }
  void put(const ListValue& list, int depth) {
    text += '[';
    put_items(list.sequence->items, depth);
    text += ']';
  }
  void put(const TupleValue& tuple, int depth) {
    text += '(';
    put_items(tuple.sequence->items, depth);
    text += tuple.sequence->items.size() == 1 ? ",)" : ")";
  }
  void put(const RangeValue& range, int /*depth*/) { text += range_text(range); }
  void put(const ArrayValue& array, int /*depth*/) { text += gradus::repr(array.object->array); }
  void put(const NumPyScalar& scalar, int /*depth*/) { text += repr(scalar.value); }
  void put(const DTypeValue& dtype, int /*depth*/) {
    text += "dtype('" + std::string(name(dtype.type)) + "')";
  }
  void put(const TypeValue& type, int /*depth*/) {
    text += "<class '" + std::string(type.type->name) + "'>";
  }
  void put(const Slice& /*slice*/, int /*depth*/) { text += "slice"; }  // No name stands for one.
  void put(const Ellipsis& /*dots*/, int /*depth*/) { text += "Ellipsis"; }
  void put(Module module, int /*depth*/) { text += module_text(module); }
  void put(const FunctionValue& function, int /*depth*/) {
    text += function_text(*function.function);
  }
  void put(const MethodValue& method, int /*depth*/) {
    text += "<built-in method " + std::string(method.function->name) + " of " +
            type_name(*method.self) + " object" + std::string(kSomewhere);
  }
  void put(const GeneratorValue& /*generator*/, int /*depth*/) {
    text += "RandomState(MT19937) at 0x7F0000000000";
  }

  void put_items(const std::vector<Value>& items, int depth) {
    std::string_view joint;
    for (const Value& item : items) {
      text += joint;
      write(item, depth + 1);
      joint = ", ";
    }
  }
};

}  // namespace

std::string repr(const Value& value) {
  Writer writer;
  writer.write(value);
  return std::move(writer.text);
}

std::string str(const Value& value) {
  if (const auto* text = value.get<std::string>()) {
    return *text;
  }
  if (const NDArray* array = array_in(value)) {
    return gradus::str(*array);
  }
  if (const auto* dtype = value.get<DTypeValue>()) {
    return std::string(name(dtype->type));
  }
  if (value.is<GeneratorValue>()) {
    return "RandomState(MT19937)";
  }
  return repr(value);
}

std::string repr(const Scalar& value) {
  return std::visit([](auto number) { return repr_scalar(number); }, value);
}

}  // namespace gradus::console
