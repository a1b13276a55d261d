import numpy as np


def softmax(s, axis=None, t=1.0, shift=True):
    s = s / t
    c = np.max(s, axis=axis, keepdims=True) if shift else 0.0
    shifted = s - c
    e = np.exp(shifted)
    total = np.sum(e, axis=axis, keepdims=True)
    y = e / total
    return y


if __name__ == '__main__':
    bars = np.array([1, 2, 3])
    for s in [bars, bars + 10, bars * 2]:
        print(s, softmax(s), np.argmax(s))

    large = np.array([1010, 1000, 990])
    with np.errstate(over='ignore', invalid='ignore'):
        print(softmax(large, shift=False))
    print(softmax(large))

    batch = np.array([[0, 1, 2], [3, 4, 5], [6, 7, 8], [-1, -2, -3]])
    print(softmax(batch, axis=1))
    print(softmax(batch).sum(axis=1))

    notes = np.array([0.3, 2.9, 4.0])
    for t in [0.5, 1, 2, 5]:
        print(t, softmax(notes, t=t), np.argmax(notes / t))
