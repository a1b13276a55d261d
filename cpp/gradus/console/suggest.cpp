#include "gradus/console/suggest.hpp"

#include <algorithm>
#include <numeric>

#include "gradus/console/complete.hpp"
#include "gradus/console/lexer.hpp"
#include "gradus/console/syntax.hpp"

namespace gradus::console {

namespace {

bool can_be_read(const std::u32string& line) {
  try {
    return !parse(line).statements.empty();
  } catch (const Failure&) {
    return false;
  }
}

/// How many letters must be changed, put in or left out to make b of a.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

/// The name that is nearest, if it is near enough to be meant. The name itself is no way out.
std::string nearest(const std::string& wanted, const std::vector<std::string>& names) {
  if (std::ranges::find(names, wanted) != names.end()) {
    return "";
  }
  std::string best;
  std::size_t least = wanted.size() <= 2 ? 1 : wanted.size() / 3 + 1;
  for (const std::string& name : names) {
    if (const std::size_t found = distance(wanted, name); found <= least && found < wanted.size()) {
      if (best.empty() || found < least) {
        best = name;
      }
      least = found;
    }
  }
  return best;
}

/// The line with another name at the end of the part that is to blame.
std::string with_name(const Console& console, const std::u32string& line,
                      const Complaint& complaint) {
  const std::string& wanted = complaint.arguments.front();
  const std::u32string name = decoded(wanted);
  const auto end = static_cast<std::size_t>(complaint.end);
  if (name.size() > 40 || end > line.size() || name.size() > end ||
      line.compare(end - name.size(), name.size(), name) != 0) {
    return "";
  }
  const std::u32string before = line.substr(0, end - name.size());
  const std::string found = nearest(wanted, complete(console, encoded(before)));
  return found.empty() ? "" : encoded(before + decoded(found) + line.substr(end));
}

}  // namespace

std::string suggestion(const Console& console, const std::u32string& line,
                       const Complaint& complaint) {
  const bool name = complaint.code == "python.name" || complaint.code == "python.attribute";
  if (name && !complaint.arguments.empty()) {
    return with_name(console, line, complaint);
  }
  if (complaint.code != "python.character" && complaint.code != "python.syntax") {
    return "";
  }
  const std::u32string repaired = with_half_width(line);
  return repaired != line && can_be_read(repaired) ? encoded(repaired) : "";
}

}  // namespace gradus::console
