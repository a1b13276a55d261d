import numpy as np

GATES = {
    'NAND': (np.array([-0.5, -0.5]), 0.7),
    'AND': (np.array([0.5, 0.5]), -0.7),
    'OR': (np.array([0.5, 0.5]), -0.2),
}


def smooth_gate(name, x1, x2):
    w, b = GATES[name]
    s = np.sum(w * np.array([x1, x2])) + b
    y = 1 / (1 + np.exp(-(10 * s)))
    return y


def XOR(x1, x2):
    s1 = smooth_gate('NAND', x1, x2)
    s2 = smooth_gate('OR', x1, x2)
    y = smooth_gate('AND', s1, s2)
    return s1, s2, y


def relu_XOR(x1, x2):
    z1 = np.maximum(0, x1 + x2)
    z2 = np.maximum(0, x1 + x2 - 1)
    y = z1 - 2 * z2
    return z1, z2, y


if __name__ == '__main__':
    wanted = {(0, 0): 0, (1, 0): 1, (0, 1): 1, (1, 1): 0}
    values = np.array([XOR(*x) for x in wanted])
    for x, row in zip(wanted, values):
        print(x, row, relu_XOR(*x))
    right = (values > 0.5) == np.array(list(wanted.values())).reshape(-1, 1)
    print('corners where s1, s2, y say what XOR is:', right.sum(axis=0))
