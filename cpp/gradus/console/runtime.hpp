#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gradus/console/console.hpp"
#include "gradus/console/function.hpp"

namespace gradus::console {

/// A line while it is carried out: what it may use, and what it has said so far.
class Runtime {
 public:
  explicit Runtime(Console& console) : console_(console) {}

  [[nodiscard]] Console& console() const { return console_; }
  [[nodiscard]] Warnings* warnings() { return &warnings_; }
  [[nodiscard]] std::string& output() { return output_; }
  [[nodiscard]] std::int64_t work() const { return work_; }

  /// Appends to the output. Throws "console.output" where it grows too long.
  void write(std::string_view text);

  /// Counts operations on elements. Throws "console.too-long" beyond the limit.
  void spend(std::int64_t operations);

  /// The same for a step of the line, and for items of a list.
  void spend_step();
  void spend_items(std::int64_t items);

  /// Counts a round of a loop. Throws "console.rounds" beyond the limit.
  void count_round();

  /// Throws "array.too-large" unless so many elements more may be kept, in arrays or in lists.
  void check_room(std::int64_t elements) const;
  void check_room_of_items(std::int64_t elements) const;

  /// Throws "array.too-large" for a list that would be too long.
  static void check_list(std::int64_t items);

  /// A new array.
  Value own(NDArray array);

  /// A new array, or the single number that NumPy makes of an array of rank 0.
  Value number_or_own(NDArray array);

  /// An array that may share the memory of `source`.
  Value derived(NDArray array, const Value& source);

  /// A list, a tuple. Throws "array.too-large".
  Value list(std::vector<Value> items);
  Value tuple(std::vector<Value> items);

  /// A tuple of integers.
  Value shape_tuple(const Shape& shape);

  /// A str. Throws "array.too-large".
  Value text(std::string text);

  /// What str and repr make of a value.
  [[nodiscard]] std::string shown(const Value& value);
  [[nodiscard]] std::string printed(const Value& value);

  /// Tells the observer of an operation on arrays.
  void tell(std::string_view operation, const std::vector<Value>& inputs, const Value& result,
            std::vector<std::pair<std::string, std::string>> arguments = {});

  /// The generator of the random numbers that are asked for.
  [[nodiscard]] RandomState& generator() const { return *generator_; }

  /// Calls a function: of np.random with the console's generator, of a generator with its own.
  Value call(const Function& function, std::vector<Given> given, const Value* self = nullptr);

  Place place;  ///< the part of the line that is being carried out

 private:
  [[nodiscard]] Holding held(const std::vector<Value>& items) const;

  Console& console_;
  RandomState* generator_ = nullptr;
  std::string output_;
  Warnings warnings_;
  std::int64_t work_ = 0;
  std::int64_t rounds_ = 0;
};

/// How much room a value takes in a list, in elements.
[[nodiscard]] std::int64_t item_size(const Value& value);

}  // namespace gradus::console
