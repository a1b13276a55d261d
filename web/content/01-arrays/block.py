import numpy as np


def fold(count, shape, transposed=False):
    a = np.arange(count).reshape(shape)
    return a.T if transposed else a


def element(block, index, strides):
    offset = sum(position * stride for position, stride in zip(index, strides))
    return block[offset // block.itemsize]


def elements(block, a):
    return [element(block, index, a.strides) for index in np.ndindex(a.shape)]


if __name__ == '__main__':
    for count, shape in [(6, (6,)), (6, (1, 6)), (6, (6, 1)), (6, (2, 3)), (6, (3, 2)),
                         (6, (-1, 3)), (12, (-1, 4)), (12, (2, 3, 2)), (24, (2, 3, 4))]:
        for transposed in [False, True]:
            a = fold(count, shape, transposed)
            print(f'{shape} {".T" if transposed else "  "} shape {a.shape} ndim {a.ndim} '
                  f'strides {a.strides}, in reading order {elements(np.arange(count), a)}')
    try:
        fold(6, (4, 2))
    except ValueError as error:
        print(error)
