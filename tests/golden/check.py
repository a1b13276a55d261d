"""Checks that the golden files, the NumPy listings of the course, and so the core, say the same.

    /usr/bin/python3 tests/golden/check.py

The core reads the same files (tests/cpp/golden.cpp), so listing = golden = core.
"""
import importlib
import io
import runpy
import subprocess
import sys
from contextlib import redirect_stdout

sys.dont_write_bytecode = True  # The folders of the course stay as they are.

import make_golden  # noqa: E402

make_golden.with_flags()

import numpy as np  # noqa: E402  (NumPy reads the flags when it is imported)

import check_digits  # noqa: E402
import check_forward  # noqa: E402
import check_readers  # noqa: E402
from compare import FOLDER, FOUR, golden, refusal, same  # noqa: E402

CONTENT = FOLDER.parents[1] / 'web' / 'content'


def check_perceptron(listing):
    for entry in golden('neurons')['neurons']:
        w, x, b = np.array(entry['w']), np.array(entry['x']), entry['b']
        same(listing.perceptron(w, b, x), entry['y'], f'perceptron of {entry}')
        same(listing.perceptron_threshold(w, b, x), entry['y_threshold'], f'threshold of {entry}')
    for name, table in [('AND', [0, 0, 0, 1]), ('NAND', [1, 1, 1, 0]), ('OR', [0, 1, 1, 1]),
                        ('AND_threshold', [0, 0, 0, 1])]:
        same([getattr(listing, name)(*x) for x in FOUR], table, name)


def check_rule(listing):
    for run in golden('learning')['runs']:
        w, b = np.zeros(2), 0.0
        path = iter(run['path'])
        for mistakes in run['mistakes']:
            wrong = 0
            for x, t in zip(listing.SAMPLES, run['targets']):
                w, b, error = listing.correct(w, b, x, t, run['rate'])
                wrong += abs(error)
                same([*w.tolist(), b], next(path), f'path to {run["targets"]}')
            same(wrong, mistakes, f'mistakes with {run["targets"]}')
        if run['rate'] == 1.0:
            w, b, mistakes = listing.learn(run['targets'], most_rounds=len(run['mistakes']))
            same(mistakes, run['mistakes'], f'mistakes to {run["targets"]}')
            same([*w.tolist(), b], run['path'][-1], f'end of {run["targets"]}')


def check_xor(listing):
    for name, table in [('AND', [0, 0, 0, 1]), ('NAND', [1, 1, 1, 0]), ('OR', [0, 1, 1, 1])]:
        same([listing.gate(name, *x) for x in FOUR], table, f'gate {name}')
    same([listing.XOR(*x) for x in FOUR], [0, 1, 1, 0], 'XOR')


def check_circuits(listing):
    for circuit in golden('circuits')['circuits']:
        names = [f'wire{i}' for i in range(circuit['inputs'] + len(circuit['gates']))]
        wiring = [
            (names[circuit['inputs'] + g], gate, names[first], names[second])
            for g, (gate, (first, second)) in enumerate(zip(circuit['gates'], circuit['from']))
        ]
        for row in circuit['wires']:
            wires = listing.evaluate(wiring, **dict(zip(names, row[:circuit['inputs']])))
            same([wires[name] for name in names], row, 'a random circuit')
    for name, circuit in [('half', listing.HALF_ADDER), ('full', listing.FULL_ADDER)]:
        for *bits, total, carry in golden('adders')[name]:
            wires = listing.evaluate(circuit, **dict(zip('abc', bits)))
            same([wires['sum'], wires['carry']], [total, carry], f'{name} adder of {bits}')
    table = [listing.evaluate(listing.XOR_FROM_NAND, a=a, b=b)['y'] for a, b in FOUR]
    same(table, [0, 1, 1, 0], 'XOR from NAND')


def shapes():
    """Shapes of up to four axes, a length of 1 among them."""
    random = np.random.RandomState(1)
    return [tuple(random.randint(1, 4, axes).tolist()) for axes in range(5) for _ in range(6)]


def check_block(listing):
    for shape in shapes():
        count = int(np.prod(shape))
        for transposed in [False, True]:
            a = listing.fold(count, shape, transposed)
            same(listing.elements(np.arange(count), a), a.flatten().tolist(), f'elements of {shape}')
            same(a.base is None, False, f'{shape} has a block of its own')
    a = listing.fold(6, (2, 3))
    same((a.strides, a.T.strides, a.nbytes), ((24, 8), (8, 24), 48), 'strides of (2, 3)')
    same(listing.element(np.arange(6), (1, 2), a.strides), 5, 'the element at byte 40')
    same([listing.fold(6, s, True).shape for s in [(6,), (1, 6), (6, 1)]], [(6,), (6, 1), (1, 6)],
         'shapes of .T')
    same([listing.fold(6, (-1, 3)).shape, listing.fold(12, (-1, 4)).shape], [(2, 3), (3, 4)], '-1')
    same(refusal(listing.fold, 6, (4, 2)), 'cannot reshape array of size 6 into shape (4,2)', '4, 2')


