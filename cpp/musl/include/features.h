// musl's files ask this header for `hidden`; the machine's own, where there is one, comes first.
#pragma once

#if __has_include_next(<features.h>)
#include_next <features.h>
#endif

#define hidden __attribute__((__visibility__("hidden")))
