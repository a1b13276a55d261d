import numpy as np

from broadcast import summed_back


def forth(X, b):
    return np.sum(X + b)


def nudged(X, b, at, by=0.1):
    moved = b.copy()
    moved[at] += by
    return forth(X, moved) - forth(X, b)


def back(g, shape):
    while g.ndim > len(shape):
        g = g.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            g = g.sum(axis=axis, keepdims=True)
    return g


if __name__ == '__main__':
    X = np.arange(1, 13).reshape(4, 3)
    b = np.array([10.0, 20.0, 30.0])
    g = np.ones((4, 3))
    print(forth(X, b), [round(nudged(X, b, at), 10) for at in range(3)])
    for shape in [(3,), (4, 1), (1, 1), (4, 3)]:
        print(shape, back(g, shape).tolist(), summed_back(g, shape).tolist())
