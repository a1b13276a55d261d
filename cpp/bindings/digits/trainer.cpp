// A network that learns while the page looks on.

#include <emscripten/bind.h>

#include <memory>

#include "../guarded.hpp"
#include "answers.hpp"
#include "gradus/fast/train.hpp"
#include "numbers.hpp"

namespace gradus::bindings {

namespace {

/// A training as the page asks for it.
struct TrainingRequest {
  NumberList widths{emscripten::val::array()};
  double seed = 0.0;
  int batch = 0;
  double rate = 0.0;
  double fall = 1.0;
};

fast::Trainer* make_trainer(const TrainingRequest& request, const ByteArray& pixels,
                            const ByteArray& labels) {
  fast::TrainingTask task{.widths = {},
                          .seed = seed_of(request.seed),
                          .batch = request.batch,
                          .rate = static_cast<float>(request.rate),
                          .fall = static_cast<float>(request.fall)};
  const std::vector<std::int64_t> widths = all_whole(numbers_of(request.widths));
  task.widths.assign(widths.begin(), widths.end());
  return std::make_unique<fast::Trainer>(task, copied<std::uint8_t>(pixels),
                                         copied<std::uint8_t>(labels))
      .release();
}

double run(fast::Trainer& trainer, int iterations) {
  trainer.run(iterations);
  return trainer.loss();
}

ManyAnswers classify_many(const fast::Trainer& trainer, const ByteArray& pixels, int batch) {
  return many_answers(fast::classify(trainer.network(), copied<std::uint8_t>(pixels), batch));
}

StringList names_of(const fast::Trainer& trainer) {
  return weight_names(fast::slow_network(trainer.network()));
}
ByteArray file_of(const fast::Trainer& trainer, const std::string& name) {
  return weight_file(fast::slow_network(trainer.network()), name);
}

}  // namespace

EMSCRIPTEN_BINDINGS(gradus_trainer) {
  using namespace emscripten;
  value_object<TrainingRequest>("TrainingRequest")
      .field("widths", &TrainingRequest::widths)
      .field("seed", &TrainingRequest::seed)
      .field("batch", &TrainingRequest::batch)
      .field("rate", &TrainingRequest::rate)
      .field("fall", &TrainingRequest::fall);
  class_<fast::Trainer>("Trainer")
      .constructor(&Guarded<&make_trainer>::call, allow_raw_pointers())
      .function("run(iterations)", &Guarded<&run>::call)
      .function("classify(pixels, batch)", &Guarded<&classify_many>::call)
      .function("weightNames()", &Guarded<&names_of>::call)
      .function("weightFile(name)", &Guarded<&file_of>::call);
}

}  // namespace gradus::bindings
