// Images and counts, without a network.

#include <emscripten/bind.h>

#include <optional>

#include "../guarded.hpp"
#include "gradus/digits/chosen.hpp"
#include "gradus/digits/confusion.hpp"
#include "gradus/digits/median.hpp"
#include "gradus/digits/shuffle.hpp"
#include "gradus/lessons/count_steps.hpp"
#include "gradus/lessons/tallies.hpp"
#include "numbers.hpp"
#include "requests.hpp"

namespace gradus::bindings {

namespace {

ByteArray changed_images(const ByteArray& pixels, const ChangeRequest& request) {
  return bytes_of(changed(copied<std::uint8_t>(pixels), change_of(request)));
}

ByteArray prepared_images(const ByteArray& pixels, const Preparation& steps) {
  return bytes_of(prepared(copied<std::uint8_t>(pixels), steps));
}

NumberList count_confusion(const ByteArray& labels, const ByteArray& answers) {
  const std::vector<Index> counts =
      confusion(copied<std::uint8_t>(labels), copied<std::uint8_t>(answers));
  return list_of(std::vector<double>(counts.begin(), counts.end()));
}

Blocks trace_counts(const NumberList& confusion) {
  return lessons::count_steps(numbers_of(confusion));
}

/// `counts`: 100 for each name.
Blocks trace_tallies(const StringList& names, const NumberList& indices, const NumberList& counts) {
  const std::vector<std::string> texts = texts_of(names);
  const std::vector<double> places = numbers_of(indices);
  const std::vector<double> all = numbers_of(counts);
  check_length(texts.size(), places.size());
  check_length(kCells * texts.size(), all.size());
  std::vector<lessons::Tally> rows;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    rows.push_back({texts[i], whole(places[i]), cells_of(all, i)});
  }
  return lessons::tallies(rows);
}

/// The cell of label and answer; below 0 for all cells.
Int32Copy choose_images(const ByteArray& labels, const ByteArray& answers,
                        const Float32Copy& sureness, const std::string& which, int label,
                        int answer) {
  std::optional<Cell> cell;
  if (label >= 0 && answer >= 0) {
    cell = {static_cast<std::uint8_t>(label), static_cast<std::uint8_t>(answer)};
  }
  const std::vector<std::uint8_t> shown = copied<std::uint8_t>(labels);
  const std::vector<std::uint8_t> said = copied<std::uint8_t>(answers);
  const std::vector<float> sure = copied<float>(sureness);
  return positions_of(chosen({shown, said, sure}, which_named(which), cell));
}

double middle(const NumberList& numbers) { return median(numbers_of(numbers)); }

Int32Copy places_when_shuffled() { return positions_of(shuffled_places()); }

}  // namespace

EMSCRIPTEN_BINDINGS(gradus_images) {
  using namespace emscripten;
  value_object<Preparation>("Preparation")
      .field("crop", &Preparation::crop)
      .field("scale", &Preparation::scale)
      .field("centre", &Preparation::centre);
  value_object<ChangeRequest>("ChangeRequest")
      .field("dx", &ChangeRequest::dx)
      .field("dy", &ChangeRequest::dy)
      .field("how", &ChangeRequest::how);
  value_object<DigitRequest>("DigitRequest")
      .field("image", &DigitRequest::image)
      .field("label", &DigitRequest::label)
      .field("strokes", &DigitRequest::strokes)
      .field("width", &DigitRequest::width)
      .field("preparation", &DigitRequest::preparation)
      .field("change", &DigitRequest::change)
      .field("unit", &DigitRequest::unit);
  function("changed(pixels, change)", &Guarded<&changed_images>::call);
  function("preprocessed(pixels, steps)", &Guarded<&prepared_images>::call);
  function("confusion(labels, answers)", &Guarded<&count_confusion>::call);
  function("traceCounts(confusion)", &Guarded<&trace_counts>::call);
  function("chosen(labels, answers, sureness, which, label, answer)",
           &Guarded<&choose_images>::call);
  function("median(numbers)", &Guarded<&middle>::call);
  function("shuffledPlaces()", &Guarded<&places_when_shuffled>::call);
  function("traceTallies(names, indices, counts)", &Guarded<&trace_tallies>::call);
}

}  // namespace gradus::bindings