def check_axis(listing):
    random = np.random.RandomState(2)
    for shape in shapes():
        X = random.randint(-9, 10, shape)
        for axis in range(X.ndim):
            most, where = listing.largest_along(X, axis)
            for found, expected in [(listing.sum_along(X, axis), X.sum(axis=axis)),
                                    (listing.mean_along(X, axis), X.mean(axis=axis)),
                                    (most, X.max(axis=axis)), (where, X.argmax(axis=axis)),
                                    (listing.concatenate(X, X + 1, axis),
                                     np.concatenate([X, X + 1], axis=axis))]:
                same((found.shape, found.tolist()), (expected.shape, expected.tolist()),
                     f'axis {axis} of {shape}')
    along = [listing.sum_along(X, axis).tolist() for X in [listing.TRAY, listing.NOTES]
             for axis in [0, 1]]
    same(along, [[5, 7, 9], [6, 15], [4, 6], [3, 7]], 'sums of the notes')
    same([X.sum() for X in [listing.TRAY, listing.NOTES, listing.CUBE]], [21, 10, 66], 'all axes')


def check_views(listing):
    same(listing.views().tolist(), [0, 99, 2, 3, 4, 5], 'a view and a copy')
    same([each.tolist() for each in listing.copies()], [[1, 50, 3], [1, 2, 3]], 'copy()')
    same([listing.one_step().tolist(), listing.one_step_mended().tolist()],
         [[-3 - 0.1 * -6, 4 - 0.1 * 8], [-3, 4]], 'one step')
    start = np.array([-3.0, 4.0])
    same(listing.walk_downhill(listing.bowl, start) is start, True, 'the start is what moved')
    # Each step leaves four fifths of what there was: 0.8 ** 100 is 2e-10.
    same(np.allclose(start, np.array([-3, 4]) * 0.8 ** 100, rtol=1e-5, atol=0), True, '100 steps')
    same(listing.slope(listing.bowl, np.array([3, 4])).tolist(), [25000, 35000], 'whole numbers')
    same(np.allclose(listing.slope(listing.bowl, np.array([3.0, 4.0])), [6, 8]), True, 'floats')
    same([listing.write().tolist(), listing.rebind().tolist()], [[1, 2, 3], [0, 0, 0]], 'g and dW')
    same([each.tolist() for each in listing.integers()], [[3, 4], [3.9, 4]], '3 + 0.9')


def check_broadcast(listing):
    random = np.random.RandomState(3)
    for a, b in [(a, b) for a in shapes() for b in shapes()]:
        refused = refusal(np.broadcast_shapes, a, b)
        same(refusal(listing.common_shape, a, b) is None, refused is None, f'{a} meets {b}')
        if refused:
            continue
        same(listing.common_shape(a, b), np.broadcast_shapes(a, b), f'{a} with {b}')
        A, B = random.randint(1, 10, a), random.randint(1, 10, b)
        for name, operator in listing.OPERATORS.items():
            same(listing.broadcast(name, A, B).tolist(), operator(A, B).tolist(), f'{name} {a} {b}')
        g = random.randint(-9, 10, np.broadcast_shapes(a, b))
        same(listing.summed_back(g, b).tolist(), added_at_source(g, b).tolist(), f'back to {b}')
    A, B = np.array([[1, 2], [3, 4]]), np.array([10, 20])
    same(listing.broadcast('multiply', A, B).tolist(), [[10, 40], [30, 80]], 'A * B')
    e = np.exp(np.arange(9).reshape(3, 3))
    same(listing.shares_by_column(e).sum(axis=1).round(2).tolist(), [0.1, 2.09, 41.9], 'shares')
    same(np.allclose(listing.shares_by_row(e).sum(axis=1), 1), True, 'shares by row')
    y, t = np.arange(10) + 0.1, np.arange(10).reshape(10, 1)
    found = [round(listing.mean_square(y, t), 9), round(listing.mean_square(y, t.flatten()), 9)]
    same(((y - t).shape, found), ((10, 10), [16.51, 0.01]), 'ten and ten')


def added_at_source(g, shape):
    """NumPy's own way back: each cell of g is added to the one that it was copied from."""
    summed = np.zeros(shape)
    source = np.broadcast_to(np.arange(summed.size).reshape(shape), g.shape)
    np.add.at(summed.reshape(-1), source.flatten(), g.flatten())
    return summed


def check_back(listing):
    X, b = np.arange(1, 13).reshape(4, 3), np.array([10.0, 20.0, 30.0])
    same(listing.forth(X, b), 318.0, 'forth')
    same([round(listing.nudged(X, b, at), 9) for at in range(3)], [0.4] * 3, 'a nudge')
    random = np.random.RandomState(4)
    for shape in [(3,), (1, 3), (4, 1), (1, 1), (4, 3), (), (1,)]:
        g = random.randint(-9, 10, (4, 3))
        expected = added_at_source(g, shape)
        same(np.array(listing.back(g, shape)).tolist(), expected.tolist(), f'back to {shape}')
    same(listing.back(np.ones((4, 3)), (3,)).tolist(), [4, 4, 4], 'ones go back')


