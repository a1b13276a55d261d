#include "gradus/lessons/digit_models.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "gradus/arrays/number_text.hpp"
#include "gradus/digits/answer.hpp"
#include "gradus/digits/change.hpp"
#include "gradus/digits/preprocess.hpp"
#include "gradus/error.hpp"
#include "gradus/fast/classify.hpp"
#include "gradus/lessons/batch_rows.hpp"
#include "gradus/lessons/sketched_network.hpp"

namespace gradus::lessons {

namespace {

using Numbers = std::vector<double>;
using Bytes = std::vector<std::uint8_t>;

constexpr Index kUsualBatch = 100;

/// What a model works with.
struct Question {
  const Trained* trained;
  const Sample* sample;
  std::span<const double> given;

  /// An argument, or 0 where it was left out.
  [[nodiscard]] double at(std::size_t place) const {
    return place < given.size() ? given[place] : 0.0;
  }
  [[nodiscard]] Index index(std::size_t place) const { return static_cast<Index>(at(place)); }
};

std::span<const std::uint8_t> first_images(const Question& q, Index n) {
  const auto count = static_cast<Index>(q.sample->labels.size());
  const auto wanted = static_cast<std::size_t>(std::clamp(n, Index{0}, count));
  return q.sample->pixels.first(wanted * kImageBytes);
}

How how_number(const Question& q, std::size_t place) {
  const Index number = q.index(place);
  if (number < 0 || number > static_cast<Index>(How::blank)) {
    throw Error("change.unknown", {std::to_string(number)});
  }
  return static_cast<How>(number);
}

Index count_right(const Question& q, std::span<const std::uint8_t> pixels, Index batch) {
  const fast::Answers answers = fast::classify(fast::fast_network(q.trained->net), pixels, batch);
  Index right = 0;
  for (std::size_t i = 0; i < answers.digits.size(); ++i) {
    right += answers.digits[i] == q.sample->labels[i] ? 1 : 0;
  }
  return right;
}

/// Arguments: dx, dy, how, centre.
Index right_after_change(const Question& q) {
  constexpr std::size_t kHow = 2;
  constexpr std::size_t kCentre = 3;
  Bytes pixels =
      changed(q.sample->pixels, {.dx = q.index(0), .dy = q.index(1), .how = how_number(q, kHow)});
  if (q.at(kCentre) != 0.0) {
    pixels = prepared(pixels, {.centre = true});
  }
  return count_right(q, pixels, kUsualBatch);
}

/// The middle of the fifth of 0 … 100 in which right of n lies, in percent.
double band_of(Index right, std::size_t n) {
  constexpr Index kBands = 5;
  constexpr Index kWide = 20;
  constexpr Index kMiddle = 10;
  const Index band = std::min(kBands - 1, right * kBands / static_cast<Index>(n));
  return static_cast<double>(band * kWide + kMiddle);
}

Vector<double> shares_of_blank(const Question& q) {
  const Bytes blank(kImageBytes);
  return outputs_of_rows(q.trained->net, blank).Y.row(0);
}

Numbers kind_of_blank(const Question& q) {
  constexpr double kAlike = 0.01;
  const Vector<double> shares = shares_of_blank(q);
  return {shares.maxCoeff() - shares.minCoeff() <= kAlike ? 2.0 : 1.0};
}

/// How many images get an answer that is none of the digits: there is no eleventh output.
Numbers refused(const Question& q) {
  const Bytes pixels = changed(first_images(q, q.index(1)), {.how = how_number(q, 0)});
  const fast::Answers answers =
      fast::classify(fast::fast_network(q.trained->net), pixels, kUsualBatch);
  const auto none =
      std::ranges::count_if(answers.digits, [](std::uint8_t digit) { return digit >= kDigits; });
  return {static_cast<double>(none)};
}

Numbers rows_changed(const Question& q) {
  const auto images = first_images(q, q.index(0));
  const Index row = q.index(1);
  if (row < 0 || row >= count_images(images)) {
    throw Error("batch.row", {std::to_string(row), std::to_string(count_images(images))});
  }
  const std::vector<Index> rows =
      changed_rows(outputs_of_rows(q.trained->net, images),
                   outputs_of_rows(q.trained->net, with_noise(images, row)));
  return {rows.begin(), rows.end()};
}

Numbers all_rows(const Question& q) {
  Numbers rows(static_cast<std::size_t>(std::clamp(q.index(0), Index{0}, Index{1000})));
  std::iota(rows.begin(), rows.end(), 0.0);
  return rows;
}

double right_in_batches(const Question& q, Index batch) {
  return static_cast<double>(count_right(q, q.sample->pixels, batch));
}

struct Model {
  std::string_view name;
  std::size_t least;
  std::size_t most;
  bool counts;  ///< whether it needs the sample
  Numbers (*answer)(const Question&);
};

/// Arguments are counts, places and numbers of a list: small whole numbers.
void check_arguments(const Model& model, std::span<const double> arguments) {
  constexpr double kLargest = 1e6;
  const std::size_t nearest = std::clamp(arguments.size(), model.least, model.most);
  if (nearest != arguments.size()) {
    throw Error("model.arguments", {std::string(model.name), std::to_string(nearest),
                                    std::to_string(arguments.size())});
  }
  for (const double argument : arguments) {
    const bool good = std::abs(argument) <= kLargest && argument == std::floor(argument);
    if (!good) {
      throw Error("model.arguments", {std::string(model.name), "whole", repr_scalar(argument)});
    }
  }
}

constexpr double kTrainingImages = 60'000.0;
constexpr double kNoDigit = 10.0;

constexpr std::array kModels{
    Model{"accuracy-band", 2, 4, true,
          [](const Question& q) {
            return Numbers{band_of(right_after_change(q), q.sample->labels.size())};
          }},
    Model{"same-band", 0, 4, true,
          [](const Question& q) {
            return Numbers{
                band_of(count_right(q, q.sample->pixels, kUsualBatch), q.sample->labels.size())};
          }},
    Model{"right-after", 2, 4, true,
          [](const Question& q) { return Numbers{static_cast<double>(right_after_change(q))}; }},
    Model{"blank", 0, 0, false,
          [](const Question& q) { return Numbers{answer_of(shares_of_blank(q)).digit}; }},
    Model{"dont-know", 0, 0, false, [](const Question&) { return Numbers{kNoDigit}; }},
    Model{"blank-kind", 0, 0, false, kind_of_blank},
    Model{"refused", 2, 2, true, refused},
    Model{"refuses-nonsense", 2, 2, false, [](const Question& q) { return Numbers{q.at(1)}; }},
    Model{"rows-changed", 2, 2, true, rows_changed},
    Model{"all-rows", 1, 2, false, all_rows},
    Model{"right-in-batches", 1, 1, true,
          [](const Question& q) { return Numbers{right_in_batches(q, q.index(0))}; }},
    Model{"gained-in-batches", 1, 1, true,
          [](const Question& q) {
            return Numbers{right_in_batches(q, q.index(0)) - right_in_batches(q, 1)};
          }},
    Model{"more-in-batches", 0, 1, false, [](const Question&) { return Numbers{1.0}; }},
    Model{"weight-bytes", 0, 0, false,
          [](const Question& q) {
            return Numbers{static_cast<double>(float_bytes(q.trained->net))};
          }},
    Model{"pixel-bytes", 0, 0, false,
          [](const Question&) {
            return Numbers{kTrainingImages * static_cast<double>(kImagePixels)};
          }},
};

}  // namespace

std::vector<double> digit_model(const Trained& trained, const Sample& sample, std::string_view name,
                                std::span<const double> arguments) {
  const auto* const model =
      std::ranges::find_if(kModels, [name](const Model& m) { return m.name == name; });
  if (model == kModels.end()) {
    throw Error("model.unknown", {std::string(name)});
  }
  check_arguments(*model, arguments);
  if (model->counts && sample.labels.empty()) {
    throw Error("digits.no-sample");
  }
  return model->answer({&trained, &sample, arguments});
}

}  // namespace gradus::lessons
