"""Makes readers.json and the files in readers/: what NumPy and Python write, and what is in it.

    /usr/bin/python3 tests/golden/make_readers.py            writes them
    /usr/bin/python3 tests/golden/make_readers.py --check    only compares them with what it would write

The .npy and .npz files are NumPy's own, the tables are np.savetxt's and the csv module's, the IDX files are
packed by struct. Split, scaling and one-hot are NumPy's for the formulas of scikit-learn: the first
ceil(n * share) of RandomState(seed).permutation(n) are the test set; (x - min) / (max - min).
"""
import csv
import hashlib
import io
import math
import struct
import sys

sys.dont_write_bytecode = True  # The folder stays as it is.

import make_golden  # noqa: E402

make_golden.with_flags()

import numpy as np  # noqa: E402  (NumPy reads the flags when it is imported)

FOLDER = make_golden.FOLDER / 'readers'


# Arrays that NumPy saved


def saved(array, version=None):
    """What np.save writes; a version of its own choice, or this one."""
    file = io.BytesIO()
    if version is None:
        np.save(file, array)
    else:
        np.lib.format.write_array(file, array, version=version)
    return file.getvalue()


def zipped(save, arrays):
    file = io.BytesIO()
    save(file, **arrays)
    return file.getvalue()


GRID = np.arange(24).reshape(2, 3, 4)
FLOATS = np.random.RandomState(1).randn(3, 5)
ODD = np.array([0.0, -0.0, 1 / 3, 1e-45, 3.4e38, 1e-310, -np.inf, np.inf])
LARGE = [-2**63, -2**53 - 1, -1, 0, 1, 2**53, 2**63 - 1]

ARRAYS = {
    **{f'c_{letter}': (GRID - (0 if letter[0] == 'u' else 9)).astype(letter)
       for letter in ('f4', 'f8', 'u1', 'u2', 'u4', 'u8', 'i1', 'i2', 'i4', 'i8')},
    **{f'fortran_{letter}': np.asfortranarray(GRID.astype(letter)) for letter in ('f4', 'f8', 'u1', 'i2')},
    **{f'big_{letter}': (GRID * 1000 - 9).astype('>' + letter) for letter in ('f4', 'f8', 'i2', 'i4', 'i8')},
    'big_fortran': np.asfortranarray(FLOATS.astype('>f4')),
    'bool': GRID % 3 == 0,
    'floats_f4': FLOATS.astype('f4'),
    'floats_f8': FLOATS,
    'odd_f4': ODD.astype('f4'),
    'odd_f8': ODD,
    'large_i8': np.array(LARGE),
    'large_u8': np.array([2**64 - 1, 2**63, 0], 'u8'),
    'scalar': np.array(2.5),
    'one': np.array([7], 'u1'),
    'none': np.zeros((0, 3)),
    'none_f4': np.zeros((3, 0), 'f4'),
    'long_shape': np.zeros((1,) * 32, 'f4'),
    'row': FLOATS[:1],
    'column': FLOATS[:, :1],
    'weights': FLOATS[:, :4].astype('f4'),
}
VERSIONS = {'version_2': (FLOATS, (2, 0)), 'version_3': (np.asfortranarray(FLOATS), (3, 0))}

# Not numbers: what the header says, and nothing that was pickled is read.
REFUSED = {
    'object': np.array([1, 'two'], object), 'complex': np.array([1 + 2j]), 'text': np.array(['a', 'bc']),
    'fields': np.zeros(2, [('a', '<f4'), ('b', '<i2')]), 'half': np.array([1.5], 'f2'),
    'dates': np.array(['2024-02-29'], 'M8[D]'),
}

# A small network in the form of the course's own: 784-3-10.
NETWORK = np.random.RandomState(9)
WEIGHTS = {
    'W1': NETWORK.randn(784, 3).astype('f4'), 'b1': np.zeros(3, 'f4'),
    'W2': NETWORK.randn(3, 10).astype('f4'), 'b2': NETWORK.randn(10).astype('f4'),
}


# Tables and images


PIXELS = np.random.RandomState(3).randint(0, 256, (4, 28, 28)) * (np.random.RandomState(4).rand(4, 28, 28) < 0.2)
LABELS = np.array([7, 0, 9, 3])
NAMES = ['label', *(f'pixel{k}' for k in range(784))]


def idx(array):
    return struct.pack(f'>BBBB{array.ndim}I', 0, 0, 8, array.ndim, *array.shape) + array.astype('u1').tobytes()


def table(rows, **options):
    text = io.StringIO()
    csv.writer(text, **options).writerows(rows)
    return text.getvalue().encode()


def text_of(array, **options):
    text = io.BytesIO()
    np.savetxt(text, array, delimiter=',', **options)
    return text.getvalue()


KAGGLE = np.column_stack([LABELS, PIXELS.reshape(4, 784)])
HOUSES = [['area', 'rooms, all', 'the "price"', '面积'],
          ['50', ' 2', '1.5e2', '-0.25'], ['1e-3', '+3', '.5', '7.'], ['120', '0', '-1E+2', '1e300']]

