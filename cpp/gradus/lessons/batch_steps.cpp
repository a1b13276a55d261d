#include "gradus/lessons/batch_steps.hpp"

#include <array>

#include "gradus/digits/sheet.hpp"
#include "gradus/error.hpp"
#include "gradus/lessons/batch_bytes.hpp"
#include "gradus/lessons/batch_rows.hpp"
#include "gradus/lessons/json.hpp"
#include "gradus/lessons/sketched_network.hpp"

namespace gradus::lessons {

namespace {

constexpr Index kMostRows = 100;
constexpr std::array<std::int32_t, 5> kBatches = {1, 10, 100, 1'000, 10'000};

void check(const BatchTask& task, Index rows) {
  if (rows > kMostRows) {
    throw Error("batch.too-many", {std::to_string(kMostRows)});
  }
  if (task.row < 0 || task.row >= rows) {
    throw Error("batch.row", {std::to_string(task.row), std::to_string(rows)});
  }
  if (task.noise < -1 || task.noise >= rows) {
    throw Error("batch.row", {std::to_string(task.noise), std::to_string(rows)});
  }
}

std::string shapes_text(const std::vector<NamedShape>& shapes) {
  std::vector<std::pair<std::string_view, std::string>> members;
  for (const NamedShape& array : shapes) {
    members.emplace_back(array.name, json::of(array.shape));
  }
  return json::object(members);
}

/// Puts numbers that come from whole arrays on the tape.
Vector<Recorded> show(Trace& trace, const Vector<double>& values) {
  Vector<Recorded> shown(values.size());
  for (Index i = 0; i < values.size(); ++i) {
    shown[i] = {values[i], trace.write(values[i], Op::computed), &trace};
  }
  return shown;
}

}  // namespace

Blocks batch_steps(const Trained& trained, const BatchTask& task) {
  const Index rows = count_images(task.images);
  check(task, rows);
  const std::vector<NamedShape> shapes = shapes_of(trained.net, rows);
  const Outputs before = outputs_of_rows(trained.net, task.images);
  const Outputs after =
      task.noise < 0 ? before : outputs_of_rows(trained.net, with_noise(task.images, task.noise));
  Trace trace;
  for (const NamedShape& array : shapes) {
    trace.step(array.name, {__FILE__, __LINE__}, {}, array.shape, {});
  }
  const Vector<Recorded> outputs = show(trace, after.Y.row(task.row));
  STEP(outputs);
  const Vector<Recorded> answers = show(trace, Vector<double>::Map(after.answers.data(), rows));
  STEP(answers);
  const BatchNumbers numbers = record_batch_numbers(trace, trained.net);
  for (const std::int32_t batch : kBatches) {
    (void)batch_bytes(trace, numbers, batch);
  }
  Blocks out = blocks(trace);
  out.notes = json::object({{"n", json::of(rows)},
                            {"sizes", json::of(sizes_of(trained.net))},
                            {"shapes", shapes_text(shapes)},
                            {"row", json::of(task.row)},
                            {"noise", task.noise < 0 ? "null" : json::of(task.noise)},
                            {"rows", json::of(changed_rows(before, after))},
                            {"before", json::of(before.answers)},
                            {"after", json::of(after.answers)},
                            {"batches", json::of(std::vector(kBatches.begin(), kBatches.end()))}});
  return out;
}

}  // namespace gradus::lessons
