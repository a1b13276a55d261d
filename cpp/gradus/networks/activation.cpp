#include "gradus/networks/activation.hpp"

#include <array>

#include "gradus/networks/random_leak.hpp"

namespace gradus {

namespace {

struct Entry {
  Activation h;
  std::string_view name;
  bool has_parameter = false;
  double usual = 0.0;
};

constexpr std::array kEntries = {
    Entry{Activation::step, "step"},
    Entry{Activation::sigmoid, "sigmoid"},
    Entry{Activation::tanh, "tanh"},
    Entry{Activation::relu, "relu"},
    Entry{Activation::leaky_relu, "leaky_relu", true, 0.01},
    Entry{Activation::prelu, "prelu", true, 0.25},
    Entry{Activation::rrelu, "rrelu", true, mean_leak(kLeastLeak, kMostLeak)},
    Entry{Activation::elu, "elu", true, 1.0},
    Entry{Activation::swish, "swish", true, 1.0},
    Entry{Activation::softplus, "softplus"},
    Entry{Activation::gelu, "gelu"},
    Entry{Activation::identity, "identity"},
    Entry{Activation::softmax, "softmax"},
};

const Entry& entry(Activation h) { return kEntries.at(static_cast<std::size_t>(h)); }

}  // namespace

std::string_view name(Activation h) { return entry(h).name; }

Activation activation_named(std::string_view name) {
  for (const Entry& entry : kEntries) {
    if (entry.name == name) {
      return entry.h;
    }
  }
  throw Error("activation.unknown", {std::string(name)});
}

bool has_parameter(Activation h) { return entry(h).has_parameter; }

double usual_parameter(Activation h) { return entry(h).usual; }

void refuse_one_number(Activation h) { throw Error("activation.whole", {std::string(name(h))}); }

}  // namespace gradus
