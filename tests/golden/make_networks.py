"""Makes networks.json: activation functions, softmax, products, layers and first weights as NumPy computes them.

    /usr/bin/python3 tests/golden/make_networks.py            writes it
    /usr/bin/python3 tests/golden/make_networks.py --check    only compares it with what it would write

Element by element the formulas are those of the core, so that only exp and its kin can differ. Sums are loops in
the order that is taught: np.dot takes another one.
"""
import math
import sys
from decimal import Decimal, localcontext

sys.dont_write_bytecode = True  # The folder stays as it is.

import make_golden  # noqa: E402

make_golden.with_flags()

import numpy as np  # noqa: E402  (NumPy reads the flags when it is imported)

from make_arrays import number  # noqa: E402

erf = np.vectorize(math.erf, otypes=[float])
SQUARE_ROOT_OF_TWO_PI = np.sqrt(2 * np.pi)


def exact_erf(x):
    """By its power series with digits to spare: the terms grow before they shrink."""
    with localcontext() as context:
        context.prec = 80
        x = Decimal(x)
        term, result, n = x, x, 0
        while term != 0 and abs(term) > abs(result) * Decimal(10) ** -70:
            n += 1
            term *= -x * x / n
            result += term / (2 * n + 1)
        pi = Decimal('3.14159265358979323846264338327950288419716939937510582097494459230781640628620899')
        return float(result * 2 / pi.sqrt())


def erfs():
    """x and its error function, rounded once."""
    random = np.random.RandomState(5)
    points = np.concatenate([
        random.uniform(-6, 6, 200), random.uniform(-1, 1, 100), random.randn(40) * 10.0 ** -np.arange(1, 41),
        np.arange(-12, 13) / 2, [0.84375, 1.25, 2.857142857142857, 2.0**-28],  # Where musl changes its mind.
    ])
    return [[float(x), exact_erf(float(x))] for x in points]


# Activation functions: value, derivative by a, derivative by the parameter


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def sigmoid_slope(a):
    return sigmoid(a) * (1 - sigmoid(a))


def leaky(a, leak):
    return np.where(a > 0, a, leak * a)


def leaky_slope(a, leak):
    return np.where(a > 0, 1.0, leak)


def leak_slope(a, _):
    return np.where(a > 0, 0.0, a)


def elu(a, alpha):
    return np.where(a > 0, a, alpha * (np.exp(a) - 1))


def elu_slope(a, alpha):
    return np.where(a > 0, 1.0, alpha * np.exp(a))


def elu_alpha_slope(a, _):
    return np.where(a > 0, 0.0, np.exp(a) - 1)


def swish(a, beta):
    return a * sigmoid(beta * a)


def swish_slope(a, beta):
    return sigmoid(beta * a) + beta * (a * sigmoid_slope(beta * a))


def swish_beta_slope(a, beta):
    return a * (a * sigmoid_slope(beta * a))


def softplus(a, _):
    return np.where(a > 0, a, 0.0) + np.log1p(np.exp(-np.abs(a)))


def normal_share(a):
    return 0.5 * (1 + erf(a / np.sqrt(2)))


def gelu_slope(a, _):
    return normal_share(a) + a * (np.exp(-(a * a) / 2) / SQUARE_ROOT_OF_TWO_PI)


LEAKY = (leaky, leaky_slope, leak_slope)
ACTIVATIONS = {
    'step': (lambda a, _: np.where(a > 0, 1.0, 0.0), lambda a, _: np.zeros_like(a), None),
    'sigmoid': (lambda a, _: sigmoid(a), lambda a, _: sigmoid_slope(a), None),
    'tanh': (lambda a, _: np.tanh(a), lambda a, _: 1 - np.tanh(a) * np.tanh(a), None),
    'relu': (lambda a, _: np.where(a > 0, a, 0.0), lambda a, _: np.where(a > 0, 1.0, 0.0), None),
    'leaky_relu': LEAKY,
    'prelu': LEAKY,
    'rrelu': LEAKY,
    'elu': (elu, elu_slope, elu_alpha_slope),
    'swish': (swish, swish_slope, swish_beta_slope),
    'softplus': (softplus, lambda a, _: sigmoid(a), None),
    'gelu': (lambda a, _: a * normal_share(a), gelu_slope, None),
    'identity': (lambda a, _: a, lambda a, _: np.ones_like(a), None),
}
PARAMETERS = {
    'leaky_relu': [0.01, 0.3, -1.5], 'prelu': [0.25, 1.0], 'rrelu': [(1 / 8 + 1 / 3) / 2, 0.2],
    'elu': [1.0, 0.5, 1.6732632423543772], 'swish': [1.0, 0.1, 1.702, -2.0],
}


