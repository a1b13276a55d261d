import numpy as np


def perceptron(w, b, x):
    s = np.sum(w * x) + b
    y = 1 if s > 0 else 0
    return y


def perceptron_threshold(w, theta, x):
    s = np.sum(w * x)
    y = 1 if s > theta else 0
    return y


def AND(x1, x2):
    return perceptron(np.array([0.5, 0.5]), -0.7, np.array([x1, x2]))


def NAND(x1, x2):
    return perceptron(np.array([-0.5, -0.5]), 0.7, np.array([x1, x2]))


def OR(x1, x2):
    return perceptron(np.array([0.5, 0.5]), -0.2, np.array([x1, x2]))


def AND_threshold(x1, x2):
    return perceptron_threshold(np.array([0.5, 0.5]), 0.7, np.array([x1, x2]))


if __name__ == '__main__':
    print('x1 x2  AND NAND OR  AND with theta')
    for x1, x2 in [(0, 0), (1, 0), (0, 1), (1, 1)]:
        answers = AND(x1, x2), NAND(x1, x2), OR(x1, x2), AND_threshold(x1, x2)
        print('{:2} {:2} {:4} {:4} {:2} {:15}'.format(x1, x2, *answers))
