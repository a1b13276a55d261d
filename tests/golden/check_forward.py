"""Checks the NumPy listings of the chapters on the forward pass; check.py runs them."""
import numpy as np

from compare import FOUR, golden, refusal, same

ULPS = 2 * np.finfo(float).eps


def near(found, expected, what):
    """Equal but for the last bits: np.sum and np.dot add in an order of their own."""
    same(np.allclose(found, expected, rtol=4 * ULPS, atol=1e-300, equal_nan=True), True, what)


def check_stack(listing):
    random = np.random.RandomState(6)
    for layers in range(1, 21):
        w, b = random.uniform(-1.5, 1.5, (2, layers))
        x = random.uniform(-3, 3, 50)
        W, B = listing.collapse(w, b)
        same(np.allclose(listing.stack(x, w, b), W * x + B, rtol=0, atol=1e-12), True, 'one line')
        same(np.allclose(listing.one_layer(x, w, b), W * x + B, rtol=0, atol=1e-12), True, 'W x + B')
        near(W, np.prod(w), f'the product of {layers} weights')
        same(listing.is_straight(listing.stack(np.linspace(-3, 3, 49), w, b)), True, 'straight')
    same([listing.stack(x, [2.0] * 3, [0.0] * 3) for x in [1.0, 3.0, -5.0]], [8.0, 24.0, -40.0],
         'h(h(h(x))) with c = 2')
    x, w, b = np.linspace(-3, 3, 49), np.array([1.5, -0.8]), np.array([0.3, 0.4])
    same([listing.is_straight(listing.stack(x, w, b, bend)) for bend in listing.BENDS],
         [True, False, False, False, False], 'what bends')


def check_curves(listing):
    rows = [row for row in golden('networks')['activations']
            if row[0] in ('step', 'sigmoid', 'tanh', 'relu') and np.isfinite(float(row[2]))]
    same(len(rows) > 100, True, 'enough points')
    for name, _, a, y, slope, _ in rows:
        with np.errstate(over='ignore'):
            found = listing.values_and_slopes(np.float64(a))[name]
        near(found, (float(y), float(slope)), f'{name} at {a}')
    for name, a, values in golden('networks')['tables']:
        near(listing.values_and_slopes(np.array(a))[name][0], values, f'the notes of {name}')
    same([listing.step_function_of_one(a) for a in listing.NUMBERS],
         listing.step_function(listing.NUMBERS).tolist(), 'one by one')
    a = np.linspace(-5, 5, 101)
    same(np.allclose(listing.tanh_from_sigmoid(a), np.tanh(a), rtol=0, atol=1e-15), True, 'tanh')
    same([listing.sigmoid(0.0), listing.sigmoid_slope(0.5)], [0.5, 0.25], 'sigmoid at 0')
    same(listing.sigmoid_slope(listing.sigmoid(40.0)), 0.0, 'sigmoid far out')


def check_ingredients(listing):
    outputs = [listing.XOR(*x)[-1] > 0.5 for x in FOUR]
    same(outputs, [False, True, True, False], 'smooth XOR')
    same([listing.relu_XOR(*x)[-1] for x in FOUR], [0, 1, 1, 0], 'XOR of two ReLUs')


def check_product(listing):
    for shape, A, shape2, B, C in golden('networks')['products']:
        A, B = np.array(A).reshape(shape), np.array(B).reshape(shape2)
        same(listing.product(A, B).reshape(-1).tolist(), C, f'{shape} with {shape2}')
    A, B = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
    same(listing.product(A, B).tolist(), [[19, 22], [43, 50]], 'A·B')
    same(listing.product(B, A).tolist(), [[23, 34], [31, 46]], 'B·A')
    same(listing.times(A, B).tolist(), [[5, 12], [21, 32]], 'A * B')
    x, W = np.array([1.0, 0.5]), np.arange(6.0).reshape(2, 3)
    same(listing.product(x, W).tolist(), [1.5, 3.0, 4.5], 'a vector on the left')
    same(refusal(listing.product, W, W), '3 meets 2', '(2, 3) with (2, 3)')


def check_network(listing):
    same(str(listing.forward(listing.x, listing.LAYERS)[-1]), '[0.31682708 0.69627909]', 'notes')
    known = {'sigmoid': listing.sigmoid, 'identity': listing.identity, 'step': listing.step,
             'relu': listing.relu, 'tanh': np.tanh, 'softmax': listing.softmax}
    for net in golden('networks')['networks']:
        h = [layer['h'] for layer in net['layers']]
        if len(h) != 3 or h[0] != h[1] or not set(h) <= set(known):
            continue
        layers = [(np.array(layer['W']).reshape(layer['shape']), np.array(layer['b']))
                  for layer in net['layers']]
        a, z = net['a'], net['z']
        expected = [a[0], z[0], a[1], z[1], a[2], z[2]]
        x = np.array(net['x'])
        for found, turned, numbers in zip(
                listing.forward(x, layers, known[h[0]], known[h[2]]),
                listing.forward_in_columns(x, layers, known[h[0]], known[h[2]]), expected):
            near(found, numbers, f'a network of {h}')
            near(turned.reshape(-1), numbers, f'the same in columns, {h}')
    same(listing.parameters(listing.LAYERS), 23, 'how many numbers the notes\' network has')
    x, (W1, b1), *rest = listing.x, *listing.LAYERS
    edited = W1.copy()
    edited[0, 2] += 0.1
    before, after = [np.concatenate([x, *listing.forward(x, layers)[:5]])
                     for layers in [listing.LAYERS, [(edited, b1), *rest]]]
    same(listing.changed(before, after).tolist(), [4, 7, 8, 9, 10, 11, 12, 13], 'what W1[0, 2] moves')


def check_softmax(listing):
    files = golden('networks')
    for s, *_, y, _, naive in files['softmax']:
        with np.errstate(over='ignore', invalid='ignore', divide='ignore', under='ignore'):
            near(listing.softmax(np.array(s, float)), np.array(y, float), f'softmax of {s}')
            near(listing.softmax(np.array(s, float), shift=False), np.array(naive, float),
                 f'naive softmax of {s}')
    for s, t, y in files['temperatures']:
        near(listing.softmax(np.array(s), t=t), y, f'softmax of {s} at {t}')
    for S, by_row, whole in files['batches']:
        near(listing.softmax(np.array(S), axis=1), by_row, 'row by row')
        near(listing.softmax(np.array(S)), whole, 'without an axis')
    same(str(listing.softmax(np.array([0.3, 2.9, 4.0]))), '[0.01821127 0.24519181 0.73659691]', 'notes')


CHECKS = {
    'stack': check_stack,
    'curves': check_curves,
    'ingredients': check_ingredients,
    'product': check_product,
    'network': check_network,
    'softmax': check_softmax,
}
