#include "gradus/lessons/batch_bytes.hpp"

namespace gradus::lessons {

std::vector<NamedShape> shapes_of(const Network<double>& net, Index rows) {
  const auto n = static_cast<std::int32_t>(rows);
  std::vector<NamedShape> shapes{{"X", {n, static_cast<std::int32_t>(inputs_of(net))}}};
  for (std::size_t k = 1; k <= net.layers.size(); ++k) {
    const auto units = static_cast<std::int32_t>(net.layers[k - 1].W.cols());
    const std::string number = std::to_string(k);
    shapes.push_back({"A" + number, {n, units}});
    shapes.push_back({k == net.layers.size() ? "Y" : "Z" + number, {n, units}});
  }
  return shapes;
}

BatchNumbers record_batch_numbers(Trace& trace, const Network<double>& net) {
  double each = 0.0;
  for (const NamedShape& array : shapes_of(net, 1)) {
    each += array.shape.back();
  }
  return {record(trace, "numbers", each),
          record(trace, "size", static_cast<double>(sizeof(float)))};
}

Recorded batch_bytes(Trace& trace, const BatchNumbers& of, std::int32_t batch) {
  const double count = batch;
  const Recorded images(count, trace.input("images", count, std::span(&batch, 1)), &trace);
  const Recorded bytes = images * of.numbers * of.size;
  STEP(bytes, batch);
  return bytes;
}

}  // namespace gradus::lessons
