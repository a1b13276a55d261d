"""Makes the golden files: what NumPy and exact arithmetic say that the core must compute.

    /usr/bin/python3 tests/golden/make_golden.py            writes them
    /usr/bin/python3 tests/golden/make_golden.py --check    only compares them with what it would write

NumPy's last digits depend on the processor, so it runs with the paths for newer ones switched off;
the files say how.
"""
import json
import os
import sys
from decimal import Decimal, localcontext
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
FLAGS = {
    'GLIBC_TUNABLES': 'glibc.cpu.hwcaps=-FMA,-AVX2_Usable,-AVX2,-FMA4',
    'NPY_DISABLE_CPU_FEATURES': 'AVX F16C FMA3 AVX2 AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL',
}


def with_flags():
    """Starts this program again with the flags, unless it has them: both are read at the start."""
    if any(os.environ.get(name) != value for name, value in FLAGS.items()):
        os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | FLAGS)


def neurons(np):
    """Weighted sums of random neurons in both forms. At most seven inputs: from eight on NumPy sums in another order."""
    random = np.random.RandomState(4)
    found = []
    for number in range(200):
        n = 1 + number % 7
        w, x, b = random.randn(n), random.randn(n), random.randn()
        if number % 4 == 0:  # Round numbers, which meet the edge.
            w, x, b = np.round(w * 2) / 2, np.round(x), round(b * 2) / 2
        s = np.sum(w * x)
        found.append({
            'w': w.tolist(), 'x': x.tolist(), 'b': float(b),
            'dot': float(s), 'sum': float(s + b),
            'y': 1 if s + b > 0 else 0,
            'y_threshold': 1 if s > b else 0,  # With b in the place of theta.
        })
    return {'neurons': found}


SAMPLES = [[0, 0], [1, 0], [0, 1], [1, 1]]


def learning(np):
    """The perceptron rule, row after row: w1, w2, b after each, and the mistakes of each round."""
    runs = []
    for targets in ([0, 0, 0, 1], [1, 1, 1, 0], [0, 1, 1, 1], [0, 1, 1, 0]):
        for rate in (1.0, 0.1):
            w, b = np.zeros(2), 0.0
            path, mistakes = [], []
            for _ in range(12):
                wrong = 0
                for x, t in zip(np.array(SAMPLES), targets):
                    error = t - (1 if np.sum(w * x) + b > 0 else 0)
                    w, b = w + rate * error * x, b + rate * error
                    wrong += abs(error)
                    path.append([*w.tolist(), float(b)])
                mistakes.append(wrong)
                if wrong == 0:
                    break
            runs.append({'targets': targets, 'rate': rate, 'mistakes': mistakes, 'path': path})
    return {'runs': runs}


def exponentials(np):
    """e to the x, correctly rounded: computed with 50 digits and rounded once."""
    random = np.random.RandomState(16)
    points = np.concatenate([
        random.uniform(-745.1, 709.7, 150),
        random.uniform(-40, 40, 150),
        random.uniform(-1, 1, 100),
        random.randn(40) * 10.0 ** -np.arange(1, 41) * 100,
        np.arange(-20, 21) / 2,
        np.log(2) * (np.arange(-8, 9) + 0.5),  # Where the reduction changes its mind.
        [709.782712893384, 709.0, -708.3964185322641, -708.4, -744.44, -745.1332191019411],
        [-720.5, -735.25, 5e-324, -5e-324, 2.0**-53, -(2.0**-54), 0.0],
    ])
    with localcontext() as context:
        context.prec = 50
        values = [[float(x), float(Decimal(float(x)).exp())] for x in points]
    return {'exp': values}


GATES = {'AND': ([0.5, 0.5], -0.7), 'NAND': ([-0.5, -0.5], 0.7), 'OR': ([0.5, 0.5], -0.2)}


def circuits(np):
    """Random circuits: what every wire carries for every input, the first input changing fastest."""
    random = np.random.RandomState(12)
    found = []
    for number in range(20):
        inputs = 1 + number % 4
        count = int(random.randint(1, 25))
        wires = [(np.arange(2**inputs) >> i) & 1 for i in range(inputs)]
        names, sources = [], []
        for gate in range(count):
            name = ['AND', 'NAND', 'OR'][random.randint(3)]
            pair = random.randint(inputs + gate, size=2).tolist()
            w, b = GATES[name]
            s = w[0] * wires[pair[0]] + w[1] * wires[pair[1]] + b
            wires.append(np.where(s > 0, 1, 0))
            names.append(name)
            sources.append(pair)
        table = np.stack(wires, axis=1).tolist()
        found.append({'inputs': inputs, 'gates': names, 'from': sources, 'wires': table})
    return {'circuits': found}


def half(bits):
    return [bits & 1, bits >> 1]


def adders(_):
    """Sum and carry, by counting."""
    return {
        'half': [[a, b, *half(a + b)] for b in (0, 1) for a in (0, 1)],
        'full': [[a, b, c, *half(a + b + c)] for c in (0, 1) for b in (0, 1) for a in (0, 1)],
    }


FILES = {
    'neurons.json': neurons,
    'learning.json': learning,
    'exp.json': exponentials,
    'circuits.json': circuits,
    'adders.json': adders,
}


def text_of(np, make):
    """One entry a line, so that a change can be read."""
    made = {'python': sys.version.split()[0], 'numpy': np.__version__, **FLAGS}
    lines = [f'  "made_with": {json.dumps(made)}']
    for name, entries in make(np).items():
        rows = ',\n'.join(f'    {json.dumps(entry)}' for entry in entries)
        lines.append(f'  "{name}": [\n{rows}\n  ]')
    return '{\n' + ',\n'.join(lines) + '\n}\n'


def without_maker(text):
    """All but the line that names the versions."""
    return [line for line in text.splitlines() if '"made_with"' not in line]


def write(np, files, script):
    """Writes the files, or compares them; answers what sys.exit should say."""
    stale = []
    for name, make in files.items():
        text = text_of(np, make)
        path = FOLDER / name
        if '--check' not in sys.argv:
            path.write_text(text)
        elif not path.exists() or without_maker(path.read_text()) != without_maker(text):
            stale.append(name)
    if stale:
        return f'golden: not what {script} writes: {", ".join(stale)}'
    print(f'golden: {", ".join(files)}', 'as computed' if '--check' in sys.argv else 'written')
    return None


def main():
    with_flags()
    import numpy as np

    sys.exit(write(np, FILES, 'make_golden.py'))


if __name__ == '__main__':
    main()
