import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def softmax(A):
    E = np.exp(A - A.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def forward(pixels, network):
    W1, b1, W2, b2, W3, b3 = network
    X = pixels / 255
    A1 = np.dot(X, W1) + b1
    Z1 = sigmoid(A1)
    A2 = np.dot(Z1, W2) + b2
    Z2 = sigmoid(A2)
    A3 = np.dot(Z2, W3) + b3
    Y = softmax(A3)
    answers = np.argmax(Y, axis=1)
    return X, A1, Z1, A2, Z2, A3, Y, answers


def count_right(pixels, labels, network, batch_size=100):
    right = 0
    for i in range(0, len(pixels), batch_size):
        *_, answers = forward(pixels[i:i + batch_size], network)
        right += np.sum(answers == labels[i:i + batch_size])
    return right


def rows_changed(pixels, network, row):
    before = forward(pixels, network)[-2]
    noisy = pixels.copy()
    noisy[row] = np.random.RandomState(42).randint(0, 256, 784)
    after = forward(noisy, network)[-2]
    return np.flatnonzero((before != after).any(axis=1))


def memory_of(batch_size, widths=(784, 50, 50, 100, 100, 10, 10), number=4):
    memory = number * batch_size * sum(widths)
    return memory


def small_network(seed=0):
    random = np.random.RandomState(seed)
    widths = [784, 50, 100, 10]
    layers = [(random.randn(a, b) / np.sqrt(a), np.zeros(b)) for a, b in zip(widths, widths[1:])]
    return [array for layer in layers for array in layer]


if __name__ == '__main__':
    network = small_network()
    pixels = np.random.RandomState(1).randint(0, 256, (1000, 784))
    labels = np.random.RandomState(2).randint(0, 10, 1000)
    for array in forward(pixels[:100], network):
        print(array.shape)
    print('noise in row 7 changes', rows_changed(pixels[:100], network, 7))
    for batch_size in [1, 10, 100, 1000]:
        right = count_right(pixels, labels, network, batch_size)
        print(batch_size, right, memory_of(batch_size))
