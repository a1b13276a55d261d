"""What NumPy makes of drawings and of changed images; writes tests/golden/digits.json.

    /usr/bin/python3 tests/golden/make_digits.py            writes it
    /usr/bin/python3 tests/golden/make_digits.py --check    only compares it with what it would write

Written from the description of the steps (cpp/gradus/digits/*.hpp), with whole arrays: an image is
made smaller by two matrices of overlaps, one for its rows and one for its columns.
"""
import json
import sys
import zlib

sys.dont_write_bytecode = True  # The folder stays as it is.

import make_golden  # noqa: E402

make_golden.with_flags()

import numpy as np  # noqa: E402  (NumPy reads the flags when it is imported)

SIDE, SHEET, PAD = 28, 112, 280


def rasterised(text, width):
    """Ink by the distance of each pixel's middle from the pen's way, fading over one pixel."""
    yy, xx = np.mgrid[0:SHEET, 0:SHEET] + 0.5
    unit = PAD / SHEET
    ink = np.zeros((SHEET, SHEET))
    for stroke in text.split(';'):
        points = (np.array([[int(n) for n in p.split(',')] for p in stroke.split()]) + 0.5) / unit
        for a, b in zip(points if len(points) == 1 else points[:-1], points[-len(points) + 1:]):
            d = b - a
            length = d @ d
            share = ((xx - a[0]) * d[0] + (yy - a[1]) * d[1]) / length if length > 0 else 0 * xx
            share = np.clip(share, 0, 1)
            distance = np.sqrt((xx - (a[0] + share * d[0])) ** 2 + (yy - (a[1] + share * d[1])) ** 2)
            ink = np.maximum(ink, np.clip(width / unit / 2 + 0.5 - distance, 0, 1))
    return np.floor(ink * 255 + 0.5).astype(np.uint8)


def overlaps(start, step, length):
    """(28, length): what part of pixel i, from start + i * step on, lies in each row of the sheet."""
    begin = start + step * np.arange(SIDE)[:, None]
    at = np.arange(length)[None, :]
    return np.clip(np.minimum(begin + step, at + 1) - np.maximum(begin, at), 0, None) / step


def shown(sheet, top, left, step_down, step_across):
    down = overlaps(top, step_down, sheet.shape[0])
    across = overlaps(left, step_across, sheet.shape[1])
    return np.floor(down @ sheet.astype(float) @ across.T + 0.5).astype(np.uint8)


def plain(sheet):
    return shown(sheet, 0, 0, sheet.shape[0] / SIDE, sheet.shape[1] / SIDE)


def box(sheet):
    rows, columns = np.nonzero(sheet.any(1))[0], np.nonzero(sheet.any(0))[0]
    return rows[0], rows[-1] + 1, columns[0], columns[-1] + 1


def moved(image, down, right):
    out = np.zeros_like(image)
    h, w = image.shape
    out[max(down, 0):h + min(down, 0), max(right, 0):w + min(right, 0)] = \
        image[max(-down, 0):h - max(down, 0), max(-right, 0):w - max(right, 0)]
    return out


def cropped(sheet):
    top, bottom, left, right = box(sheet)
    return plain(moved(sheet, (sheet.shape[0] - top - bottom) // 2,
                       (sheet.shape[1] - left - right) // 2))


def fitted(sheet):
    top, bottom, left, right = box(sheet)
    step = max(bottom - top, right - left) / 20
    return shown(sheet, (top + bottom) / 2 - 14 * step, (left + right) / 2 - 14 * step, step, step)


def mass(image):
    total = image.sum(dtype=float)
    return [float((image.sum(1) * np.arange(SIDE)).sum() / total),
            float((image.sum(0) * np.arange(SIDE)).sum() / total)]


def centred(image):
    row, column = mass(image)
    return moved(image, int(np.floor(14 - row + 0.5)), int(np.floor(14 - column + 0.5)))


def hexed(image):
    return image.tobytes().hex()


def drawings():
    every = json.loads((make_golden.FOLDER / 'strokes.json').read_text())['drawings']
    dots = [{'width': 8, 'strokes': '0,0'}, {'width': 60, 'strokes': '279,140;10,270 11,270'}]
    for each in every[3::37] + dots:
        sheet = rasterised(each['strokes'], each['width'])
        fit = fitted(sheet)
        yield {'strokes': each['strokes'], 'width': each['width'],
               'rows': sheet.sum(1, dtype=int).tolist(), 'columns': sheet.sum(0, dtype=int).tolist(),
               'plain': hexed(plain(sheet)), 'cropped': hexed(cropped(sheet)), 'fitted': hexed(fit),
               'centred': hexed(centred(fit)), 'plain-centred': hexed(centred(plain(sheet))),
               'mass': mass(fit)}


def pattern():
    return (np.arange(SIDE * SIDE) % 251).astype(np.uint8).reshape(SIDE, SIDE)


def changes():
    order = np.random.RandomState(42).permutation(SIDE * SIDE)
    ways = {
        'none': lambda image, _: image,
        'mirrored': lambda image, _: image[:, ::-1],
        'upside-down': lambda image, _: image[::-1],
        'inverted': lambda image, _: 255 - image,
        'shuffled': lambda image, _: image.ravel()[order],
        'noise': lambda _, random: random.randint(0, 256, SIDE * SIDE).astype(np.uint8),
        'blank': lambda image, _: np.zeros_like(image),
    }
    for how, way in ways.items():
        for dx, dy in [(0, 0), (4, 0), (-3, 8), (27, -27)]:
            random = np.random.RandomState(42)
            two = [way(moved(image, dy, dx), random) for image in (pattern(), pattern().T)]
            yield {'how': how, 'dx': dx, 'dy': dy,
                   'images': ''.join(np.ascontiguousarray(image).tobytes().hex() for image in two)}


def checksum():
    arrays = [np.arange(-3, 3).reshape(2, 3) / 7, np.arange(3) / 3, np.arange(30).reshape(3, 10) / 9,
              np.zeros(10)]
    return '%08x' % zlib.crc32(b''.join(a.astype('<f4').tobytes() for a in arrays))


def digits(_):
    return {'drawings': list(drawings()), 'changes': list(changes()), 'checksum': [checksum()]}


if __name__ == '__main__':
    sys.exit(make_golden.write(np, {'digits.json': digits}, 'make_digits.py'))
