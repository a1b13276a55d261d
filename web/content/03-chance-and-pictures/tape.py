import numpy as np


def rand(words):
    high, low = next(words) >> 5, next(words) >> 6
    return (high * 2**26 + low) / 2**53


def call(text):
    name, inside = text.rstrip(')').split('(', 1)
    given = [each.strip() for each in inside.split(',') if each.strip()]
    numbers = [int(each) for each in given if '=' not in each]
    options = {'replace': False} if 'replace=False' in given else {}
    return getattr(np.random, name)(*numbers, **options)


def row(seed, calls):
    np.random.seed(seed)
    return [call(text) for text in calls]


def distinct(drawn):
    return np.unique(drawn).size


def words_of(seed):
    random = np.random.RandomState(seed)
    while True:
        yield int(random.randint(0, 2**32, dtype=np.uint32))


if __name__ == '__main__':
    words = words_of(0)
    print([rand(words) for _ in range(3)])
    print(row(0, ['rand(5)']))
    print(row(0, ['rand(2)', 'rand(3)']))
    print(row(0, ['rand(3)', 'rand(2)']))
    print(row(0, ['rand()', 'rand(1)']))
    print(row(0, ['rand(3, 2)']))
    print(row(0, ['randn(2)', 'rand(3)']))
    for calls in ['choice(10, 10)'], ['choice(10, 10, replace=False)'], ['permutation(10)']:
        drawn = row(0, calls)[0]
        print(calls[0], drawn, distinct(drawn))
    print(row(0, ['choice(60000, 10)']))
