#include "gradus/half_plane.hpp"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

double signed_sum(const Perceptron<double>& p, const Point& at) {
  return weighted_sum(p, Vector<double>{{at[0], at[1]}});
}

std::vector<double> sums_at(const Polygon& points, const Perceptron<double>& p) {
  std::vector<double> sums;
  for (const Point& point : points) {
    sums.push_back(signed_sum(p, point));
  }
  return sums;
}

bool any_above_zero(const std::vector<double>& sums) {
  return std::ranges::any_of(sums, [](double sum) { return sum > 0.0; });
}

bool all_finite(const std::vector<double>& sums) {
  return std::ranges::all_of(sums, [](double sum) { return std::isfinite(sum); });
}

bool crosses(double sum_a, double sum_b) {
  return (sum_a < 0.0 && sum_b > 0.0) || (sum_a > 0.0 && sum_b < 0.0);
}

/// Where the line crosses from a to b, given the sums there, of which one is negative and the other
/// positive.
Point crossing(const Point& a, const Point& b, double sum_a, double sum_b) {
  const double share = sum_a / (sum_a - sum_b);
  return {a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])};
}

/// The part of a convex region where p does not fire.
Polygon silent_part(const Polygon& region, const Perceptron<double>& p) {
  return any_above_zero(sums_at(region, p)) ? clip(region, {-p.w, -p.b}) : region;
}

/// The network's answers on a grid (n, n) over the box, its edges included; row 0 is the bottom.
template <class Activation>
Matrix<double> on_grid(const TwoLayer<double>& net, const Activation& h, const Box& box, Index n) {
  const auto along = [n](double from, double to, Index i) {
    return from + (to - from) * static_cast<double>(i) / static_cast<double>(n - 1);
  };
  Matrix<double> z(n, n);
  for (Index row = 0; row < n; ++row) {
    for (Index column = 0; column < n; ++column) {
      const Vector<double> x{{along(box.left, box.right, column), along(box.bottom, box.top, row)}};
      z(row, column) = forward(net, x, h);
    }
  }
  return z;
}

}  // namespace

Polygon corners(const Box& box) {
  return {
      {box.left, box.bottom}, {box.right, box.bottom}, {box.right, box.top}, {box.left, box.top}};
}

Polygon clip(const Polygon& region, const Perceptron<double>& p) {
  const std::vector<double> sums = sums_at(region, p);
  if (!any_above_zero(sums) || !all_finite(sums)) {
    return {};
  }
  Polygon inside;
  for (std::size_t i = 0; i < region.size(); ++i) {
    const std::size_t next = (i + 1) % region.size();
    if (sums[i] >= 0.0) {
      inside.push_back(region[i]);
    }
    if (crosses(sums[i], sums[next])) {
      inside.push_back(crossing(region[i], region[next], sums[i], sums[next]));
    }
  }
  return inside;
}

Polygon boundary(const Perceptron<double>& p, const Box& box) {
  const Polygon frame = corners(box);
  const std::vector<double> sums = sums_at(frame, p);
  if (!all_finite(sums)) {
    return {};
  }
  Polygon ends;
  for (std::size_t i = 0; i < frame.size(); ++i) {
    const std::size_t next = (i + 1) % frame.size();
    if (sums[i] == 0.0) {
      ends.push_back(frame[i]);
    }
    if (crosses(sums[i], sums[next])) {
      ends.push_back(crossing(frame[i], frame[next], sums[i], sums[next]));
    }
  }
  return ends.size() == 2 ? ends : Polygon{};
}

Point foot(const Perceptron<double>& p, const Point& from) {
  const double share = signed_sum(p, from) / p.w.squaredNorm();
  const Point found{from[0] - share * p.w[0], from[1] - share * p.w[1]};
  return std::isfinite(found[0]) && std::isfinite(found[1]) ? found : from;
}

std::vector<Piece> cells(const TwoLayer<double>& net, const Box& box) {
  const std::size_t hidden = net.hidden.size();
  std::vector<Piece> found;
  for (std::size_t pattern = 0; pattern < (std::size_t{1} << hidden); ++pattern) {
    Piece cell{corners(box), Vector<double>(static_cast<Index>(hidden)), 0.0};
    for (std::size_t j = 0; j < hidden; ++j) {
      const bool fires = ((pattern >> j) & 1U) != 0;
      cell.s[static_cast<Index>(j)] = fires ? 1.0 : 0.0;
      cell.region =
          fires ? clip(cell.region, net.hidden[j]) : silent_part(cell.region, net.hidden[j]);
    }
    if (cell.region.size() >= 3) {
      cell.y = fire(net.output, cell.s);
      found.push_back(std::move(cell));
    }
  }
  return found;
}

Matrix<double> surface(const TwoLayer<double>& net, double gain, const Box& box, Index n) {
  return gain == 0.0 ? on_grid(net, StepFunction{}, box, n)
                     : on_grid(net, Sigmoid<double>{gain}, box, n);
}

}  // namespace gradus
