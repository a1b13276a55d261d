import numpy as np

OPERATORS = {'add': np.add, 'subtract': np.subtract, 'multiply': np.multiply, 'divide': np.divide}


def common_shape(a, b):
    axes = max(len(a), len(b))
    a = (1,) * (axes - len(a)) + a
    b = (1,) * (axes - len(b)) + b
    shape = []
    for m, n in zip(reversed(a), reversed(b)):
        if m != n and m != 1 and n != 1:
            raise ValueError(f'{m} meets {n}')
        length = n if m == 1 else m
        shape.insert(0, length)
    return tuple(shape)


def broadcast(op, a, b):
    shape = common_shape(a.shape, b.shape)
    a, b = np.broadcast_to(a, shape), np.broadcast_to(b, shape)
    c = np.zeros(shape)
    for index in np.ndindex(shape):
        c[index] = OPERATORS[op](a[index], b[index])
    return c


def summed_back(g, shape):
    summed = np.zeros(shape)
    for index in np.ndindex(g.shape):
        own = index[g.ndim - len(shape):]
        home = tuple(0 if n == 1 else i for i, n in zip(own, shape))
        summed[home] += g[index]
    return summed


def shares_by_column(e):
    return e / e.sum(axis=1)


def shares_by_row(e):
    return e / e.sum(axis=1, keepdims=True)


def mean_square(y, t):
    total = np.mean((y - t) ** 2)
    return total


if __name__ == '__main__':
    A, B = np.array([[1, 2], [3, 4]]), np.array([10, 20])
    print(A * B)

    try:
        np.ones((4, 3)) / np.ones(4)
    except ValueError as error:
        print(error)

    e = np.exp(np.arange(9).reshape(3, 3))
    print(shares_by_column(e).sum(axis=1))
    print(shares_by_row(e).sum(axis=1))

    y, t = np.arange(10) + 0.1, np.arange(10).reshape(10, 1)
    print((y - t).shape, mean_square(y, t), mean_square(y, t.reshape(-1)))
