import numpy as np

GATES = {
    'NAND': (np.array([-0.5, -0.5]), 0.7),
    'AND': (np.array([0.5, 0.5]), -0.7),
    'OR': (np.array([0.5, 0.5]), -0.2),
}


def gate(name, x1, x2):
    w, b = GATES[name]
    s = np.sum(w * np.array([x1, x2])) + b
    y = 1 if s > 0 else 0
    return y


def XOR(x1, x2):
    s1 = gate('NAND', x1, x2)
    s2 = gate('OR', x1, x2)
    y = gate('AND', s1, s2)
    return y


if __name__ == '__main__':
    print('x1 x2  s1 s2  y')
    for x1, x2 in [(0, 0), (1, 0), (0, 1), (1, 1)]:
        s1, s2 = gate('NAND', x1, x2), gate('OR', x1, x2)
        print(f'{x1:2} {x2:2} {s1:3} {s2:2} {XOR(x1, x2):2}')
