"""The notes' loop over the test images, timed: what our own is compared with.

    numpy_loop.py IMAGES LABELS WEIGHTS

says first how fast np.dot is, which depends on the library that NumPy was given. Then it reads orders,
one a line: a size of batches. Each is answered by a line of JSON: the seconds for all images, and how
many answers were right.
"""

import json
import sys
import time

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    x = x - np.max(x, axis=-1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True)


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    return softmax(a3)


def one_by_one(network, x, t):
    right = 0
    for i in range(len(x)):
        y = predict(network, x[i])
        p = np.argmax(y)
        if p == t[i]:
            right += 1
    return right


def in_batches(network, x, t, batch_size):
    right = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(network, x[i : i + batch_size])
        p = np.argmax(y_batch, axis=1)
        right += np.sum(p == t[i : i + batch_size])
    return int(right)


def gigaflops():
    a, b = np.ones((100, 784)), np.ones((784, 50))
    seconds = []
    for _ in range(50):
        begun = time.perf_counter()
        np.dot(a, b)
        seconds.append(time.perf_counter() - begun)
    return 2e-9 * 100 * 784 * 50 / min(seconds)


def say(**words):
    print(json.dumps(words), flush=True)


def main():
    images, labels, weights = sys.argv[1:]
    t = np.fromfile(labels, np.uint8)[8:]
    x = np.fromfile(images, np.uint8)[16:].reshape(len(t), 784).astype(np.float32) / 255.0
    # The notes' own weights are drawn by np.random.randn: doubles.
    network = {name: array.astype(np.float64) for name, array in np.load(weights).items()}
    say(gigaflops=gigaflops())
    for line in sys.stdin:
        size = int(line)
        begun = time.perf_counter()
        right = one_by_one(network, x, t) if size == 1 else in_batches(network, x, t, size)
        say(seconds=time.perf_counter() - begun, right=right)


if __name__ == "__main__":
    main()
