import numpy as np

EDGES = {'rand': np.linspace(0, 1, 11), 'randn': np.linspace(-4, 4, 11)}


def draw(what, n, seed):
    np.random.seed(seed)
    return getattr(np.random, what)(n)


def histogram(what, n, seed):
    counts, _ = np.histogram(draw(what, n, seed), EDGES[what])
    return counts


if __name__ == '__main__':
    for what in ['rand', 'randn']:
        for n in [20, 100, 1000, 10000, 100000]:
            counts = histogram(what, n, seed=0)
            print(f'{what:5} {n:6}', counts, counts.max() - counts.min())
