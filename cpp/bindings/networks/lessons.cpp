// The scenes of the chapters on networks, recorded.

#include <emscripten/bind.h>

#include "../guarded.hpp"
#include "../lists.hpp"
#include "gradus/lessons/curves.hpp"
#include "gradus/lessons/network_steps.hpp"
#include "gradus/lessons/number_rows.hpp"
#include "gradus/lessons/softmax_steps.hpp"
#include "gradus/lessons/stack.hpp"

namespace gradus::bindings {

namespace {

Blocks trace_stack(int layers, const std::string& w, const std::string& b, const std::string& bend,
                   double x) {
  return lessons::stack({layers, w, b, bend, x});
}

Blocks trace_curves(const StringList& shown, double x, bool twice, bool table) {
  return lessons::curves(texts_of(shown), x, twice, table);
}

std::string curve_points() { return lessons::curve_points(); }

Blocks trace_network(const std::string& x, const StringList& numbers, const std::string& h,
                     const std::string& out) {
  return lessons::network({x, texts_of(numbers), h, out});
}

Blocks trace_softmax(const std::string& scores, const std::string& form, double t, bool whole) {
  return lessons::softmax_steps({scores, form, t, whole});
}

std::string changed_numbers(const std::string& text, const std::string& how, double by, int row,
                            int column) {
  return lessons::changed_numbers(text, how, by, row, column);
}

std::string pushed_numbers(const std::string& text, int row, double by) {
  return lessons::pushed_numbers(text, row, by);
}

}  // namespace

EMSCRIPTEN_BINDINGS(gradus_networks) {
  using namespace emscripten;
  function("traceStack(layers, w, b, bend, x)", &Guarded<&trace_stack>::call);
  function("traceCurves(shown, x, twice, table)", &Guarded<&trace_curves>::call);
  function("curvePoints()", &Guarded<&curve_points>::call);
  function("traceNetwork(x, numbers, h, out)", &Guarded<&trace_network>::call);
  function("traceSoftmax(scores, form, t, whole)", &Guarded<&trace_softmax>::call);
  function("changedNumbers(text, how, by, row, column)", &Guarded<&changed_numbers>::call);
  function("pushedNumbers(text, row, by)", &Guarded<&pushed_numbers>::call);
}

}  // namespace gradus::bindings
