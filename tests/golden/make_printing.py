"""Makes printing.json: arrays as NumPy's str and repr print them.

    /usr/bin/python3 tests/golden/make_printing.py            writes it
    /usr/bin/python3 tests/golden/make_printing.py --check    only compares it with what it would write

An array's values are a text with blanks between them, in row-major order; large arrays say how they
are made instead: `arange`, or a seed and a method of RandomState, then times `scale`.
"""
import sys

sys.dont_write_bytecode = True  # The folder stays as it is.

import make_golden  # noqa: E402

make_golden.with_flags()

import numpy as np  # noqa: E402  (NumPy reads the flags when it is imported)
from make_format import CHOSEN  # noqa: E402

NAN, INF = float('nan'), float('inf')
LEAST, MOST = -2**63, 2**63 - 1

MIXED = [
    [NAN], [INF], [-INF], [NAN, INF], [NAN, -INF], [NAN, 1.0], [1.0, INF], [1.0, -INF], [-1.5, NAN], [-10.25, INF, NAN], [NAN, 123.5],
    [NAN, 1e-10], [INF, 1e10, -2.5], [-INF, 1e-300, 1e300], [NAN, 0.0], [-INF, -0.0], [0.0], [-0.0], [0.0, -0.0], [0.0, -0.0, 1e-5],
    [0.0, 1e8], [1e8], [99999999.0], [99999999.9], [1e8, 1.0], [1e-4], [9.999e-5], [0.0001, 0.1], [0.0001, 0.1000001], [0.001, 1.0],
    [0.001, 1.0000001], [1.0, 1000.0], [1.0, 1000.5], [1.0, 1001.0], [-1.0, 1000.5], [0.5, 500.0], [0.5, 501.0], [1e-5, 1.0],
    [1e16], [1e-320, 1.0], [5e-324], [5e-324, 1e308], [1e308, -1e308], [1e300, 1e-300], [1e99, 1e-100], [1e100, 1.5], [1e-99, 1.0],
    [1.7976931348623157e308, 2.2250738585072014e-308], [0.1, 0.2, 0.1 + 0.2], [1 / 3, 2 / 3, 1.0], [1 / 3], [100.0, 1 / 3], [-1 / 3, 10.5],
    [1.123456785, 2.0], [0.000244140625, 0.125], [2.0**-9, 3 * 2.0**-9], [1.5, 2.25, 3.125], [10.0, 2.5, 300.125], [1.0, 2.0, 3.0],
    [-1.0, 2.0, -3.0], [1.0, -22.0, 333.0], [0.99999999999, 1.0], [0.999999999, 9.5], [9.999999999], [99.999999996, 1.0], [1.00000001, 1.0],
    [1.000000001, 1.0], [1e10, 1.000000001e10], [1.1e10, 2.25e10], [1e10, -1.5e-10], [1.0, 1e-9, NAN, -INF], [1e15, 1e16], [123456789.0],
    [2.0**53, 2.0**60], [2.0**-44, 1.0], [1e22, 1e23], [1.234567885e16, 1.0], [9.5367431640625e-07], [0.3148, 0.6855], [1e8 - 1, 1e5 + 0.1],
]

INTEGERS = [
    [0], [-0], [7], [-7], [1, 10, 100], [-1, 10], [1, -10, 100], [LEAST], [MOST], [LEAST, MOST], [0, LEAST], [MOST, -1], [5, 0, 3, 3, 7, 9],
    [10**9, 1], list(range(20)), list(range(25)), list(range(26)), list(range(-5, 30)), [123456] * 12, [2**40, 3] * 7,
]

SHAPES = [
    (1,), (1, 1), (1, 1, 1), (2, 1), (1, 2), (2, 3), (3, 2), (4, 4), (2, 3, 4), (3, 1, 2), (1, 3, 1), (2, 2, 2, 2), (2, 1, 2, 1, 2), (12, 1),
    (2, 13), (3, 30), (2, 2, 25), (40, 2), (1,) * 12, (1,) * 31 + (3,), (2,) * 6,
]

