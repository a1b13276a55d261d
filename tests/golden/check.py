"""Checks that the golden files, the NumPy listings of the course, and so the core, say the same.

    /usr/bin/python3 tests/golden/check.py

The core reads the same files (tests/cpp/golden.cpp), so listing = golden = core.
"""
import importlib
import io
import json
import runpy
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

sys.dont_write_bytecode = True  # The folders of the course stay as they are.

import make_golden  # noqa: E402

make_golden.with_flags()

import numpy as np  # noqa: E402  (NumPy reads the flags when it is imported)

FOLDER = Path(__file__).resolve().parent
CONTENT = FOLDER.parents[1] / 'web' / 'content'
FOUR = [(0, 0), (1, 0), (0, 1), (1, 1)]


def golden(name):
    return json.loads((FOLDER / f'{name}.json').read_text())


def same(found, expected, what):
    if found != expected:
        sys.exit(f'golden: {what}: the listing says {found}, it should be {expected}')


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


CHECKS = {
    'perceptron': check_perceptron,
    'rule': check_rule,
    'xor': check_xor,
    'circuits': check_circuits,
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
