// np.exp, np.add and the other functions of elements.

#include "gradus/console/convert.hpp"
#include "gradus/console/functions.hpp"
#include "gradus/console/numpy_operators.hpp"

namespace gradus::console {

namespace {

constexpr std::string_view kOne = "x out! | where! casting! order! dtype! subok!";
constexpr std::string_view kTwo = "x1 x2 out! | where! casting! order! dtype! subok!";

Value unary(Runtime& runtime, const Function& self, const Arguments& arguments) {
  return applied(runtime, static_cast<Unary>(self.code), arguments["x"]);
}

Value binary(Runtime& runtime, const Function& self, const Arguments& arguments) {
  return applied(runtime, static_cast<Binary>(self.code), arguments["x1"], arguments["x2"]);
}

constexpr Function one(std::string_view name, Unary op, std::string_view shown = {}) {
  return {name, kOne, Kind::ufunc, unary, static_cast<int>(op), shown};
}

constexpr Function two(std::string_view name, Binary op, std::string_view shown = {}) {
  return {name, kTwo, Kind::ufunc, binary, static_cast<int>(op), shown};
}

constexpr Function kFunctions[] = {
    one("exp", Unary::exp),
    one("log", Unary::log),
    one("sqrt", Unary::sqrt),
    one("sin", Unary::sin),
    one("cos", Unary::cos),
    one("tanh", Unary::tanh),
    one("abs", Unary::absolute, "absolute"),
    one("absolute", Unary::absolute),
    one("negative", Unary::negative),
    one("positive", Unary::positive),
    one("square", Unary::square),
    one("logical_not", Unary::logical_not),
    one("invert", Unary::invert),
    two("maximum", Binary::maximum),
    two("minimum", Binary::minimum),
    two("add", Binary::add),
    two("subtract", Binary::subtract),
    two("multiply", Binary::multiply),
    two("divide", Binary::divide),
    two("true_divide", Binary::divide, "divide"),
    two("floor_divide", Binary::floor_divide),
    two("remainder", Binary::remainder),
    two("mod", Binary::remainder, "remainder"),
    two("power", Binary::power),
    two("equal", Binary::equal),
    two("not_equal", Binary::not_equal),
    two("less", Binary::less),
    two("less_equal", Binary::less_equal),
    two("greater", Binary::greater),
    two("greater_equal", Binary::greater_equal),
    two("logical_and", Binary::logical_and),
    two("logical_or", Binary::logical_or),
    two("bitwise_and", Binary::bitwise_and),
    two("bitwise_or", Binary::bitwise_or),
    two("bitwise_xor", Binary::bitwise_xor),
};

}  // namespace

std::span<const Function> element_functions() { return kFunctions; }

}  // namespace gradus::console
