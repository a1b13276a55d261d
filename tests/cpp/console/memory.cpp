// What the page is told for its pictures: names and their memory, and every operation on arrays.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "gradus/console/complete.hpp"
#include "gradus/console/console.hpp"

namespace gradus::console {
namespace {

Console after(std::initializer_list<std::string_view> lines) {
  Console console;
  for (const std::string_view line : lines) {
    REQUIRE(!run(console, line).error);
  }
  return console;
}

NamedValue named(const Console& console, const std::string& name) {
  for (const NamedValue& value : names(console)) {
    if (value.name == name) {
      return value;
    }
  }
  throw std::out_of_range(name);
}

TEST_CASE("names stand in the order of their first assignment", "[S0.10]") {
  const Console console =
      after({"b = 1", "a = np.arange(3)", "b = 'x'", "f = len", "c = None; d = (1, [2.5])",
             "e = np.float64(2)", "g = np.random.RandomState(1); t = a.dtype"});
  std::vector<std::string> found;
  for (const NamedValue& value : names(console)) {
    found.push_back(value.name + " " + value.kind);
  }
  CHECK(found == std::vector<std::string>{"b text", "a ndarray", "c none", "d tuple", "e scalar",
                                          "g other", "t other"});
  CHECK(named(console, "b").text == "'x'");
  CHECK(named(console, "a").text == "array([0, 1, 2])");
  CHECK(scalar_at(*named(console, "e").array, 0) == Scalar(2.0));
  const NamedValue tuple = named(console, "d");
  REQUIRE(tuple.items.size() == 2);
  CHECK(tuple.items[1].name == "[1]");
  CHECK(tuple.items[1].kind == "list");
  CHECK(tuple.items[1].items[0].text == "2.5");
}

TEST_CASE("views share a block, copies have their own", "[S0.04][S0.10]") {
  const Console console =
      after({"a = np.arange(6)", "v = a[1:4]; c = a[[1, 2]]", "X = a.reshape(2, 3)",
             "t = X.T[1:, 1]; b = a", "l = [v, c, np.zeros(2)]"});
  CHECK(named(console, "a").block == 1);
  CHECK(named(console, "v").block == 1);
  CHECK(named(console, "c").block == 2);
  CHECK(named(console, "X").block == 1);
  CHECK(named(console, "t").block == 1);
  CHECK(named(console, "b").block == 1);
  CHECK(named(console, "v").offset == 8);
  CHECK(named(console, "t").offset == 32);
  CHECK(named(console, "a").array->owner());
  CHECK(!named(console, "v").array->owner());
  CHECK(named(console, "t").array->byte_strides() == Shape{8});
  const NamedValue list = named(console, "l");
  CHECK(list.items[0].block == 1);
  CHECK(list.items[1].block == 2);
  CHECK(list.items[2].block == 3);
}

TEST_CASE("a block keeps its number as long as the console lives", "[S0.10]") {
  Console console = after({"a = np.zeros(2)", "b = a + 1", "a = np.zeros(3)"});
  CHECK(named(console, "b").block == 2);
  CHECK(named(console, "a").block == 3);
  REQUIRE(!run(console, "c = b[:1]; b = 0").error);
  CHECK(named(console, "c").block == 2);
}

TEST_CASE("writing into a list's array is not putting another array there", "[S0.10]") {
  Console console = after({"grads = [np.zeros(2), np.zeros(3)]; g = grads[0]; dW = np.ones(2)"});
  REQUIRE(!run(console, "grads[0][...] = dW").error);
  CHECK(named(console, "grads").items[0].block == named(console, "g").block);
  CHECK(named(console, "g").text == "array([1., 1.])");
  REQUIRE(!run(console, "grads[0] = dW").error);
  CHECK(named(console, "grads").items[0].block == named(console, "dW").block);
  CHECK(named(console, "grads").items[0].block != named(console, "g").block);
}

TEST_CASE("long lists are shown in part", "[S0.04]") {
  const Console console = after({"a = [0] * 2000; b = [a] * 1000; c = [b] * 1000; d = [c] * 1000",
                                 "e = 'x' * 500; f = np.zeros((2,) * 20)"});
  CHECK(named(console, "a").items.size() == 999);
  CHECK(named(console, "d").items.size() == 1);
  CHECK(named(console, "a").text.size() < 210);
  CHECK(named(console, "a").text.ends_with("…"));
  CHECK(named(console, "f").text == "…");
}

std::vector<Operation> operations(Console& console, std::string_view line) {
  std::vector<Operation> found;
  console.observer = [&found](const Operation& operation) { found.push_back(operation); };
  REQUIRE(!run(console, line).error);
  console.observer = nullptr;
  return found;
}

std::vector<std::string> operation_names(Console& console, std::string_view line) {
  std::vector<std::string> found;
  for (const Operation& operation : operations(console, line)) {
    found.push_back(operation.name);
  }
  return found;
}

TEST_CASE("an observer is told of every operation on arrays", "[S1.01][S1.04]") {
  using Names = std::vector<std::string>;
  Console console = after({"a = np.arange(6); X = a.reshape(2, 3); f = np.zeros(3)"});
  CHECK(operation_names(console, "np.exp(-(a + 1) * 2)") ==
        Names{"add", "negative", "multiply", "exp"});
  CHECK(operation_names(console, "X[0]; X[0, 1]; a[[1, 2]]; a[a > 2]; X.T; a == 3") ==
        Names{"slice", "item", "take", "greater", "take", "transpose", "equal"});
  CHECK(operation_names(console, "X.sum(axis=0); np.max(X); np.dot(X, X.T); X @ f") ==
        Names{"sum", "max", "transpose", "dot", "matmul"});
  CHECK(operation_names(console,
                        "np.zeros(3); np.array([1]); np.random.rand(2); np.linspace(0, 1)") ==
        Names{"zeros", "array", "rand", "linspace"});
  CHECK(operation_names(console, "a[0] = 1; a[[0, 1]] = 2; a += 1; a[1:] += 1") ==
        Names{"assign", "put", "add", "slice", "add"});
  CHECK(operation_names(console, "for row in X: row + 1") == Names{"slice", "add", "slice", "add"});
  CHECK(operation_names(console, "1 + 2; [1, 2] + [3]; len(a); a.shape").empty());
  CHECK(operation_names(console,
                        "np.concatenate((a, a)); np.where(a > 1, a, 0); a.flatten(); "
                        "a.astype(float); a.copy(); np.outer(a, a); np.linalg.norm(f); "
                        "np.random.shuffle(f); np.eye(2); abs(a)") ==
        Names{"concatenate", "greater", "where", "flatten", "astype", "copy", "outer", "norm",
              "shuffle", "eye", "absolute"});
}

TEST_CASE("an operation names its place, inputs and result", "[S1.01]") {
  Console console = after({"a = np.arange(4)"});
  const std::vector<Operation> sum = operations(console, "x = 2 * a.sum(axis=0)");
  REQUIRE(sum.size() == 2);
  CHECK(sum[0].place == Place{8, 21});
  CHECK(sum[0].arguments ==
        std::vector<std::pair<std::string, std::string>>{{"axis", "0"}, {"keepdims", "False"}});
  CHECK(sum[0].inputs.size() == 1);
  CHECK(scalar_at(sum[0].result, 0) == Scalar(std::int64_t{6}));
  CHECK(sum[1].name == "multiply");
  CHECK(sum[1].place == Place{4, 21});
  CHECK(sum[1].inputs.size() == 2);
  CHECK(scalar_at(sum[1].inputs[0], 0) == Scalar(std::int64_t{2}));

  const std::vector<Operation> assign = operations(console, "a[1:3] = 7");
  REQUIRE(assign.size() == 1);
  CHECK(assign[0].result.shape() == Shape{2});
  CHECK(assign[0].result.layout().offset == 1);
  CHECK(assign[0].inputs[0].ndim() == 0);
  CHECK(assign[0].place == Place{0, 6});
}

TEST_CASE("names are completed from what is there", "[S1.01]") {
  const Console console = after({"weights = np.arange(3); w = 2; words = [1]; 维度 = 3"});
  using Names = std::vector<std::string>;
  CHECK(complete(console, "x = we") == Names{"weights"});
  CHECK(complete(console, "w") == Names{"w", "weights", "words"});
  CHECK(complete(console, "np.ze") == Names{"zeros", "zeros_like"});
  CHECK(complete(console, "np.random.ran") ==
        Names{"rand", "randint", "randn", "random", "random_sample"});
  CHECK(complete(console, "np.linalg.") == Names{"norm"});
  CHECK(complete(console, "np.random.Ra") == Names{"RandomState"});
  CHECK(complete(console, "weights.res") == Names{"reshape"});
  CHECK(complete(console, "1 + weights.T.sh") == Names{"shape"});
  CHECK(complete(console, "weights[1:].dt") == Names{"dtype"});
  CHECK(complete(console, "np.zeros(3).arg") == Names{"argmax", "argmin"});
  CHECK(complete(console, "weights.dtype.").empty());
  CHECK(complete(console, "words.") == Names{"append"});
  const Console others = after({"r = np.random.RandomState(1); d = np.arange(3).dtype"});
  CHECK(complete(others, "r.shu") == Names{"shuffle"});
  CHECK(complete(others, "d.") == Names{"itemsize", "name"});
  CHECK(complete(console, "维") == Names{"维度"});
  CHECK(complete(console, "pri") == Names{"print"});
  CHECK(complete(console, "nothing.").empty());
  CHECK(complete(console, "3.").empty());
  CHECK(complete(console, "(.").empty());
  CHECK(complete(console, "w.").empty());
  CHECK(complete(console, "np.pi.x.").empty());
  const Names all = complete(console, "");
  CHECK(std::ranges::is_sorted(all));
  CHECK(std::ranges::find(all, "np") != all.end());
}

}  // namespace
}  // namespace gradus::console
