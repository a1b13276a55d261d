#include "answers.hpp"

#include "gradus/error.hpp"
#include "gradus/readers/weights.hpp"

namespace gradus::bindings {

StringList weight_names(const Network<double>& net) {
  std::vector<std::string> names;
  for (const auto& [name, array] : arrays_from_network(net)) {
    names.push_back(name);
  }
  return list_of(names);
}

ByteArray weight_file(const Network<double>& net, const std::string& name) {
  const NamedArrays arrays = arrays_from_network(net);
  const auto found = arrays.find(name);
  if (found == arrays.end()) {
    throw Error("weights.missing", {name});
  }
  return bytes_of(write_npy(found->second, "<f4"));
}

}  // namespace gradus::bindings
