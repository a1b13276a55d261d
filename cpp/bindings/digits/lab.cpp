// The network that reads digits, and what is asked of it.

#include <emscripten/bind.h>

#include <memory>
#include <optional>

#include "../guarded.hpp"
#include "answers.hpp"
#include "gradus/digits/change.hpp"
#include "gradus/fast/classify.hpp"
#include "gradus/lessons/batch_steps.hpp"
#include "gradus/lessons/digit_models.hpp"
#include "gradus/lessons/digit_steps.hpp"
#include "gradus/lessons/sketched_network.hpp"
#include "gradus/lessons/tallies.hpp"
#include "gradus/readers/weights.hpp"
#include "numbers.hpp"
#include "requests.hpp"

namespace gradus::bindings {

namespace {

/// What the page keeps in the core: a network, and the images that models count on.
class Lab {
 public:
  void use_weights(const NamedArrays& arrays) {
    Trained next = trained(network_from_arrays(arrays));
    fast_ = fast::fast_network(next.net);
    trained_ = std::move(next);
  }

  void use_sample(std::vector<std::uint8_t> pixels, std::vector<std::uint8_t> labels) {
    const Index images = count_images(pixels);
    if (images != std::ssize(labels)) {
      throw Error("digits.counts", {std::to_string(images), std::to_string(labels.size())});
    }
    pixels_ = std::move(pixels);
    labels_ = std::move(labels);
  }

  /// Throws Error "digits.no-weights".
  [[nodiscard]] const Trained& network() const {
    if (!trained_) {
      throw Error("digits.no-weights");
    }
    return *trained_;
  }
  [[nodiscard]] const fast::Network& fast_form() const {
    (void)network();
    return fast_;
  }
  [[nodiscard]] lessons::Sample sample() const { return {pixels_, labels_}; }

 private:
  std::optional<Trained> trained_;
  fast::Network fast_;
  std::vector<std::uint8_t> pixels_;
  std::vector<std::uint8_t> labels_;
};

Lab* make_lab() { return std::make_unique<Lab>().release(); }

void use_weights(Lab& lab, const StringList& names, const ByteArrayList& files) {
  NamedArrays arrays;
  const std::vector<std::string> keys = texts_of(names);
  check_length(keys.size(), files["length"].as<std::size_t>());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    arrays[keys[i]] = read_npy(copied<std::uint8_t>(files[i]));
  }
  lab.use_weights(arrays);
}

void use_sample(Lab& lab, const ByteArray& pixels, const ByteArray& labels) {
  lab.use_sample(copied<std::uint8_t>(pixels), copied<std::uint8_t>(labels));
}

StringList names_of(const Lab& lab) { return weight_names(lab.network().net); }
ByteArray file_of(const Lab& lab, const std::string& name) {
  return weight_file(lab.network().net, name);
}
std::string checksum_of(const Lab& lab) { return lab.network().checksum; }
NumberList sizes_of_lab(const Lab& lab) {
  const std::vector<Index> sizes = lessons::sizes_of(lab.network().net);
  return list_of(std::vector<double>(sizes.begin(), sizes.end()));
}
int parameters_of_lab(const Lab& lab) { return static_cast<int>(parameters_of(lab.network().net)); }

Blocks trace_digit(const Lab& lab, const DigitRequest& request) {
  const std::vector<std::uint8_t> image = copied<std::uint8_t>(request.image);
  return lessons::digit_steps(lab.network(), {.image = image,
                                              .label = request.label,
                                              .strokes = request.strokes,
                                              .width = request.width,
                                              .preparation = request.preparation,
                                              .change = change_of(request.change),
                                              .unit = request.unit});
}

Blocks trace_batch(const Lab& lab, const ByteArray& images, int row, int noise) {
  const std::vector<std::uint8_t> pixels = copied<std::uint8_t>(images);
  return lessons::batch_steps(lab.network(), {.images = pixels, .row = row, .noise = noise});
}

/// `counts`: 100 for each batch.
Blocks trace_race(const Lab& lab, const NumberList& batches, const NumberList& counts) {
  const std::vector<double> sizes = numbers_of(batches);
  const std::vector<double> all = numbers_of(counts);
  check_length(kCells * sizes.size(), all.size());
  std::vector<lessons::Lap> laps;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    laps.push_back({whole(sizes[i]), cells_of(all, i)});
  }
  return lessons::race(lab.network(), laps);
}

ManyAnswers classify_many(const Lab& lab, const ByteArray& pixels, int batch,
                          const Float32Copy& lower, const Float32Copy& range) {
  return many_answers(fast::classify(lab.fast_form(), copied<std::uint8_t>(pixels), batch,
                                     {copied<float>(lower), copied<float>(range)}));
}

NumberList model(const Lab& lab, const std::string& name, const NumberList& arguments) {
  return list_of(lessons::digit_model(lab.network(), lab.sample(), name, numbers_of(arguments)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(gradus_lab) {
  using namespace emscripten;
  value_object<ManyAnswers>("ManyAnswers")
      .field("digits", &ManyAnswers::digits)
      .field("sureness", &ManyAnswers::sureness);
  class_<Lab>("Lab")
      .constructor(&Guarded<&make_lab>::call, allow_raw_pointers())
      .function("useWeights(names, files)", &Guarded<&use_weights>::call)
      .function("useSample(pixels, labels)", &Guarded<&use_sample>::call)
      .function("weightNames()", &Guarded<&names_of>::call)
      .function("weightFile(name)", &Guarded<&file_of>::call)
      .function("checksum()", &Guarded<&checksum_of>::call)
      .function("sizes()", &Guarded<&sizes_of_lab>::call)
      .function("parameters()", &Guarded<&parameters_of_lab>::call)
      .function("digit(request)", &Guarded<&trace_digit>::call)
      .function("batch(images, row, noise)", &Guarded<&trace_batch>::call)
      .function("race(batches, counts)", &Guarded<&trace_race>::call)
      .function("classify(pixels, batch, lower, range)", &Guarded<&classify_many>::call)
      .function("model(name, arguments_)", &Guarded<&model>::call);
}

}  // namespace gradus::bindings
