#include "gradus/networks/softmax.hpp"

#include <cmath>

#include "gradus/arrays/number_text.hpp"
#include "gradus/error.hpp"

namespace gradus {

void check_scores(Index count) {
  if (count == 0) {
    throw Error("softmax.empty");
  }
}

void check_temperature(double t) {
  if (t <= 0.0 || !std::isfinite(t)) {
    throw Error("softmax.temperature", {repr_scalar(t)});
  }
}

void check_cooled(double score, double t, double cooled) {
  if (std::isfinite(score) && !std::isfinite(cooled)) {
    throw Error("softmax.too-large", {repr_scalar(score), repr_scalar(t)});
  }
}

}  // namespace gradus
