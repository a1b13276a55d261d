#include "gradus/arrays/reduce.hpp"

#include <algorithm>
#include <cmath>

#include "gradus/arrays/arithmetic.hpp"
#include "gradus/arrays/elementwise.hpp"
#include "gradus/arrays/extreme_place.hpp"
#include "gradus/arrays/pairwise.hpp"
#include "gradus/arrays/pressed.hpp"
#include "gradus/error.hpp"

namespace gradus {

namespace {

using Byte = std::uint8_t;
using Int = std::int64_t;
using Axis = std::optional<std::size_t>;

/// NumPy sums so many elements at a time.
constexpr Int kPiece = 8192;

/// result = f(result, element) for every element.
template <class R, class T, class F>
void fold(const Array<R>& result, const Array<T>& a, const Pressing& pressing, const F& f) {
  for_each_line(pressing, a.layout, [&](Int from, Int to, const PressedAxis& inner) {
    for (Int i = 0; i < inner.length; ++i) {
      R& number = result.element(to + i * inner.result);
      number = f(number, a.element(from + i * inner.input));
    }
  });
}

template <class R, class T, class F>
NDArray folded(const Array<T>& a, Axis axis, R start, const F& f) {
  const Pressing pressing = press(a.layout, axis);
  const Array<R> result = allocated<R>(pressing.result);
  std::ranges::fill(*result.block, start);
  fold(result, a, pressing, f);
  return NDArray(result);
}

/// The largest or smallest, beginning with the first.
template <class T, class F>
NDArray extreme(const Array<T>& a, Axis axis, const F& f) {
  const Pressing pressing = press(a.layout, axis);
  const Array<T> result = allocated<T>(pressing.result);
  Layout first = a.layout;
  first.shape = result.shape();
  walk(std::array{result.layout, first},
       [&](const auto& at) { result.element(at[0]) = a.element(at[1]); });
  fold(result, a, pressing, f);
  return NDArray(result);
}

/// All elements in memory order, in NumPy's pieces.
double sum_of_all(const Array<double>& a, const Pressing& pressing) {
  double sum = 0.0;
  std::vector<double> piece;
  const auto add_piece = [&] {
    sum += pairwise_sum(piece.data(), std::ssize(piece), 1);
    piece.clear();
  };
  for_each_line(pressing, a.layout, [&](Int from, Int /*to*/, const PressedAxis& inner) {
    for (Int i = 0; i < inner.length; ++i) {
      piece.push_back(a.element(from + i * inner.input));
      if (std::ssize(piece) == kPiece) {
        add_piece();
      }
    }
  });
  add_piece();
  return sum;
}

/// Along a pressed innermost axis in pairs, across it one after the other.
void sum_lines(const Array<double>& result, const Array<double>& a, const Pressing& pressing) {
  for_each_line(pressing, a.layout, [&](Int from, Int to, const PressedAxis& inner) {
    for (Int i = 0; inner.result == 0 && i < inner.length; i += kPiece) {
      const Int length = std::min(inner.length - i, kPiece);
      result.element(to) += pairwise_sum(&a.element(from + i * inner.input), length, inner.input);
    }
    for (Int i = 0; inner.result != 0 && i < inner.length; ++i) {
      result.element(to + i * inner.result) += a.element(from + i * inner.input);
    }
  });
}

NDArray float_sum(const Array<double>& a, Axis axis) {
  const Pressing pressing = press(a.layout, axis);
  const Array<double> result = allocated<double>(pressing.result);
  const auto is_pressed = [](const PressedAxis& each) { return each.result == 0; };
  if (result.size() == 1 && std::ranges::all_of(pressing.axes, is_pressed)) {
    result.element(0) = sum_of_all(a, pressing);
  } else {
    sum_lines(result, a, pressing);
  }
  return NDArray(result);
}

NDArray sum_of(const NDArray& a, Axis axis) {
  if (a.dtype() == DType::float64) {
    return float_sum(a.as<double>(), axis);
  }
  return folded<Int>(as_type(a, DType::int64).as<Int>(), axis, 0,
                     [](Int sum, Int x) { return wrapped(std::plus<>(), sum, x); });
}

NDArray product_of(const NDArray& a, Axis axis) {
  if (a.dtype() == DType::float64) {
    return folded<double>(a.as<double>(), axis, 1.0, std::multiplies<>());
  }
  return folded<Int>(as_type(a, DType::int64).as<Int>(), axis, 1,
                     [](Int product, Int x) { return wrapped(std::multiplies<>(), product, x); });
}

NDArray mean_of(const NDArray& a, Axis axis, bool keepdims, Warnings* warnings) {
  const std::int64_t count = axis.has_value() ? a.shape()[*axis] : a.size();
  if (count == 0) {
    warn(warnings, "RuntimeWarning: Mean of empty slice.");
  }
  NDArray mean = float_sum(as_type(a, DType::float64).as<double>(), axis);
  report_result(std::span(&a, 1), mean, "reduce", warnings);
  FloatStatus status;
  const auto parts = static_cast<double>(count);
  for (double& x : *mean.as<double>().block) {
    x = noted(status, x / parts, x, parts, parts);
  }
  const bool single = !keepdims && (!axis.has_value() || a.ndim() == 1);
  report(status, single ? "scalar divide" : "divide", warnings);
  return mean;
}

NDArray truth_of(const NDArray& a, Axis axis, bool all) {
  return a.visit([&]<class T>(const Array<T>& x) {
    return folded<Byte>(x, axis, Byte{all}, [all](Byte so_far, T value) {
      return all ? Byte{so_far != 0 && value != T(0)} : Byte{so_far != 0 || value != T(0)};
    });
  });
}

NDArray extreme_of(const NDArray& a, Axis axis, bool largest) {
  const std::int64_t count = axis.has_value() ? a.shape()[*axis] : a.size();
  if (count == 0 && size_of(press(a.layout(), axis).result.shape) != 0) {
    throw Error("numpy.empty", {std::string("ValueError: zero-size array to reduction operation ") +
                                (largest ? "maximum" : "minimum") + " which has no identity"});
  }
  return a.visit([&]<class T>(const Array<T>& x) {
    return extreme(x, axis, largest ? larger<T> : smaller<T>);
  });
}

NDArray reduced(Reduction op, const NDArray& a, Axis axis, bool keepdims, Warnings* warnings) {
  switch (op) {
    case Reduction::prod:
      return product_of(a, axis);
    case Reduction::mean:
      return mean_of(a, axis, keepdims, warnings);
    case Reduction::max:
    case Reduction::min:
      return extreme_of(a, axis, op == Reduction::max);
    case Reduction::all:
    case Reduction::any:
      return truth_of(a, axis, op == Reduction::all);
    default:
      return sum_of(a, axis);
  }
}

/// A single number may be reduced along its last axis, though it has none.
Axis axis_of(Reduction op, const NDArray& a, std::optional<std::int64_t> axis) {
  const bool alone = a.ndim() == 0 && op != Reduction::mean && (axis == 0 || axis == -1);
  if (!axis.has_value() || alone) {
    return std::nullopt;
  }
  const bool finds = op == Reduction::argmax || op == Reduction::argmin;
  return checked_axis(*axis, finds && a.ndim() == 0 ? 1 : a.shape().size());
}

}  // namespace

NDArray reduce(Reduction op, const NDArray& a, const Along& along, Warnings* warnings) {
  const Axis axis = axis_of(op, a, along.axis);
  if (op == Reduction::argmax || op == Reduction::argmin) {
    return extreme_place(a, axis, op == Reduction::argmax, along.keepdims);
  }
  const NDArray result = reduced(op, a, axis, along.keepdims, warnings);
  if (op == Reduction::sum || op == Reduction::prod) {
    report_result(std::span(&a, 1), result, "reduce", warnings);
  }
  return result.visit([&]<class T>(const Array<T>& x) {
    return NDArray(Array<T>{x.block, without_pressed(x.layout, axis, along.keepdims)});
  });
}

}  // namespace gradus
