import numpy as np

from accuracy import confusion, rates


def read_csv(lines):
    table = np.loadtxt(lines, delimiter=',', skiprows=1, dtype=int, ndmin=2)
    labels, pixels = table[:, 0], table[:, 1:]
    return labels, pixels


def split(n, share=0.3, seed=42):
    order = np.random.RandomState(seed).permutation(n)
    first = int(np.ceil(n * share))
    return order[first:], order[:first]


def fit(pixels):
    lower = pixels.min(axis=0)
    span = pixels.max(axis=0) - lower
    return lower, np.where(span == 0, 1, span)


def scale(pixels, lower, span):
    return (pixels - lower) / span


def examine(labels, answers):
    counts = confusion(labels, answers)
    right = counts.diagonal().sum()
    n = counts.sum()
    accuracy = right / n
    return right, n, accuracy


def save(path, network):
    names = ['W1', 'b1', 'W2', 'b2', 'W3', 'b3']
    np.savez(path, **{name: array.astype(np.float32) for name, array in zip(names, network)})


if __name__ == '__main__':
    train, test = split(42000)
    print(train.size, test.size, test[:3])
    labels, pixels = read_csv(['label,pixel0,pixel1', '3,0,255', '8,51,102', '1,0,0'])
    lower, span = fit(pixels[:2])
    print(scale(pixels, lower, span))
