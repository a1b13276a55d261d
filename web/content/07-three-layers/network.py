import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def step(a):
    return np.where(a > 0, 1.0, 0.0)


def relu(a):
    return np.maximum(a, 0)


def identity(a):
    return a


def softmax(a):
    e = np.exp(a - a.max())
    return e / e.sum()


x = np.array([1.0, 0.5])
W1 = np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]])
b1 = np.array([0.1, 0.2, 0.3])
W2 = np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]])
b2 = np.array([0.1, 0.2])
W3 = np.array([[0.1, 0.3], [0.2, 0.4]])
b3 = np.array([0.1, 0.2])
LAYERS = [(W1, b1), (W2, b2), (W3, b3)]


def forward(x, layers, h=sigmoid, out=identity):
    (W1, b1), (W2, b2), (W3, b3) = layers
    a1 = np.dot(x, W1) + b1
    z1 = h(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = h(a2)
    a3 = np.dot(z2, W3) + b3
    y = out(a3)
    return a1, z1, a2, z2, a3, y


def column(v):
    return v.reshape(-1, 1)


def forward_in_columns(x, layers, h=sigmoid, out=identity):
    (W1, b1), (W2, b2), (W3, b3) = [(W.T, column(b)) for W, b in layers]
    a1 = np.dot(W1, column(x)) + b1
    z1 = h(a1)
    a2 = np.dot(W2, z1) + b2
    z2 = h(a2)
    a3 = np.dot(W3, z2) + b3
    y = out(a3)
    return a1, z1, a2, z2, a3, y


def parameters(layers):
    return sum(W.size + b.size for W, b in layers)


def changed(before, after):
    return np.arange(before.size)[before != after]


if __name__ == '__main__':
    values = forward(x, LAYERS)
    for name, value in zip(['a1', 'z1', 'a2', 'z2', 'a3', 'y'], values):
        print(name, value)
    print(parameters(LAYERS), 'parameters')

    print(forward_in_columns(x, LAYERS)[-1].T)
    print('w12 here', W1[0, 1], 'and in the book', W1[1, 0])

    edited = W1.copy()
    edited[0, 2] += 0.1
    before = np.concatenate([x, *values[:5]])
    after = np.concatenate([x, *forward(x, [(edited, b1), (W2, b2), (W3, b3)])[:5]])
    print(changed(before, after))

    nothing = [(np.zeros_like(W), b) for W, b in LAYERS]
    print(forward(x, nothing)[-1], forward(3 * x, nothing)[-1])
