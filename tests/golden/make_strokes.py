"""Draws digits as people write them, by code, and writes tests/golden/strokes.json.

    /usr/bin/python3 tests/golden/make_strokes.py            writes it
    /usr/bin/python3 tests/golden/make_strokes.py --check    only compares it with what it would write

Each digit has several styles (a 4 open or closed, a 7 with or without its bar, …), each style is a
few points per stroke through which a smooth line runs. Slant, turn, proportions, size, place, the
pen's width and a slow wobble of the hand are drawn at random, from one seed. What the network
answers plays no part here: the styles and the ranges were written down before it was asked.
"""
import math
import sys

sys.dont_write_bytecode = True  # The folder stays as it is.

import make_golden  # noqa: E402

make_golden.with_flags()

import numpy as np  # noqa: E402  (NumPy reads the flags when it is imported)

PAD = 280
EACH = 26


def arc(cx, cy, rx, ry, begin, end, steps=10):
    """Points of an ellipse from one angle to another, in degrees; 0 is right, 90 is down."""
    angles = np.radians(np.linspace(begin, end, steps))
    return [(cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in angles]


# In a box one wide and one high, y down. A stroke is a list of points; 'line' strokes have corners.
STYLES = {
    0: [
        [('curve', arc(0.5, 0.5, 0.36, 0.5, -90, -450, 18))],
        [('curve', arc(0.5, 0.5, 0.32, 0.5, -60, -415, 18))],
        [('curve', arc(0.5, 0.5, 0.42, 0.46, -100, 265, 18))],
    ],
    1: [
        [('line', [(0.5, 0.0), (0.5, 1.0)])],
        [('line', [(0.28, 0.25), (0.52, 0.0), (0.52, 1.0)])],
        [('line', [(0.55, 0.0), (0.48, 1.0)])],
        [('line', [(0.3, 0.22), (0.52, 0.0), (0.52, 1.0)]), ('line', [(0.25, 1.0), (0.78, 1.0)])],
    ],
    2: [
        [('curve', [(0.15, 0.22), (0.35, 0.02), (0.68, 0.03), (0.82, 0.25), (0.68, 0.52),
                    (0.4, 0.78), (0.14, 0.99)]), ('line', [(0.14, 0.99), (0.88, 0.97)])],
        [('curve', [(0.18, 0.2), (0.42, 0.0), (0.75, 0.1), (0.76, 0.4), (0.45, 0.75), (0.15, 0.93),
                    (0.18, 0.8), (0.36, 0.82), (0.6, 0.98), (0.88, 0.92)])],
        [('curve', [(0.12, 0.16), (0.5, 0.0), (0.8, 0.2), (0.6, 0.55), (0.15, 1.0)]),
         ('line', [(0.15, 1.0), (0.85, 1.0)])],
    ],
    3: [
        [('curve', [(0.18, 0.14), (0.45, 0.0), (0.75, 0.1), (0.72, 0.36), (0.42, 0.47)]),
         ('curve', [(0.42, 0.47), (0.78, 0.56), (0.82, 0.82), (0.5, 1.0), (0.14, 0.88)])],
        [('line', [(0.2, 0.02), (0.78, 0.02), (0.45, 0.42)]),
         ('curve', [(0.45, 0.42), (0.78, 0.5), (0.8, 0.82), (0.48, 1.0), (0.15, 0.88)])],
        [('curve', [(0.2, 0.08), (0.55, 0.0), (0.76, 0.2), (0.55, 0.42), (0.46, 0.46), (0.6, 0.48),
                    (0.84, 0.7), (0.6, 0.97), (0.16, 0.93)])],
    ],
    4: [
        [('line', [(0.3, 0.02), (0.15, 0.55), (0.85, 0.52)]), ('line', [(0.7, 0.1), (0.66, 1.0)])],
        [('line', [(0.68, 0.0), (0.12, 0.66), (0.9, 0.66)]), ('line', [(0.68, 0.0), (0.68, 1.0)])],
        [('curve', [(0.22, 0.03), (0.16, 0.35), (0.3, 0.5), (0.7, 0.46)]),
         ('line', [(0.76, 0.0), (0.7, 1.0)])],
    ],
    5: [
        [('line', [(0.8, 0.02), (0.26, 0.03), (0.2, 0.45)]),
         ('curve', [(0.2, 0.45), (0.55, 0.38), (0.82, 0.62), (0.66, 0.94), (0.15, 0.95)])],
        [('curve', [(0.26, 0.04), (0.22, 0.42), (0.5, 0.38), (0.8, 0.58), (0.72, 0.9), (0.4, 1.0),
                    (0.14, 0.9)]), ('line', [(0.26, 0.04), (0.82, 0.0)])],
        [('line', [(0.75, 0.0), (0.3, 0.0), (0.26, 0.4)]),
         ('curve', [(0.26, 0.4), (0.6, 0.4), (0.78, 0.68), (0.55, 0.97), (0.2, 0.9)])],
    ],
    6: [
        [('curve', [(0.72, 0.02), (0.4, 0.22), (0.2, 0.6), (0.3, 0.93), (0.62, 0.98), (0.8, 0.76),
                    (0.62, 0.54), (0.32, 0.6), (0.22, 0.74)])],
        [('curve', [(0.6, 0.0), (0.3, 0.35), (0.22, 0.75), (0.45, 1.0), (0.74, 0.86), (0.68, 0.6),
                    (0.42, 0.58), (0.24, 0.78)])],
        [('curve', [(0.5, 0.0), (0.26, 0.4), (0.24, 0.78), (0.5, 1.0), (0.78, 0.8), (0.6, 0.58),
                    (0.3, 0.68)])],
    ],
    7: [
        [('line', [(0.15, 0.05), (0.85, 0.02), (0.42, 1.0)])],
        [('line', [(0.14, 0.03), (0.84, 0.03), (0.4, 1.0)]),
         ('line', [(0.35, 0.5), (0.82, 0.48)])],
        [('curve', [(0.14, 0.1), (0.4, 0.04), (0.84, 0.05)]),
         ('curve', [(0.84, 0.05), (0.62, 0.4), (0.5, 1.0)])],
    ],
    8: [
        [('curve', [(0.72, 0.14), (0.45, 0.0), (0.26, 0.2), (0.5, 0.45), (0.76, 0.72), (0.5, 1.0),
                    (0.24, 0.74), (0.52, 0.45), (0.76, 0.2), (0.7, 0.1)])],
        [('curve', arc(0.5, 0.24, 0.25, 0.24, 90, 450, 14)),
         ('curve', arc(0.5, 0.74, 0.31, 0.26, -90, 270, 14))],
        [('curve', [(0.5, 0.46), (0.25, 0.24), (0.5, 0.0), (0.74, 0.22), (0.5, 0.46), (0.2, 0.76),
                    (0.5, 1.0), (0.8, 0.76), (0.5, 0.46)])],
    ],
    9: [
        [('curve', arc(0.48, 0.27, 0.28, 0.27, -20, -370, 14)), ('line', [(0.76, 0.2), (0.66, 1.0)])],
        [('curve', [(0.76, 0.18), (0.5, 0.0), (0.24, 0.2), (0.36, 0.46), (0.64, 0.4), (0.76, 0.16),
                    (0.76, 0.6), (0.6, 1.0)])],
        [('curve', [(0.74, 0.2), (0.48, 0.02), (0.22, 0.26), (0.44, 0.5), (0.74, 0.24), (0.74, 0.7),
                    (0.55, 0.98), (0.25, 0.92)])],
    ],
}


def smooth(points, steps=5):
    """A Catmull-Rom line through the points."""
    p = np.array([points[0], *points, points[-1]], float)
    out = []
    for i in range(1, len(p) - 2):
        for t in np.arange(steps) / steps:
            a, b, c, d = p[i - 1], p[i], p[i + 1], p[i + 2]
            out.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2
                              + (3 * b - a - 3 * c + d) * t ** 3))
    return np.array([*out, p[-2]])


