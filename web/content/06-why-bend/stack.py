import numpy as np

from curves import relu, sigmoid, step_function

BENDS = {
    'none': lambda a: a,
    'step': step_function,
    'sigmoid': sigmoid,
    'tanh': np.tanh,
    'relu': relu,
}


def stack(x, w, b, bend='none'):
    h = BENDS[bend]
    for k in range(len(w)):
        a = w[k] * x + b[k]
        z = h(a)
        x = z
    return x


def collapse(w, b, W=1.0, B=0.0):
    for k in range(len(w)):
        W = w[k] * W
        B = w[k] * B + b[k]
    return W, B


def one_layer(x, w, b):
    W, B = collapse(w, b)
    line = W * x + B
    return line


def is_straight(y):
    rises = y[1:] - y[:-1]
    return np.max(np.abs(rises[1:] - rises[:-1])) < 1e-9


if __name__ == '__main__':
    c = 2.0
    for x in [1.0, 3.0, -5.0]:
        print('h(h(h(x))) at', x, 'is', stack(x, [c] * 3, [0.0] * 3), 'and c³x is', c**3 * x)

    w = np.array([1.5, -0.8, 1.2, -1.1, 0.9] * 4)
    b = np.array([0.3, 0.4, -0.1, 0.5, 0.1] * 4)
    x = np.arange(-24, 25) / 8
    print('twenty layers in one: W, B =', collapse(w, b))
    print('furthest apart:', np.max(np.abs(stack(x, w, b) - one_layer(x, w, b))))
    for bend in BENDS:
        print('two layers,', bend, 'straight:', is_straight(stack(x, w[:2], b[:2], bend)))
