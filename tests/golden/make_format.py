"""Makes format.json: how NumPy prints one number in an array, and how Python writes it exactly.

    /usr/bin/python3 tests/golden/make_format.py            writes it
    /usr/bin/python3 tests/golden/make_format.py --check    only compares it with what it would write

A number stands in the file as the sixteen hexadecimal digits of its double.
"""
import json
import struct
import sys
from pathlib import Path

import numpy as np

TARGET = Path(__file__).resolve().parent / 'format.json'

CHOSEN = [
    0.0, -0.0, 1.0, -1.0, 10.0, 100.0, 1200.0, 0.5, -0.7, 0.1 + 0.2, 0.7 - 0.5, 1.2 - 0.7, 1 / 3, -2 / 3,
    0.1, 0.2, 0.3, 0.7, 1.0 - 0.9, 3.14159265358979, 2.718281828459045, 1e-5, -1e-5, 1e-4, 9.9999e-5, 0.0001234,
    0.00012345678912, 1e15, 1e16, -1e16, 9999999999999998.0, 1e17, 1e21, 1e22, 1e23, 1e100, 1e-100, -1e-100,
    123456789.123456789, 12345678.12345678, 99999999.0, 99999999.99999999, 1e8, -1e8, 100000001.0, 1e6, 1e7,
    999999.99999999, 0.999999999, 0.99999999, 0.999999995, 9.999999995, 39760.0, 45360.0,
    float('nan'), float('inf'), float('-inf'), 5e-324, 1e-323, -1e-320, 2.2250738585072014e-308,
    2.225073858507201e-308, 1.7976931348623157e308, 2.0 ** 53, 2.0 ** 53 + 2, 2.0 ** -53,
    # Short digits that do not show once the double is written out.
    67108864.1, 67108865.3, -99999999.7, 90000000.9,
    # Exactly between two numbers of eight places.
    2.0 ** -9, 3 * 2.0 ** -9, -(2.0 ** -9), 5 * 2.0 ** -9, 511 * 2.0 ** -9, 12.001953125, 2.0 ** -14,
    3 * 2.0 ** -14, 1.234567885e16, 1.234567895e16, -1.234567885e16, 1234567885.0, 1234567895.0,
]


def numbers():
    random = np.random.RandomState(12)
    values = list(CHOSEN)
    values += [float(x) for x in random.randn(60)]
    values += [float(x) for x in random.uniform(-1e6, 1e6, 30)]
    values += [float(x) for x in np.round(random.uniform(-10, 10, 30), 3)]
    values += [float(x) for x in random.randint(-1000, 1000, 15)]
    values += [float(m * 10.0 ** e) for m, e in zip(random.uniform(1, 10, 60), random.randint(-20, 20, 60))]
    values += [float(n / 512) for n in random.randint(1, 100000, 20)]
    return values


def entry(value):
    return {
        'bits': struct.pack('>d', value).hex(),
        'array': np.array2string(np.array([value]), precision=8),
        'repr': repr(value),
    }


def text():
    rows = ',\n'.join('    ' + json.dumps(entry(value)) for value in numbers())
    return f'{{\n  "numpy": "{np.__version__}",\n  "numbers": [\n{rows}\n  ]\n}}\n'


if __name__ == '__main__':
    if '--check' in sys.argv[1:]:
        sys.exit(TARGET.read_text() != text())
    TARGET.write_text(text())
