#include "gradus/readers/npy_header.hpp"

#include <algorithm>
#include <optional>

#include "gradus/error.hpp"
#include "gradus/readers/cell_text.hpp"
#include "gradus/readers/npy.hpp"

namespace gradus {

namespace {

constexpr std::size_t kMostAxes = 32;  // NumPy 1.24's.

/// Goes through the text of a header.
class Words {
 public:
  Words(std::string_view text, std::size_t begin) : text_(text), begin_(begin) {}

  [[noreturn]] void fail() const { throw Error("npy.header", {std::to_string(begin_ + at_)}); }

  [[nodiscard]] char next() {
    at_ = std::min(text_.find_first_not_of(" \n", at_), text_.size());
    return at_ < text_.size() ? text_[at_] : '\0';
  }

  [[nodiscard]] bool take(std::string_view word) {
    static_cast<void>(next());
    const bool found = text_.substr(at_).starts_with(word);
    at_ += found ? word.size() : 0;
    return found;
  }

  void expect(std::string_view word) {
    if (!take(word)) {
      fail();
    }
  }

  [[nodiscard]] std::string_view quoted() {
    const char quote = next();
    const std::size_t end = text_.find(quote, at_ + 1);
    if ((quote != '\'' && quote != '"') || end == std::string_view::npos) {
      fail();
    }
    const std::string_view word = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return word;
  }

  [[nodiscard]] std::string_view digits() {
    static_cast<void>(next());
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) {
      ++at_;
    }
    if (at_ == begin) {
      fail();
    }
    return text_.substr(begin, at_ - begin);
  }

  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

 private:
  std::string_view text_;
  std::size_t begin_;
  std::size_t at_ = 0;
};

std::string dtype_of(Words& words) {
  if (const char first = words.next(); first == '[' || first == '(') {
    const std::string_view fields = words.rest();
    throw Error("npy.type", {shown(fields.substr(0, fields.find(']') + 1))});
  }
  return std::string(words.quoted());
}

bool truth_of(Words& words) {
  if (words.take("True")) {
    return true;
  }
  words.expect("False");
  return false;
}

Index length_of(std::string_view digits) {
  Index length = 0;
  for (const char digit : digits) {
    length = length * 10 + (digit - '0');
    if (length > kMostNumbers) {
      throw Error("npy.too-large", {shown(digits), std::to_string(kMostNumbers)});
    }
  }
  return length;
}

/// A tuple of whole numbers: (), (3,), (784, 50).
std::vector<Index> shape_of(Words& words) {
  std::vector<Index> shape;
  words.expect("(");
  bool comma = true;
  while (!words.take(")")) {
    if (!comma || shape.size() == kMostAxes) {
      words.fail();
    }
    shape.push_back(length_of(words.digits()));
    comma = words.take(",");
    if (shape.size() == 1 && !comma) {
      words.fail();  // (3) is no tuple.
    }
  }
  return shape;
}

/// Sets what was not known, and fails where it was.
template <class T>
void set(std::optional<T>& value, T found, const Words& words) {
  if (value) {
    words.fail();
  }
  value = std::move(found);
}

}  // namespace

NpyHeader parse_npy_header(std::string_view text, std::size_t begin) {
  Words words(text, begin);
  std::optional<std::string> dtype;
  std::optional<bool> fortran_order;
  std::optional<std::vector<Index>> shape;
  words.expect("{");
  while (!words.take("}")) {
    const Words before = words;
    const std::string_view key = words.quoted();
    words.expect(":");
    if (key == "descr") {
      set(dtype, dtype_of(words), before);
    } else if (key == "fortran_order") {
      set(fortran_order, truth_of(words), before);
    } else if (key == "shape") {
      set(shape, shape_of(words), before);
    } else {
      before.fail();
    }
    if (!words.take(",") && words.next() != '}') {
      words.fail();
    }
  }
  if (!dtype || !fortran_order || !shape || words.next() != '\0') {
    words.fail();
  }
  return {*dtype, *fortran_order, *shape};
}

}  // namespace gradus
