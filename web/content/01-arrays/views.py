import numpy as np


def views():
    a = np.arange(6)
    v = a[1:4]
    c = a[[1, 2, 3]]
    v[0] = 99
    c[1] = 77
    return a


def copies():
    a = np.arange(6)
    v = a[1:4]
    w = a[1:4].copy()
    a[2] = 50
    return v, w


def one_step():
    init_x = np.array([-3.0, 4.0])
    x = init_x
    x -= 0.1 * (2 * x)
    return init_x


def one_step_mended():
    init_x = np.array([-3.0, 4.0])
    x = init_x.copy()
    x -= 0.1 * (2 * x)
    return init_x


def slope(f, x, h=1e-4):
    slopes = np.zeros_like(x)
    for i in range(x.size):
        kept = x[i]
        x[i] = kept + h
        above = f(x)
        x[i] = kept - h
        below = f(x)
        slopes[i] = (above - below) / (2 * h)
        x[i] = kept
    return slopes


def walk_downhill(f, init_x, step=0.1, steps=100):
    x = init_x
    for _ in range(steps):
        x -= step * slope(f, x)
    return x


def bowl(x):
    return x[0] ** 2 + x[1] ** 2


def write():
    g = np.zeros(3)
    grads = [g]
    dW = np.array([1.0, 2.0, 3.0])
    grads[0][...] = dW
    return g


def rebind():
    g = np.zeros(3)
    grads = [g]
    dW = np.array([1.0, 2.0, 3.0])
    grads[0] = dW
    return g


def integers():
    a = np.array([3, 4])
    a[0] = a[0] + 0.9
    b = np.array([3.0, 4.0])
    b[0] = b[0] + 0.9
    return a, b


if __name__ == '__main__':
    print('a view and a copy:', views(), *copies())
    print('the start after one step:', one_step(), 'mended:', one_step_mended())
    start = np.array([-3.0, 4.0])
    walk_downhill(bowl, start)
    print('the start after a hundred steps:', start)
    for x in [np.array([3, 4]), np.array([3.0, 4.0])]:
        print('slopes at', x, 'are', slope(bowl, x))
    print('written:', write(), 'tied:', rebind())
    print('3 + 0.9 kept in:', *integers())
