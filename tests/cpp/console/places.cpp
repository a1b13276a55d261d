// What the reader is told besides Python's words: the part of the line, the line as it was meant,
// and what this console does not know.

#include <catch2/catch_test_macros.hpp>

#include "gradus/console/console.hpp"

namespace gradus::console {
namespace {

Complaint complaint_about(std::string_view line, std::string_view before = "") {
  Console console;
  REQUIRE(!run(console, before).error);
  const Reply reply = run(console, line);
  REQUIRE(reply.error);
  return *reply.error;
}

/// The part of an ASCII line that is blamed.
std::string blamed(const std::string& line, std::string_view before = "") {
  const Complaint complaint = complaint_about(line, before);
  return line.substr(static_cast<std::size_t>(complaint.begin),
                     static_cast<std::size_t>(complaint.end - complaint.begin));
}

TEST_CASE("the part of the line that raised the error is blamed", "[S1.01][S1.04]") {
  CHECK(blamed("1 + (2 + 'x') * 3") == "2 + 'x'");
  CHECK(blamed("a = 1 + b") == "b");
  CHECK(blamed("np.sum(X) + X[7]", "X = np.arange(3)") == "X[7]");
  CHECK(blamed("np.dot(X, X.reshape(2, 2))", "X = np.arange(3)") == "X.reshape(2, 2)");
  CHECK(blamed("X[0] = X[1]; X[9] = 1; X[2] = 5", "X = np.arange(3)") == "X[9]");
  CHECK(blamed("print(X.foo, 1)", "X = np.arange(3)") == "X.foo");
  CHECK(blamed("for i in range(3): 1 / i") == "1 / i");
  CHECK(blamed("for i in 5: print(i)") == "5");
  CHECK(blamed("X -= 0.5", "X = np.arange(3)") == "X -= 0.5");
  CHECK(blamed("X[:2] += X", "X = np.arange(3)") == "X[:2] += X");
  CHECK(blamed("X[1.5:2]", "X = np.arange(3)") == "1.5:2");
  CHECK(blamed("a, b = 1, 2, 3") == "a, b");
  CHECK(blamed("x = (1 +") == "(");
  CHECK(blamed("x = [1, 2, 3 4]") == "3 4");
  CHECK(blamed(">>> 1 + y") == "y");
}

TEST_CASE("places count characters, not bytes", "[S1.01]") {
  const Complaint complaint = complaint_about("'维度' + 轴");
  CHECK(complaint.message == "NameError: name '轴' is not defined");
  CHECK(complaint.begin == 7);
  CHECK(complaint.end == 8);
}

TEST_CASE("full-width input gets Python's message and a repair", "[S1.01]") {
  const auto suggested = [](std::string_view line) { return complaint_about(line).suggestion; };
  CHECK(suggested("np.zeros（（2， 3））") == "np.zeros((2, 3))");
  CHECK(suggested("x　＝　１") == "x = 1");
  CHECK(suggested("print(“a”)") == "print(\"a\")");
  CHECK(suggested("print('，'， 1)") == "print('，', 1)");
  CHECK(suggested("[1、2] # 、") == "[1,2] # 、");
  CHECK(suggested("2 × 3") == "2 * 3");
  CHECK(suggested("3 − 1") == "3 - 1");
  CHECK(suggested("2 ≤ 3") == "2 <= 3");
  CHECK(suggested("【1】").starts_with("[1]"));
  CHECK(suggested("x，").empty() == false);
  CHECK(suggested("（1").empty());
  CHECK(suggested("数学？").empty());
  const Complaint comma = complaint_about("x，y");
  CHECK(comma.code == "python.character");
  CHECK(comma.arguments == std::vector<std::string>{"，", "U+FF0C"});
  CHECK(complaint_about("x\u200b").message ==
        "SyntaxError: invalid non-printable character U+200B");
  CHECK(complaint_about("\xff").arguments.back() == "U+FFFD");
}

TEST_CASE("names may be in any script; full-width letters are folded", "[S1.01]") {
  Console console;
  CHECK(!run(console, "权重 = 3; x１ = 4; α = 5").error);
  CHECK(run(console, "权重 + x1 + α").output == "12");
}

TEST_CASE("a name that is spelt almost alike is suggested", "[S1.01]") {
  CHECK(complaint_about("np.arrange(3)").suggestion == "np.arange(3)");
  CHECK(complaint_about("np.random.rnad(2)").suggestion == "np.random.rand(2)");
  CHECK(complaint_about("1 + X.Shape", "X = np.arange(3)").suggestion == "1 + X.shape");
  CHECK(complaint_about("weigths + 1", "weights = 1").suggestion == "weights + 1");
  CHECK(complaint_about("prnt(1)").suggestion == "print(1)");
  CHECK(complaint_about("nothing_like_it").suggestion.empty());
  CHECK(complaint_about("X.reshape(6).Tt", "X = np.arange(6)").suggestion == "X.reshape(6).T");
  CHECK(complaint_about("x．shape", "x = np.arange(3)").suggestion == "x.shape");
}

TEST_CASE("what Python has and the console has not is said so", "[S1.04]") {
  const auto code_and_word = [](std::string_view line) {
    const Complaint complaint = complaint_about(line);
    return complaint.code + " " + (complaint.arguments.empty() ? "" : complaint.arguments.front());
  };
  CHECK(code_and_word("while True: pass") == "console.statement while");
  CHECK(code_and_word("def f(): pass") == "console.statement def");
  CHECK(code_and_word("if 1: print(2)") == "console.statement if");
  CHECK(code_and_word("from numpy import *") == "console.statement from");
  CHECK(code_and_word("for i in [1]: del i") == "console.statement del");
  CHECK(code_and_word("import matplotlib.pyplot as plt") == "console.import matplotlib");
  CHECK(code_and_word("lambda x: x") == "console.missing lambda");
  CHECK(code_and_word("[x for x in y]") == "console.missing comprehensions");
  CHECK(code_and_word("f(x for x in y)") == "console.missing comprehensions");
  CHECK(code_and_word("{1: 2}") == "console.missing dictionaries and sets");
  CHECK(code_and_word("1 if 2 else 3") == "console.missing conditional expressions");
  CHECK(code_and_word("(a := 3)") == "console.missing assignment expressions");
  CHECK(code_and_word("np.zeros(*[2])") == "console.missing starred expressions");
  CHECK(code_and_word("f'{x}'") == "console.missing prefixed strings");
  CHECK(code_and_word("x = yield").starts_with("console.missing"));
  CHECK(code_and_word("np.median([1])") == "console.missing numpy.median");
  CHECK(code_and_word("np.random.default_rng(0)") == "console.missing numpy.random.default_rng");
  CHECK(code_and_word("np.linalg.inv([[1]])") == "console.missing numpy.linalg.inv");
  CHECK(code_and_word("np.arange(3).std()") == "console.missing attribute std of arrays");
  CHECK(code_and_word("[1].pop()") == "console.missing list.pop");
  CHECK(code_and_word("(1,).count(1)") == "console.missing tuple.count");
  CHECK(code_and_word("'a'.upper()") == "console.missing str.upper");
  CHECK(code_and_word("(1).real") == "console.missing int.real");
  CHECK(code_and_word("enumerate([1])") == "console.missing function enumerate");
  CHECK(code_and_word("np.array(['a'])") == "console.missing arrays of texts");
  CHECK(code_and_word("np.array([None])") == "console.missing arrays of objects");
  CHECK(code_and_word("np.array([1], dtype=str)") == "console.missing arrays of objects");
  CHECK(code_and_word("np.ndarray(3)") == "console.missing numpy.ndarray()");
  CHECK(code_and_word("np.where([True])") == "console.missing np.where with a condition only");
  CHECK(code_and_word("np.sum([1], out=3)") == "console.missing argument out of sum()");
  CHECK(code_and_word("np.linalg.norm([[1]], ord=1)").starts_with("console.missing norms"));
  CHECK(code_and_word("np.zeros((2, 2, 2)).sum(axis=(0, 1))").starts_with("console.missing sums"));
  CHECK(code_and_word("np.random.seed()").starts_with("console.missing random"));
  CHECK(code_and_word("np.random.RandomState()").starts_with("console.missing random"));
  CHECK(code_and_word("np.random.normal([1, 2])").starts_with("console.missing distributions"));
  CHECK(
      code_and_word("np.random.randint(3, dtype=float)").starts_with("console.missing np.random"));
  CHECK(
      code_and_word("x = [1, 2]; x[:1] = [3]").starts_with("console.missing assignment to slices"));
  CHECK(code_and_word("np.arange(3) << 1") == "console.missing shifts of arrays");
  CHECK(code_and_word("x = np.arange(3); x <<= 1") == "console.missing shifts of arrays");
  CHECK(code_and_word("'%d' % 3") == "console.missing formatting of texts by %");
  CHECK(code_and_word("(-8) ** 0.5") == "console.missing complex numbers");
}

TEST_CASE("import numpy is accepted, and what nothing is said of", "[S1.01]") {
  Console console;
  for (const std::string_view line :
       {"import numpy as np", "import numpy", "import numpy as n", "", "   ", "# only a comment",
        "pass", "x = 3", ">>> y = 4", "for i in range(2): pass", "None"}) {
    CAPTURE(line);
    const Reply reply = run(console, line);
    CHECK(reply.output.empty());
    CHECK(!reply.error);
  }
  CHECK(run(console, "numpy.sum([x, y]), n.pi").output == "(7, 3.141592653589793)");
  CHECK(run(console, "for i in [1, 2]:\n    print(i)").output == "1\n2");
  CHECK(run(console, "import").error);
  CHECK(run(console, "import numpy as").error);
}

TEST_CASE("what has an address elsewhere is shown without a true one", "[S1.04]") {
  Console console;
  CHECK(run(console, "np.random").output == "<module 'numpy.random'>");
  CHECK(run(console, "np.sum").output == "<function sum at 0x7f0000000000>");
  CHECK(run(console, "np.arange(3).sum").output ==
        "<built-in method sum of numpy.ndarray object at 0x7f0000000000>");
  CHECK(run(console, "np.random.RandomState(1)").output ==
        "RandomState(MT19937) at 0x7F0000000000");
}

TEST_CASE("arguments of a kind that nobody gives", "[S1.04]") {
  CHECK(complaint_about("np.linspace('a', 1)").message ==
        "TypeError: must be real number, not str");
  CHECK(complaint_about("np.linspace(np.arange(3), 1)").message ==
        "TypeError: only size-1 arrays can be converted to Python scalars");
  CHECK(complaint_about("'a\x01").message ==
        "SyntaxError: unterminated string literal (detected at line 1)");
  CHECK(complaint_about("a \x01").message == "SyntaxError: invalid non-printable character U+0001");
  Console console;
  CHECK(run(console, "np.linspace(np.array([0]), 1, 2)").output == "array([0., 1.])");
  CHECK(run(console, "'\x01'").output == "'\\x01'");
  CHECK(run(console, "np.zeros(10**4)[:, None] == np.zeros(10**4)").error->code ==
        "array.too-large");
}

TEST_CASE("what came before an error has been carried out", "[S1.04]") {
  Console console;
  const Reply reply = run(console, "x = 1; print(x); x = 2; y; x = 3");
  CHECK(reply.output == "1");
  CHECK(reply.error->message == "NameError: name 'y' is not defined");
  CHECK(run(console, "x").output == "2");
}

TEST_CASE("an argument given twice, in Python's words", "[S1.04]") {
  CHECK(complaint_about("np.zeros(shape=2, shape=3)").message ==
        "SyntaxError: keyword argument repeated: shape");
  CHECK(complaint_about("np.full()").message ==
        "TypeError: full() missing 2 required positional arguments: 'shape' and 'fill_value'");
  CHECK(complaint_about("np.sum(1, 2, 3, 4, 5, 6, 7, 8)").message ==
        "TypeError: sum() takes from 1 to 7 positional arguments but 8 were given");
}

}  // namespace
}  // namespace gradus::console
