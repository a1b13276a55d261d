#include "gradus/console/function.hpp"

#include <algorithm>

#include "gradus/console/complaint.hpp"

namespace gradus::console {

namespace {

struct Parameter {
  std::string_view name;
  bool optional = false;
  bool unknown = false;
  bool by_name = false;
};

struct Parameters {
  std::vector<Parameter> all;
  bool any_number = false;

  [[nodiscard]] std::size_t positional() const {
    return static_cast<std::size_t>(std::ranges::count(all, false, &Parameter::by_name));
  }
  [[nodiscard]] std::size_t required() const {
    return static_cast<std::size_t>(std::ranges::count(all, false, &Parameter::optional));
  }
};

/// Reads "a axis? out! | keepdims?".
Parameters parameters_of(std::string_view text) {
  Parameters found;
  bool by_name = false;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, length);
    text.remove_prefix(std::min(length + 1, text.size()));
    if (word == "|" || word == "*") {
      by_name = true;
      found.any_number = found.any_number || word == "*";
      continue;
    }
    const bool optional = word.ends_with('?') || word.ends_with('!');
    const bool unknown = word.ends_with('!');
    word.remove_suffix(optional ? 1 : 0);
    found.all.push_back({word, optional, unknown, by_name});
  }
  return found;
}

std::string plural(std::size_t count, const std::string& word) {
  return word + (count == 1 ? "" : "s");
}

/// "'a', 'b', and 'c'"
std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool last = i + 1 == names.size();
    const std::string joint = names.size() > 2 ? (last ? ", and " : ", ") : " and ";
    text += (i == 0 ? "" : joint) + "'" + names[i] + "'";
  }
  return text;
}

class Binder {
 public:
  Binder(const Function& function, std::vector<Given> given, bool method)
      : function_(function),
        parameters_(parameters_of(function.parameters)),
        given_(std::move(given)),
        own_(method ? 1 : 0) {}

  Arguments run() {
    check_count();
    take_positional();
    for (Given& given : given_) {
      if (!given.keyword.empty()) {
        take_named(given);
      }
    }
    check_required();
    return std::move(arguments_);
  }

 private:
  [[nodiscard]] std::size_t count_positional() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(given_, [](const Given& given) { return given.keyword.empty(); }));
  }

  [[nodiscard]] std::string name() const { return std::string(function_.spoken_name()) + "()"; }

  /// Python counts the object of a method of its own, and NumPy does not.
  void check_count() const {
    const std::size_t count = count_positional();
    const std::size_t most = parameters_.positional();
    const std::size_t least = parameters_.required();
    if (function_.kind == Kind::single && (given_.size() != least || count != least)) {
      raise_type(name() + " takes exactly one argument (" + std::to_string(given_.size() - own_) +
                 " given)");
    }
    const bool too_few = function_.kind == Kind::ufunc && count < least;
    if (parameters_.any_number || (count <= most && !too_few)) {
      return;
    }
    const std::size_t hidden = function_.kind == Kind::python ? 0 : own_;
    const std::size_t high = most - hidden;
    const std::size_t low = std::min(least, most) - hidden;
    const std::string range = low == high
                                  ? std::to_string(high)
                                  : "from " + std::to_string(low) + " to " + std::to_string(high);
    raise_type(
        name() + " takes " + range + " positional " + plural(high, "argument") + " but " +
        std::to_string(count - hidden) +
        (count - hidden == 1 && function_.kind == Kind::python ? " was given" : " were given"));
  }

  void take_positional() {
    auto parameter = parameters_.all.begin();
    for (Given& given : given_) {
      if (!given.keyword.empty()) {
        continue;
      }
      if (parameter == parameters_.all.end() || parameter->by_name) {
        arguments_.rest.push_back(std::move(given.value));
      } else {
        take(*parameter++, std::move(given.value), false);
      }
    }
  }

  void take_named(Given& given) {
    const auto parameter =
        std::ranges::find(parameters_.all, std::string_view(given.keyword), &Parameter::name);
    if (parameter == parameters_.all.end()) {
      if (function_.name == "print") {
        raise_type("'" + given.keyword + "' is an invalid keyword argument for print()");
      }
      raise_type(name() + " got an unexpected keyword argument '" + given.keyword + "'");
    }
    if (arguments_.has(parameter->name)) {
      raise_type(name() + " got multiple values for argument '" + given.keyword + "'");
    }
    take(*parameter, std::move(given.value), true);
  }

  void take(const Parameter& parameter, Value value, bool by_name) {
    if (parameter.unknown && !value.is<None>()) {
      raise_missing("argument " + std::string(parameter.name) + " of " + name());
    }
    arguments_.set(parameter.name, std::move(value), by_name);
  }

  void check_required() const {
    std::vector<std::string> missing;
    for (const Parameter& parameter : parameters_.all) {
      if (!parameter.optional && !arguments_.has(parameter.name)) {
        missing.emplace_back(parameter.name);
      }
    }
    if (missing.empty()) {
      return;
    }
    if (function_.kind == Kind::at_least_one) {
      raise_type(name() + " takes at least 1 positional argument (" +
                 std::to_string(count_positional()) + " given)");
    }
    if (function_.kind == Kind::built_in) {
      raise_type(name() + " missing required argument '" + missing.front() + "' (pos 0)");
    }
    raise_type(name() + " missing " + std::to_string(missing.size()) + " required positional " +
               plural(missing.size(), "argument") + ": " + listed(missing));
  }

  const Function& function_;
  Parameters parameters_;
  std::vector<Given> given_;
  std::size_t own_;
  Arguments arguments_;
};

}  // namespace

const Value& Arguments::operator[](std::string_view name) const {
  return std::ranges::find(values_, name, &Bound::name)->value;
}

const Value* Arguments::find(std::string_view name) const {
  const auto found = std::ranges::find(values_, name, &Bound::name);
  return found == values_.end() || found->value.is<None>() ? nullptr : &found->value;
}

bool Arguments::has(std::string_view name) const {
  return std::ranges::find(values_, name, &Bound::name) != values_.end();
}

bool Arguments::was_named(std::string_view name) const {
  const auto found = std::ranges::find(values_, name, &Bound::name);
  return found != values_.end() && found->by_name;
}

void Arguments::set(std::string_view name, Value value, bool by_name) {
  values_.push_back({name, std::move(value), by_name});
}

Arguments bound(const Function& function, std::vector<Given> given, bool method) {
  return Binder(function, std::move(given), method).run();
}

const Function* find(std::span<const Function> table, std::string_view name) {
  const auto found = std::ranges::find(table, name, &Function::name);
  return found == table.end() ? nullptr : &*found;
}

}  // namespace gradus::console
