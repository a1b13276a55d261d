// musl's files ask for the byte order by these names; not every machine has this header.
#pragma once

#if __has_include_next(<endian.h>)
#include_next <endian.h>
#else
#define __LITTLE_ENDIAN __ORDER_LITTLE_ENDIAN__
#define __BIG_ENDIAN __ORDER_BIG_ENDIAN__
#define __BYTE_ORDER __BYTE_ORDER__
#endif
