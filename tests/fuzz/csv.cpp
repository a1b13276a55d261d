// Tables that nobody would type: read alike in any pieces, within bounds, and the same again when
// they are written.

#include "gradus/readers/csv.hpp"

#include "gradus/readers/digits_csv.hpp"
#include "support.hpp"

namespace {

using gradus::CsvHeader;
using gradus::CsvReader;
using gradus::DigitsCsvReader;
using gradus::Index;
using gradus::LabelledImages;
using gradus::Table;
using gradus::fuzz::Bytes;
using gradus::fuzz::expect;
using gradus::fuzz::fed;
using gradus::fuzz::outcome_of;

constexpr gradus::CsvLimits kLimits{.rows = 100, .columns = 50, .cells = 1000};

Bytes bytes_of(const std::string& text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

void read_table(Bytes file, CsvHeader header, std::size_t piece) {
  const auto read = [&](Bytes bytes, CsvHeader how, std::size_t size) {
    return outcome_of("csv.", [&] { return fed(CsvReader(how, kLimits), bytes, size); });
  };
  const auto whole = read(file, header, file.size() + 1);
  const auto pieces = read(file, header, piece);
  expect(whole.error == pieces.error, "the size of the pieces does not change the error");
  if (!whole.result) {
    return;
  }
  const Table& table = *whole.result;
  expect(table.cells == pieces.result->cells, "nor the cells");
  expect(table.names == pieces.result->names, "nor the names");
  expect(table.rows >= 1 && table.rows <= kLimits.rows, "there are as many rows as may be");
  expect(std::ssize(table.cells) == table.rows * table.columns, "the rows are alike");
  const std::string text = write_csv(table);
  const CsvHeader how = table.names.empty() ? CsvHeader::none : CsvHeader::names;
  const auto again = read(bytes_of(text), how, text.size());
  expect(again.result && again.result->cells == table.cells, "it is written as it was read");
  expect(again.result->names == table.names, "and so are its names");
}

/// A header as Kaggle has it, without its end.
const std::string& header() {
  static const std::string kHeader = [] {
    const std::string text = gradus::write_digits_csv({});
    return text.substr(0, text.size() - 1);
  }();
  return kHeader;
}

/// Rows of images are long: "~" stands for 780 pixels, and the header need not be guessed.
std::string lengthened(Bytes file, bool with_header) {
  std::string text = with_header ? header() : "";
  for (const std::uint8_t byte : file) {
    text += byte == '~' ? '0' : static_cast<char>(byte);
    for (int pixel = 1; byte == '~' && pixel < 780; ++pixel) {
      text += ",0";
    }
  }
  return text;
}

void read_digits(Bytes file, std::size_t piece) {
  constexpr Index most = 3;
  const auto read = [&](Bytes bytes, std::size_t size) {
    return outcome_of("csv.", [&] { return fed(DigitsCsvReader(most), bytes, size); });
  };
  const auto whole = read(file, file.size() + 1);
  const auto pieces = read(file, piece);
  expect(whole.error == pieces.error, "the size of the pieces does not change the error");
  expect(whole.result == pieces.result, "nor the images");
  if (whole.result) {
    const LabelledImages& images = *whole.result;
    expect(images.count() >= 1 && images.count() <= most, "there are as many images as may be");
    expect(std::ssize(images.pixels) == images.count() * gradus::kImagePixels, "none is cut");
    const std::string text = write_digits_csv(images);
    expect(read(bytes_of(text), text.size()).result == images, "it is written as it was read");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes file(data, size);
  const unsigned how = gradus::fuzz::take_first(file);
  const std::size_t piece = 1 + how / 8;
  if ((how & 4U) == 0) {
    read_table(file, CsvHeader{static_cast<std::uint8_t>(how % 4 % 3)}, piece);
  } else {
    read_digits(bytes_of(lengthened(file, (how & 1U) == 0)), 37 * piece);
  }
  return 0;
}
