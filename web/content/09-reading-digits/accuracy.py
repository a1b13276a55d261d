import numpy as np


def confusion(labels, answers):
    counts = np.zeros((10, 10), dtype=int)
    np.add.at(counts, (labels, answers), 1)
    return counts


def rates(counts):
    right = counts.diagonal().sum()
    n = counts.sum()
    accuracy = right / n
    recall = counts.diagonal() / counts.sum(axis=1)
    return right, n, accuracy, recall


def cell(labels, answers, label, answer):
    return np.flatnonzero((labels == label) & (answers == answer))


def shift(images, dx):
    moved = np.zeros_like(images)
    moved[:, :, max(dx, 0):28 + min(dx, 0)] = images[:, :, max(-dx, 0):28 + min(-dx, 0)]
    return moved


if __name__ == '__main__':
    labels = np.array([4, 9, 4, 7, 1, 4, 9, 0, 2, 3, 5, 6, 8])
    answers = np.array([4, 9, 9, 7, 1, 4, 4, 0, 2, 8, 5, 6, 8])
    counts = confusion(labels, answers)
    print(counts)
    print(rates(counts))
    print('4 read as 9:', cell(labels, answers, 4, 9))
