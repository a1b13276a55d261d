#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gradus/console/complaint.hpp"
#include "gradus/console/value.hpp"

namespace gradus::console {

/// An operation on arrays, when it has been carried out. Numbers are arrays of rank 0 here, lists
/// are left out. Named as NumPy names it ("add", "sum", "reshape", "transpose"); a[…] is "item",
/// "slice" or, where arrays pick the positions, "take". a[…] = value is "assign": its input is the
/// value and its result the part of a that was written to; where arrays pick the positions it is
/// "put", with all of a for a result. a += b is "add" with a for its result.
struct Operation {
  std::string name;
  Place place;  ///< the part of the line that asked for it
  std::vector<NDArray> inputs;
  NDArray result;
  std::vector<std::pair<std::string, std::string>> arguments;  ///< such as axis: "0"
};

using Observer = std::function<void(const Operation&)>;

/// How much a console does at most.
struct Limits {
  std::int64_t work = 100'000'000;  ///< operations on elements, for a line
  std::int64_t kept = 40'000'000;   ///< elements of arrays, all together
};

/// What a console remembers from line to line. A fresh one knows np, and its random numbers begin
/// as after np.random.seed(0).
struct Console {
  Console();

  std::vector<std::pair<std::string, Value>> names;  ///< in the order of their first assignment
  std::shared_ptr<RandomState> random;
  std::shared_ptr<Account> account = std::make_shared<Account>();
  Limits limits;
  int blocks = 0;  ///< how many blocks of memory have got a number
  Observer observer;
};

/// What the console answers.
struct Reply {
  std::string output;  ///< what the prompt shows; lines joined by \n, none at the end
  std::vector<std::string> warnings;
  std::optional<Complaint> error;  ///< what came before it has been carried out
  std::int64_t work = 0;           ///< how many operations on elements it took, as the limits count
};

/// Carries out a line. Never throws, and takes bounded time and memory: Complaint "console.text"
/// for too long a line, "console.too-long" for too much work, "console.output" for too much of it,
/// "console.rounds", "array.too-large" (limits as arguments); see parse for the others.
[[nodiscard]] Reply run(Console& console, std::string_view line);

/// A value that a name stands for, for the picture of the memory.
struct NamedValue {
  std::string name;
  std::string
      kind;  ///< "ndarray", "scalar" (NumPy's), "number", "list", "tuple", "text", "none", "other"
  std::string text;               ///< as repr shows it, cut where it is long
  std::optional<NDArray> array;   ///< an ndarray's, or a number as an array of rank 0
  int block = 0;                  ///< ndarrays with the same number share memory
  std::int64_t offset = 0;        ///< of an ndarray's first element in its block, in bytes
  std::vector<NamedValue> items;  ///< of a list or a tuple; each named "[0]", "[1]", …
};

/// The names of the reader's own, in the order of their first assignment. Lists show as
/// much as 1000 values can be of them and of the lists in them.
[[nodiscard]] std::vector<NamedValue> names(const Console& console);

}  // namespace gradus::console