def check_tape(listing):
    for seed in [0, 1, 42, 2 ** 32 - 1]:
        words, state = listing.words_of(seed), np.random.RandomState(seed)
        expected = [state.rand() for _ in range(100)]
        same([listing.rand(words) for _ in expected], expected, f'words of seed {seed}')
        first, second = listing.row(seed, ['rand(2)', 'rand(3)'])
        whole, = listing.row(seed, ['rand(5)'])
        same([*first, *second], whole.tolist(), 'rand(2) and rand(3) are rand(5)')
        folded, = listing.row(seed, ['rand(3, 2)'])
        same((folded.shape, folded.flatten()[:5].tolist()), ((3, 2), whole.tolist()), 'rand(3, 2)')
    three, = listing.row(0, ['rand(3)'])
    same(str(three), '[0.5488135  0.71518937 0.60276338]', 'rand(3) of seed 0')
    drawn, = listing.row(0, ['choice(10, 10)'])
    same((drawn.tolist(), listing.distinct(drawn)), ([5, 0, 3, 3, 7, 9, 3, 5, 2, 4], 7), 'choice')
    once, = listing.row(0, ['choice(10, 10, replace=False)'])
    order, = listing.row(0, ['permutation(10)'])
    same((once.tolist(), listing.distinct(once)), (order.tolist(), 10), 'replace=False')
    pictures, = listing.row(0, ['choice(60000, 1000)'])
    same(listing.distinct(pictures), 995, 'a thousand of sixty thousand')


def check_sample(listing):
    for what, least, width in [('rand', 0, 0.1), ('randn', -4, 0.8)]:
        for n in [20, 100, 1000, 10000, 100000]:
            x = getattr(np.random.RandomState(0), what)(n)
            counts = listing.histogram(what, n, 0)
            # Counted box by box, away from the rounding of the edges.
            edges = [least + width * at for at in range(11)]
            near = [np.sum((x >= low) & (x < high)) for low, high in zip(edges, edges[1:])]
            same(bool(np.all(np.abs(counts - near) <= 1)), True, f'{n} of {what}')
    same(listing.histogram('rand', 20, 0).tolist(), [3, 0, 0, 1, 2, 4, 2, 3, 3, 2], 'twenty draws')
    many = listing.histogram('rand', 100000, 0)
    same((many.min(), many.max(), many.sum()), (9821, 10103, 100000), 'a hundred thousand')
    same(listing.histogram('randn', 100000, 0).sum(), 99995, 'five lie outside')


def check_picture(listing):
    x, sin, cos = listing.curve(0, 6, 0.1)
    same((x.size, sin.tolist(), cos.tolist()), (60, np.sin(x).tolist(), np.cos(x).tolist()), 'curve')
    same(round(sin[10], 8), 0.84147098, 'sin of 1')
    same(np.allclose(sin ** 2 + cos ** 2, 1, rtol=0, atol=1e-15), True, 'sin and cos')
    img = np.random.RandomState(5).randint(0, 256, (6, 8))
    for row, column in np.ndindex(6, 8):
        same(listing.changed(img, 'invert')[row, column], 255 - img[row, column], 'invert')
        same(listing.changed(img, 'flip')[row, column], img[row, 7 - column], 'flip')
        same(listing.changed(img, 'transpose')[column, row], img[row, column], 'transpose')
    twice = listing.changed(img, 'invert', 'flip', 'transpose', 'transpose', 'flip', 'invert')
    same(twice.tolist(), img.tolist(), 'there and back')


CHECKS = {
    'block': check_block,
    'axis': check_axis,
    'views': check_views,
    'broadcast': check_broadcast,
    'back': check_back,
    'tape': check_tape,
    'sample': check_sample,
    'picture': check_picture,
    'perceptron': check_perceptron,
    'rule': check_rule,
    'xor': check_xor,
    'circuits': check_circuits,
    **check_digits.CHECKS,
    **check_forward.CHECKS,
    **check_readers.CHECKS,
}


def main():
    subprocess.run([sys.executable, FOLDER / 'make_golden.py', '--check'], check=True)
    listings = sorted(CONTENT.glob('*/*.py'))
    for path in listings:
        sys.path.insert(0, str(path.parent))
        if path.stem not in CHECKS:
            sys.exit(f'golden: nothing checks {path.relative_to(CONTENT)}')
        CHECKS[path.stem](importlib.import_module(path.stem))
        with redirect_stdout(io.StringIO()):  # What a reader would see who runs it.
            runpy.run_path(str(path), run_name='__main__')
    print(f'golden: {len(listings)} listings compute what the files say')


if __name__ == '__main__':
    main()
