#pragma once

#include <array>
#include <vector>

#include "gradus/two_layer.hpp"

namespace gradus {

/// A point of the plane (x1, x2).
using Point = std::array<double, 2>;

/// The corners of a convex region, one after the other; empty where nothing is left.
using Polygon = std::vector<Point>;

/// The window through which the plane is seen.
struct Box {
  double left, right, bottom, top;
};

/// The corners of the box.
[[nodiscard]] Polygon corners(const Box& box);

/// The part of a convex region where w1 x1 + w2 x2 + b > 0, with its edge, so that it can be drawn;
/// empty where the neuron nowhere fires or a sum is not finite. (Sutherland and Hodgman, 1974.)
[[nodiscard]] Polygon clip(const Polygon& region, const Perceptron<double>& p);

/// The piece of the line w1 x1 + w2 x2 + b = 0 inside the box: two points, or none where the line
/// misses the box or only touches a corner, both weights are zero, or a sum is not finite.
[[nodiscard]] Polygon boundary(const Perceptron<double>& p, const Box& box);

/// The foot of the perpendicular from the point to the line w1 x1 + w2 x2 + b = 0; the point
/// itself where both weights are zero or the foot is not finite.
[[nodiscard]] Point foot(const Perceptron<double>& p, const Point& from);

/// A piece of the plane in which no hidden neuron changes its answer.
struct Piece {
  Polygon region;
  Vector<double> s;  ///< what the hidden neurons answer there
  double y;          ///< what the network answers there
};

/// The plane in pieces, as the hidden layer of the network sees it. Two inputs, hidden neurons
/// with the step function.
[[nodiscard]] std::vector<Piece> cells(const TwoLayer<double>& net, const Box& box);

/// The network's answer with a sigmoid of this gain, or with the step function where the gain is 0,
/// on a grid (n, n) over the box, its edges included; row 0 is the bottom, n at least 2.
[[nodiscard]] Matrix<double> surface(const TwoLayer<double>& net, double gain, const Box& box,
                                     Index n);

}  // namespace gradus