def points():
    edges = [0.0, 1e-300, 1e-16, 0.5, 1.0, 5.9, 10.0, 36.0, 37.0, 40.0, 709.0, 710.0, 745.0, 1e10, 1e308]
    random = np.random.RandomState(6)
    return np.array([sign * edge for edge in edges for sign in (1.0, -1.0)]
                    + [math.nan, math.inf, -math.inf] + (random.randn(15) * 4).tolist())


def activations():
    """Name, parameter, a, h(a), the derivative by a, and by the parameter or null."""
    rows = []
    a = points()
    for name, (value, slope, by_parameter) in ACTIVATIONS.items():
        for parameter in PARAMETERS.get(name, [0.0]):
            columns = [value(a, parameter), slope(a, parameter)]
            columns += [by_parameter(a, parameter)] if by_parameter else []
            for row in zip(a, *columns):
                numbers = [number(float(x)) for x in row]
                rows.append([name, parameter, *numbers, *([] if by_parameter else [None])])
    return rows


def tables():
    """The notes' eleven numbers through the four functions of the notes."""
    x = np.array([0, 1, 2, 3, 4, 5, -1, -2, -3, -4, -5], dtype=float)
    return [[name, x.tolist(), ACTIVATIONS[name][0](x, 0.0).tolist()] for name in ('step', 'sigmoid', 'tanh', 'relu')]


def leaks():
    """rrelu while it learns: seed, the range, the numbers, what was drawn, the answers."""
    rows = []
    for seed, least, most in [(0, 1 / 8, 1 / 3), (7, 0.1, 0.3), (42, -0.5, 0.5), (1, 0.2, 0.2)]:
        a = np.random.RandomState(seed + 100).randn(12)
        drawn = np.random.RandomState(seed).uniform(least, most, 12)
        rows.append([seed, least, most, a.tolist(), drawn.tolist(), np.where(a > 0, a, drawn * a).tolist()])
    return rows


# Sums


def total(numbers):
    """From the left, as a loop does it; np.sum takes another order from eight numbers on."""
    result = 0.0
    for x in numbers:
        result += x
    return result


def dot(x, y):
    return total(float(p) * float(q) for p, q in zip(x, y))


def product(X, W):
    return np.array([[dot(row, column) for column in W.T] for row in X]).reshape(len(X), W.shape[1])


def softmax(s):
    c = np.max(s)
    e = np.exp(s - c)
    return c, s - c, e, total(e), e / total(e)


def score_vectors(random):
    given = [[1, 2, 3], [11, 12, 13], [2, 4, 6], [1010, 1000, 990], [0.3, 2.9, 4.0], [0, 1, 2], [-1, -2, -3], [5], [0, 0],
             [-1010, -1000, -990], [1e308, -1e308, 0], [0, -0.0], [800, 0], [-800, 0], [1e-300, -1e-300]]
    drawn = [random.randn(1 + k % 12) * 10.0 ** random.randint(-2, 3) for k in range(40)]
    return [np.array(s, dtype=float) for s in given + drawn]


def flat(columns):
    """Arrays as lists, what JSON cannot hold as text."""
    return [[number(float(x)) for x in np.atleast_1d(column)] for column in columns]


def softmaxes():
    """Scores, the largest, the differences, their e^, the sum, the shares; then the naive e^ and shares."""
    rows = []
    for s in score_vectors(np.random.RandomState(16)):
        naive = np.exp(s)
        rows.append(flat([s, *softmax(s), naive, naive / total(naive)]))
    return rows


def temperatures():
    """Scores, temperature, shares."""
    random = np.random.RandomState(17)
    rows = [[[0.3, 2.9, 4.0], t] for t in (0.1, 0.5, 1.0, 2.0, 5.0, 1e6)]
    rows += [[(random.randn(4) * 5).tolist(), float(random.uniform(0.1, 9))] for _ in range(14)]
    return [[s, t, softmax(np.array(s) / t)[-1].tolist()] for s, t in rows]


def batches():
    """Scores row by row, the shares of each row, and of the whole."""
    random = np.random.RandomState(18)
    given = [np.array([[0, 1, 2], [3, 4, 5], [6, 7, 8], [-1, -2, -3]], dtype=float), np.array([[1010.0, 1000, 990], [0, 0, 0]])]
    return [[S.tolist(), [softmax(s)[-1].tolist() for s in S], softmax(S.ravel())[-1].reshape(S.shape).tolist()]
            for S in given + [random.randn(1 + k % 4, 1 + k % 5) * 3 for k in range(10)]]


