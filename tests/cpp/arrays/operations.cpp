#include "arrays/operations.hpp"

#include <functional>

#include "gradus/arrays/elementwise.hpp"
#include "gradus/arrays/linear.hpp"
#include "gradus/arrays/reduce.hpp"
#include "gradus/arrays/shape_ops.hpp"

namespace gradus::testing {

namespace {

struct Given {
  const Json& entry;
  const Inputs& inputs;
  std::vector<NDArray> in;
  Warnings* warnings;

  [[nodiscard]] Shape shape(std::string_view name = "shape") const {
    return shape_of(*argument(entry, name));
  }
  [[nodiscard]] std::optional<std::int64_t> integer(std::string_view name) const {
    return integer_argument(entry, name);
  }
  [[nodiscard]] std::optional<DType> type(std::string_view name) const {
    return type_argument(entry, name);
  }
  [[nodiscard]] Scalar scalar(std::string_view name) const {
    return scalar_of(*argument(entry, name));
  }
  [[nodiscard]] IndexItems items(std::string_view name = "items") const {
    return inputs.items_of(*argument(entry, name));
  }
};

using Operation = std::function<NDArray(const Given&)>;
using Table = std::map<std::string, Operation>;

void add_elementwise(Table& table) {
  for (int k = 0; k <= static_cast<int>(Binary::logical_or); ++k) {
    const auto op = static_cast<Binary>(k);
    table[std::string(name(op))] = [op](const Given& given) {
      return apply(op, given.in.at(0), given.in.at(1), given.warnings);
    };
  }
  for (int k = 0; k <= static_cast<int>(Unary::reciprocal); ++k) {
    const auto op = static_cast<Unary>(k);
    table[std::string(name(op))] = [op](const Given& given) {
      return apply(op, given.in.at(0), given.warnings);
    };
  }
  table["in_place"] = [](const Given& given) {
    NDArray a = copy(given.in.at(0));
    const std::string& wanted = (*argument(given.entry, "op")).text();
    for (int k = 0; k <= static_cast<int>(Binary::logical_or); ++k) {
      if (name(static_cast<Binary>(k)) == wanted) {
        apply_in_place(static_cast<Binary>(k), a, given.in.at(1), given.warnings);
      }
    }
    return a;
  };
}

void add_reductions(Table& table) {
  const std::vector<std::string> names = {"sum",    "prod",   "mean", "max", "min",
                                          "argmax", "argmin", "all",  "any"};
  for (std::size_t k = 0; k < names.size(); ++k) {
    table[names[k]] = [k](const Given& given) {
      return reduce(static_cast<Reduction>(k), given.in.at(0),
                    {given.integer("axis"), flag(given.entry, "keepdims")}, given.warnings);
    };
  }
}

void add_indexing(Table& table) {
  table["get"] = [](const Given& given) { return read(given.in.at(0), given.items()); };
  table["set"] = [](const Given& given) {
    NDArray a = copy(given.in.at(0));
    assign(a, given.items(), given.in.at(1), given.warnings);
    return a;
  };
  table["set_view"] = [](const Given& given) {
    NDArray a = copy(given.in.at(0));
    assign(read(a, given.items("first")), given.items(), given.in.at(1), given.warnings);
    return a;
  };
}

void add_shapes(Table& table) {
  table["reshape"] = [](const Given& given) { return reshape(given.in.at(0), given.shape()); };
  table["transpose"] = [](const Given& given) {
    const bool all = argument(given.entry, "axes") == nullptr;
    return transpose(given.in.at(0), all ? std::nullopt : std::optional(given.shape("axes")));
  };
  table["flatten"] = [](const Given& given) { return flatten(given.in.at(0)); };
  table["ravel"] = [](const Given& given) { return ravel(given.in.at(0)); };
  table["copy"] = [](const Given& given) { return copy(given.in.at(0)); };
  table["astype"] = [](const Given& given) {
    return astype(given.in.at(0), given.type("type").value(), given.warnings);
  };
  table["item"] = [](const Given& given) { return scalar_array(item(given.in.at(0))); };
  table["truth"] = [](const Given& given) {
    return scalar_array(truth(given.in.at(0), given.warnings));
  };
  table["squeeze"] = [](const Given& given) {
    return squeeze(given.in.at(0), given.integer("axis"));
  };
  table["expand_dims"] = [](const Given& given) {
    return expand_dims(given.in.at(0), given.integer("axis").value());
  };
  table["broadcast_to"] = [](const Given& given) {
    return broadcast_to(given.in.at(0), given.shape());
  };
  table["concatenate"] = [](const Given& given) {
    return concatenate(given.in, given.integer("axis"));
  };
  table["stack"] = [](const Given& given) {
    return stack(given.in, given.integer("axis").value());
  };
  table["vstack"] = [](const Given& given) { return vstack(given.in); };
  table["hstack"] = [](const Given& given) { return hstack(given.in); };
  table["where"] = [](const Given& given) {
    return where(given.in.at(0), given.in.at(1), given.in.at(2));
  };
}

NDArray arange_of(const Given& given) {
  const Scalar start = given.scalar("start");
  const Scalar stop = given.scalar("stop");
  const Scalar step = given.scalar("step");
  const auto as_float = [](const Scalar& x) {
    return std::get<double>(converted(x, DType::float64));
  };
  if (start.index() + stop.index() + step.index() == 3) {
    return arange(std::get<std::int64_t>(start), std::get<std::int64_t>(stop),
                  std::get<std::int64_t>(step));
  }
  return arange(as_float(start), as_float(stop), as_float(step));
}

void add_creation(Table& table) {
  table["zeros"] = [](const Given& given) {
    return zeros(given.shape(), given.type("dtype").value());
  };
  table["ones"] = [](const Given& given) {
    return ones(given.shape(), given.type("dtype").value());
  };
  table["full"] = [](const Given& given) {
    return full(given.shape(), given.scalar("fill_value"), given.type("dtype"), given.warnings);
  };
  table["eye"] = [](const Given& given) {
    return eye(given.integer("N").value(), given.integer("M"), given.integer("k").value(),
               given.type("dtype").value_or(DType::float64));
  };
  table["arange"] = arange_of;
  table["linspace"] = [](const Given& given) {
    return linspace(std::get<double>(given.scalar("start")), std::get<double>(given.scalar("stop")),
                    given.integer("num").value(), flag(given.entry, "endpoint"));
  };
  table["zeros_like"] = [](const Given& given) {
    return zeros_like(given.in.at(0), given.type("dtype"));
  };
  table["ones_like"] = [](const Given& given) {
    return ones_like(given.in.at(0), given.type("dtype"));
  };
  table["full_like"] = [](const Given& given) {
    return full_like(given.in.at(0), given.scalar("fill_value"), given.type("dtype"));
  };
  table["array"] = [](const Given& given) {
    return array(given.inputs.nested_of(*argument(given.entry, "values")), given.type("type"),
                 given.warnings);
  };
}

void add_products(Table& table) {
  table["dot"] = [](const Given& given) {
    return dot(given.in.at(0), given.in.at(1), given.warnings);
  };
  table["matmul"] = [](const Given& given) {
    return matmul(given.in.at(0), given.in.at(1), given.warnings);
  };
  table["outer"] = [](const Given& given) {
    return outer(given.in.at(0), given.in.at(1), given.warnings);
  };
  table["norm"] = [](const Given& given) {
    return norm(given.in.at(0), given.integer("axis"), flag(given.entry, "keepdims"),
                given.warnings);
  };
}

Table all_operations() {
  Table table;
  add_elementwise(table);
  add_reductions(table);
  add_indexing(table);
  add_shapes(table);
  add_creation(table);
  add_products(table);
  return table;
}

}  // namespace

NDArray computed(const Json& entry, const Inputs& inputs, Warnings* warnings) {
  static const Table table = all_operations();
  return table.at(entry["op"].text())({entry, inputs, inputs.of(entry["in"]), warnings});
}

}  // namespace gradus::testing
