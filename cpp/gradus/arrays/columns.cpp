#include "gradus/arrays/columns.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "gradus/arrays/number_text.hpp"

namespace gradus {

namespace {

constexpr int kPrecision = 8;

/// The text, with blanks (or something else) in front of it.
std::string right(const std::string& text, std::size_t width, char fill = ' ') {
  return std::string(width - std::min(width, text.size()), fill) + text;
}

std::string left(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, text.size()), ' ');
}

bool needs_exponent(const std::vector<double>& finite) {
  double least = 0.0;
  double most = 0.0;
  for (const double x : finite) {
    const double size = std::abs(x);
    if (size != 0.0) {
      least = least == 0.0 ? size : std::min(least, size);
      most = std::max(most, size);
    }
  }
  return most != 0.0 && (most >= 1e8 || least < 1e-4 || most / least > 1000.0);
}

/// How wide each part of the numbers is at most.
struct Widths {
  std::size_t whole = 0;
  std::size_t fraction = 0;
  std::size_t exponent = 0;

  void take(const NumberText& text) {
    whole = std::max(whole, text.whole.size());
    fraction = std::max(fraction, text.fraction.size());
    exponent = std::max(exponent, text.exponent.size());
  }

  /// All of a number: the point stands in any case.
  [[nodiscard]] std::size_t all() const {
    return whole + 1 + fraction + (exponent == 0 ? 0 : 1 + exponent);
  }
};

class FloatColumns {
 public:
  explicit FloatColumns(const std::vector<double>& shown) {
    std::vector<double> finite;
    std::ranges::copy_if(shown, std::back_inserter(finite),
                         [](double x) { return std::isfinite(x); });
    exponent_ = needs_exponent(finite);
    for (const double x : finite) {
      widths_.take(exponent_ ? scientific(x, kPrecision) : positional(x, kPrecision));
    }
    for (const double x : shown) {
      if (!std::isfinite(x)) {
        make_room(repr_scalar(x).size());
      }
    }
  }

  [[nodiscard]] std::string operator()(double x) const {
    if (!std::isfinite(x)) {
      return right(repr_scalar(x), widths_.all());
    }
    if (!exponent_) {
      const NumberText text = positional(x, kPrecision);
      return right(text.whole, widths_.whole) + "." + left(text.fraction, widths_.fraction);
    }
    const NumberText text = scientific_rounded(x, static_cast<int>(widths_.fraction));
    return right(text.whole, widths_.whole) + "." + text.fraction + "e" + text.exponent.front() +
           right(text.exponent.substr(1), widths_.exponent - 1, '0');
  }

 private:
  void make_room(std::size_t width) { widths_.whole += width - std::min(width, widths_.all()); }

  bool exponent_ = false;
  Widths widths_;
};

}  // namespace

std::vector<std::string> columns(const std::vector<double>& shown) {
  std::vector<std::string> words;
  std::ranges::transform(shown, std::back_inserter(words), FloatColumns(shown));
  return words;
}

std::vector<std::string> columns(const std::vector<std::int64_t>& shown) {
  std::vector<std::string> words;
  std::size_t width = 0;
  for (const std::int64_t number : shown) {
    words.push_back(repr_scalar(number));
    width = std::max(width, words.back().size());
  }
  for (std::string& word : words) {
    word = right(word, width);
  }
  return words;
}

std::vector<std::string> columns(const std::vector<std::uint8_t>& shown) {
  std::vector<std::string> words;
  std::ranges::transform(shown, std::back_inserter(words),
                         [](std::uint8_t yes) { return yes != 0 ? " True" : "False"; });
  return words;
}

}  // namespace gradus
