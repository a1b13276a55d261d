// What the course says in claims.json and exercises.json, asked of the core.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <filesystem>
#include <map>

#include "gradus/adders.hpp"
#include "gradus/circuit_grading.hpp"
#include "gradus/grading.hpp"
#include "gradus/lessons/evaluate.hpp"
#include "gradus/models.hpp"
#include "lessons/digits_support.hpp"
#include "support/errors.hpp"
#include "support/json.hpp"
#include "support/neurons.hpp"
#include "support/numbers.hpp"

namespace gradus {
namespace {

using testing::error_of;
using testing::Json;

/// The files of that name in all chapters.
std::vector<Json> chapter_files(const std::string& name) {
  namespace fs = std::filesystem;
  std::vector<Json> files;
  for (const auto& chapter : fs::directory_iterator(GRADUS_SOURCE "/web/content")) {
    if (fs::exists(chapter.path() / name)) {
      const fs::path place = fs::path("web/content") / chapter.path().filename() / name;
      files.push_back(testing::parse_json(testing::read_text(place.string())));
    }
  }
  return files;
}

/// The values among the options, or the recognised replies, of a form.
std::vector<std::vector<double>> values_of(const Json& form) {
  std::vector<std::vector<double>> values;
  for (const char* const key : {"options", "replies"}) {
    if (form.has(key)) {
      for (const Json& option : form[key].list()) {
        if (option.has("value")) {
          values.push_back(option["value"].numbers());
        }
      }
    }
  }
  return values;
}

/// How many of the values are the same as this one, to more places than a page shows.
std::ptrdiff_t count_same(const std::vector<std::vector<double>>& values,
                          const std::vector<double>& value) {
  return std::ranges::count_if(values, [&](const std::vector<double>& each) {
    return std::ranges::equal(each, value,
                              [](double a, double b) { return std::abs(a - b) <= 1e-9; });
  });
}

/// What a model of that name answers; `digits.` leads to those on images.
std::vector<double> ask_any_model(std::string_view name, const std::vector<double>& arguments) {
  constexpr std::string_view kDigits = "digits.";
  return name.starts_with(kDigits) ? testing::ask_digits(name.substr(kDigits.size()), arguments)
                                   : ask_model(name, arguments);
}

/// What a model of a claim answers: a function of the core, or a NumPy program.
std::vector<double> answer_of(const Json& claim, const Json& form, const std::string& which) {
  return form.has(which) ? lessons::program_numbers(form[which].text())
                         : ask_any_model(claim[which + "Model"].text(), form["args"].numbers());
}

TEST_CASE("in every form of a claim the right and the wrong model differ, and can be answered") {
  for (const Json& file : chapter_files("claims.json")) {
    for (const Json& claim : file["claims"].list()) {
      for (const auto& [name, form] : claim["forms"].object()) {
        CAPTURE(claim["id"].text(), name);
        const std::vector<double> right = answer_of(claim, form, "right");
        const std::vector<double> wrong = answer_of(claim, form, "wrong");
        CHECK(right != wrong);
        if (name == "A" && claim["kind"].text() == "bars") {
          continue;  // A drawing is not right or wrong bar by bar.
        }
        const auto values = values_of(form);
        if (form.has("options")) {
          CHECK(count_same(values, right) == 1);
        }
        CHECK(count_same(values, wrong) == 1);
      }
    }
  }
}

Truth truth_of(const Json& targets) {
  const std::vector<double> t = targets.numbers();
  Truth truth{};
  std::ranges::transform(t, truth.begin(), [](double x) { return static_cast<int>(x); });
  return truth;
}

GateAnswer answer_of(const Json& neuron) {
  const double w1 = neuron["w1"].number();
  const double w2 = neuron["w2"].number();
  if (neuron.has("theta")) {
    return testing::threshold_neuron(w1, w2, neuron["theta"].number());
  }
  return testing::neuron(w1, w2, neuron["b"].number());
}

void check_gate_exercise(const Json& exercise) {
  const Truth wanted = truth_of(exercise["goal"]["targets"]);
  CHECK(grade_gate(wanted, answer_of(exercise["solution"])).code == "right");
  for (const Json& mistake : exercise["mistakes"].list()) {
    CHECK(grade_gate(wanted, answer_of(mistake["example"])).code == mistake["code"].text());
  }
}

/// A circuit as the page hands it over: wires by number, -1 where one is missing.
struct Board {
  Index inputs;
  std::vector<std::string> names;
  std::vector<std::vector<Index>> from;
  std::vector<Index> outputs;
};

Board board_of(const Json& goal, const Json& wiring) {
  std::map<std::string, Index> wires;
  for (const Json& input : goal["inputs"].list()) {
    wires.emplace(input.text(), static_cast<Index>(wires.size()));
  }
  Board board{static_cast<Index>(wires.size()), {}, {}, {}};
  for (const Json& gate : wiring["gates"].list()) {
    wires.emplace(gate["id"].text(), static_cast<Index>(wires.size()));
    board.names.push_back(gate["gate"].text());
  }
  for (const Json& gate : wiring["gates"].list()) {
    std::vector<Index> from;
    for (const Json& wire : gate["from"].list()) {
      from.push_back(wire.is_null() ? -1 : wires.at(wire.text()));
    }
    board.from.push_back(from);
  }
  for (const Json& output : goal["outputs"].list()) {
    board.outputs.push_back(wires.at(wiring["outputs"][output.text()].text()));
  }
  return board;
}

bool is_allowed(const Json& goal, const Board& board) {
  if (!goal.has("allowed")) {
    return true;
  }
  return std::ranges::all_of(board.names, [&goal](const std::string& name) {
    const Json::List& allowed = goal["allowed"].list();
    return std::ranges::any_of(allowed, [&name](const Json& gate) { return gate.text() == name; });
  });
}

/// The code of the course for a circuit: what is grading's and what is an error.
std::string grade(const Json& goal, const Json& wiring) {
  const Board board = board_of(goal, wiring);
  if (!is_allowed(goal, board)) {
    return "gate-not-allowed";
  }
  Matrix<double> wanted(Index{1} << board.inputs, static_cast<Index>(board.outputs.size()));
  for (Index row = 0; row < wanted.rows(); ++row) {
    wanted.row(row) =
        testing::vector_of(goal["table"][static_cast<std::size_t>(row)].numbers()).transpose();
  }
  std::string code;
  const auto error = error_of([&] {
    code =
        grade_circuit(wire_up(board.inputs, board.names, board.from), board.outputs, wanted).code;
  });
  return error.empty() ? code : error[0].substr(error[0].find('.') + 1);
}

void check_circuit_exercise(const Json& exercise) {
  const Json& goal = exercise["goal"];
  CHECK(grade(goal, exercise["solution"]) == "right");
  for (const Json& mistake : exercise["mistakes"].list()) {
    CHECK(grade(goal, mistake["example"]) == mistake["code"].text());
  }
}

TEST_CASE("every solution is right, and every example of a mistake is that mistake",
          "[S1.08][S1.09][S1.12]") {
  for (const Json& file : chapter_files("exercises.json")) {
    for (const Json& exercise : file["exercises"].list()) {
      CAPTURE(exercise["id"].text());
      const std::string& kind = exercise["kind"].text();
      if (kind == "gate" || kind == "typed-gate") {
        check_gate_exercise(exercise);
      } else if (kind == "circuit") {
        check_circuit_exercise(exercise);
      }
    }
  }
}

}  // namespace
}  // namespace gradus
