import numpy as np


def lines_along(X, axis):
    X = np.moveaxis(X, axis, -1)
    for cell in np.ndindex(X.shape[:-1]):
        yield cell, X[cell]


def sum_along(X, axis):
    result = np.zeros(np.delete(X.shape, axis), X.dtype)
    for cell, line in lines_along(X, axis):
        total = 0
        for number in line:
            total += number
        result[cell] = total
    return result


def mean_along(X, axis):
    return sum_along(X, axis) / X.shape[axis]


def largest_along(X, axis):
    result = np.zeros(np.delete(X.shape, axis), X.dtype)
    places = np.zeros(np.delete(X.shape, axis), int)
    for cell, line in lines_along(X, axis):
        most, where = line[0], 0
        for at, number in enumerate(line):
            if number > most:
                most, where = number, at
        result[cell], places[cell] = most, where
    return result, places


def concatenate(X, Y, axis):
    shape = np.array(X.shape)
    shape[axis] += Y.shape[axis]
    result = np.zeros(shape, X.dtype)
    front, back = np.split(result.swapaxes(0, axis), [X.shape[axis]])
    front[...] = X.swapaxes(0, axis)
    back[...] = Y.swapaxes(0, axis)
    return result


NOTES = np.array([[1, 2], [3, 4]])
TRAY = np.array([[1, 2, 3], [4, 5, 6]])
CUBE = np.arange(12).reshape(2, 2, 3)

if __name__ == '__main__':
    for X in [TRAY, NOTES, CUBE]:
        print('X =', X.tolist(), 'shape', X.shape)
        for axis in range(X.ndim):
            total, (most, where) = sum_along(X, axis), largest_along(X, axis)
            print(f'axis={axis}: sum {total.tolist()} max {most.tolist()} argmax {where.tolist()} '
                  f'mean {mean_along(X, axis).tolist()} shape {total.shape}, '
                  f'keepdims {X.sum(axis=axis, keepdims=True).shape}, '
                  f'concatenate {concatenate(X, X, axis).shape}')
        print('all:', X.sum())
