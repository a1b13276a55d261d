// How many rows are as wanted.

#include "gradus/score.hpp"

#include <catch2/catch_test_macros.hpp>

#include "gradus/trace/record.hpp"
#include "support/steps.hpp"

namespace gradus {
namespace {

TEST_CASE("a row counts when its answer is the wanted one", "[S1.10]") {
  const Vector<double> y{{0, 1, 0, 1}};
  CHECK(count_right(y, Vector<double>{{0, 1, 0, 1}}) == 4);
  CHECK(count_right(y, Vector<double>{{0, 0, 1, 1}}) == 2);
  CHECK(count_right(y, Vector<double>{{0, 1, 0, 0}}) == 3);
  CHECK(count_right(y, Vector<double>{{1, 1, 0, 1}}) == 3);
  CHECK(count_right(y, Vector<double>{{1, 0, 1, 0}}) == 0);
}

TEST_CASE("the score is stepped through row by row", "[S1.10]") {
  Trace trace;
  (void)count_right(record(trace, "y", Vector<double>{{0, 1, 1}}),
                    record(trace, "t", Vector<double>{{0, 0, 1}}));
  CHECK(testing::labels(trace) == std::vector<std::string>{"right[0]", "right[1]", "right[2]"});
  CHECK(testing::read_steps(trace)[1].values == std::vector<double>{1});
  CHECK(testing::read_steps(trace)[2].values == std::vector<double>{2});
}

}  // namespace
}  // namespace gradus
