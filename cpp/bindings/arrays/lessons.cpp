// The scenes of the chapters on arrays, recorded; and what judges expressions.

#include <emscripten/bind.h>

#include "../guarded.hpp"
#include "../lists.hpp"
#include "gradus/console/complete.hpp"
#include "gradus/lessons/axis.hpp"
#include "gradus/lessons/block.hpp"
#include "gradus/lessons/broadcast.hpp"
#include "gradus/lessons/console_steps.hpp"
#include "gradus/lessons/evaluate.hpp"
#include "gradus/lessons/grade_expression.hpp"
#include "gradus/lessons/json.hpp"
#include "gradus/lessons/picture.hpp"
#include "gradus/lessons/product.hpp"
#include "gradus/lessons/sample.hpp"
#include "gradus/lessons/tape.hpp"

namespace gradus::bindings {

namespace {

Blocks trace_block(int count, const std::string& shape, bool transposed) {
  return lessons::block(count, shape, transposed);
}

Blocks trace_axis(const std::string& data, const std::string& reduction, int axis, bool keepdims) {
  return lessons::axis(data, reduction, axis, keepdims);
}

Blocks trace_console(const std::string& program) { return lessons::console_steps(program); }

Blocks trace_broadcast(const std::string& a, const std::string& b, const std::string& operation,
                       const std::string& then, double nudge, int at, bool back) {
  return lessons::broadcast({a, b, operation, then, nudge, at, back});
}

Blocks trace_product(const std::string& a, const std::string& b, const std::string& op) {
  return lessons::product(a, b, op);
}

Blocks trace_tape(double seed, const StringList& calls, const StringList& second) {
  return lessons::tape(static_cast<std::int64_t>(seed), texts_of(calls), texts_of(second));
}

Blocks trace_sample(const std::string& distribution, int n, double seed) {
  return lessons::sample(distribution, n, static_cast<std::int64_t>(seed));
}

Blocks trace_curve(double from, double to, double step) { return lessons::curve(from, to, step); }

Blocks trace_image(const std::string& name, const StringList& changes) {
  return lessons::image(name, texts_of(changes));
}

Blocks trace_own_image(int width, int height, const NumberList& rgba, const StringList& changes) {
  return lessons::own_image(width, height, numbers_of(rgba), texts_of(changes));
}

NumberList program_numbers(const std::string& program) {
  return list_of(lessons::program_numbers(program));
}

std::string grade_expression(const std::string& setup, const std::string& again,
                             const std::string& want, const StringList& forbid,
                             const std::string& answer, const StringList& mistakes) {
  const lessons::ExpressionGrade grade =
      lessons::grade_expression({setup, again, want, texts_of(forbid)}, answer, texts_of(mistakes));
  return json::object({{"code", json::of(grade.code)},
                       {"mistake", json::of(grade.mistake)},
                       {"output", json::of(grade.output)},
                       {"error", lessons::json_of(grade.error)}});
}

StringList completions(const std::string& program, const std::string& before) {
  console::Console console;
  (void)lessons::evaluate(console, program);
  return list_of(console::complete(console, before));
}

std::string drawn_shape(const NumberList& bars) {
  return std::string(lessons::drawn_shape(numbers_of(bars)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(gradus_arrays) {
  using namespace emscripten;
  function("traceBlock(count, shape, transposed)", &Guarded<&trace_block>::call);
  function("traceAxis(data, reduction, axis, keepdims)", &Guarded<&trace_axis>::call);
  function("traceConsole(program)", &Guarded<&trace_console>::call);
  function("traceBroadcast(a, b, operation, then, nudge, at, back)",
           &Guarded<&trace_broadcast>::call);
  function("traceProduct(a, b, op)", &Guarded<&trace_product>::call);
  function("traceTape(seed, calls, second)", &Guarded<&trace_tape>::call);
  function("traceSample(distribution, n, seed)", &Guarded<&trace_sample>::call);
  function("traceCurve(from, to, step)", &Guarded<&trace_curve>::call);
  function("traceImage(name, changes)", &Guarded<&trace_image>::call);
  function("traceOwnImage(width, height, rgba, changes)", &Guarded<&trace_own_image>::call);
  function("programNumbers(program)", &Guarded<&program_numbers>::call);
  function("gradeExpression(setup, again, want, forbid, answer, mistakes)",
           &Guarded<&grade_expression>::call);
  function("completions(program, before)", &Guarded<&completions>::call);
  function("drawnShape(bars)", &Guarded<&drawn_shape>::call);
}

}  // namespace gradus::bindings
