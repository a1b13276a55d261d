// What the claims of chapters 00, 09 and 10 are checked with.

#include "gradus/lessons/digit_models.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "lessons/digits_support.hpp"
#include "support/errors.hpp"

namespace gradus {
namespace {

using testing::course;
using testing::error_of;
using Bytes = std::vector<std::uint8_t>;
using Numbers = std::vector<double>;
using Words = std::vector<std::string>;

Numbers ask(std::string_view name, const Numbers& arguments) {
  return testing::ask_digits(name, arguments);
}

/// A network of one layer without weights, so that its biases alone decide.
Trained with_biases(const Vector<double>& biases) {
  return trained(network_of<double>({{.W = Matrix<double>::Zero(kImagePixels, biases.size()),
                                      .b = biases,
                                      .h = Activation::softmax}}));
}

/// What such a network answers to two black images.
Numbers ask_biases(const Vector<double>& biases, std::string_view name, const Numbers& arguments) {
  const Bytes pixels(2 * kImageBytes, 255);
  const Bytes labels = {0, 1};
  return lessons::digit_model(with_biases(biases), {pixels, labels}, name, arguments);
}

TEST_CASE("the models behind the claims of chapter 09", "[S1.18] [S1.19]") {
  CHECK(ask("accuracy-band", {0, 0, 0}) == Numbers{90});
  CHECK(ask("same-band", {4, 0, 0}) == Numbers{90});
  // A shift of six pixels leaves less than half of the images right; the centre mends it.
  CHECK(ask("accuracy-band", {6, 0, 0}).at(0) < 50.0);
  CHECK(ask("accuracy-band", {6, 0, 0, 1}) == Numbers{90});
  CHECK(ask("accuracy-band", {0, 0, 3}) == Numbers{10});
  // Counted apart from this code, with the same weights.
  CHECK(ask("right-after", {0, 0, 0}) == Numbers{982});
  CHECK(ask("right-after", {1, 0, 0}) == Numbers{956});
  CHECK(ask("right-after", {3, 0, 0}) == Numbers{610});
  CHECK(ask("blank", {}) == Numbers{5});
  CHECK(ask("blank-kind", {}) == Numbers{1});
  CHECK(ask("dont-know", {}) == Numbers{10});
  CHECK(ask("refused", {5, 100}) == Numbers{0});
  CHECK(ask("refuses-nonsense", {5, 100}) == Numbers{100});
  CHECK(ask("weight-bytes", {}) == Numbers{181'440});
  CHECK(ask("pixel-bytes", {}) == Numbers{47'040'000});
}

TEST_CASE("the models answer by the network, not by heart", "[S1.19]") {
  Vector<double> biases = Vector<double>::Zero(10);
  CHECK(ask_biases(biases, "blank", {}) == Numbers{0});
  CHECK(ask_biases(biases, "blank-kind", {}) == Numbers{2});
  biases[7] = 3.0;
  CHECK(ask_biases(biases, "blank", {}) == Numbers{7});
  CHECK(ask_biases(biases, "blank-kind", {}) == Numbers{1});
  CHECK(ask_biases(biases, "refused", {0, 2}) == Numbers{0});
  CHECK(ask_biases(biases, "right-after", {0, 0, 0}) == Numbers{0});
  // With an eleventh output images can be refused.
  Vector<double> eleven = Vector<double>::Zero(11);
  eleven[10] = 3.0;
  CHECK(ask_biases(eleven, "refused", {0, 2}) == Numbers{2});
  CHECK(ask_biases(eleven, "refused", {0, 1}) == Numbers{1});
}

TEST_CASE("the models behind the claims of chapter 10", "[S1.20]") {
  CHECK(ask("rows-changed", {10, 7}) == Numbers{7});
  CHECK(ask("all-rows", {3, 1}) == Numbers{0, 1, 2});
  CHECK(ask("gained-in-batches", {100}) == Numbers{0});
  CHECK(ask("right-in-batches", {7}) == Numbers{982});
  CHECK(ask("right-in-batches", {1000}) == Numbers{982});
  CHECK(ask("more-in-batches", {100}) == Numbers{1});
}

TEST_CASE("a question that cannot be asked is refused", "[S1.18]") {
  CHECK(error_of([] { (void)ask("who", {}); }) == Words{"model.unknown", "who"});
  CHECK(error_of([] { (void)ask("refused", {1}); }) ==
        Words{"model.arguments", "refused", "2", "1"});
  CHECK(error_of([] { (void)ask("refused", {1, 2, 3}); }) ==
        Words{"model.arguments", "refused", "2", "3"});
  CHECK(error_of([] { (void)ask("accuracy-band", {0}); }) ==
        Words{"model.arguments", "accuracy-band", "2", "1"});
  CHECK(error_of([] { (void)ask("accuracy-band", {0, 0, 0, 0, 0}); }) ==
        Words{"model.arguments", "accuracy-band", "4", "5"});
  CHECK(error_of([] { (void)ask("right-in-batches", {1e300}); }) ==
        Words{"model.arguments", "right-in-batches", "whole", "1e+300"});
  CHECK(error_of([] { (void)ask("refused", {0, std::numeric_limits<double>::quiet_NaN()}); }) ==
        Words{"model.arguments", "refused", "whole", "nan"});
  CHECK(error_of([] { (void)ask("all-rows", {2.5}); }) ==
        Words{"model.arguments", "all-rows", "whole", "2.5"});
  CHECK(error_of([] { (void)ask("accuracy-band", {0, 0, 7}); }) == Words{"change.unknown", "7"});
  CHECK(error_of([] { (void)ask("rows-changed", {10, 10}); }) == Words{"batch.row", "10", "10"});
  CHECK(error_of([] { (void)lessons::digit_model(course(), {}, "same-band", {}); }) ==
        Words{"digits.no-sample"});
}

}  // namespace
}  // namespace gradus
