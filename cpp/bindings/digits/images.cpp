// Images and counts, without a network.

#include <emscripten/bind.h>

#include "../guarded.hpp"
#include "gradus/digits/confusion.hpp"
#include "gradus/lessons/count_steps.hpp"
#include "gradus/lessons/tallies.hpp"
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
  constexpr std::size_t kEach = 100;
  const std::vector<std::string> texts = texts_of(names);
  const std::vector<double> places = numbers_of(indices);
  const std::vector<double> all = numbers_of(counts);
  if (places.size() != texts.size() || all.size() != kEach * texts.size()) {
    throw Error("page.length", {std::to_string(kEach * texts.size()), std::to_string(all.size())});
  }
  std::vector<lessons::Tally> rows;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(i * kEach);
    rows.push_back({texts[i], static_cast<std::int32_t>(places[i]), {from, from + kEach}});
  }
  return lessons::tallies(rows);
}

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
  function("traceTallies(names, indices, counts)", &Guarded<&trace_tallies>::call);
}

}  // namespace gradus::bindings
