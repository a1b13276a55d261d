#include "gradus/elementary.hpp"

#include <cmath>

// musl's functions under the names that cpp/musl gives them.
extern "C" {
double gradus_musl_exp(double x);
double gradus_musl_log(double x);
double gradus_musl_log1p(double x);
double gradus_musl_expm1(double x);
double gradus_musl_sin(double x);
double gradus_musl_cos(double x);
double gradus_musl_tan(double x);
double gradus_musl_tanh(double x);
double gradus_musl_erf(double x);
double gradus_musl_pow(double x, double y);
}

namespace gradus {

double exp(double x) { return gradus_musl_exp(x); }
double log(double x) { return gradus_musl_log(x); }
double log1p(double x) { return gradus_musl_log1p(x); }
double expm1(double x) { return gradus_musl_expm1(x); }
double sin(double x) { return gradus_musl_sin(x); }
double cos(double x) { return gradus_musl_cos(x); }
double tan(double x) { return gradus_musl_tan(x); }
double tanh(double x) { return gradus_musl_tanh(x); }
double erf(double x) { return gradus_musl_erf(x); }
double pow(double x, double y) { return gradus_musl_pow(x, y); }

// IEEE 754 leaves no choice here: every machine's own is the same.
double sqrt(double x) { return std::sqrt(x); }

}  // namespace gradus
