// The reader's own files, and what is done with their rows.

#include <emscripten/bind.h>

#include <memory>

#include "../guarded.hpp"
#include "bytes.hpp"
#include "gradus/data/min_max.hpp"
#include "gradus/data/split.hpp"
#include "gradus/readers/csv.hpp"
#include "gradus/readers/digits_csv.hpp"
#include "gradus/readers/idx.hpp"
#include "numbers.hpp"

namespace gradus::bindings {

namespace {

template <class Reader>
Reader* make_reader() {
  return std::make_unique<Reader>().release();
}

template <class Reader>
void push(Reader& reader, const ByteArray& bytes) {
  reader.push(copied<std::uint8_t>(bytes));
}

template <class Reader>
int rows(const Reader& reader) {
  return static_cast<int>(reader.rows());
}

struct IdxFile {
  NumberList shape{emscripten::val::array()};
  ByteArray data{emscripten::val::null()};
};

IdxFile finish_idx(IdxReader& reader) {
  const Idx idx = reader.finish();
  return {list_of(std::vector<double>(idx.shape.begin(), idx.shape.end())), bytes_of(idx.data)};
}

struct DigitsFile {
  ByteArray pixels{emscripten::val::null()};
  ByteArray labels{emscripten::val::null()};
};

DigitsFile finish_digits(DigitsCsvReader& reader) {
  const LabelledImages images = reader.finish();
  return {bytes_of(images.pixels), bytes_of(images.labels)};
}

DigitsFile pair_up(const NumberList& image_shape, const ByteArray& images,
                   const NumberList& label_shape, const ByteArray& labels) {
  const auto idx = [](const NumberList& shape, const ByteArray& data) {
    const std::vector<std::int64_t> lengths = all_whole(numbers_of(shape));
    return Idx{{lengths.begin(), lengths.end()}, copied<std::uint8_t>(data)};
  };
  const LabelledImages pairs = labelled(idx(image_shape, images), idx(label_shape, labels));
  return {bytes_of(pairs.pixels), bytes_of(pairs.labels)};
}

struct TableFile {
  StringList names{emscripten::val::array()};
  int rows = 0;
  Float64Copy cells{emscripten::val::null()};
};

TableFile finish_table(CsvReader& reader) {
  const Table table = reader.finish();
  return {list_of(table.names), static_cast<int>(table.rows),
          copy_of<Float64Copy, double>(table.cells)};
}

struct Parts {
  Int32Copy train{emscripten::val::null()};
  Int32Copy test{emscripten::val::null()};
};

Parts split(int n, double test_share, double seed) {
  const Split parts = split_rows(n, test_share, seed_of(seed));
  return {positions_of(parts.train), positions_of(parts.test)};
}

struct Scale {
  Float32Copy lower{emscripten::val::null()};
  Float32Copy range{emscripten::val::null()};
};

Float32Copy floats_of(const Vector<double>& numbers) {
  const Vector<float> floats = numbers.cast<float>();
  return copy_of<Float32Copy, float>({floats.data(), static_cast<std::size_t>(floats.size())});
}

Scale min_max(const ByteArray& pixels, const Int32Copy& rows) {
  const std::vector<std::int32_t> wanted = copied<std::int32_t>(rows);
  const MinMax scale = fit_min_max(copied<std::uint8_t>(pixels), kImagePixels,
                                   std::vector<Index>(wanted.begin(), wanted.end()));
  return {floats_of(scale.lower), floats_of(scale.range)};
}

/// A reader that is fed piece by piece, for the page.
template <class Reader, auto Finish>
void bind_reader(const char* name) {
  using namespace emscripten;
  class_<Reader>(name)
      .constructor(&Guarded<&make_reader<Reader>>::call, allow_raw_pointers())
      .function("push(bytes)", &Guarded<&push<Reader>>::call)
      .function("rows()", &Guarded<&rows<Reader>>::call)
      .function("finish()", &Guarded<Finish>::call);
}

}  // namespace

EMSCRIPTEN_BINDINGS(gradus_files) {
  using namespace emscripten;
  value_object<IdxFile>("IdxFile").field("shape", &IdxFile::shape).field("data", &IdxFile::data);
  value_object<DigitsFile>("DigitsFile")
      .field("pixels", &DigitsFile::pixels)
      .field("labels", &DigitsFile::labels);
  value_object<TableFile>("TableFile")
      .field("names", &TableFile::names)
      .field("rows", &TableFile::rows)
      .field("cells", &TableFile::cells);
  value_object<Parts>("Parts").field("train", &Parts::train).field("test", &Parts::test);
  value_object<Scale>("Scale").field("lower", &Scale::lower).field("range", &Scale::range);
  bind_reader<IdxReader, &finish_idx>("IdxReader");
  bind_reader<DigitsCsvReader, &finish_digits>("DigitsCsvReader");
  bind_reader<CsvReader, &finish_table>("CsvReader");
  function("labelled(imageShape, images, labelShape, labels)", &Guarded<&pair_up>::call);
  function("split(n, testShare, seed)", &Guarded<&split>::call);
  function("minMax(pixels, rows)", &Guarded<&min_max>::call);
}

}  // namespace gradus::bindings
