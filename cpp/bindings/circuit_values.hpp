#pragma once

#include "gradus/adders.hpp"
#include "values.hpp"

namespace gradus::bindings {

/// A circuit of the page: the gates' names, and two wires for each gate, one after the other.
[[nodiscard]] Circuit<double> circuit_of(int inputs, const StringList& names,
                                         const NumberList& from);

}  // namespace gradus::bindings
