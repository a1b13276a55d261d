#include "support/json.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace gradus::testing {

namespace {

/// Reads what the course's files hold; escapes other than \" \\ \/ \n are kept as they are.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Json document() {
    Json value = read();
    if (at_ != text_.size()) {
      fail();
    }
    return value;
  }

 private:
  Json read() {
    space();
    Json value = read_value();
    space();
    return value;
  }

  Json read_value() {
    switch (peek()) {
      case '{':
        return read_object();
      case '[':
        return read_list();
      case '"':
        return Json(read_text());
      case 't':
        return word("true", true);
      case 'f':
        return word("false", false);
      case 'n':
        return word("null", std::monostate{});
      default:
        return read_number();
    }
  }

  Json read_object() {
    Json::Object object;
    expect('{');
    space();
    while (peek() != '}') {
      space();
      std::string key = read_text();
      space();
      expect(':');
      object.emplace_back(std::move(key), read());
      comma('}');
    }
    expect('}');
    return Json(std::move(object));
  }

  Json read_list() {
    Json::List list;
    expect('[');
    space();
    while (peek() != ']') {
      list.push_back(read());
      comma(']');
    }
    expect(']');
    return Json(std::move(list));
  }

  std::string read_text() {
    std::string text;
    expect('"');
    while (peek() != '"') {
      char c = text_[at_++];
      if (c == '\\') {
        c = peek();
        ++at_;
        c = c == 'n' ? '\n' : c;
      }
      text += c;
    }
    expect('"');
    return text;
  }

  Json read_number() {
    // strtod and not from_chars, which not every library has for double.
    const std::string digits(
        text_.substr(at_, text_.find_first_not_of("+-.0123456789eE", at_) - at_));
    if (digits.empty()) {
      fail();
    }
    at_ += digits.size();
    return Json(std::strtod(digits.c_str(), nullptr));
  }

  Json word(std::string_view expected, Json::Value value) {
    if (text_.substr(at_, expected.size()) != expected) {
      fail();
    }
    at_ += expected.size();
    return Json(std::move(value));
  }

  [[nodiscard]] char peek() const {
    if (at_ >= text_.size()) {
      fail();
    }
    return text_[at_];
  }

  void expect(char c) {
    if (peek() != c) {
      fail();
    }
    ++at_;
  }

  void comma(char end) {
    if (peek() != end) {
      expect(',');
    }
  }

  void space() { at_ = std::min(text_.find_first_not_of(" \n\r\t", at_), text_.size()); }

  [[noreturn]] void fail() const {
    throw std::runtime_error("not JSON at character " + std::to_string(at_));
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

bool Json::has(std::string_view key) const {
  return std::ranges::any_of(object(), [key](const auto& entry) { return entry.first == key; });
}

const Json& Json::operator[](std::string_view key) const {
  for (const auto& [name, value] : object()) {
    if (name == key) {
      return value;
    }
  }
  throw std::out_of_range("no " + std::string(key));
}

std::vector<double> Json::numbers() const {
  std::vector<double> numbers;
  for (const Json& entry : list()) {
    numbers.push_back(entry.number());
  }
  return numbers;
}

Json parse_json(std::string_view text) { return Parser(text).document(); }

std::string read_text(const std::string& path) {
  const std::ifstream file(GRADUS_SOURCE "/" + path);
  if (!file) {
    throw std::runtime_error("cannot read " + path);
  }
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Json golden(const std::string& name) {
  return parse_json(read_text("tests/golden/" + name + ".json"));
}

}  // namespace gradus::testing
