// Whatever is typed takes bounded time and memory.

#include <catch2/catch_test_macros.hpp>

#include "gradus/console/console.hpp"

namespace gradus::console {
namespace {

std::string code_of(Console& console, const std::string& line) {
  const Reply reply = run(console, line);
  return reply.error ? reply.error->code : "";
}

std::string code_of(const std::string& line) {
  Console console;
  return code_of(console, line);
}

std::string repeated(std::string_view text, int times) {
  std::string found;
  for (int i = 0; i < times; ++i) {
    found += text;
  }
  return found;
}

TEST_CASE("a line of more than 4000 characters is not read", "[S1.01]") {
  CHECK(code_of(repeated("1", 1) + repeated("+1", 1999)).empty());
  CHECK(code_of(repeated("1", 1) + repeated("+1", 2000)) == "console.text");
}

TEST_CASE("brackets and signs stand at most 64 deep in each other", "[S1.01]") {
  CHECK(code_of(repeated("(", 60) + "1" + repeated(")", 60)).empty());
  CHECK(code_of(repeated("(", 65) + "1" + repeated(")", 65)) == "python.nesting");
  CHECK(code_of(repeated("[", 500)) == "python.nesting");
  CHECK(code_of(repeated("-", 500) + "1") == "python.nesting");
  CHECK(code_of(repeated("not ", 500) + "1") == "python.nesting");
  CHECK(code_of("2" + repeated("**1", 100)) == "python.nesting");
  CHECK(code_of("np.arange(3)" + repeated(".T", 1900)).empty());
}

TEST_CASE("lists in lists are shown and compared to a depth of 64, and thrown away at any",
          "[S0.04]") {
  Console console;
  CHECK(code_of(console, "a = []; b = []").empty());
  CHECK(code_of(console, "for i in range(60): a = [a]; b = [b]").empty());
  CHECK(code_of(console, "a; a == b; print(a)").empty());
  for (int i = 0; i < 60; ++i) {
    CHECK(code_of(console, "for i in range(999): a = [[[(a,)]]]").empty());
  }
  CHECK(code_of(console, "a") == "python.nesting");
  CHECK(code_of(console, "e = []; f = []").empty());
  CHECK(code_of(console, "for i in range(100): e = [e]; f = [f]").empty());
  CHECK(code_of(console, "e == f") == "python.nesting");
  CHECK(code_of(console, "np.array(a)") == "python.nesting");
  CHECK(code_of(console, "a = b = e = f = 0").empty());
  CHECK(console.account->elements == 0);
}

TEST_CASE("no list contains itself", "[S0.04]") {
  Console console;
  CHECK(code_of(console, "a = [1]; b = [a]; c = (b, b)").empty());
  CHECK(code_of(console, "a[0] = a") == "console.cycle");
  CHECK(code_of(console, "a[0] = c") == "console.cycle");
  CHECK(code_of(console, "a += [b]") == "console.cycle");
  CHECK(code_of(console, "a.append(c)") == "console.cycle");
  CHECK(run(console, "a, b").output == "([1], [[1]])");
}

TEST_CASE("arrays are at most 10^7 elements large, together 4 10^7", "[S3.01]") {
  CHECK(code_of("np.zeros(10**9)") == "array.too-large");
  CHECK(code_of("np.zeros((10**5, 10**5))") == "array.too-large");
  CHECK(code_of("np.arange(10**9)") == "array.too-large");
  CHECK(code_of("np.zeros(10**6)[:, None] + np.zeros(10**6)") == "array.too-large");
  CHECK(code_of("np.random.rand(10**8)") == "array.too-large");
  Console console;
  for (const char name : {'a', 'b', 'c', 'd'}) {
    CHECK(code_of(console, std::string(1, name) + " = np.zeros(10**7)").empty());
  }
  CHECK(code_of(console, "e = np.zeros(10)") == "array.too-large");
  CHECK(code_of(console, "a[3]; a[::2].shape").empty());
  CHECK(code_of(console, "a = b; e = np.zeros(10)").empty());
  CHECK(console.account->elements == 30'000'010);
}

TEST_CASE("lists and texts are bounded too", "[S0.04]") {
  CHECK(code_of("[0] * 10**7") == "array.too-large");
  CHECK(code_of("[0] * 10**18") == "array.too-large");
  CHECK(code_of("(0,) * 10**18") == "array.too-large");
  CHECK(code_of("list(range(10**8))") == "array.too-large");
  CHECK(code_of("for i in range(10**18): pass") == "console.rounds");
  CHECK(code_of("'ab' * 10**18") == "array.too-large");
  CHECK(code_of("np.zeros(10**7).tolist()") == "array.too-large");
  CHECK(code_of("list(np.zeros(10**7))") == "array.too-large");
  CHECK(code_of("x = [0]; y = 1; x = x * 10**6; x += x") == "array.too-large");
  CHECK(code_of("x = ['a' * 20000]; x = x * 2000; x = x * 20") == "array.too-large");
  CHECK(code_of("x = 'a'; x = x * 20000; x + x") == "array.too-large");
  Console console;
  for (const char name : {'a', 'b', 'c', 'd', 'e', 'f'}) {
    CHECK(code_of(console, std::string(1, name) + " = [1] * 10**6").empty());
  }
  CHECK(code_of(console, "g = [1] * 10**6") == "array.too-large");
  CHECK(code_of(console, "a.append(1)") == "array.too-large");
  CHECK(code_of(console, "b = c = 0; a += [1]") == "array.too-large");
}

TEST_CASE("a line does at most 10^8 operations", "[S1.14]") {
  CHECK(code_of("x = np.zeros((1000, 1000)); x @ x") == "console.too-long");
  CHECK(code_of("x = np.zeros((1000, 1000)); np.dot(x, x)") == "console.too-long");
  Console console;
  CHECK(code_of(console, "x = np.zeros(10**6)").empty());
  CHECK(code_of(console, "for i in range(1000): x += 1") == "console.too-long");
  CHECK(code_of(console, "for i in range(1000): x[0] = i").empty());
  CHECK(code_of(console, "for i in range(1001): pass") == "console.rounds");
  CHECK(code_of(console, "for i in x: pass") == "console.rounds");
  CHECK(code_of(console, "for i in range(1000): sum(range(100000))") == "console.too-long");
}

TEST_CASE("rows without columns and many small arrays take bounded time too", "[S1.14]") {
  CHECK(code_of("np.zeros((10**9, 0)).tolist()") == "array.too-large");
  CHECK(code_of("np.random.shuffle(np.zeros((10**17, 0)))") == "console.too-long");
  CHECK(code_of("np.zeros((10**17, 0)) @ np.zeros((0, 0))").empty());
  CHECK(code_of("np.dot(np.zeros((10**17, 0)), np.zeros((0, 0)))").empty());
  CHECK(code_of("np.zeros((10**9, 10**8, 0)) @ np.zeros((10**9, 0, 0))").empty());
  CHECK(code_of("sum(np.zeros((10**6, 1)))") == "console.too-long");
  CHECK(code_of("max([np.array([])] * 10**6)") == "console.too-long");
  CHECK(code_of("sum(np.zeros((10**4, 1)))").empty());
}

TEST_CASE("what this console does not have it says, and does not guess", "[S1.14]") {
  for (const std::string line :
       {"np.array([1], dtype='float32')", "np.zeros(2, 'i4')", "np.random.randint([1, 2])",
        "np.squeeze(np.ones((1, 2, 1)), (0, 2))", "np.expand_dims([1], (0, 1))",
        "a = np.arange(2); a.dtype = float", "'\\x41'", "'\\0'"}) {
    CAPTURE(line);
    CHECK(code_of(line) == "console.missing");
  }
  CHECK(code_of("np.zeros(2, 'foo')") == "python.type");
}

TEST_CASE("the output is cut after 20 000 characters", "[S1.04]") {
  Console console;
  const Reply reply = run(console, "for i in range(1000): print('维度' * 20)");
  CHECK(reply.error->code == "console.output");
  CHECK(reply.output.size() <= 20'000);
  CHECK(reply.output.size() > 19'990);
  CHECK(reply.output.ends_with("\xB4\xE5\xBA\xA6") == false);
  CHECK(code_of("np.arange(10**6).tolist()") == "console.output");
  CHECK(code_of("[[0] * 1000] * 1000") == "console.output");
  CHECK(code_of("str([0] * 10000)") == "array.too-large");
  CHECK(run(console, "np.arange(10**6)").output ==
        "array([     0,      1,      2, ..., 999997, 999998, 999999])");
}

TEST_CASE("integers have 64 bits", "[S1.01]") {
  for (const std::string line :
       {"2**100", "2**62 * 2", "9223372036854775808", "-9223372036854775807 - 2", "int('9' * 30)",
        "int(1e30)", "1 << 63", "(-2**62 * 2) // -1", "-(-2**62 * 2)", "3**50",
        "0xFFFFFFFFFFFFFFFFF"}) {
    CAPTURE(line);
    CHECK(code_of(line) == "python.big-integer");
  }
  Console console;
  CHECK(run(console, "2**62 - 1 + 2**62, -2**62 * 2, (-1)**999999999, 0**5, 0 << 100").output ==
        "(9223372036854775807, -9223372036854775808, -1, 0, 0)");
  CHECK(run(console, "5 >> 100, -5 >> 100, (-2**62 * 2) % -1").output == "(0, -1, 0)");
  CHECK(run(console, "len(range(1 - 2**62, 2**62 - 1)), range(2**62, 9 - 2**62, -1)[1:3]").output ==
        "(9223372036854775806, range(4611686018427387903, 4611686018427387901, -1))");
  CHECK(code_of("range(-2**62, 2**62)") == "python.big-integer");
}

}  // namespace
}  // namespace gradus::console
