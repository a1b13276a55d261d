#include "gradus/console/complete.hpp"

#include <algorithm>

#include "gradus/console/attributes.hpp"
#include "gradus/console/evaluate.hpp"
#include "gradus/console/functions.hpp"
#include "gradus/console/types.hpp"

namespace gradus::console {

namespace {

/// The names before the dots at the end of a text: {"np", "random"} of "x + np.random.ra".
std::vector<std::string> path_before(const std::u32string& text, std::size_t end) {
  std::vector<std::string> path;
  while (end > 0 && text[end - 1] == '.') {
    const std::size_t stop = --end;
    while (end > 0 && continues_name(text[end - 1])) {
      --end;
    }
    path.insert(path.begin(), encoded(std::u32string_view(text).substr(end, stop - end)));
  }
  return path;
}

/// What a path leads to without computing anything: names, modules, arrays that are seen anew.
std::optional<Value> followed(const Console& console, const std::vector<std::string>& path) {
  std::optional<Value> value = looked_up(console, path.front());
  for (std::size_t i = 1; i < path.size() && value; ++i) {
    const auto* module = value->get<Module>();
    if (module != nullptr) {
      value = module_value(*module, path[i]);
    } else if (!value->is<ArrayValue>() || (path[i] != "T" && path[i] != "base")) {
      return std::nullopt;
    }
  }
  return value;
}

/// Something stands before the dot that only computing it would tell, such as a call: probably an
/// array.
std::vector<std::string> array_names() { return attribute_names(NumPyScalar{}); }

std::vector<std::string> all_names(const Console& console) {
  std::vector<std::string> names = built_in_type_names();
  for (const Function& function : built_in_functions()) {
    names.emplace_back(function.name);
  }
  for (const std::string_view keyword :
       {"False", "None", "True", "and", "for", "in", "not", "or"}) {
    names.emplace_back(keyword);
  }
  for (const auto& [name, value] : console.names) {
    names.push_back(name);
  }
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());
  return names;
}

std::vector<std::string> candidates(const Console& console, const std::u32string& text,
                                    std::size_t start) {
  if (start == 0 || text[start - 1] != '.') {
    return all_names(console);
  }
  const std::vector<std::string> path = path_before(text, start);
  if (path.front().empty()) {
    const bool computed = start > 1 && (text[start - 2] == ')' || text[start - 2] == ']');
    return computed ? array_names() : std::vector<std::string>();
  }
  if (is_digit(static_cast<char32_t>(path.front().front()))) {
    return {};
  }
  const std::optional<Value> value = followed(console, path);
  return value ? attribute_names(*value) : std::vector<std::string>();
}

}  // namespace

std::vector<std::string> complete(const Console& console, std::string_view before_cursor) {
  const std::u32string text = decoded(before_cursor);
  std::size_t start = text.size();
  while (start > 0 && continues_name(text[start - 1])) {
    --start;
  }
  const std::string begun = encoded(std::u32string_view(text).substr(start));
  std::vector<std::string> found = candidates(console, text, start);
  std::erase_if(found, [&begun](const std::string& name) { return !name.starts_with(begun); });
  return found;
}

}  // namespace gradus::console
