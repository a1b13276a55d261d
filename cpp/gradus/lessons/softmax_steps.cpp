#include "gradus/lessons/softmax_steps.hpp"

#include <map>

#include "gradus/error.hpp"
#include "gradus/lessons/json.hpp"
#include "gradus/lessons/number_rows.hpp"
#include "gradus/lessons/relabel.hpp"
#include "gradus/lessons/sum_of_shares.hpp"
#include "gradus/networks/softmax.hpp"
#include "gradus/trace/record.hpp"

namespace gradus::lessons {

namespace {

constexpr std::int64_t kMostRows = 8;
constexpr std::int64_t kMostScores = 10;

/// The scores as inputs; those of a single row go without the row's number.
Matrix<Recorded> record_scores(Trace& trace, const Matrix<double>& scores) {
  if (scores.rows() > 1) {
    return record(trace, "scores", scores);
  }
  const Vector<double> row = scores.row(0);
  return record(trace, "scores", row).transpose();
}

/// A moment of its own: the scores lie there, nothing has been done with them.
void show(Trace& trace, const Vector<Recorded>& s, std::int32_t row) {
  std::vector<NodeId> nodes;
  for (const Recorded& score : s) {
    nodes.push_back(score.id());
  }
  trace.step("begin", {__FILE__, __LINE__}, std::span(&row, 1), {}, nodes);
}

Vector<Recorded> share_out(Trace& trace, const Sharing& task, const Vector<Recorded>& s) {
  const Vector<Recorded> u =
      task.t == 1.0 ? s : at_temperature(s, record(trace, "temperature", task.t));
  return task.form == "naive" ? naive_softmax(u) : softmax(u);
}

void add_up(const Vector<Recorded>& y) {
  (void)sum_of_shares(y);
  (void)largest_share(y);
}

void share_by_row(Trace& trace, const Sharing& task, const Matrix<Recorded>& S) {
  for (Index row = 0; row < S.rows(); ++row) {
    const Vector<Recorded> s = S.row(row);
    show(trace, s, static_cast<std::int32_t>(row));
    add_up(share_out(trace, task, s));
  }
}

void share_whole(Trace& trace, const Sharing& task, const Matrix<Recorded>& S) {
  const Vector<Recorded> s = Vector<Recorded>::Map(S.data(), S.size());
  show(trace, s, 0);
  const Vector<Recorded> y = share_out(trace, task, s);
  for (Index row = 0; row < S.rows(); ++row) {
    const Vector<Recorded> part = y.segment(row * S.cols(), S.cols());
    add_up(part);
  }
}

const std::map<std::string, std::string, std::less<>>& page_names() {
  static const std::map<std::string, std::string, std::less<>> kNames{
      {"u", "tempered"}, {"sum", "all"}, {"y", "outputs"}};
  return kNames;
}

/// Puts the row before the index: that of the last `begin`; of a whole batch, the place tells it,
/// and after the shares, which are one list, each `top` ends a row.
Blocks with_rows(const Trace& trace, bool whole, Index rows, Index columns) {
  std::int32_t row = 0;
  const auto width = static_cast<std::int32_t>(columns);
  return relabelled(trace, [&](const Trace::Step& step, StepName& called) {
    const bool of_row = called.name == "total" || called.name == "top";
    if (called.name == "begin") {
      row = called.index.front();
    } else if (rows > 1 && (!whole || of_row)) {
      called.index.insert(called.index.begin(), row);
    } else if (rows > 1 && step.label.index.size == 1) {
      called.index = {called.index.front() / width, called.index.front() % width};
    }
    if (whole && called.name == "top") {
      ++row;
    }
    if (const auto found = page_names().find(called.name); found != page_names().end()) {
      called.name = found->second;
    }
  });
}

}  // namespace

Blocks softmax_steps(const Sharing& task) {
  if (task.form != "shifted" && task.form != "naive") {
    throw Error("lesson.form", {task.form});
  }
  const Matrix<double> scores =
      read_matrix({.name = "s", .rows = kMostRows, .columns = kMostScores}, task.scores);
  Trace trace;
  const Matrix<Recorded> S = record_scores(trace, scores);
  const bool whole = task.whole && S.rows() > 1;
  if (whole) {
    share_whole(trace, task, S);
  } else {
    share_by_row(trace, task, S);
  }
  Blocks out = with_rows(trace, whole, S.rows(), S.cols());
  out.notes = json::object({{"rows", json::of(S.rows())},
                            {"columns", json::of(S.cols())},
                            {"form", json::of(task.form)},
                            {"whole", json::of(whole)}});
  return out;
}

}  // namespace gradus::lessons