def products():
    """Two matrices as shape and numbers, and the numbers of their product."""
    random = np.random.RandomState(19)
    pairs = [(np.array([[1.0, 2, 3], [4, 5, 6]]), np.array([[1.0, 2], [3, 4], [5, 6]]))]
    pairs.append(pairs[0][::-1])
    for k in range(40):
        n, d, m = random.randint(1, 7, 3) if k < 37 else (2, 60, 3)
        pairs.append((random.randn(n, d), random.randn(d, m) * 10.0 ** random.randint(-3, 4)))
    return [[list(X.shape), X.ravel().tolist(), list(W.shape), W.ravel().tolist(), product(X, W).ravel().tolist()]
            for X, W in pairs]


# Networks


def answers(h, parameter, a):
    return softmax(a)[-1] if h == 'softmax' else ACTIVATIONS[h][0](a, parameter)


def passed(x, layers):
    """x through the layers: the sums and the answers of each."""
    found = []
    for W, b, h, parameter in layers:
        a = product(x[None, :], W)[0] + b
        x = answers(h, parameter, a)
        found.append((a, x))
    return found


def as_case(x, layers):
    return {
        'x': x.tolist(),
        'layers': [{'shape': list(W.shape), 'W': W.ravel().tolist(), 'b': b.tolist(), 'h': h, 'parameter': parameter}
                   for W, b, h, parameter in layers],
        'a': [a.tolist() for a, _ in passed(x, layers)],
        'z': [z.tolist() for _, z in passed(x, layers)],
    }


def notes_layers():
    W1, b1 = np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]), np.array([0.1, 0.2, 0.3])
    W2, b2 = np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]), np.array([0.1, 0.2])
    W3, b3 = np.array([[0.1, 0.3], [0.2, 0.4]]), np.array([0.1, 0.2])
    return [(W1, b1, 'sigmoid', 0.0), (W2, b2, 'sigmoid', 0.0), (W3, b3, 'identity', 0.0)]


def drawn_layers(random, names):
    widths = random.randint(1, 8, random.randint(2, 7))
    layers = []
    for n, m in zip(widths, widths[1:]):
        h = names[random.randint(len(names))]
        layers.append((random.randn(n, m), random.randn(m), h, PARAMETERS.get(h, [0.0])[0]))
    return random.randn(widths[0]), layers


def networks():
    """The notes' network first; the layers of the rest are drawn."""
    x, layers = np.array([1.0, 0.5]), notes_layers()
    W, b = layers[0][:2]
    assert str(passed(x, layers)[-1][1]) == '[0.31682708 0.69627909]'
    assert np.allclose(passed(x, layers)[0][0], np.dot(x, W) + b, rtol=1e-15)
    random = np.random.RandomState(20)
    names = [*ACTIVATIONS, 'softmax']
    return [as_case(x, layers)] + [as_case(*drawn_layers(random, names)) for _ in range(60)]


SCATTERS = {'small': lambda n: 0.01, 'xavier': lambda n: np.sqrt(1 / n), 'he': lambda n: np.sqrt(2 / n), 'zeros': lambda n: 0.0}


def first_weights():
    """Scatter, seed, widths, and the weights of all layers in the order in which they are drawn."""
    rows = []
    for seed, widths in [(0, [2, 3, 2]), (1, [3, 1]), (2, [5, 4, 3, 2]), (3, [1, 7, 1]), (42, [6, 6])]:
        for name, deviation in SCATTERS.items():
            random = np.random.RandomState(seed)
            drawn = [deviation(n) * random.randn(n, m) for n, m in zip(widths, widths[1:])]
            weights = [x + 0.0 for W in drawn for x in W.ravel().tolist()]  # 0, not -0
            rows.append([name, seed, widths, weights])
    return rows


def make(_):
    with np.errstate(all='ignore'):
        return {
            'erf': erfs(), 'activations': activations(), 'tables': tables(), 'leaks': leaks(), 'softmax': softmaxes(),
            'temperatures': temperatures(), 'batches': batches(), 'products': products(), 'networks': networks(),
            'first_weights': first_weights(),
        }


if __name__ == '__main__':
    sys.exit(make_golden.write(np, {'networks.json': make}, 'make_networks.py'))
