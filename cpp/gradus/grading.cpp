#include "gradus/grading.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace gradus {

namespace {

constexpr std::size_t kRows = 4;

Truth answers_of(const GateAnswer& answer) {
  const Vector<double> y =
      std::visit([](const auto& p) { return truth_table(p, gate_inputs()); }, answer);
  Truth truth{};
  for (std::size_t row = 0; row < kRows; ++row) {
    truth[row] = static_cast<int>(y[static_cast<Index>(row)]);
  }
  return truth;
}

int rows_right(const Truth& wanted, const Truth& answers) {
  int right = 0;
  for (std::size_t row = 0; row < kRows; ++row) {
    right += wanted[row] == answers[row] ? 1 : 0;
  }
  return right;
}

bool is_finite(const Perceptron<double>& p) { return p.w.allFinite() && std::isfinite(p.b); }
bool is_finite(const ThresholdPerceptron<double>& p) {
  return p.w.allFinite() && std::isfinite(p.theta);
}

GateAnswer with_bias_turned(const Perceptron<double>& p) { return Perceptron<double>{p.w, -p.b}; }
GateAnswer with_bias_turned(const ThresholdPerceptron<double>& p) {
  return ThresholdPerceptron<double>{p.w, -p.theta};
}
GateAnswer with_weights_turned(const Perceptron<double>& p) {
  return Perceptron<double>{-p.w, p.b};
}
GateAnswer with_weights_turned(const ThresholdPerceptron<double>& p) {
  return ThresholdPerceptron<double>{-p.w, p.theta};
}

/// How far beyond its edge the neuron is: it fires where this is greater than zero.
double beyond(const Perceptron<double>& p, const Vector<double>& x) { return weighted_sum(p, x); }
double beyond(const ThresholdPerceptron<double>& p, const Vector<double>& x) {
  return dot(p.w, x) - p.theta;
}

/// Whether every wrong row is one that lies on the edge itself and should have fired.
bool only_edges_missing(const Truth& wanted, const Truth& answers, const GateAnswer& answer) {
  const Matrix<double> X = gate_inputs();
  for (std::size_t row = 0; row < kRows; ++row) {
    if (wanted[row] == answers[row]) {
      continue;
    }
    const Vector<double> x = X.row(static_cast<Index>(row));
    const double sum = std::visit([&x](const auto& p) { return beyond(p, x); }, answer);
    if (sum != 0.0) {
      return false;
    }
  }
  return true;
}

std::string lower(std::string_view text) {
  std::string low(text);
  std::ranges::transform(low, low.begin(), [](char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  });
  return low;
}

std::string mistake(const Truth& wanted, const Truth& answers, const GateAnswer& answer) {
  const auto right_if = [&](const auto& turn) {
    return answers_of(std::visit(turn, answer)) == wanted;
  };
  if (right_if([](const auto& p) { return with_bias_turned(p); })) {
    return "bias-sign";
  }
  for (const Gate& gate : gates()) {
    if (gate.truth == answers) {
      return "other-gate-" + lower(gate.name);
    }
  }
  if (only_edges_missing(wanted, answers, answer)) {
    return "edge-equal";
  }
  if (rows_right(wanted, answers) == 0) {
    return "inverted";
  }
  if (right_if([](const auto& p) { return with_weights_turned(p); })) {
    return "weights-sign";
  }
  if (answers == Truth{0, 0, 0, 0}) {
    return "always-0";
  }
  if (answers == Truth{1, 1, 1, 1}) {
    return "always-1";
  }
  return "wrong-row";
}

}  // namespace

GateGrade grade_gate(const Truth& wanted, const GateAnswer& answer) {
  if (!std::visit([](const auto& p) { return is_finite(p); }, answer)) {
    return {"not-finite", {}, 0, -1};
  }
  const Truth answers = answers_of(answer);
  const int right = rows_right(wanted, answers);
  if (answers == wanted) {
    return {"right", answers, right, -1};
  }
  const auto first = std::ranges::mismatch(wanted, answers).in1;
  return {mistake(wanted, answers, answer), answers, right,
          static_cast<int>(first - wanted.begin())};
}

Advice advise(const Truth& wanted, const Perceptron<double>& p) {
  int most = rows_right(wanted, answers_of(p));
  Advice best{"", 0};
  for (int tenths = 1; tenths <= 40; ++tenths) {
    for (const int direction : {1, -1}) {
      const double by = tenths * direction / 10.0;
      const Perceptron<double> moved[] = {{p.w, p.b + by},
                                          {p.w + Vector<double>{{by, 0}}, p.b},
                                          {p.w + Vector<double>{{0, by}}, p.b}};
      constexpr std::array<const char*, 3> kNames{"b", "w1", "w2"};
      for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (const int right = rows_right(wanted, answers_of(moved[i])); right > most) {
          most = right;
          best = {kNames[i], direction};
        }
      }
    }
  }
  return best;
}

}  // namespace gradus
