"""Makes elementary.json: exp, log, sin and their kin as NumPy computes them.

    /usr/bin/python3 tests/golden/make_elementary.py            writes it
    /usr/bin/python3 tests/golden/make_elementary.py --check    only compares it with what it would write

A row is what goes in, then what comes out of each function in turn. exp, log and pow come from the
same algorithms in every C library of today, and must be equal; for the others C libraries differ.
The digests are SHA-256 of the results for points that the test makes too.
"""
import hashlib
import sys

sys.dont_write_bytecode = True  # The folder stays as it is.

import make_golden  # noqa: E402

make_golden.with_flags()

import numpy as np  # noqa: E402  (NumPy reads the flags when it is imported)


def rows(inputs, *functions):
    return np.stack([*inputs, *(function(*inputs) for function in functions)], axis=1).tolist()


def powers(random, count):
    """Ten to the power of something from -300 to 300, of either sign."""
    return random.choice([-1.0, 1.0], count) * 10.0 ** random.uniform(-300, 300, count)


def exponential_points(random):
    return np.concatenate([
        random.uniform(-745.1, 709.7, 900), random.uniform(-30, 30, 700), random.uniform(-1, 1, 300),
        random.randn(100) * 10.0 ** random.uniform(-20, 0, 100), np.arange(-20, 21) / 2, np.log(2) * (np.arange(-8, 9) + 0.5),
    ])


def logarithm_points(random):
    return np.concatenate([
        np.abs(powers(random, 700)), random.uniform(0, 1, 600), random.uniform(0.93, 1.07, 300),
        1 + random.randn(200) * 1e-6, random.uniform(1, 1000, 200), np.arange(1, 41) / 8, [5e-324, 1e-310, 1.7976931348623157e308],
    ])


def angle_points(random):
    return np.concatenate([
        random.uniform(-10, 10, 400), random.uniform(-1, 1, 100), powers(random, 100), np.arange(0, 6, 0.1),
        np.arange(-8, 9) * np.pi / 4, random.uniform(-1e6, 1e6, 60),
    ])


def slope_points(random):
    return np.concatenate([random.uniform(-25, 25, 300), random.randn(200), random.randn(60) * 1e-5, np.arange(-8, 9) / 4])


def elementary(_):
    random = np.random.RandomState(2)
    steps = np.arange(100_000)
    grid = steps - 50_000
    every_size = (steps.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15) % np.uint64(0x7FF0000000000000)).view(np.float64)
    with np.errstate(all='ignore'):
        digests = {
            'exp': np.exp(grid * 2.0**-6), 'log': np.log(every_size), 'log near 1': np.log(1 + grid * 2.0**-18),
            'pow': np.power(every_size, grid * 2.0**-15),
        }
        base = np.abs(powers(random, 500))
        return {
            'exp': rows([exponential_points(random)], np.exp),
            'log': rows([logarithm_points(random)], np.log),
            'pow': rows([base, random.uniform(-1, 1, 500)], np.power),
            'sin_cos_tan': rows([angle_points(random)], np.sin, np.cos, np.tan),
            'tanh_expm1': rows([slope_points(random)], np.tanh, np.expm1),
            'log1p': rows([np.concatenate([random.uniform(-0.99, 3, 300), random.randn(100) * 1e-9])], np.log1p),
            'digests': [{'name': name, 'sha256': hashlib.sha256(values.astype('<f8').tobytes()).hexdigest()}
                        for name, values in digests.items()],
        }


if __name__ == '__main__':
    sys.exit(make_golden.write(np, {'elementary.json': elementary}, 'make_elementary.py'))