def cut(points, steps=5):
    """Straight lines between the points."""
    p = np.array(points, float)
    out = [a + (b - a) * t for a, b in zip(p, p[1:]) for t in np.arange(steps) / steps]
    return np.array([*out, p[-1]])


def hand(random):
    """One writer's way with one digit: what happens to a point of the box, and the pen."""
    height = random.uniform(0.4, 0.85) * PAD
    width = height * random.uniform(0.55, 0.85)
    slant = random.normal(0.12, 0.14)
    turn = random.normal(0, math.radians(5))
    pen = int(round(random.uniform(14, 36)))
    waves = random.uniform(0, 2 * math.pi, (2, 3))
    wobble = random.uniform(0, 0.018) * height

    def place(points):
        x = (points[:, 0] - 0.5) * width
        y = (points[:, 1] - 0.5) * height
        x, y = x - slant * y, y
        x, y = x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)
        along = np.arange(len(points)) / 3
        x = x + wobble * sum(np.sin(along / (k + 1) + waves[0, k]) for k in range(3))
        y = y + wobble * sum(np.sin(along / (k + 1) + waves[1, k]) for k in range(3))
        return np.stack([x, y], axis=1)

    return place, pen


def drawing(digit, style, random):
    place, pen = hand(random)
    strokes = [place((smooth if kind == 'curve' else cut)(points))
               for kind, points in STYLES[digit][style]]
    every = np.concatenate(strokes)
    margin = pen / 2
    low = margin - every.min(axis=0)
    high = PAD - 1 - margin - every.max(axis=0)
    move = [random.uniform(min(a, b), max(a, b)) for a, b in zip(low, high)]
    text = ';'.join(
        ' '.join(f'{int(x)},{int(y)}' for x, y in np.clip(np.rint(stroke + move), 0, PAD - 1))
        for stroke in strokes)
    return {'digit': digit, 'style': style, 'width': pen, 'strokes': text}


def strokes(_):
    random = np.random.RandomState(20)
    return {'drawings': [drawing(digit, i % len(STYLES[digit]), random)
                         for digit in range(10) for i in range(EACH)]}


if __name__ == '__main__':
    sys.exit(make_golden.write(np, {'strokes.json': strokes}, 'make_strokes.py'))
