"""Makes random.json: what NumPy's legacy generator gives.

    /usr/bin/python3 tests/golden/make_random.py            writes it
    /usr/bin/python3 tests/golden/make_random.py --check    only compares it with what it would write

An entry is a generator with its seed, what was asked of it one after the other, and where it then
stands in its block of 624 words. Few numbers stand there as they are; of many there are the SHA-256
of their bytes (eight a number, the low ones first), the first and the last. Lists of numbers are
texts with blanks between them: some are whole numbers that a double cannot hold.
"""
import hashlib
import json
import sys

sys.dont_write_bytecode = True  # The folder stays as it is.

import make_golden  # noqa: E402

make_golden.with_flags()

import numpy as np  # noqa: E402  (NumPy reads the flags when it is imported)

MANY = 1_000_000

# 54 numbers that add up to 1, two of them 0.
UNEVEN = [0.0, *(k / 1378 for k in range(1, 53)), 0.0]

STREAMS = [
    *[(seed, [['rand', MANY]]) for seed in (0, 1, 42, 20240229, 2**32 - 1)],
    *[(seed, [['randn', MANY]]) for seed in (0, 1, 42, 2**31, [1, 2, 3])],
    (5, [['normal', MANY, -3.5, 0.25]]),
    (6, [['uniform', MANY, -2.5, 7.25]]),
    *[(seed, [['randint', MANY, 0, high]]) for seed, high in ((0, 10), (1, 256), (42, 60000))],
    (7, [['randint', MANY, -1000, 1001]]),
    (8, [['randint', MANY, 0, 2**32]]),
    (9, [['randint', MANY, -2**40, 2**41 + 12345]]),
    *[(seed, [['choice', MANY, 60000]]) for seed in (0, 1)],
    *[(seed, [['choice_without', MANY, MANY]]) for seed in (0, 42)],
    *[(seed, [['choice_p', MANY, UNEVEN]]) for seed in (0, 3)],
    *[(seed, [['permutation', MANY]]) for seed in (0, 42)],
    (11, [['shuffle', MANY]]),
]

EACH = [
    ['rand', 3], ['rand', 1], ['rand', 0], ['randn', 3], ['randn', 4], ['normal', 2, 10.0, 3.0], ['normal', 2, 1.0, 0.0],
    ['uniform', 3, -1.0, 1.0], ['uniform', 2, 5.0, 1.0], ['uniform', 1, 2.0, 2.0],
    ['randint', 5, 0, 10], ['randint', 4, 0, 1], ['randint', 4, 0, 2], ['randint', 4, -3, 4], ['randint', 0, 0, 0],
    ['randint', 3, 0, 2**32 - 1], ['randint', 3, 0, 2**32], ['randint', 3, 0, 2**32 + 1],
    ['randint', 3, -2**63, 2**63 - 1], ['randint', 3, 0, 2**62], ['randint', 2, -2**63, -2**63 + 1],
    ['choice', 10, 10], ['choice', 5, 1], ['choice', 0, 0], ['choice', 0, -2],
    ['choice_without', 10, 10], ['choice_without', 3, 50], ['choice_without', 0, 0],
    ['choice_without', 1, 1], ['choice_without', 0, 7],
    ['choice_p', 6, [0.1, 0.0, 0.3, 0.6]], ['choice_p', 3, [1.0]], ['choice_p', 4, [0.5, 0.5 + 1e-8]],
    ['choice_p_without', 3, [0.1, 0.0, 0.3, 0.6]], ['choice_p_without', 52, UNEVEN], ['choice_p_without', 10, UNEVEN],
    ['choice_p_without', 2, [1e-300, 1.0]], ['choice_p_without', 0, [0.5, 0.5]],
    ['permutation', 10], ['permutation', 1], ['permutation', 0], ['permutation', -3], ['permutation', 100],
    ['shuffle', 7], ['shuffle', 1], ['shuffle', 0],
]


