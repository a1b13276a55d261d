#include "gradus/console/value.hpp"

#include <utility>

#include "gradus/console/function.hpp"
#include "gradus/console/types.hpp"

namespace gradus::console {

Sequence::Sequence(std::vector<Value> values, Holding held)
    : items(std::move(values)), holding(std::move(held)) {}

namespace {

std::shared_ptr<Sequence>* sequence_in(Value& value) {
  if (auto* list = std::get_if<ListValue>(&value.form)) {
    return &list->sequence;
  }
  auto* tuple = std::get_if<TupleValue>(&value.form);
  return tuple == nullptr ? nullptr : &tuple->sequence;
}

/// Moves the lists that only these items keep alive into `orphans`.
void collect_orphans(std::vector<Value>& items, std::vector<std::shared_ptr<Sequence>>& orphans) {
  for (Value& item : items) {
    std::shared_ptr<Sequence>* const inner = sequence_in(item);
    if (inner != nullptr && inner->use_count() == 1) {
      orphans.push_back(std::move(*inner));
    }
  }
}

}  // namespace

Sequence::~Sequence() {
  std::vector<std::shared_ptr<Sequence>> orphans;
  collect_orphans(items, orphans);
  while (!orphans.empty()) {
    const std::shared_ptr<Sequence> orphan = std::move(orphans.back());
    orphans.pop_back();
    collect_orphans(orphan->items, orphans);
  }
}

std::int64_t RangeValue::size() const {
  const auto distance = [](std::int64_t low, std::int64_t high) {
    return static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
  };
  if (step == 0 || (step > 0 ? start >= stop : start <= stop)) {
    return 0;
  }
  const std::uint64_t length = step > 0 ? distance(start, stop) : distance(stop, start);
  const std::uint64_t stride = step > 0 ? static_cast<std::uint64_t>(step)
                                        : std::uint64_t{0} - static_cast<std::uint64_t>(step);
  const std::uint64_t count = (length - 1) / stride + 1;
  return count > INT64_MAX ? INT64_MAX : static_cast<std::int64_t>(count);
}

const std::vector<Value>* items_of(const Value& value) {
  if (const auto* list = value.get<ListValue>()) {
    return &list->sequence->items;
  }
  const auto* tuple = value.get<TupleValue>();
  return tuple == nullptr ? nullptr : &tuple->sequence->items;
}

std::optional<Scalar> python_number(const Value& value) {
  if (const auto* truth = value.get<bool>()) return *truth;
  if (const auto* integer = value.get<std::int64_t>()) return *integer;
  if (const auto* real = value.get<double>()) return *real;
  return std::nullopt;
}

std::optional<Scalar> any_number(const Value& value) {
  if (const auto* scalar = value.get<NumPyScalar>()) {
    return scalar->value;
  }
  return python_number(value);
}

std::optional<std::int64_t> index_number(const Value& value) {
  if (const auto* integer = value.get<std::int64_t>()) return *integer;
  if (const auto* truth = value.get<bool>()) return *truth ? 1 : 0;
  Scalar found = false;
  if (const auto* scalar = value.get<NumPyScalar>()) {
    found = scalar->value;
  } else if (const NDArray* array = array_in(value); array != nullptr && array->ndim() == 0) {
    found = scalar_at(*array, 0);
  }
  const auto* integer = std::get_if<std::int64_t>(&found);
  return integer == nullptr ? std::nullopt : std::optional(*integer);
}

DType dtype_of(const Scalar& value) { return static_cast<DType>(value.index()); }

double as_double(const Scalar& value) {
  return std::visit([](auto number) { return static_cast<double>(number); }, value);
}

Value python_value(const Scalar& value) {
  return std::visit([](auto number) { return Value(number); }, value);
}

std::string type_name(const Value& value) { return std::string(type_of(value).name); }

bool same_object(const Value& a, const Value& b) {
  if (a.form.index() != b.form.index()) {
    return false;
  }
  if (const auto* array = a.get<ArrayValue>()) {
    return array->object == b.get<ArrayValue>()->object;
  }
  if (const auto* items = items_of(a)) {
    return items == items_of(b) || (a.is<TupleValue>() && items->empty() && items_of(b)->empty());
  }
  if (const auto* truth = a.get<bool>()) return *truth == *b.get<bool>();
  if (const auto* integer = a.get<std::int64_t>()) return *integer == *b.get<std::int64_t>();
  if (const auto* text = a.get<std::string>()) return *text == *b.get<std::string>();
  if (const auto* dtype = a.get<DTypeValue>()) return dtype->type == b.get<DTypeValue>()->type;
  if (const auto* type = a.get<TypeValue>()) return type->type == b.get<TypeValue>()->type;
  if (const auto* module = a.get<Module>()) return *module == *b.get<Module>();
  if (const auto* function = a.get<FunctionValue>()) {
    return function->function == b.get<FunctionValue>()->function;
  }
  if (const auto* generator = a.get<GeneratorValue>()) {
    return generator->state == b.get<GeneratorValue>()->state;
  }
  return a.is<None>() || a.is<Ellipsis>();
}

}  // namespace gradus::console
