from pathlib import Path

import numpy as np

NAMES = ['W1', 'b1', 'W2', 'b2', 'W3', 'b3']


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def softmax(a):
    e = np.exp(a - a.max())
    return e / e.sum()


def load(path=Path(__file__).with_name('weights.npz')):
    file = np.load(path)
    return [file[name].astype(float) for name in NAMES]


def averages(begin, step, length):
    edges = begin + step * np.arange(29)
    cells = np.arange(length)
    overlap = np.minimum(edges[1:, None], cells + 1) - np.maximum(edges[:-1, None], cells)
    return np.maximum(overlap, 0) / step


def seen(sheet, top, left, step):
    rows = averages(top, step, sheet.shape[0])
    columns = averages(left, step, sheet.shape[1])
    return np.floor(np.dot(rows, np.dot(sheet, columns.T)) + 0.5)


def move(image, down, right):
    moved = np.zeros_like(image)
    r, c = np.nonzero(image)
    stays = (r + down >= 0) & (r + down < image.shape[0])
    stays &= (c + right >= 0) & (c + right < image.shape[1])
    moved[(r + down)[stays], (c + right)[stays]] = image[r[stays], c[stays]]
    return moved


def box(sheet):
    rows = np.flatnonzero(sheet.any(axis=1))
    columns = np.flatnonzero(sheet.any(axis=0))
    return rows[0], rows[-1] + 1, columns[0], columns[-1] + 1


def centre_of_mass(image):
    row = (image.sum(axis=1) * np.arange(28)).sum() / image.sum()
    column = (image.sum(axis=0) * np.arange(28)).sum() / image.sum()
    return row, column


def prepare(sheet):
    side = sheet.shape[0]
    top, bottom, left, right = box(sheet)
    middle = move(sheet, (side - top - bottom) // 2, (side - left - right) // 2)
    step = max(bottom - top, right - left) / 20
    plain = seen(sheet, 0, 0, side / 28)
    cropped = seen(middle, 0, 0, side / 28)
    fitted = seen(sheet, (top + bottom) / 2 - 14 * step, (left + right) / 2 - 14 * step, step)
    row, column = centre_of_mass(fitted)
    centred = move(fitted, int(np.floor(14 - row + 0.5)), int(np.floor(14 - column + 0.5)))
    return plain, cropped, fitted, centred


def change(image, how='none', dx=0, dy=0):
    random = np.random.RandomState(42)
    image = move(image, dy, dx)
    return {
        'none': lambda: image,
        'mirrored': lambda: image[:, ::-1],
        'upside-down': lambda: image[::-1],
        'inverted': lambda: 255 - image,
        'shuffled': lambda: image.reshape(784)[random.permutation(784)].reshape(28, 28),
        'noise': lambda: random.randint(0, 256, 784).reshape(28, 28),
        'blank': lambda: np.zeros((28, 28)),
    }[how]()


def read(pixels, network, label=0, **changes):
    W1, b1, W2, b2, W3, b3 = network
    image = pixels.reshape(28, 28)
    changed = change(image, **changes)
    scaled = changed / 255
    x = scaled.reshape(784)
    t = np.eye(10)[label]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    y = softmax(a3)
    answer = np.argmax(y)
    return x, t, a1, z1, a2, z2, a3, y, answer


if __name__ == '__main__':
    network = load()
    print(sum(array.size for array in network), 'parameters')
    nothing = np.zeros(784)
    *_, y, answer = read(nothing, network)
    print('an empty sheet is read as', answer, 'with', y[answer])

    sheet = np.zeros((112, 112))
    sheet[20:90, 50:58] = 255
    for stage in prepare(sheet):
        *_, y, answer = read(stage, network)
        print('a stroke is read as', answer, 'with', y[answer])
