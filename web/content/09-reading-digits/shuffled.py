import numpy as np

from accuracy import confusion, rates

order = np.random.RandomState(42).permutation(784)


def shuffle(images):
    return images.reshape(-1, 784)[:, order]


def same_sums(x, W):
    plain = np.dot(x, W)
    shuffled = np.dot(x[order], W[order])
    return plain, shuffled


def examined(labels, answers):
    right, n, accuracy, recall = rates(confusion(labels, answers))
    return accuracy


if __name__ == '__main__':
    x = np.random.RandomState(0).rand(784)
    W = np.random.RandomState(1).randn(784, 50)
    plain, shuffled = same_sums(x, W)
    print('furthest apart:', np.abs(plain - shuffled).max())
    print('with the weights left as they are:', np.abs(plain - np.dot(x[order], W)).max())
