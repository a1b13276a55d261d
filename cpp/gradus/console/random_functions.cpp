// np.random.rand and its like, of the console's own generator or of np.random.RandomState(seed).

#include <algorithm>
#include <cmath>

#include "gradus/arrays/shape_ops.hpp"
#include "gradus/console/convert.hpp"
#include "gradus/console/functions.hpp"
#include "gradus/console/python_numbers.hpp"
#include "gradus/random/random_state.hpp"

namespace gradus::console {

namespace {

/// How many numbers a shape holds, which the array that they fill may have.
std::int64_t count_of(Runtime& runtime, const Shape& shape, DType type) {
  check_allocation(shape, type);
  const std::int64_t count = size_of(shape);
  runtime.check_room(count);
  runtime.spend(count);
  return count;
}

/// size=, where it was given.
std::optional<Shape> size_in(Runtime& runtime, const Arguments& arguments) {
  const Value* size = arguments.find("size");
  return size == nullptr ? std::nullopt : std::optional(as_shape(runtime, *size));
}

/// The numbers in an array, or, where no shape was asked for, the one number.
template <class T, class Draw>
Value drawn(Runtime& runtime, const Function& self, const std::optional<Shape>& shape,
            const Draw& draw) {
  const std::int64_t count = shape ? count_of(runtime, *shape, kDType<T>) : 1;
  std::vector<T> numbers = draw(count);
  Value result = shape ? runtime.own(NDArray(gradus::array_of(*shape, std::move(numbers))))
                       : Value(numbers.front());
  runtime.tell(self.name, {}, result);
  return result;
}

[[noreturn]] void fail_cast(const std::string& what, const std::string& type) {
  raise_type("Cannot cast " + what + " from dtype('" + type +
             "') to dtype('int64') according to the rule 'safe'");
}

/// An integer, or the integers of a list or an array.
Value seed(Runtime& runtime, const Function& /*self*/, const Arguments& arguments) {
  const Value* given = arguments.find("seed");
  if (given == nullptr) {
    raise_missing("random numbers without a seed");
  }
  if (const std::optional<std::int64_t> number = index_number(*given)) {
    runtime.generator().seed(*number);
    return None{};
  }
  if (const auto* text = given->get<std::string>()) {
    fail_cast("scalar", "<U" + std::to_string(decoded(*text).size()));
  }
  const NDArray whole = as_array(runtime, *given);
  const NDArray key = given->is<ArrayValue>() ? squeeze(whole) : whole;
  if (key.dtype() == DType::float64 && key.size() > 0) {
    fail_cast(key.ndim() == 0 ? "scalar" : "array data", "float64");
  }
  const std::vector<std::int64_t> numbers = astype(key, DType::int64).as<std::int64_t>().values();
  if (key.ndim() == 0 && key.dtype() == DType::int64) {
    runtime.generator().seed(numbers.front());
  } else if (key.ndim() != 1 && key.size() > 0) {
    raise_value("Seed array must be 1-d");
  } else {
    runtime.generator().seed(numbers);
  }
  return None{};
}

/// rand(2, 3): the arguments are the shape.
Value rand(Runtime& runtime, const Function& self, const Arguments& arguments) {
  std::optional<Shape> shape;
  if (!arguments.rest.empty()) {
    shape.emplace();
    for (const Value& length : arguments.rest) {
      shape->push_back(as_index(length));
    }
  }
  RandomState& generator = runtime.generator();
  return drawn<double>(runtime, self, shape, [&](std::int64_t count) {
    return self.code == 0 ? generator.rand(count) : generator.randn(count);
  });
}

Value random(Runtime& runtime, const Function& self, const Arguments& arguments) {
  return drawn<double>(runtime, self, size_in(runtime, arguments),
                       [&](std::int64_t count) { return runtime.generator().rand(count); });
}

/// A parameter of a distribution: one number, the same for all.
double parameter(const Arguments& arguments, std::string_view name, double otherwise) {
  const Value* given = arguments.find(name);
  if (given != nullptr && !any_number(*given)) {
    raise_missing("distributions with an array of parameters");
  }
  return given == nullptr ? otherwise : as_real(*given);
}

Value normal(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const double loc = parameter(arguments, "loc", 0.0);
  const double scale = parameter(arguments, "scale", 1.0);
  return drawn<double>(runtime, self, size_in(runtime, arguments), [&](std::int64_t count) {
    return runtime.generator().normal(loc, scale, count);
  });
}

Value uniform(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const double low = parameter(arguments, "low", 0.0);
  const double high = parameter(arguments, "high", 1.0);
  return drawn<double>(runtime, self, size_in(runtime, arguments), [&](std::int64_t count) {
    return runtime.generator().uniform(low, high, count);
  });
}

/// NumPy cuts off the fraction of a bound.
std::int64_t bound_of(const Value& value) {
  const NDArray* array = array_in(value);
  if (items_of(value) != nullptr || value.is<RangeValue>() ||
      (array != nullptr && array->ndim() > 0)) {
    raise_missing("np.random.randint with arrays of bounds");
  }
  const std::optional<Scalar> number = any_number(value);
  if (number && std::holds_alternative<double>(*number)) {
    const double real = as_double(*number);
    if (std::isfinite(real) && std::abs(real) >= 0x1p63) {
      raise_value("high is out of bounds for int64");
    }
    return truncated(real);
  }
  return as_index(value);
}

Value randint(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value* high = arguments.find("high");
  const std::int64_t first = bound_of(arguments["low"]);
  const std::int64_t low = high == nullptr ? 0 : first;
  const std::int64_t end = high == nullptr ? first : bound_of(*high);
  if (const std::optional<DType> type = dtype_in(arguments); type && *type != DType::int64) {
    raise_missing("np.random.randint of another type");
  }
  if (low >= end) {
    raise_value(high == nullptr ? "high <= 0" : "low >= high");
  }
  return drawn<std::int64_t>(runtime, self, size_in(runtime, arguments), [&](std::int64_t count) {
    return runtime.generator().randint(low, end, count);
  });
}

/// What choice takes its elements from: an array, or how many numbers from 0.
struct Population {
  std::optional<NDArray> elements;
  std::int64_t size = 0;
};

Population population_of(Runtime& runtime, const Value& a) {
  if (const std::optional<std::int64_t> size = index_number(a)) {
    return {std::nullopt, *size};
  }
  if (any_number(a)) {
    raise_value("a must be 1-dimensional or an integer");
  }
  const NDArray elements = as_array(runtime, a);
  if (elements.ndim() != 1) {
    raise_value("a must be 1-dimensional");
  }
  return {elements, elements.size()};
}

std::vector<double> probabilities_in(Runtime& runtime, const Value& p, std::int64_t size) {
  const NDArray given = astype(as_array(runtime, p), DType::float64);
  if (given.ndim() != 1) {
    raise_value("'p' must be 1-dimensional");
  }
  if (given.size() != size) {
    raise_value("'a' and 'p' must have same size");
  }
  return given.as<double>().values();
}

std::vector<std::int64_t> picked(Runtime& runtime, const Arguments& arguments,
                                 const Population& population, std::int64_t count) {
  const Value* replace = arguments.find("replace");
  const Value* p = arguments.find("p");
  const bool again = replace == nullptr || is_true(runtime, *replace);
  RandomState& generator = runtime.generator();
  if (population.size <= 0 && count > 0) {
    raise_value(population.elements ? "'a' cannot be empty unless no samples are taken"
                                    : "a must be greater than 0 unless no samples are taken");
  }
  if (p != nullptr) {
    const std::vector<double> weights = probabilities_in(runtime, *p, population.size);
    runtime.spend(population.size);
    return again ? generator.choice(weights, count)
                 : generator.choice_without_replacement(weights, count);
  }
  if (again) {
    return generator.choice(population.size, count);
  }
  runtime.spend(population.size);
  return generator.choice_without_replacement(population.size, count);
}

Value choice(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Population population = population_of(runtime, arguments["a"]);
  const std::optional<Shape> shape = size_in(runtime, arguments);
  const std::int64_t count = shape ? count_of(runtime, *shape, DType::int64) : 1;
  std::vector<std::int64_t> places = picked(runtime, arguments, population, count);
  Value result;
  if (!shape && !population.elements) {
    result = places.front();
  } else if (!shape) {
    result = NumPyScalar{scalar_at(*population.elements, places.front())};
  } else {
    const NDArray numbers(gradus::array_of(*shape, std::move(places)));
    result = runtime.own(population.elements ? read(*population.elements, {numbers}) : numbers);
  }
  runtime.tell(self.name, {arguments["a"]}, result);
  return result;
}

Value permutation(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& x = arguments["x"];
  const NDArray* array = array_in(x);
  const std::optional<std::int64_t> count = array != nullptr ? std::nullopt : index_number(x);
  if (!count && (any_number(x) || (array != nullptr && array->ndim() == 0))) {
    throw Error("numpy.index", {"IndexError: x must be an integer or at least 1-dimensional"});
  }
  Value result;
  if (count) {
    runtime.spend(count_of(runtime, {std::max<std::int64_t>(*count, 0)}, DType::int64));
    result = runtime.own(vector_array(runtime.generator().permutation(*count)));
  } else {
    const NDArray rows = as_array(runtime, x);
    const NDArray order = vector_array(runtime.generator().permutation(rows.shape().front()));
    result = runtime.own(read(rows, {order}));
  }
  runtime.tell(self.name, {x}, result);
  return result;
}

void shuffle_rows(Runtime& runtime, const NDArray& rows) {
  if (rows.ndim() == 0) {
    raise_type("len() of unsized object");
  }
  runtime.spend(2 * rows.size());
  runtime.spend_items(rows.shape().front());
  runtime.generator().shuffle(rows.shape().front(), [&rows](std::int64_t i, std::int64_t j) {
    const NDArray kept = copy(read(rows, {i}));
    assign(rows, {i}, read(rows, {j}));
    assign(rows, {j}, kept);
  });
}

Value shuffle(Runtime& runtime, const Function& self, const Arguments& arguments) {
  const Value& x = arguments["x"];
  if (const NDArray* rows = array_in(x)) {
    shuffle_rows(runtime, *rows);
    runtime.tell(self.name, {x}, x);
    return None{};
  }
  const auto* list = x.get<ListValue>();
  if (list == nullptr) {
    const bool fixed = x.is<TupleValue>() || x.is<std::string>() || x.is<RangeValue>();
    raise_type(fixed ? "'" + type_name(x) + "' object does not support item assignment"
                     : "object of type '" + type_name(x) + "' has no len()");
  }
  std::vector<Value>& items = list->sequence->items;
  runtime.spend(std::ssize(items));
  runtime.generator().shuffle(std::ssize(items), [&items](std::int64_t i, std::int64_t j) {
    std::swap(items[static_cast<std::size_t>(i)], items[static_cast<std::size_t>(j)]);
  });
  return None{};
}

constexpr Function kFunctions[] = {
    {"seed", "seed?", Kind::python, seed},
    {"rand", "*", Kind::python, rand, 0},
    {"randn", "*", Kind::python, rand, 1},
    {"random", "size?", Kind::python, random},
    {"random_sample", "size?", Kind::python, random},
    {"normal", "loc? scale? size?", Kind::python, normal},
    {"uniform", "low? high? size?", Kind::python, uniform},
    {"randint", "low high? size? dtype?", Kind::at_least_one, randint},
    {"choice", "a size? replace? p?", Kind::at_least_one, choice},
    {"permutation", "x", Kind::single, permutation, 0, "RandomState.permutation"},
    {"shuffle", "x", Kind::single, shuffle, 0, "RandomState.shuffle"},
};

}  // namespace

std::span<const Function> random_functions() { return kFunctions; }

}  // namespace gradus::console
