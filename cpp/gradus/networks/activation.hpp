#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "gradus/error.hpp"
#include "gradus/networks/activations.hpp"
#include "gradus/networks/slopes.hpp"

namespace gradus {

/// What a layer does to its sums. All but softmax look at one number at a time.
enum class Activation : std::uint8_t {
  step,
  sigmoid,
  tanh,
  relu,
  leaky_relu,  ///< the parameter is the leak; so it is for the next two
  prelu,
  rrelu,
  elu,    ///< the parameter is alpha
  swish,  ///< the parameter is beta
  softplus,
  gelu,
  identity,
  softmax,
};

/// As it is written above: "leaky_relu".
[[nodiscard]] std::string_view name(Activation h);

/// Throws Error "activation.unknown" (name).
[[nodiscard]] Activation activation_named(std::string_view name);

[[nodiscard]] bool has_parameter(Activation h);

/// What its authors took or began with; 0 where there is no parameter.
[[nodiscard]] double usual_parameter(Activation h);

/// Throws Error "activation.whole" (name): softmax needs all numbers at once.
[[noreturn]] void refuse_one_number(Activation h);

/// h(a). Throws Error "activation.whole" for softmax: see activated (layer.hpp).
template <class T>
[[nodiscard]] T apply(Activation h, const T& parameter, const T& a) {
  switch (h) {
    case Activation::step:
      return step_function(a);
    case Activation::sigmoid:
      return sigmoid(a);
    case Activation::tanh:
      return hyperbolic_tangent(a);
    case Activation::relu:
      return relu(a);
    case Activation::leaky_relu:
      return leaky_relu(a, parameter);
    case Activation::prelu:
      return prelu(a, parameter);
    case Activation::rrelu:
      return rrelu(a, parameter);
    case Activation::elu:
      return elu(a, parameter);
    case Activation::swish:
      return swish(a, parameter);
    case Activation::softplus:
      return softplus(a);
    case Activation::gelu:
      return gelu(a);
    case Activation::identity:
      return identity(a);
    case Activation::softmax:
      break;
  }
  refuse_one_number(h);
}

/// The derivative of h by a, where y = h(a) is known. Throws Error "activation.whole" for softmax:
/// see softmax_slopes (softmax.hpp).
template <class T>
[[nodiscard]] T slope(Activation h, const T& parameter, const T& a, const T& y) {
  switch (h) {
    case Activation::step:
      return step_slope(a);
    case Activation::sigmoid:
      return sigmoid_slope(y);
    case Activation::tanh:
      return tanh_slope(y);
    case Activation::relu:
      return relu_slope(a);
    case Activation::leaky_relu:
    case Activation::prelu:
    case Activation::rrelu:
      return leaky_relu_slope(a, parameter);
    case Activation::elu:
      return elu_slope(a, parameter);
    case Activation::swish:
      return swish_slope(a, parameter);
    case Activation::softplus:
      return softplus_slope(a);
    case Activation::gelu:
      return gelu_slope(a);
    case Activation::identity:
      return identity_slope(a);
    case Activation::softmax:
      break;
  }
  refuse_one_number(h);
}

/// The derivative of h by its parameter. Throws Error "activation.parameter" (name) where it has
/// none.
template <class T>
[[nodiscard]] T parameter_slope(Activation h, const T& parameter, const T& a) {
  switch (h) {
    case Activation::leaky_relu:
    case Activation::prelu:
    case Activation::rrelu:
      return leak_slope(a);
    case Activation::elu:
      return elu_alpha_slope(a);
    case Activation::swish:
      return swish_beta_slope(a, parameter);
    default:
      throw Error("activation.parameter", {std::string(name(h))});
  }
}

}  // namespace gradus
