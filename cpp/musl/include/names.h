// Read before each of musl's files: its functions get names of their own, so that they stand beside
// those of the machine's C library.
#pragma once

#include <math.h>

#define exp gradus_musl_exp
#define log gradus_musl_log
#define log1p gradus_musl_log1p
#define expm1 gradus_musl_expm1
#define sin gradus_musl_sin
#define cos gradus_musl_cos
#define tan gradus_musl_tan
#define tanh gradus_musl_tanh
#define erf gradus_musl_erf
#define erfc gradus_musl_erfc
#define pow gradus_musl_pow

// What they share among themselves.
#define __exp_data gradus_musl_exp_data
#define __log_data gradus_musl_log_data
#define __pow_log_data gradus_musl_pow_log_data
#define __sin gradus_musl_sin_part
#define __cos gradus_musl_cos_part
#define __tan gradus_musl_tan_part
// (Not used here, but another C library's header may hold these names for something else.)
#define __sinl gradus_musl_sinl
#define __cosl gradus_musl_cosl
#define __tanl gradus_musl_tanl
#define __rem_pio2 gradus_musl_rem_pio2
#define __rem_pio2_large gradus_musl_rem_pio2_large
#define __math_divzero gradus_musl_divzero
#define __math_invalid gradus_musl_invalid
#define __math_oflow gradus_musl_oflow
#define __math_uflow gradus_musl_uflow
#define __math_xflow gradus_musl_xflow

double exp(double);
double log(double);
double log1p(double);
double expm1(double);
double sin(double);
double cos(double);
double tan(double);
double tanh(double);
double erf(double);
double erfc(double);
double pow(double, double);

// A processor with a fused multiply-add would take another path and another last bit.
#undef __FP_FAST_FMA