FILES = {
    **{f'{name}.npy': saved(array) for name, array in ARRAYS.items()},
    **{f'{name}.npy': saved(array, version) for name, (array, version) in VERSIONS.items()},
    **{f'refused_{name}.npy': saved(array) for name, array in REFUSED.items()},
    'network.npz': zipped(np.savez, WEIGHTS),
    'network_compressed.npz': zipped(np.savez_compressed, WEIGHTS),
    'images.idx': idx(PIXELS),
    'labels.idx': idx(LABELS),
    'kaggle.csv': text_of(KAGGLE, fmt='%d', header=','.join(NAMES), comments=''),
    'kaggle_quoted.csv': table([NAMES, *KAGGLE.tolist()], quoting=csv.QUOTE_ALL),
    'houses.csv': table(HOUSES),
    'houses_quoted.csv': b'\xef\xbb\xbf' + table(HOUSES, quoting=csv.QUOTE_ALL, lineterminator='\r'),
    'floats.csv': text_of(FLOATS),
    'floats_short.csv': table([[repr(x) for x in row] for row in FLOATS.tolist()], lineterminator='\n'),
}


# What is in them


def number(value):
    """Numbers that JSON does not have are text."""
    return float(value) if math.isfinite(value) else str(float(value))


def described(name, array):
    return {'file': name, 'dtype': array.dtype.str, 'shape': list(array.shape),
            'values': [number(value) for value in array.ravel().tolist()]}


def digest(numbers):
    """Many whole numbers: how many, the first and last ones, the SHA-256 of their bytes (eight a number)."""
    numbers = np.asarray(numbers, '<i8')
    return {'count': len(numbers), 'first': numbers[:5].tolist(), 'last': numbers[-5:].tolist(),
            'sha256': hashlib.sha256(numbers.tobytes()).hexdigest()}


def split(n, share, seed):
    order = np.random.RandomState(seed).permutation(n)
    tests = math.ceil(n * share)
    return {'n': n, 'share': share, 'seed': seed, 'test': digest(order[:tests]), 'train': digest(order[tests:])}


def scaling(X, fitted):
    """Fitted on some of the rows, and what then becomes of all."""
    lower, upper = X[fitted].min(axis=0), X[fitted].max(axis=0)
    width = upper - lower
    width[width < 10 * np.finfo(float).eps] = 1.0
    scaled = (X - lower) / width
    # scikit-learn multiplies by the reciprocal, which differs in the last digits.
    assert np.allclose(scaled, X * (1 / width) + (0 - lower * (1 / width)), rtol=1e-12, atol=1e-12)
    return {'X': X.tolist(), 'fitted': fitted, 'lower': lower.tolist(), 'range': width.tolist(),
            'scaled': scaled.tolist()}


def scalings():
    random = np.random.RandomState(6)
    X = np.round(random.randn(12, 5) * [1, 10, 1e-3, 1e6, 3], 3)
    X[:, 2] = 4.25
    X[:, 4] = 0.1 + random.randint(0, 2, 12) * 1e-16
    bytes_ = random.randint(0, 256, (9, 7)).astype(float)
    bytes_[:, 3] = 17.0
    return [scaling(X, list(range(12))), scaling(bytes_, [0, 2, 3, 8])]


def facts(np):
    listed = {**ARRAYS, **{name: array for name, (array, _) in VERSIONS.items()}}
    return {
        'npy': [described(f'{name}.npy', array) for name, array in listed.items()],
        'refused': [{'file': f'refused_{name}.npy', 'dtype': array.dtype.descr.__repr__()
                     if array.dtype.names else array.dtype.str} for name, array in REFUSED.items()],
        # How long a file without elements is, whose header is filled up.
        'empty': [{'shape': list(shape), 'bytes': len(saved(np.zeros(shape)))}
                  for shape in [(0, 10**(k % 3), *[1] * (k // 3)) for k in range(64)]],
        'npz': [described(name, array) for name, array in WEIGHTS.items()],
        'images': PIXELS.reshape(4, 784).tolist(),
        'labels': LABELS.tolist(),
        'houses': [[float(cell) for cell in row] for row in HOUSES[1:]],
        'floats': FLOATS.tolist(),
        'split': [split(*task) for task in [(42000, 0.3, 42), (10, 0.3, 42), (11, 0.25, 0), (150, 0.3, 1),
                                            (7, 0.5, 2**32 - 1), (2, 0.5, 3), (1000, 0.001, 4), (10, 0.1, 5)]],
        'scaling': scalings(),
        'one_hot': np.eye(10)[LABELS].tolist(),
    }


def same(name, old, new):
    """Whether a file is as it would be written. How deflate packs depends on its version: arrays are compared."""
    if not name.endswith('.npz'):
        return old == new
    old, new = np.load(io.BytesIO(old)), np.load(io.BytesIO(new))
    return list(old) == list(new) and all(np.array_equal(old[key], new[key]) for key in old)


def main():
    refusal = make_golden.write(np, {'readers.json': facts}, 'make_readers.py')
    if '--check' not in sys.argv:
        FOLDER.mkdir(exist_ok=True)
        for name, data in FILES.items():
            (FOLDER / name).write_bytes(data)
        sys.exit(refusal)
    there = {path.name: path.read_bytes() for path in FOLDER.iterdir()}
    stale = sorted(name for name in there.keys() | FILES.keys()
                   if name not in there or name not in FILES or not same(name, there[name], FILES[name]))
    sys.exit(f'golden: not what make_readers.py writes: {", ".join(stale)}' if stale else refusal)


if __name__ == '__main__':
    main()
