#include "gradus/console/functions.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace gradus::console {

namespace {

using Tables = std::vector<std::span<const Function>>;

Tables tables_of(Module module) {
  switch (module) {
    case Module::random:
      return {random_functions()};
    case Module::linalg:
      return {linalg_functions()};
    default:
      return {creation_functions(), element_functions(), reduction_functions(), shape_functions(),
              product_functions()};
  }
}

const Function* find_in(const Tables& tables, std::string_view name) {
  for (const std::span<const Function> table : tables) {
    if (const Function* function = find(table, name)) {
      return function;
    }
  }
  return nullptr;
}

}  // namespace

const Function* module_function(Module module, std::string_view name) {
  return find_in(tables_of(module), name);
}

const Function* array_method(std::string_view name) {
  return find_in({reduction_methods(), shape_methods(), value_methods()}, name);
}

std::vector<std::string> module_names(Module module) {
  std::vector<std::string> names;
  for (const std::span<const Function> table : tables_of(module)) {
    for (const Function& function : table) {
      names.emplace_back(function.name);
    }
  }
  if (module == Module::numpy) {
    for (const std::string_view name : {"pi", "e", "inf", "nan", "newaxis", "random", "linalg",
                                        "int64", "float64", "bool_", "ndarray"}) {
      names.emplace_back(name);
    }
  } else if (module == Module::random) {
    names.emplace_back("RandomState");
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace gradus::console
