"""Makes the golden files of the arrays: what NumPy gives for operations on arrays, or says against them.

    /usr/bin/python3 tests/golden/make_arrays.py            writes them
    /usr/bin/python3 tests/golden/make_arrays.py --check    only compares them with what it would write

A file has named inputs, and cases: an operation, the inputs it is given, its arguments, and the result or the
last line of the error. The strides count elements.
"""
import itertools
import json
import sys
import traceback
import warnings

from make_golden import with_flags, write

LETTERS = {'bool': 'b', 'int64': 'i', 'float64': 'f'}


# Arrays as JSON


def number(value):
    """Numbers that JSON or a double cannot hold are text."""
    if isinstance(value, (bool, int)):
        return int(value) if abs(value) < 2**53 else str(value)
    return value if abs(value) < float('inf') else str(value)


def described(np, array):
    """An array with the elements it has, row after row."""
    array = np.asarray(array)
    strides = [stride // array.itemsize for stride in array.strides]
    values = [number(value) for value in array.ravel().tolist()]
    return {'t': LETTERS[array.dtype.name], 's': list(array.shape), 'm': strides, 'v': values}


def owner_of(array):
    """The array that owns the memory."""
    while array.base is not None:
        array = array.base
    return array


def as_input(array):
    """An array with its block, so that views can be built as they are."""
    owner = owner_of(array)
    place = array.__array_interface__['data'][0] - owner.__array_interface__['data'][0]
    strides = [stride // array.itemsize for stride in array.strides]
    values = [number(value) for value in owner.ravel(order='K').tolist()]
    return {'t': LETTERS[array.dtype.name], 's': list(array.shape), 'm': strides,
            'o': place // array.itemsize, 'own': array.base is None, 'v': values}


def made_up(np, count):
    """Many numbers of different sizes, with all their digits, that the tests can compute as well."""
    k = np.arange(count)
    return ((k * 2654435761) % 4294967296 / 4294967296.0 - 0.5) * np.array([0.1, 0.3, 0.9, 2.7, 8.1])[k % 5]


# Operations: each takes np, the input arrays and the arguments


def assigned(np, a, value, items):
    a = a.copy()
    a[items] = value
    return a


def assigned_view(np, a, value, first, items):
    """Through a view, so that its base changes."""
    a = a.copy()
    a[first][items] = value
    return a


def in_place(np, name, a, b):
    a = a.copy()
    getattr(np, name)(a, b, out=a)
    return a


OPERATIONS = {
    'power': lambda np, a, b: a ** b,
    'positive': lambda np, a: +a,
    'in_place': lambda np, a, b, op: in_place(np, op, a, b),
    'get': lambda np, a, items: a[items],
    'set': lambda np, a, value, items: assigned(np, a, value, items),
    'set_view': lambda np, a, value, first, items: assigned_view(np, a, value, first, items),
    'reshape': lambda np, a, shape: a.reshape(shape),
    'transpose': lambda np, a, axes=None: a.transpose() if axes is None else a.transpose(axes),
    'flatten': lambda np, a: a.flatten(),
    'ravel': lambda np, a: a.ravel(),
    'astype': lambda np, a, type: a.astype(type),
    'copy': lambda np, a: a.copy(),
    'item': lambda np, a: a.item(),
    'truth': lambda np, a: bool(a),
    'concatenate': lambda np, *parts, axis=0: np.concatenate(parts, axis=axis),
    'stack': lambda np, *parts, axis=0: np.stack(parts, axis=axis),
    'vstack': lambda np, *parts: np.vstack(parts),
    'hstack': lambda np, *parts: np.hstack(parts),
    'norm': lambda np, a, axis=None, keepdims=False: np.linalg.norm(a, axis=axis, keepdims=keepdims),
    'array': lambda np, values, type=None: np.array(values, dtype=type),
}


class Cases:
    """Collects cases and the inputs they name."""

    def __init__(self, np):
        self.np = np
        self.arrays = {}
        self.inputs = []
        self.cases = []

    def name(self, name, array, **made):
        self.arrays[name] = self.np.asarray(array)
        described = as_input(self.arrays[name])
        if made:
            described.pop('v')
        self.inputs.append({'name': name, **described, **made})

    def add(self, op, /, *inputs, **arguments):
        case = {'op': op, 'in': list(inputs)}
        if arguments:
            case['args'] = {name: self.as_json(value) for name, value in arguments.items()}
        given = {name: self.as_python(value) for name, value in arguments.items()}
        self.cases.append(case | self.outcome(op, inputs, given))

    def outcome(self, op, inputs, arguments):
        np = self.np
        call = OPERATIONS.get(op) or (lambda np, *a, **k: getattr(np, op)(*a, **k))
        with warnings.catch_warnings(record=True) as noted:
            warnings.simplefilter('always')
            try:
                result = call(np, *(self.arrays[name] for name in inputs), **arguments)
            except Exception as error:
                return {'error': traceback.format_exception_only(type(error), error)[-1].rstrip('\n')}
        outcome = {'out': described(np, result)}
        if isinstance(result, np.ndarray):
            outcome['own'] = result.base is None
        if noted:
            outcome['warn'] = [f'{each.category.__name__}: {each.message}' for each in noted]
        return outcome

    def as_python(self, value):
        """Index arrays by their names."""
        if isinstance(value, Named):
            return self.arrays[value.name]
        if isinstance(value, (tuple, list)):
            return type(value)(self.as_python(each) for each in value)
        return value

    def as_json(self, value):
        if isinstance(value, Named):
            return {'in': value.name}
        if isinstance(value, slice):
            return {'slice': [value.start, value.stop, value.step]}
        if value is Ellipsis:
            return {'word': '...'}
        if value is None:
            return {'word': 'newaxis'}
        if isinstance(value, (tuple, list)):
            return [self.as_json(each) for each in value]
        if isinstance(value, float):
            return {'float': number(value)}
        if isinstance(value, int) and not isinstance(value, bool):
            return number(value)
        return value

    def file(self):
        """What the file holds: only the inputs that are used."""
        used = json.dumps(self.cases)
        inputs = [each for each in self.inputs if f'"{each["name"]}"' in used]
        return {'inputs': inputs, 'cases': self.cases}


class Named:
    """An input among the arguments."""

    def __init__(self, name):
        self.name = name


def standard_inputs(cases):
    """Arrays of every type and of many shapes and layouts, with the numbers that meet the edges."""
    np = cases.np
    nan, inf = np.nan, np.inf
    cases.name('f3', [0.5, -1.25, 3.0])
    cases.name('f23', [[1.5, -2.0, 0.25], [4.0, 1e-3, -7.5]])
    cases.name('f43', np.arange(12.0).reshape(4, 3) / 8)
    cases.name('f4', [1.0, 2.0, 3.0, 4.0])
    cases.name('f31', [[1.0], [-2.0], [0.5]])
    cases.name('f234', np.arange(24.0).reshape(2, 3, 4) / 4 - 2)
    cases.name('f0', 2.5)
    cases.name('f1', [-0.75])
    cases.name('fe', [])
    cases.name('fe3', np.zeros((0, 3)))
    cases.name('f2e', np.zeros((2, 0)))
    cases.name('edge', [nan, inf, -inf, 0.0, -0.0, 1.0, -1.5, 1e308, -1e308, 5e-324])
    cases.name('edge2', [1.0, inf, 2.0, 0.0, -0.0, nan, 0.0, 1e308, 10.0, -2.0])
    cases.name('fT', np.array([[1.5, -2.0, 0.25], [4.0, 1e-3, -7.5]]).T)
    cases.name('f234P', (np.arange(24.0).reshape(2, 3, 4) / 4 - 2).transpose(2, 0, 1))
    cases.name('frev', np.arange(10.0)[::-3])
    cases.name('fcut', (np.arange(30.0).reshape(5, 6) * 0.1)[1:4, ::2])
    cases.name('i3', [3, -7, 0])
    cases.name('i23', [[1, 2, 3], [-4, 5, -6]])
    cases.name('i31', [[2], [3], [-5]])
    cases.name('i0', 4)
    cases.name('ie', np.array([], dtype=np.int64))
    cases.name('iT', np.array([[1, 2, 3], [-4, 5, -6]]).T)
    cases.name('iedge', [0, 1, -1, 2**63 - 1, -2**63, 7, -7, 2**62, 3, 2])
    cases.name('iedge2', [0, 0, 3, 2, -1, -2, 2, 4, 5, 62])
    cases.name('idx', [2, 0, 1])
    cases.name('b3', [True, False, True])
    cases.name('b23', [[True, False, True], [False, False, True]])
    cases.name('b0', True)
    cases.name('be', np.array([], dtype=bool))
    cases.name('b31', [[True], [False], [True]])


def operations_cell_by_cell(np):
    cases = Cases(np)
    standard_inputs(cases)
    cases.name('two', 2)
    cases.name('half', 0.5)
    cases.name('one', 1.0)
    cases.name('minus', -1.0)
    cases.name('zero', 0)
    pairs = [('f3', 'f3'), ('f23', 'f3'), ('f3', 'f31'), ('f43', 'f3'), ('f0', 'f23'), ('fe', 'f1'), ('fe3', 'f3'),
             ('edge', 'edge2'), ('i3', 'i3'), ('i23', 'i3'), ('i31', 'i3'), ('iedge', 'iedge2'), ('ie', 'i0'),
             ('b3', 'b3'), ('b23', 'b3'), ('b31', 'b3'), ('i3', 'f3'), ('b3', 'i3'), ('f23', 'b3'), ('fT', 'iT'),
             ('fT', 'f31'), ('f234P', 'two'), ('f43', 'f4'), ('f23', 'f43'), ('i3', 'zero'), ('f3', 'zero')]
    for op in ('add', 'subtract', 'multiply', 'divide', 'floor_divide', 'remainder', 'maximum', 'minimum', 'equal',
               'not_equal', 'less', 'less_equal', 'greater', 'greater_equal'):
        for a, b in pairs:
            # NumPy has small types for these.
            if not (op in ('floor_divide', 'remainder') and a[0] == b[0] == 'b'):
                cases.add(op, a, b)
    cases.name('signs', [0.0, -0.0, 0.0, -0.0])
    cases.name('signs2', [-0.0, 0.0, 0.0, -0.0])
    for op in ('maximum', 'minimum'):
        cases.add(op, 'signs', 'signs2')
    cases.name('quotients', [1397539535969226.5, 1277652258302607.5, 2283855882151017.5])  # Rounded down, then up.
    cases.name('divisors', [1.7, 1.4, 4.8])
    cases.add('floor_divide', 'quotients', 'divisors')
    for op in ('bitwise_and', 'bitwise_or', 'bitwise_xor', 'logical_and', 'logical_or'):
        for a, b in [('b3', 'b23'), ('i3', 'i23'), ('b3', 'i3'), ('iedge', 'iedge2'), ('f3', 'b3'), ('be', 'b0')]:
            cases.add(op, a, b)
    for base, exponent in [('f3', 'two'), ('edge', 'two'), ('i23', 'two'), ('edge', 'half'), ('f23', 'half'),
                           ('edge', 'one'), ('edge', 'minus'), ('i3', 'half'), ('i3', 'minus'), ('i3', 'idx'),
                           ('idx', 'i3'), ('b3', 'idx'), ('iedge', 'idx'), ('two', 'iedge'), ('i0', 'idx'),
                           ('zero', 'idx'), ('fe', 'two'), ('iT', 'two'), ('f4', 'f4'), ('edge', 'zero'),
                           ('f3', 'f43'), ('two', 'idx'), ('iedge2', 'two')]:
        if (base, exponent) != ('iedge', 'idx'):
            cases.add('power', base, exponent)
    for op in ('negative', 'positive', 'absolute', 'exp', 'log', 'sqrt', 'logical_not', 'square', 'invert'):
        for a in ('f3', 'edge', 'f0', 'fe3', 'fT', 'f234P', 'frev', 'i23', 'iedge', 'iT', 'b23', 'be'):
            if not (a[0] == 'b' and op in ('exp', 'log', 'sqrt', 'square')):
                cases.add(op, a)
    # Where all agree; their last digits elsewhere are another matter.
    cases.name('ends', [0.0, -0.0, np.inf, -np.inf, np.nan])
    for op, a in itertools.product(('sin', 'cos', 'tanh'), ('ends', 'fe3')):
        cases.add(op, a)
    for op in ('add', 'subtract', 'multiply', 'divide', 'floor_divide', 'remainder', 'power', 'maximum'):
        for a, b in [('f23', 'f3'), ('f23', 'i3'), ('i23', 'i31'), ('i23', 'f3'), ('i3', 'i23'), ('f3', 'f4'),
                     ('b3', 'i3'), ('b3', 'b3'), ('fT', 'f0'), ('i23', 'f4'), ('f3', 'zero')]:
            if not (op in ('floor_divide', 'remainder', 'power') and a == b == 'b3') and (op, a, b) != ('power', 'f23', 'f3'):
                cases.add('in_place', a, b, op=op)
    return cases.file()


def reductions(np):
    cases = Cases(np)
    standard_inputs(cases)
    names = ['f3', 'f23', 'f234', 'f0', 'f1', 'fe', 'fe3', 'f2e', 'edge', 'fT', 'f234P', 'frev', 'fcut', 'i23', 'iedge',
             'iT', 'i0', 'ie', 'b23', 'b0', 'be']
    for op in ('sum', 'prod', 'mean', 'max', 'min', 'argmax', 'argmin', 'all', 'any'):
        for name in names:
            cases.add(op, name)
            for axis in range(cases.arrays[name].ndim):
                cases.add(op, name, axis=axis)
        cases.add(op, 'f23', axis=-1)
        cases.add(op, 'f23', axis=2)
        cases.add(op, 'f23', axis=-3)
        cases.add(op, 'f0', axis=0)
        cases.add(op, 'f0', axis=-1)
        cases.add(op, 'f0', axis=1)
        for name in ('f234', 'i23', 'fT', 'f234P'):
            cases.add(op, name, keepdims=True)
            cases.add(op, name, axis=1, keepdims=True)
    cases.name('ties', [[3.0, 5.0, 5.0], [np.nan, 1.0, np.nan], [-np.inf, -np.inf, -np.inf]])
    cases.name('large', [[1e308, 1e308], [-1e308, 1.0]])
    for op in ('argmax', 'argmin', 'max', 'min', 'sum', 'prod', 'mean'):
        for name in ('ties', 'large'):
            cases.add(op, name)
            cases.add(op, name, axis=0)
            cases.add(op, name, axis=1)
    # Where the order of the additions shows: around 8, 128 and their multiples, and all layouts.
    for count in (7, 8, 9, 15, 16, 17, 127, 128, 129, 136, 137, 255, 256, 257, 1000, 1024, 1031, 8191, 8192, 8193, 16384, 20000):
        name = f'line{count}'
        cases.name(name, made_up(np, count), made=count)
        for op in ('sum', 'mean'):
            cases.add(op, name)
    grid = made_up(np, 6000)
    cube = grid.reshape(10, 20, 30)
    views = {
        'rows': grid.reshape(20, 300), 'columns': grid.reshape(300, 20), 'turned': grid.reshape(20, 300).T,
        'every': grid.reshape(20, 300)[::2, ::3], 'back': grid.reshape(20, 300)[::-1, ::-1],
        'part': grid.reshape(20, 300)[:, 5:150], 'cube': cube, 'cubeT': cube.T, 'cubeP': cube.transpose(1, 2, 0),
        'cubeQ': cube.transpose(0, 2, 1)[:, 3:], 'one': grid[:200].reshape(1, 200, 1), 'middle': cube[:, 4:6, :],
        'wide': made_up(np, 30000).reshape(3, 10000),
        'wideT': made_up(np, 30000).reshape(3, 10000).T, 'wide2': made_up(np, 30000).reshape(3, 10000)[:, ::-1],
        'thick': made_up(np, 30000).reshape(2, 3, 5000)[:, :, 1:], 'thickP': made_up(np, 30000).reshape(2, 5000, 3).transpose(1, 0, 2)}
    for name, array in views.items():
        cases.name(name, array, made=30000 if array.size > 6000 else 6000)
        for op in ('sum', 'mean', 'prod') if name == 'rows' else ('sum', 'mean'):
            cases.add(op, name)
            for axis in range(array.ndim):
                if array.size // array.shape[axis] <= 600:
                    cases.add(op, name, axis=axis)
    return cases.file()


def indexing(np):
    cases = Cases(np)
    standard_inputs(cases)
    s = slice
    n = Named
    cases.name('m2', [True, False])
    cases.name('m4', [True, False, True, True])
    cases.name('m34', np.arange(12).reshape(3, 4) % 3 == 0)
    cases.name('m33', np.ones((3, 3), dtype=bool))
    cases.name('false', False)
    cases.name('i01', [0, 1])
    cases.name('i22', [[0, 1], [1, 0]])
    cases.name('far', [0, 5])
    cases.name('one', 1)
    cases.name('near', [-1, -2])
    cases.name('before', [[-9]])
    basic = {
        'f3': [0, -1, 2, 3, -4, s(None), s(1, None), s(None, None, -1), s(5, 0, -2), s(-10, 10), s(2, 2), s(2, 1),
               s(None, None, 0), s(-2, None, 5), s(10, None, -1), s(None, -5), (0, 0), None, Ellipsis, (Ellipsis, 0)],
        'f23': [0, -2, 2, (1, 2), (1, -3), (0, 3), (2, 9), s(0, 1), (s(None), 1), (s(None, None, -1), s(None, None, -2)),
                (None, 1), (s(None), None), (Ellipsis, 1), (1, Ellipsis), (Ellipsis, Ellipsis), (0, 0, 0), (), (Ellipsis,),
                (s(1, 2), s(None)), (s(None), s(3, None)), (0, None, 0), (None,) * 31,
                (None,) * 30],
        'f234': [0, (0, 1), (1, 2, 3), (Ellipsis, 2), (0, Ellipsis, 0), (s(None), 1), (s(None), s(1), s(None, None, 2)),
                 (None, Ellipsis, None), (s(None), s(None), s(None), 0)],
        'f234P': [0, (s(None), 1), (Ellipsis, s(None, None, -1))], 'f0': [(), Ellipsis, None, 0], 'fe3': [s(None), 0, (s(None), 0)],
    }
    picked = {
        'f3': [n('idx'), n('b3'), n('m2'), n('far'), n('near'), n('i22'), n('ie'), n('f3'), n('b0'), n('false'),
               (n('b3'), None), (None, n('idx')), n('i0'), n('before'), n('b31'), n('fe')],
        'f23': [n('i01'), n('b23'), n('m2'), n('b3'), (n('i01'), n('i01')), (n('i01'), n('idx')), (s(None), n('idx')),
                (s(None), n('b3')), (s(None), n('m2')), (n('i22'), 1), (1, n('idx')), (n('i01'), 7), (7, n('i01')),
                (n('m2'), n('i01')), (n('i22'), n('i01')), (n('b31'), n('i01')), n('m33'), (n('i01'), Ellipsis),
                (Ellipsis, n('i01')), (n('b0'), n('i01')), (s(0, 1), n('b3')), (n('i01'), n('far')), n('m34'),
                (n('i01'), n('i01'), n('i01')), (n('b23'), 0), (n('i22'),) + (None,) * 31],
        'f234': [n('i01'), (s(None), n('idx')), (Ellipsis, n('i01')), (n('i01'), s(None), n('i01')), (0, s(None), n('i01')),
                 (s(None), 0, n('i01')), (n('i01'), None, n('i01')), (s(None), n('m34')), n('b23'), (s(None), n('i22'), s(1, 3)),
                 (s(None), n('i01'), Ellipsis, n('i01')), (n('i22'), n('i22'), n('i22')), (s(None), n('i01'), n('i01')),
                 (n('b23'), n('far')), (s(None), None, n('i01')), (n('b23'), n('i01')), (0, n('m34')), (n('i01'), n('idx'), n('one')), (n('i01'), n('i01'), n('one'))],
        'fT': [n('i01'), (s(None), n('i01')), n('b3')],
        'f234P': [n('i01'), (s(None), n('i01')), (Ellipsis, n('i01')), (n('m4'), 1), (1, n('i01'))],
        'b23': [n('b23'), (s(None), n('b3'))], 'i23': [n('i01'), n('b23')], 'f0': [n('b0'), n('false'), n('idx')],
        'fe': [n('ie'), n('be'), n('idx')],
    }
    for items in (basic, picked):
        for name, each in items.items():
            for one in each:
                cases.add('get', name, items=one)
    cases.name('nine', 9)
    cases.name('nan3', [np.nan, np.inf, 1.7])
    cases.name('f33', np.arange(9.0).reshape(3, 3))
    cases.name('f131', [[[5.0]]])
    cases.name('f2', [8.0, -9.9])
    for name, items, values in [
            ('f3', 0, ['nine', 'f1', 'f131', 'f3', 'fe']), ('f3', s(0, 2), ['nine', 'f2', 'f3', 'fe', 'f31', 'f131']),
            ('f23', 0, ['f3', 'i3', 'f23', 'f31', 'b3', 'f131']), ('f23', s(None), ['f3', 'fT', 'f23', 'f31']),
            ('f23', (s(None), 1), ['f2', 'nine', 'f3']), ('i23', 0, ['nan3', 'f3', 'b3']), ('i23', (0, 0), ['f2', 'f0']),
            ('f23', (s(None, None, -1), s(None, None, 2)), ['f2', 'i22']), ('b3', s(None), ['f3', 'nan3', 'i3']),
            ('f3', n('b3'), ['f2', 'nine', 'f3', 'f33', 'fe', 'f1']), ('f3', n('idx'), ['f3', 'f2', 'nine']),
            ('f23', n('b23'), ['f3', 'f2', 'nine']), ('f23', n('i01'), ['f3', 'f23', 'fT', 'f4']),
            ('f23', (s(None), n('idx')), ['f3', 'f23', 'f4', 'f131']), ('f23', n('m2'), ['f3', 'f33', 'nine']),
            ('f234', (s(None), n('i01'), 2), ['f2', 'nine', 'f31']), ('i23', n('b23'), ['nan3', 'f0']),
            ('f23', n('b3'), ['nine']), ('f3', n('far'), ['nine']), ('f3', 5, ['nine']), ('f23', (0, 0, 0), ['nine']),
            ('f0', (), ['nine', 'f1', 'f3']), ('f0', Ellipsis, ['nine']), ('f3', n('i22'), ['i22', 'nine']),
            ('f23', (n('i01'), n('i01')), ['f2']), ('f23', (n('i22'), n('i01')), ['f2', 'i22']), ('f23', None, ['f3']),
            ('fe', n('be'), ['nine', 'fe', 'f3']), ('f23', n('b0'), ['f3'])]:
        for value in values:
            cases.add('set', name, value, items=items)
    for first, items in [(s(1, None), 0), (0, s(None)), ((s(None), s(None, None, -1)), (0, n('i01')))]:
        cases.add('set_view', 'f23', 'nine', first=first, items=items)
    return cases.file()


def shapes(np):
    cases = Cases(np)
    standard_inputs(cases)
    cases.name('i6', np.arange(6))
    cases.name('rows', (np.arange(24.0).reshape(4, 6))[::2])
    cases.name('cols', (np.arange(24.0).reshape(4, 6))[:, ::2])
    cases.name('f131', [[[5.0], [6.0]]])
    for name, wanted in {
            'i6': [[2, 3], [3, -1], [-1], [6, 1], [1, 6, 1], [4], [4, -1], [-1, 4], [-1, -1], [0, -1], [], [2, 4], [-2, 3], [7],
                   [2, 3, 1], [1] * 33],
            'f0': [[], [1], [1, 1], [2]], 'fe3': [[-1], [0], [3, -1], [-1, 0], [0, 5], [1]], 'fT': [[6], [2, 3], [3, 2], [3, 1, 2]],
            'f234P': [[24], [4, 6], [2, 2, 6], [4, 2, 3], [2, 2, 2, 3], [8, 3]],
            'rows': [[2, 2, 3], [2, 3, 2], [12], [2, 6, 1], [4, 3]], 'cols': [[2, 2, 3], [4, 3, 1], [12], [2, 6], [4, 1, 3]],
            'frev': [[2, 2], [4, 1], [1, 4]], 'b23': [[3, 2]]}.items():
        for shape in wanted:
            cases.add('reshape', name, shape=shape)
    for name in ('f3', 'f23', 'f234', 'fT', 'f234P', 'frev', 'fcut', 'f0', 'fe3', 'i23', 'b23', 'cols'):
        for op in ('transpose', 'flatten', 'ravel', 'copy'):
            cases.add(op, name)
    for axes in ([0, 2, 1], [2, 0, 1], [-1, 0, 1], [0, 0, 1], [0, 1], [0, 1, 3], [0, 1, -4]):
        cases.add('transpose', 'f234', axes=axes)
    for name, type in itertools.product(('f23', 'edge', 'i23', 'iedge', 'b23', 'fT', 'fe3', 'f0'), LETTERS):
        cases.add('astype', name, type=type)
    for name in ('f0', 'f1', 'i0', 'b0', 'f31', 'fe', 'f131', 'b3'):
        cases.add('item', name)
        cases.add('truth', name)
        cases.add('squeeze', name)
    for name, axis in [('f31', 1), ('f31', 0), ('f31', -1), ('f31', 2), ('f131', 0), ('f131', 2), ('f131', 1)]:
        cases.add('squeeze', name, axis=axis)
    for name, axis in [('f3', 0), ('f3', 1), ('f3', -1), ('f3', 2), ('f3', -3), ('fT', 1), ('f0', 0), ('f234', -2)]:
        cases.add('expand_dims', name, axis=axis)
    for name, shape in [('f3', (2, 3)), ('f3', (3,)), ('f31', (3, 4)), ('f31', (2, 3, 4)), ('f0', (2, 2)), ('f3', (2,)), ('f3', (3, 2)),
                        ('f23', (3,)), ('f3', ()), ('f1', (0,)), ('f3', (-1, 3)), ('fe3', (2, 0, 3)),
                        ('f131', (1, 2, 4)), ('f131', (2, 1, 2, 1)), ('f31', (1, 3, 1))]:
        cases.add('broadcast_to', name, shape=shape)
    cases.name('f32', np.ones((3, 2)))
    cases.name('f11', [[7.0]])
    for parts, axis in [(['f3', 'f3'], 0), (['f3', 'i3', 'b3'], 0), (['f23', 'f23'], 0), (['f23', 'i23'], 1), (['f23', 'f23'], -1),
                        (['fT', 'fT'], 0), (['fT', 'fT'], 1), (['fT', 'f32'], 1), (['f32', 'fT'], 0), (['b3', 'b3'], 0), (['b3', 'i3'], 0),
                        (['f23', 'f3'], 0), (['f23', 'f32'], 0), (['f23', 'f32'], 1), (['f23', 'f23'], 2), (['f0', 'f0'], 0), ([], 0),
                        (['fe', 'f3'], 0), (['fe3', 'f23'], 0), (['f2e', 'f23'], 1), (['f234', 'f234'], 1), (['f234P', 'f234P'], 2),
                        (['f23', 'f11'], None), (['fT', 'f0'], None), (['f3'], 0)]:
        cases.add('concatenate', *parts, axis=axis)
    for parts, axis in [(['f3', 'f3'], 0), (['f3', 'i3'], 1), (['f3', 'f3'], -1), (['f3', 'f3'], 2), (['fT', 'fT'], 0), (['f3', 'f4'], 0),
                        ([], 0), (['f0', 'i0'], 0), (['b23', 'b23'], 2)]:
        cases.add('stack', *parts, axis=axis)
    for op in ('vstack', 'hstack'):
        for parts in (['f3', 'f3'], ['f23', 'f3'], ['f23', 'f23'], ['f0', 'i0'], ['f3', 'f4'], ['f31', 'f31'], ['f23', 'f32'], ['i3', 'b3']):
            cases.add(op, *parts)
    for three in (['b3', 'f3', 'i3'], ['b23', 'f3', 'f0'], ['b31', 'f3', 'f3'], ['f3', 'i3', 'i0'], ['b0', 'f23', 'i0'], ['i23', 'b23', 'b0'],
                  ['b3', 'f4', 'f3'], ['b23', 'f43', 'f0'], ['be', 'fe', 'f1'], ['iT', 'fT', 'i0'], ['edge', 'edge2', 'edge']):
        cases.add('where', *three)
    return cases.file()


def creation(np):
    cases = Cases(np)
    standard_inputs(cases)
    for shape in ((3,), (2, 3), (), (0,), (0, 3), (2, 0), (2, 3, 4), (-1,), (2, -1), (1,) * 33):
        for op, type in itertools.product(('zeros', 'ones'), ('float64', 'int64', 'bool')):
            if type == 'float64' or min(shape, default=1) > 0:
                cases.add(op, shape=shape, dtype=type)
    for shape, value in [((2,), 3), ((2, 2), 1.5), ((3,), True), ((), -0.0), ((0,), 1)]:
        cases.add('full', shape=shape, fill_value=value)
        for type in LETTERS:
            cases.add('full', shape=shape, fill_value=value, dtype=type)
    cases.add('full', shape=(2,), fill_value=float('nan'), dtype='int64')
    for rows, columns, k in [(3, 3, 0), (2, 3, 1), (3, 2, -1), (0, 2, 0), (2, 2, 5), (2, 2, -5), (-1, 2, 0), (1, 1, 0),
                             (2, 2, 2**62), (2, 2, -2**62), (4, 2, -1), (2, 4, 2)]:
        cases.add('eye', N=rows, M=columns, k=k)
    cases.add('eye', N=2, M=2, k=0, dtype='int64')
    for start, stop, step in [(0, 5, 1), (2, 10, 3), (5, 0, -2), (0, 0, 1), (3, 1, 1), (0, 5, 0), (-3, 3, 2), (0, 10**15, 1), (0, 1, 10**18),
                              (0.0, 6.0, 0.1), (0.0, 1.0, 0.3), (0.5, 3.0, 1.0), (5.0, 1.0, -1.5), (1.0, 0.0, 1.0), (0.0, 1.0, 0.0),
                              (0.0, 1e30, 1.0), (0.0, float('inf'), 1.0), (0.0, float('nan'), 1.0), (1e16, 1e16 + 10, 1.0),
                              (0.1, 2.0, 0.7), (-1.0, 1.0, 0.25), (0.0, 1.0, 1e300), (0.0, 5e-324, 1e300), (1.0, 1.3, 0.1),
                              (0.0, -5e-324, 1e300), (1.0, 2.0, 1e-18), (-0.0, 3.0, 1.0), (2**63 - 3, 2**63 - 1, 1),
                              (-2**63, 2**63 - 1, 2**62), (0.0, 1.0, float('inf'))]:
        cases.add('arange', start=start, stop=stop, step=step)
    for start, stop, count in [(0.0, 1.0, 5), (0.0, 1.0, 1), (0.0, 1.0, 0), (0.0, 1.0, -1), (2.0, 2.0, 3), (-1.0, 1.0, 7), (0.1, 0.7, 11),
                               (1.0, 0.0, 4), (0.0, 5e-324, 4), (1e308, -1e308, 3), (0.0, 6.283185307179586, 50)]:
        for endpoint in (True, False):
            if (start, count, endpoint) != (1e308, 3, False) and (start, count) != (1e308, 3):
                cases.add('linspace', start=start, stop=stop, num=count, endpoint=endpoint)
    for name, type in itertools.product(('f23', 'i3', 'b0', 'fT', 'f234P', 'fe3', 'fcut'), (None, 'int64')):
        given = {} if type is None else {'dtype': type}
        cases.add('zeros_like', name, **given)
        cases.add('ones_like', name, **given)
        cases.add('full_like', name, fill_value=7.5, **given)
    deep = 1
    for _ in range(33):
        deep = [deep]
    nan, inf = float('nan'), float('inf')
    for values in (5, 1.5, True, [], [[]], [[], []], [1, 2, 3], [1, 2.5, True], [True, False], [True, 2], [[1, 2], [3, 4]], [[1.5], [2]],
                   [[[1, 2]], [[3, 4]]], [nan, inf, -inf, -0.0], [[1, 2], [3]], [[1, 2], 3], [1, [2, 3]], [[[1], [2]], [[3], [4, 5]]],
                   [[1], [[2]]], [[1, [2]], [3, [4]]], [[], 1], [[1, 2], [3, 4], [5]], deep, [2**62, -2**63], [[1, 2, 3]], [[[]]], [[0.1, 0.2], [0.3, 0.4]]):
        cases.add('array', values=values)
    for values, type in [([1.7, -1.7], 'int64'), ([0, 2], 'bool'), ([1, 2], 'float64'), ([nan], 'int64'), ([inf, 1], 'int64'), ([1e20], 'int64'),
                         ([[1, 2], [3]], 'float64'), ([], 'int64'), ([nan], 'bool'), (2.9, 'int64'), ([True], 'float64')]:
        cases.add('array', values=values, type=type)
    cases.add('array', values=[Named('f3'), Named('i3')])
    cases.add('array', values=[Named('i3'), [4, 5, 6]])
    cases.add('array', values=[Named('f3'), Named('f4')])
    cases.add('array', values=[Named('f3'), 1])
    cases.add('array', values=Named('fT'))
    cases.add('array', values=[[Named('i0'), 2.5]])
    cases.add('array', values=[Named('edge')], type='int64')
    return cases.file()


def products(np):
    cases = Cases(np)
    random = np.random.RandomState(7)
    given = {
        'one': [2.0], 'v2': [1.0, -2.0], 'v3': [0.5, 1.5, -2.0], 'v0': [], 'n0': 3.0, 'i0': 4, 'i3': [1, -2, 3], 'i23': [[1, 2, 3], [4, 5, 6]],
        'i32': [[1, 2], [3, 4], [5, 6]], 'b3': [True, False, True], 'b23': [[True, False, True], [False, False, False]],
        'm23': random.randint(-9, 9, (2, 3)) / 4, 'm32': random.randint(-9, 9, (3, 2)) / 8, 'm33': random.randint(-9, 9, (3, 3)) / 2,
        's234': random.randint(-9, 9, (2, 3, 4)) / 4, 's342': random.randint(-9, 9, (3, 4, 2)) / 4, 's243': random.randint(-9, 9, (2, 4, 3)) / 4,
        's43': random.randint(-9, 9, (4, 3)) / 4, 's1243': random.randint(-9, 9, (1, 2, 4, 3)) / 4, 's5134': random.randint(-9, 9, (5, 1, 3, 4)) / 4,
        'e20': np.zeros((2, 0)), 'e03': np.zeros((0, 3)), 'e023': np.zeros((0, 2, 3)), 'inf': [[np.inf, 1.0, 0.0]], 'zero': [[0.0], [1.0], [0.0]],
        'big': [[1e308, 1e308, 1.0]], 'ten': [[10.0], [1.0], [1.0]], 'no': [[0.0], [1.0], [2.0]], 'huge': [2**62, 2**62, 1]}
    for name, values in given.items():
        cases.name(name, values)
    cases.name('m23T', cases.arrays['m23'].T)
    cases.name('s234P', cases.arrays['s234'].transpose(0, 2, 1))
    cases.name('back', cases.arrays['m33'][::-1, ::2])
    cases.name('deep', np.ones((1,) * 18))
    names = [*given, 'm23T', 's234P', 'back']
    special = {'inf', 'zero', 'big', 'ten', 'no', 'huge'}
    for op in ('dot', 'matmul'):
        for a, b in itertools.product(names, names):
            if special & {a, b}:
                continue
            left, right = cases.arrays[a], cases.arrays[b]
            fits = left.ndim and right.ndim and left.shape[-1] == right.shape[max(right.ndim - 2, 0)]
            # All that fit, and enough of those that do not.
            if fits or (len(a) * 7 + len(b) * 3 + ord(a[0]) + ord(b[-1])) % 4 == 0:
                cases.add(op, a, b)
        for a, b in [('deep', 'deep'), ('inf', 'zero'), ('inf', 'no'), ('big', 'ten'), ('huge', 'i3'), ('huge', 'huge'), ('big', 'no')]:
            cases.add(op, a, b)
    for a, b in [('v2', 'v3'), ('i3', 'v2'), ('m23', 'v2'), ('n0', 'i3'), ('v0', 'v2'), ('b3', 'b3'), ('m23T', 'one')]:
        cases.add('outer', a, b)
    for name in ('v3', 'm23', 'i23', 'b3', 'n0', 'v0', 's234', 'm23T', 'big', 'inf'):
        cases.add('norm', name)
    cases.add('norm', 'm23', keepdims=True)
    for axis, keepdims in [(0, False), (1, True), (-1, False), (2, False)]:
        for name in ('m23', 'i23', 'm23T', 'e03'):
            cases.add('norm', name, axis=axis, keepdims=keepdims)
    cases.add('norm', 'big', axis=1)
    return cases.file()


FILES = {
    'arrays_elementwise.json': operations_cell_by_cell,
    'arrays_reduce.json': reductions,
    'arrays_indexing.json': indexing,
    'arrays_shapes.json': shapes,
    'arrays_create.json': creation,
    'arrays_linear.json': products,
}


def main():
    with_flags()
    import numpy as np

    sys.exit(write(np, FILES, 'make_arrays.py'))


if __name__ == '__main__':
    main()
