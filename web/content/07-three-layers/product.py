import numpy as np


def times(A, B):
    C = A * B
    return C


def product(A, B):
    inner, inner2 = A.shape[-1], B.shape[0]
    if inner != inner2:
        raise ValueError(f'{inner} meets {inner2}')
    rows, columns = A.reshape(-1, inner), B.reshape(inner, -1)
    n, m = len(rows), columns.shape[1]
    C = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            for k in range(inner):
                C[i, j] += rows[i, k] * columns[k, j]
    return C.reshape(A.shape[:-1] + B.shape[1:])


if __name__ == '__main__':
    prices = np.array([[12, 5, 3], [10, 6, 2]])
    amounts = np.array([[2, 1], [1, 0], [3, 2]])
    print(product(prices, amounts), (prices @ amounts).tolist())

    A, B = np.array([[1, 2, 3], [4, 5, 6]]), np.array([[1, 2], [3, 4], [5, 6]])
    print(product(A, B).tolist(), product(B, A).tolist())

    A, B = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
    print('A·B', product(A, B).tolist(), 'B·A', product(B, A).tolist(), 'A*B', times(A, B).tolist())

    print(product(np.array([1.0, 0.5]), np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]])))

    try:
        np.dot(np.ones((2, 3)), np.ones((2, 3)))
    except ValueError as error:
        print(error)
