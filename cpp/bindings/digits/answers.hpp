#pragma once

#include "bytes.hpp"
#include "gradus/fast/classify.hpp"

namespace gradus::bindings {

/// What a network answers to many images.
struct ManyAnswers {
  ByteArray digits{emscripten::val::null()};
  Float32Copy sureness{emscripten::val::null()};
};

[[nodiscard]] inline ManyAnswers many_answers(const fast::Answers& answers) {
  return {bytes_of(answers.digits), copy_of<Float32Copy, float>(answers.sureness)};
}

/// The arrays of a network by name, as .npy files of float32.
[[nodiscard]] StringList weight_names(const Network<double>& net);
[[nodiscard]] ByteArray weight_file(const Network<double>& net, const std::string& name);

}  // namespace gradus::bindings