def sequences():
    """Short ones: each by itself, and several from one stream, so that a kept second number counts."""
    edge = [0.5488135039273248, 1 - 0.5488135039273248]  # The first number of seed 0 meets it.
    known = [(0, [['choice_p', 1, edge]]), (0, [['rand', 3]]), (0, [['choice', 10, 10]]), (0, [['randn', 5]]), (42, [['choice_without', 5, 42000]])]
    random = np.random.RandomState(99)
    mixed = [
        (int(random.randint(2**32)), [EACH[k] for k in random.randint(0, len(EACH), 12)]) for _ in range(40)
    ]
    keys = [([0], [['rand', 2]]), ([1, 2, 3, 4], [['randn', 3]]), (list(range(700)), [['rand', 2]]),
            ([2**32 - 1, 0], [['randint', 5, 0, 100]])]
    return known + [(12, [call]) for call in EACH] + mixed + keys


def answer(random, name, count, *rest):
    if name in ('rand', 'randn'):
        return getattr(random, name)(count)
    if name in ('normal', 'uniform', 'randint'):
        return getattr(random, name)(*rest, count)
    if name == 'permutation':
        return random.permutation(count)
    if name == 'shuffle':
        values = np.arange(count)
        random.shuffle(values)
        return values
    options = {'replace': 'without' not in name}
    if '_p' in name:
        return random.choice(len(rest[0]), count, p=rest[0], **options)
    return random.choice(rest[0], count, **options)


def text_of(values):
    return ' '.join(repr(value) for value in values)


def flat(arguments):
    """A list among the arguments is the last one: its numbers follow those before it."""
    return [number for each in arguments for number in (each if isinstance(each, list) else [each])]


def call(random, name, *arguments):
    values = answer(random, name, *arguments)
    made = {'name': name, 'arguments': text_of(flat(arguments))}
    if len(values) <= 1000:
        return made | {'values': text_of(values.tolist())}
    digest = hashlib.sha256(values.astype(values.dtype.newbyteorder('<')).tobytes()).hexdigest()
    return made | {'sha256': digest, 'first': text_of(values[:5].tolist()), 'last': text_of(values[-3:].tolist())}


def entry(seed, calls):
    random = np.random.RandomState(seed)
    made = [call(random, *each) for each in calls]
    name = 'key' if isinstance(seed, list) else 'seed'
    return {name: text_of(flat([seed])), 'calls': made, 'at': random.get_state()[2] % 624}


WRONG = [
    ['seed', -1], ['seed', 2**32], ['key', []], ['key', [1, -1]], ['key', [2**32]],
    ['normal', 1, 0.0, -1.0], ['normal', 0, 0.0, -0.5], ['normal', 1, 0.0, -0.0],
    ['uniform', 1, 0.0, float('inf')], ['uniform', 1, -1e308, 1e308],
    ['randint', 1, 0, 0], ['randint', 1, 0, -3], ['randint', 1, 5, 5], ['randint', 2, 5, 3],
    ['choice', 1, 0], ['choice', 1, -2], ['choice_without', 1, 0], ['choice_without', 5, 3], ['choice_without', 0, -2],
    ['choice_p', 1, [0.5, 0.6]],
    ['choice_p', 1, [1.5, -0.5]], ['choice_p', 1, [float('nan'), 1.0]], ['choice_p', 1, [0.5, 0.5 + 2e-8]],
    ['choice_p', 0, []], ['choice_p_without', 3, [0.5, 0.5]], ['choice_p_without', 3, [0.5, 0.5, 0.0]],
    ['choice_p_without', 1, [0.5, 0.6]],
]


def complaint(name, *arguments):
    try:
        if name in ('seed', 'key'):
            np.random.RandomState(*arguments)
        else:
            answer(np.random.RandomState(0), name, *arguments)
    except (ValueError, OverflowError) as error:
        return f'{type(error).__name__}: {error}'
    raise AssertionError(f'NumPy takes {name} {arguments}')


def wrong(name, *arguments):
    return {'name': name, 'arguments': text_of(flat(arguments)), 'message': complaint(name, *arguments)}


def random(_):
    return {
        'short': [entry(*each) for each in sequences()],
        'long': [entry(*each) for each in STREAMS],
        'wrong': [wrong(*each) for each in WRONG],
    }


if __name__ == '__main__':
    sys.exit(make_golden.write(np, {'random.json': random}, 'make_random.py'))