EMPTY = [(0,), (0, 3), (3, 0), (2, 0, 2), (0, 0), (1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0), *[(0,) + (10,) * n for n in range(9, 15)]]

LARGE = [
    (1000,), (1001,), (10000,), (1000000,), (30, 40), (7, 200), (1001, 1), (1, 1001), (2, 501), (10, 10, 11), (5, 5, 50),
    (8, 8, 20), (2, 7, 7, 12), (100, 100, 100), (3, 334, 1), (1, 1, 1001), (3, 7, 48), (1001, 2, 1),
]


def shaped(array):
    return {'dtype': array.dtype.name, 'shape': list(array.shape)}


def printed(array):
    return {'str': str(array), 'repr': repr(array)}


def entry(values, dtype=None, shape=None):
    array = np.array(values, dtype=dtype)
    array = array if shape is None else array.reshape(shape)
    numbers = array.astype(int) if array.dtype == bool else array
    text = ' '.join(repr(number) for number in numbers.ravel().tolist())
    return shaped(array) | {'values': text} | printed(array)


def made(shape, kind, scale, seed=0, *arguments):
    size = int(np.prod(shape))
    values = np.arange(size) if kind == 'arange' else getattr(np.random.RandomState(seed), kind)(*arguments, size)
    array = (values if scale == 1 else values * scale).reshape(shape)
    recipe = {'made': kind, 'seed': seed, 'low_high': list(arguments), 'scale': scale}
    return shaped(array) | recipe | printed(array)


def of_random_sizes(random, count):
    """Numbers whose sizes differ a little, more, or very much."""
    for _ in range(count):
        spread = random.choice([0, 1, 3, 8, 300])
        n = random.randint(1, 13)
        values = random.randn(n) * 10.0 ** random.uniform(-spread, spread, n)
        yield np.where(random.rand(n) < 0.1, random.choice([0.0, -0.0, NAN, INF, -INF], n), values).tolist()


def rounded(random, count):
    for _ in range(count):
        yield np.round(random.uniform(-1, 1, random.randint(1, 16)) * 10.0 ** random.randint(0, 6), random.randint(0, 9)).tolist()


def printing(_):
    random = np.random.RandomState(7)
    found = [entry(values) for values in MIXED + INTEGERS]
    found += [entry([values[0]], shape=()) for values in MIXED[:60:2] + INTEGERS[:12]]
    found += [entry(values) for values in ([True], [False], [True, False], [True] * 11, [True, False] * 6)]
    found += [entry(True, shape=()), entry(False, shape=())]
    found += [entry(values) for values in of_random_sizes(random, 120)]
    found += [entry(values) for values in rounded(random, 60)]
    found += [entry(random.randint(-10**k, 10**k + 1, 3 * k + 1)) for k in range(0, 19)]
    for shape in SHAPES:
        found += [
            entry(random.randint(-99, 100, shape)), entry(random.randn(*shape)), entry(random.rand(*shape) > 0.5),
            entry(np.round(random.randn(*shape), 1) * 1e5),
        ]
    found += [entry(random.randn(n) * 10) for n in (9, 10, 11, 60, 101, 300)]
    found += [entry(random.randint(0, 10**6, n)) for n in (8, 9, 10, 77, 150)]
    found += [entry(np.arange(0, 6, 0.1)), entry(np.linspace(0, 1, 11)), entry(np.arange(12.0).reshape(3, 4)), entry(np.eye(4))]
    found += [entry([], dtype, shape) for shape in EMPTY for dtype in ('float64', 'int64', 'bool')]
    return {
        'arrays': found,
        'large': [each for k, shape in enumerate(LARGE) for each in (
            made(shape, 'arange', 1), made(shape, 'randn', 1, k), made(shape, 'rand', 1e-3, k), made(shape, 'randint', 1, k, -500, 10**(k % 7)),
        )],
        'chosen': [entry(number, shape=()) for number in CHOSEN],
    }


if __name__ == '__main__':
    sys.exit(make_golden.write(np, {'printing.json': printing}, 'make_printing.py'))
