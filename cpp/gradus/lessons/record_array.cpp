#include "gradus/lessons/record_array.hpp"

namespace gradus::lessons {

std::vector<std::int32_t> index_of(const Cell& cell) { return {cell.begin(), cell.end()}; }

double number_at(const NDArray& a, std::int64_t k) {
  return std::visit([](auto value) { return static_cast<double>(value); }, scalar_at(a, k));
}

Array<Recorded> record(Trace& trace, std::string_view name, const NDArray& a) {
  std::vector<Recorded> elements;
  for (const Cell& i : cells(a.shape())) {
    const double value = number_at(a, std::ssize(elements));
    elements.emplace_back(value, trace.input(name, value, index_of(i)), &trace);
  }
  return array_of(a.shape(), std::move(elements));
}

}  // namespace gradus::lessons
