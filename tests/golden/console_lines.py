"""The lines whose answers make_console.py asks Python and NumPy for."""

NOTES = {
    # What the source notes compute, note by note.
    'notes 000: random numbers': """
mat = np.random.rand()
print(mat)
print(type(mat))
mat = np.random.rand(2)
print(mat)
print(type(mat))
mat = np.random.rand(3, 2)
print(mat)
print(type(mat))
mat = np.random.randn()
print(mat)
print(type(mat))
mat = np.random.randn(2)
print(mat)
mat = np.random.randn(3, 2)
print(mat)
""",
    'notes 000: zeros_like, ndim, reshape, grads': """
import numpy as np
a = np.array([[1, 2, 3], [4, 5, 6]])
b = np.zeros_like(a)
print(b)
a.ndim
a.shape
a.size
a.dtype
np.ones_like(a)
a.astype(float)
a.astype('int64').dtype
a.reshape(3, 2)
a.reshape(-1)
a.reshape((3, -1))
a.reshape(4, 2)
W = np.zeros((2, 2)); b = np.zeros(2)
grads = [np.zeros_like(W), np.zeros_like(b)]
dW = np.array([[1.0, 2.0], [3.0, 4.0]])
kept = grads[0]
grads[0][...] = dW
kept
kept is grads[0], grads[0] is dW
grads[0] = dW
grads[0] is dW, kept is dW
dW[0, 0] = 9
kept[0, 0], grads[0][0, 0]
grads
m, n = W.shape
np.ones((n, 1))
None
print(None)
""",
    'notes 001: arrays': """
x = np.array([1.0, 2.0, 3.0])
y = np.array([2.0, 4.0, 6.0])
x + y
x - y
x * y
x / y
x / 2.0
x = np.array([1, 2, 3])
y = np.array([2, 4, 6])
x + y
x / y
A = np.array([[1, 2], [3, 4]])
print(A)
A.shape
A.dtype
B = np.array([[3, 0], [0, 6]])
A + B
A * B
A * 10
B = np.array([10, 20])
A * B
X = np.array([[51, 55], [14, 19], [0, 4]])
print(X)
X[0]
X[0][1]
for row in X: print(row)
X = X.flatten()
print(X)
X[np.array([0, 2, 4])]
X > 15
X[X > 15]
x = np.arange(0, 6, 0.1)
y = np.sin(x)
x
y
np.cos(x)[:6]
x.shape, y.shape
""",
    'notes 001: neurons, layers, losses': """
x = np.array([0, 1])
w = np.array([0.5, 0.5])
b = -0.7
w * x
np.sum(w * x)
np.sum(w * x) + b
tmp = np.sum(w*x) + b
tmp <= 0
x = np.array([-1.0, 1.0, 2.0])
y = x > 0
y
y.astype(int)
1 / (1 + np.exp(-x))
np.maximum(0, x)
np.array(x > 0, dtype=int)
A = np.array([1, 2, 3, 4])
A.ndim, A.shape, A.shape[0]
B = np.array([[1, 2], [3, 4], [5, 6]])
B.ndim, B.shape
A = np.array([[1, 2], [3, 4]])
B = np.array([[5, 6], [7, 8]])
np.dot(A, B)
np.dot(B, A)
A = np.array([[1, 2, 3], [4, 5, 6]])
B = np.array([[1, 2], [3, 4], [5, 6]])
np.dot(A, B)
C = np.array([[1, 2], [3, 4]])
A.shape, C.shape
np.dot(A, C)
B = np.array([7, 8])
np.dot(np.array([[1, 2], [3, 4], [5, 6]]), B)
X = np.array([1.0, 0.5])
W1 = np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]])
B1 = np.array([0.1, 0.2, 0.3])
A1 = np.dot(X, W1) + B1
A1
Z1 = 1 / (1 + np.exp(-A1))
Z1
a = np.array([0.3, 2.9, 4.0])
exp_a = np.exp(a)
print(exp_a)
sum_exp_a = np.sum(exp_a)
print(sum_exp_a)
y = exp_a / sum_exp_a
print(y)
np.sum(y)
sum(exp_a)
a = np.array([1010, 1000, 990])
np.exp(a) / np.sum(np.exp(a))
c = np.max(a)
a - c
np.exp(a - c) / np.sum(np.exp(a - c))
x = np.array([[0.1, 0.8, 0.1], [0.3, 0.1, 0.6], [0.2, 0.5, 0.3], [0.8, 0.1, 0.1]])
y = np.argmax(x, axis=1)
print(y)
y = np.array([1, 2, 1, 0])
t = np.array([1, 2, 0, 0])
print(y == t)
np.sum(y == t)
float(np.sum(y == t)) / len(y)
str(float(np.sum(y == t)) / len(y))
print("Accuracy:" + str(float(np.sum(y == t)) / len(y)))
t = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
y = [0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0]
0.5 * np.sum((np.array(y) - np.array(t))**2)
delta = 1e-7
-np.sum(np.array(t) * np.log(np.array(y) + delta))
y = np.array([0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0])
0.5 * np.sum((y - np.array(t))**2)
-np.sum(t * np.log(y + 1e-7))
np.random.choice(60000, 10)
y = np.array([[0.1, 0.9], [0.8, 0.2]]); t = np.array([1, 0])
batch_size = y.shape[0]
np.arange(batch_size)
y[np.arange(batch_size), t]
-np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size
y[np.array(batch_size), t]
y.reshape(1, y.size)
h = 1e-4
((0.01 * (5 + h)**2 + 0.1 * (5 + h)) - (0.01 * (5 - h)**2 + 0.1 * (5 - h))) / (2 * h)
init_x = np.array([-3.0, 4.0])
x = init_x
x -= 0.1 * np.array([-6.0, 8.0])
init_x
x = np.array([3, 4])
grad = np.zeros_like(x)
grad[0] = 5.9999
grad
x[0] = 3 + h
x
""",
    'notes 002: activations and softmax': """
x = np.array([0, 1, 2, 3, 4, 5, -1, -2, -3, -4, -5])
y = x > 0
np.array(x > 0, dtype=int)
1 / (1 + np.exp(-x))
np.maximum(0, x)
2 * (1 / (1 + np.exp(-2 * x))) - 1
x = np.array([[0, 1, 2], [3, 4, 5], [6, 7, 8], [-1, -2, -3]])
x = x.T
x = x - np.max(x, axis=0)
x
y = np.exp(x) / np.sum(np.exp(x), axis=0)
y.T
x = np.array([[0, 1, 2], [3, 4, 5], [6, 7, 8], [-1, -2, -3]])
np.exp(x) / np.sum(np.exp(x), axis=1)
np.exp(x) / np.sum(np.exp(x), axis=1, keepdims=True)
x = np.array([1.0, 0.5])
W1 = np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]); b1 = np.array([0.1, 0.2, 0.3])
W2 = np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]); b2 = np.array([0.1, 0.2])
W3 = np.array([[0.1, 0.3], [0.2, 0.4]]); b3 = np.array([0.1, 0.2])
z1 = 1 / (1 + np.exp(-(np.dot(x, W1) + b1)))
z2 = 1 / (1 + np.exp(-(np.dot(z1, W2) + b2)))
y = np.dot(z2, W3) + b3
print(y)
W1[0, 1]
W1.shape, W2.shape, W3.shape
for i in range(0, 6, 2): print(i, i + 2)
np.random.RandomState(42).permutation(5)
""",
    'notes 003: NDArray in NumPy': """
x = np.arange(12)
x
x.shape
x.size
X = x.reshape((3, 4))
X
x.reshape((-1, 4))
x.reshape((3, -1))
np.ones(1000).ndim
np.zeros((2, 3, 4))
np.ones((3, 4))
Y = np.array([[2, 1, 4, 3], [1, 2, 3, 4], [4, 3, 2, 1]])
Y
np.random.normal(0, 1, size=(3, 4))
np.random.normal(0, 0.01, (2, 2))
X + Y
X * Y
X / Y
np.exp(Y)
Y.exp()
np.dot(X, Y.T)
X @ Y.T
np.concatenate((X, Y), axis=0)
np.concatenate((X, Y), axis=1)
X == Y
X.sum()
X.norm()
np.linalg.norm(X)
np.linalg.norm(X).item()
np.sum(X).item()
A = np.arange(3).reshape((3, 1))
B = np.arange(2).reshape((1, 2))
A + B
X[1:3]
X[1, 2] = 9
X
X[1:2, :] = 12
X
x = np.arange(4).reshape((4, 1))
2 * np.dot(x.T, x)
y = 2 * np.dot(x.T, x)
y.shape
4 * x
""",
    'chapters 01 to 03: the moments': """
a = np.arange(5)
v=a[1:4]; c=a[[1,2,3]]; v[0]=99; c[1]=77
a
v.base is a, c.base is None
np.arange(6).T
np.arange(6).reshape(1, 6).T
np.arange(6).reshape(6, 1).T
np.arange(6).reshape(2, 3).T
M = np.array([[1, 2, 3], [4, 5, 6]])
M.sum(axis=0)
M.sum(axis=1)
M.max(axis=0)
M.argmax(axis=1)
[[1, 2], [3, 4]]
np.sum([[1, 2], [3, 4]], axis=0)
np.sum([[1, 2], [3, 4]], axis=1)
np.ones(1000).ndim
np.ones((4, 3)) + np.ones(4)
S = np.exp(np.arange(9.0).reshape(3, 3)); S / S.sum(axis=1)
(S / S.sum(axis=1)).sum(axis=1)
S / S.sum(axis=1, keepdims=True)
y = np.arange(10.0); t = np.arange(10.0).reshape(10, 1)
err = y - t
err.shape
np.mean(err**2)
b = np.zeros(3); (np.ones((4, 3)) + b).sum()
b += 0.1; (np.ones((4, 3)) + b).sum()
np.random.seed(0)
np.random.rand(2); np.random.rand(3)
np.random.seed(0)
np.random.rand(5)
np.random.seed(0)
np.random.choice(10, 10)
np.random.seed(0); np.random.randint(1, 7, 20)
np.random.rand(3, 2).shape
np.random.seed(42); np.random.permutation(10)
""",
}

CONSOLE = {
    'numbers of Python': """
1
-1
1 + 2 * 3
(1 + 2) * 3
2 ** 10
2 ** -1
2 ** 0.5
-2 ** 2
7 / 2
7 // 2
-7 // 2
7 % 3
-7 % 3
7 // -2, 7 % -2, -7.5 // 2, -7.5 % 2, 7.5 % -2
0.1 + 0.2
1e-3
1e16, 1e15, 123456789.0, 1e-5, 0.0001
1.0
1.e3, .5, 5.
-0.0, 0.0 * -1, -0
1_000_000
0x1F, 0b101, 0o17
1e308 * 10, -1e308 * 10
3 & 1, 3 | 4, 3 ^ 1, ~3, 1 << 3, 8 >> 1, True & False, True & 1, True | False
True + True, -True, ~True, +True
not 1, not 0, not [], not ''
1 and 2, 0 and 2, 1 or 2, 0 or 2, 1 and 0 or 3
1 < 2, 1 < 2 < 3, 1 < 3 < 2, 1 == 1.0, 1 != 2, 2 >= 2, True == 1
1 if_
2 ** 62 - 1 + 2 ** 62
9007199254740993 == 9007199254740992.0, 9007199254740993 > 9007199254740992.0
float('nan') == float('nan'), float('nan') != 1, float('inf') > 10
1 is None, None is None, None is not None, True is True
1 in [1, 2], 3 in (1, 2), 3 not in [1, 2], 1.0 in [1]
'a' in 'abc', 'x' not in 'abc'
int(3.7), int(-3.7), int(True), int('12'), int(' -7 '), float('1e3'), float(3), float(True)
int(), float(), bool(), str(), list(), tuple()
bool(0.0), bool('a'), bool([]), bool(None)
str(1.5), str('a'), str([1, 'a']), str(None), str(np.arange(3))
abs(-3), abs(-2.5), abs(True)
round(2.5), round(3.5), round(2.567, 2), round(-0.5), round(1234, -2), round(7), round(2.675, 2)
sum([1, 2, 3]), max(1, 2), max([1, 3, 2]), min([4, 2]), sum([0.1] * 10)
max(range(5)), min((3, 1))
len([1, 2]), len('abc'), len((1,)), len(range(4))
type(1), type(1.0), type(True), type('a'), type([]), type(()), type(None), type(range(3)), type(int)
int, float, range, len
0.1 * 3, 1 / 3, 2 / 3, 100.0, 1e22, 1e23, 5e-324
""",
    'lists, tuples, texts, ranges': """
[1, 2, 3]
[]
()
(1,)
1, 2
[1, 'a', 2.5, None, True]
[[1, 2], [3]]
'it\\'s'
"it's", 'say "a"', 'a\\nb', 'a\\\\b'
'a' 'b'
'a' + 'b', 'ab' * 3, 2 * 'x', '' * 5
[1, 2] + [3], (1,) + (2, 3), [0] * 3, 2 * (1, 2), [1] * -1
[1, 2] == [1, 2], (1, 2) < (1, 3), [1] == (1,), [1, 2] != [1], [2] > [1, 5]
'abc' < 'abd', 'a' == 'b', 'a' == 1
l = [10, 20, 30, 40]
l[0], l[-1], l[1:3], l[:2], l[::2], l[::-1], l[5:]
l[1] = 'x'
l
l[np.int64(2)]
t = (1, 2, 3)
t[0], t[1:], t[-1]
'hello'[1], 'hello'[1:3], 'hello'[::-1]
l += [50]; l
l *= 2; l
l[0] += 1; l[0]
l.append(7); len(l)
m = l
m[0] = 0; l[0]
a, b = 1, 2
a, b
a, b = b, a
a, b
[a, b] = (3, 4); a + b
(a, (b, c)) = 1, (2, 3); c
a = b = 5; a, b
a, b = np.array([1, 2]); a
range(3)
range(1, 10, 2)
range(5)[2], range(10)[2:5], range(5)[-1], range(0, 10, 2)[1:]
list(range(5)), tuple(range(3)), list('abc'), list(np.arange(3))
3 in range(5), range(0) == 5
for i in range(3): i
for i in [1, 2]: print(i, i ** 2)
for i, j in [(1, 2), (3, 4)]: print(i + j)
for c in 'ab': print(c)
for x in (1, 2): y = x; print(y)
for i in range(3): pass
i
for i in []: print(i)
print()
print(1, 2.5, 'a', None, [1, 'b'], (1,))
print(1, 2, sep='-')
print('a', end='!\\n')
x = 5; x += 1; x *= 2; x -= 2; x
x /= 4; x
x //= 1; x **= 2; x %= 3; x
x = 1;
; x
x # a comment
""",
    'making arrays': """
np.array([1, 2, 3])
np.array([1, 2.5])
np.array([True, False])
np.array([True, 2])
np.array([[1, 2], [3, 4]])
np.array((1, 2))
np.array(range(4))
np.array([range(2), range(2)])
np.array(5)
np.array(2.5)
np.array(True)
np.array([])
np.array([[]])
np.array([[1], [2]])
np.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]])
np.array([1, 2], dtype=float)
np.array([1.7, -2.7], dtype=int)
np.array([0, 1, 2], bool)
np.array([1, 2], 'float64')
np.array([1, 2], dtype=np.int64).dtype
np.array([1, 2], dtype=np.float64)
np.array([np.arange(2), np.arange(2)])
a = np.arange(3); b = np.array(a); b[0] = 9; a
np.asarray(a) is a
np.asarray([1, 2]), np.asarray(a, dtype=float)
np.zeros(3)
np.zeros((2, 3))
np.zeros([2, 2], dtype=int)
np.zeros(shape=(2,), dtype=bool)
np.zeros(())
np.zeros((0, 3))
np.zeros(np.array([2, 2]))
np.ones(2)
np.ones((2, 2), dtype=int)
np.full((2, 2), 7)
np.full(3, 0.5)
np.full((2,), 7, dtype=float)
np.full((2, 2), [1, 2])
np.eye(3)
np.eye(2, 3)
np.eye(3, k=1)
np.eye(2, dtype=int)
np.identity(2)
np.arange(5)
np.arange(1, 4)
np.arange(1, 10, 3)
np.arange(5, 0, -2)
np.arange(3.0)
np.arange(0, 1, 0.25)
np.arange(3, dtype=float)
np.arange(stop=3)
np.arange(0)
np.arange(start=1, stop=3)
np.linspace(0, 1, 5)
np.linspace(0, 10, num=3)
np.linspace(0, 10, 4, endpoint=False)
np.linspace(2, 3)[:3]
np.zeros_like(np.arange(3.0))
np.ones_like([[1, 2], [3, 4]])
np.zeros_like(np.arange(3), dtype=float)
np.full_like(np.arange(3), 2.7)
np.zeros(10**6)
np.arange(10000).reshape(100, 100)
np.pi, np.e, np.inf, -np.inf, np.nan, np.newaxis
np.copy([1, 2])
""",
    'what arrays are': """
X = np.arange(6).reshape(2, 3)
X.shape, X.ndim, X.size, X.dtype, X.nbytes, X.strides, X.itemsize
X.T
X.T.shape, X.T.strides
X.T.base is X.base
X.base
X.base.base is None
len(X)
X.dtype == int, X.dtype == np.int64, X.dtype == 'int64', X.dtype == 'float64', X.dtype == X.T.dtype
X.dtype.name, str(X.dtype), type(X.dtype)
print(X.dtype, X.shape)
type(X), type(X.shape), type(X[0, 0]), type(np.float64(1)), type(np.bool_(True))
X[0, 0].dtype, X[0, 0].shape, X[0, 0].ndim, X[0, 0].size
X.tolist(), np.array(3).tolist(), np.array([True]).tolist(), np.array([1.5]).tolist()
X.item(2), X.item(1, 2), X.item((1, 2)), X.item(-1), np.array([7]).item()
X.astype(float), X.astype(bool), X.astype('float64'), np.array([1.9, -1.9]).astype(int)
X.copy(), X.flatten(), X.ravel()
X.ravel().base is X.base, X.flatten().base is None, X.copy().base is None
X.reshape(3, 2), X.reshape((6,)), X.reshape([3, 2]), X.reshape(6), X.reshape(-1), X.reshape(np.array([3, 2]))
X.reshape(1, 2, 3)
X.transpose(), X.transpose(1, 0), X.transpose((1, 0)), np.transpose(X)
np.arange(24).reshape(2, 3, 4).transpose(2, 0, 1).shape
np.reshape(X, (3, 2)), np.reshape([1, 2, 3, 4], (2, 2)), np.ravel(X)
np.squeeze(np.zeros((1, 3, 1))).shape, np.expand_dims(X, 0).shape, np.expand_dims(X, axis=-1).shape
np.zeros((1, 3)).squeeze().shape, np.zeros((1, 3, 1)).squeeze(axis=0).shape
np.broadcast_to([1, 2], (2, 2))
X.shape = (3, 2)
X
X.shape = -1; X
np.float64(2.5), np.int64(7), np.bool_(True), np.int64(2.7), np.float64('3.5')
int, np.int64, np.float64, np.bool_, np.ndarray
np.exp, np.array, len
np.array(5)[()], np.array(5)[...], np.array(5) + 1, np.array([5]) + 1, np.array(5).T
""",
    'arithmetic of arrays': """
a = np.array([1, 2, 3]); f = np.array([0.5, 1.5, 2.5]); b = np.array([True, False, True])
a + f, a - 1, 10 - a, a * 2, 2 * a, a / 2, a // 2, a % 2, a ** 2, 2 ** a, -a, +a
a + [10, 20, 30], [1, 1, 1] + a, (1, 2, 3) * a, a + range(3)
a + b, b + b, b * 2, a * True, b | ~b, b & (a > 1), b ^ b, ~a, a & 1, a | 8
a > 1, a >= 2, a < 2, a <= 2, a == 2, a != 2, 2 < a, a == f, a == [1, 5, 3]
a == [1, 2]
a != [1, 2]
a == None
a == 'x'
(a > 1) & (a < 3)
a @ a, a @ f, np.dot(a, a), a.dot(a)
f // 1, f % 1, f ** 0.5, -f // 2
1 / np.array([0.0, 1.0, -1.0])
a / 0
a // 0
a % 0
f // 0
np.array([0.0]) / 0
np.array([1, -1]) / np.array([0, 0])
np.float64(1) / 0
np.int64(1) // 0
np.float64(0) / 0
np.float64(1e308) * 10
np.int64(2**62) * 4
np.int64(5) + 1, np.int64(5) / 2, np.int64(2) ** 3, np.float64(2) ** 0.5, 2 ** np.float64(3), 7 // np.int64(2)
np.float64(-8) ** 0.5
np.float64(2) ** 0.5, 2.0 ** 0.5, np.array([2.0]) ** 0.5, 10.0 ** -3, 3.7 ** 2.2, np.array([3.7]) ** 2.2
np.int64(3) + [1, 2], [1, 2] * np.int64(2), np.int64(2) * [1, 2]
np.int64(5) == 5, np.float64(2) < 3, np.int64(5) == [5, 6], np.float64(1) == None
np.bool_(True) + np.bool_(True), np.bool_(True) + 1, ~np.bool_(True), not np.bool_(True), np.bool_(True) & True
np.int64(3) & 1, ~np.int64(3), -np.float64(2.5), +np.int64(2), abs(np.int64(-3)), round(np.float64(2.567), 2)
np.exp(1), np.log(10), np.sqrt(2), np.sin(1.0), np.cos(1), np.tanh(0.5)
np.exp([0, 1]), np.log(np.array([1, 10])), np.sqrt([4, 9]), np.sqrt(np.arange(3))
np.exp(1000)
np.log(0)
np.log(np.array([0, -1]))
np.sqrt(-1)
np.abs(-3), np.abs([-1, 2.5]), np.absolute(-2), abs(np.array([-1, 2]))
np.maximum(a, 2), np.maximum(1.5, 2), np.minimum(a, [3, 2, 1]), np.maximum(0, f - 1)
np.add(a, 1), np.subtract(a, a), np.multiply(a, 2), np.divide(a, 2), np.power(a, 2), np.square(a), np.negative(a)
np.floor_divide(7, 2), np.mod(7, 3), np.remainder(-7, 3)
np.equal(a, 2), np.greater(a, 1), np.logical_and(b, a > 1), np.logical_or(b, a > 1), np.logical_not(b)
a < 2 and 1
not np.array([0])
bool(np.array([])), bool(np.array([3]))
np.array([1]) and 5
2 in a, 7 in a
x = np.arange(3.0); y = x
x += 1; y
x -= np.array([1, 1, 1]); x
x *= 2; x /= 4; x **= 2; x //= 1; x %= 2; x
x is y
i = np.arange(3); i += True; i
i *= [2, 2, 2]; i
i //= 2; i
i[1:] += 10; i
i[[0, 0]] += 1; i
i[0] -= 5; i
i[i > 5] *= 2; i
x = np.zeros(2); x = x + 1; x
s = np.float64(2); s += 1; s
np.arange(3) * np.arange(3).reshape(3, 1)
""",
    'reductions and products': """
X = np.arange(6).reshape(2, 3)
X.sum(), X.sum(0), X.sum(axis=1), X.sum(axis=-1), X.sum(axis=1, keepdims=True), X.sum(keepdims=True), X.sum(axis=None)
np.sum(X), np.sum(X, 0), np.sum([1.5, 2]), np.sum(5), np.sum([]), X.sum(axis=(0, 1)), X.sum(axis=(0,))
X.mean(), X.mean(axis=0), np.mean(X, axis=1), np.mean([1, 2])
X.max(), X.max(axis=0), np.max(X, axis=1), np.amax(X), X.min(), np.min([3, 1]), X.min(1)
X.argmax(), X.argmax(axis=0), np.argmax(X, axis=1), X.argmin(), np.argmin([3, 1, 2])
X.prod(), np.prod([1, 2, 3]), X.all(), X.any(), (X > 2).any(axis=0), np.all([True, False]), np.any([0, 1])
np.sum(X > 2), (X > 2).sum(axis=0), (X > 2).mean()
np.sum(np.array([0.1] * 10)), sum([0.1] * 10), np.sum(np.full(100, 0.1))
np.max([1, np.nan, 2]), np.sum([np.inf, -np.inf])
np.linalg.norm([3, 4]), np.linalg.norm(X, axis=1), np.linalg.norm(X, axis=0, keepdims=True), np.linalg.norm([3, 4], ord=2)
np.dot(X, X.T), X @ X.T, X.dot([1, 2, 3]), np.matmul(X, [1, 2, 3]), np.dot(2, X), np.outer([1, 2], [3, 4])
np.dot(3, 4), np.dot([1, 2], [3, 4]), [1, 2] @ np.array([3, 4])
np.concatenate([X, X]), np.concatenate((X, X), axis=1), np.concatenate((X, X), 1), np.concatenate(([1], [2.5])), np.concatenate((X, X), axis=None)
np.stack([[1, 2], [3, 4]]), np.stack([[1, 2], [3, 4]], axis=1), np.vstack(([1, 2], [3, 4])), np.hstack(([1, 2], [3]))
np.where(X > 2, X, 0), np.where(X > 2, 1.5, -1), np.where([True, False], [1, 2], [3, 4])
np.max(np.array([[1, 5], [7, 2]]), axis=1, keepdims=True)
np.sum(a=X, axis=0)
sum(X), max([np.float64(1), 2]), sum(X[0]), max(X[0])
np.sum(np.array(5)), np.mean(np.array([[1.0]]))
""",
    'indexing': """
X = np.array([[51, 55], [14, 19], [0, 4]])
X[0], X[-1], X[0][1], X[0, 1], X[2, 0]
X[:, 0], X[:, 1:], X[1:], X[:2, 0], X[::-1], X[::2], X[..., 0], X[0, ...], X[0, 1, ...]
X[None].shape, X[:, np.newaxis].shape, X[np.newaxis, :, None].shape
X[[0, 2]], X[[0, 2], 1], X[[0, 2], [1, 0]], X[np.array([0, 2])], X[(0, 1), (1, 0)], X[[-1]]
X[X > 15], X[X[:, 0] > 10], X[[True, False, True]], X[np.array([True, False, True]), 1]
X[1:1], X[5:], X[[]], X[X > 100]
X[()], X[...], X[True].shape, X[np.int64(1)], X[np.array(1)]
X[0].base is X, X[[0]].base is None, X[:].base is X, X[0:1][0].base is X
X[0] = 1; X
X[:, 1] = [7, 8, 9]; X
X[1, 0] = 2.9; X
X[X > 8] = 0; X
X[[0, 2]] = [[1, 2], [3, 4]]; X
X[[0, 1], [0, 1]] = -1; X
X[...] = 5; X
X[1:2, :] = 12; X
X[0, 0] = True; X
X[0] = X[1]; X
X[0, 0] = np.array([8]); X[0, 0]
X[0, 0] = [8]
v = X[:, 0]; v[1] = 100; X
v += 1; X
c = X[[0, 1]]; c[0] = 0; X
Y = X; Y[0, 0] = -7; X[0, 0]
X[0][0] = 3; X
f = np.zeros(3); f[0] = 1; f[1:] = np.array([2, 3]); f
f[::-1] = f; f
g = np.arange(10); g[2:5] = g[3:6]; g
g[g % 2 == 0] = -1; g
for row in np.eye(2): row[0] = 7; print(row)
for k in range(3): f[k] = k ** 2
f
np.arange(24).reshape(2, 3, 4)[:, 1, ::2]
np.arange(24).reshape(2, 3, 4)[0, :, [1, 2]]
np.arange(10)[-3:], np.arange(10)[::3], np.arange(10)[7:2:-2]
b = np.array([True, False]); b[0] = 0; b
np.arange(4)[np.array([[0, 1], [2, 3]])]
np.array([5])[0] + 1
""",
    'edges': """
np.float64(2.5).T, np.int64(3).dtype.itemsize, np.int64(3).reshape(1), np.float64(2).sum()
np.arange(3).dtype.foo
int.__name__, np.float64.__name__, type(np.arange(3)).__name__
int.foo
np.float64.foo
print(1, sep=3)
print(1, 2, sep=None)
max()
min()
round(float('inf'), 2), round(float('nan'), 1), round(1.5, -400), round(1.25, 400), round(-1.5, 0)
round('a')
round(float('nan'))
round(float('inf'))
round(True), round(25, -1), round(35, -1), round(-149, -2)
np.zeros(3) == np.zeros((2, 3))
np.arange(3).dtype == len, np.arange(3).dtype == None, np.arange(3).dtype != int
np.zeros(np.arange(4).reshape(2, 2))
np.arange(3)[:np.arange(2)]
np.linspace(np.array([0]), 1, 2).shape if_
not range(0), not range(3), not len, bool(np), not np.float64(0)
np.zeros(2, np.arange(3).dtype), np.array([1, 2]).astype(np.zeros(1).dtype)
'a\\tb', 'a\\rb', '\\'\\"', "'" + '"'
...
len is len, len is print, np is np, np.random is np, int is int, int is float, ... is ...
np.random.RandomState(1) is np.random.RandomState(1)
1 is 1.0, 1.5 is None, () is (), [] is []
print(np.random.RandomState(1))
int('  '), 1
int(' +5 ')
int('9' * 5), float(' 1.5 '), float('-inf'), float('nan')
np.int64(), np.float64(), np.bool_()
np.int64('12'), np.int64([1, 2])
type(...), type(np.arange(3).sum), type(len), type(np), type(np.exp), type(np.random.RandomState(1).rand)
np.arange(12).reshape(2, 2, 3) @ np.arange(12).reshape(2, 3, 2)
np.matmul(np.ones((2, 1, 2, 2)), np.ones((3, 2, 2))).shape, np.dot(np.ones((2, 3)), np.ones((4, 3, 2))).shape
np.random.randint(2.7, 9.9), np.random.randint(1e20)
np.random.choice(2, p=[[0.5, 0.5]])
np.random.shuffle(np.array(3))
np.sum(np.ones((2, 2)), axis=(0, 0))
np.sum(np.ones((2, 2)), axis=(0, 5))
np.sum(np.ones((2, 3)), axis=(0, 1), keepdims=True)
np.arange(3)[np.bool_(True)].shape, np.arange(3)[np.int64(1)]
np.arange(3)[np.float64(1)]
np.float64(2.5)[()], np.float64(2.5)[...], np.float64(2.5)[None]
np.arange('a')
np.arange(np.array(3)), np.arange(np.array([4]))
x = np.arange(2); x += 'a'
x = 5; x += np
x = [1]; x += 5
'abc' - 'a'
[1] and not
1 < 2 and 3 > 2 > 1 < 0 < 5
1 > 2 < 3
np.arange(5)[None:3], np.arange(5)[None:None:2]
'a\\tb'
x = yes = 1; yes
for i in [1]:
for i
'\\n' '\\\\' + '\\r'
(yes
x[:
np.array([1, 2])[1:2].tolist()
'𝛼'
𝛼 = 3; 𝛼
np.arange(3).shape[0], np.arange(3).shape[-1:]
[np.array([1, 2]), np.float64(1.5), (np.zeros(1), None)]
np.array([[1, 2], [3, 4]]).tolist() == [[1, 2], [3, 4]]
np.array([0.1, 0.2]).tolist(), np.arange(3).tolist() + [5]
""",
    'random numbers': """
np.random.rand(), np.random.rand(2), np.random.rand(2, 2)
np.random.randn(), np.random.randn(3)
np.random.random(2), np.random.random_sample()
np.random.normal(), np.random.normal(5), np.random.normal(0, 2, 3), np.random.normal(scale=2, size=2), np.random.normal(loc=1, scale=0.1, size=(2, 2))
np.random.uniform(), np.random.uniform(-1, 1, 3), np.random.uniform(low=0, high=5, size=(2,))
np.random.randint(10), np.random.randint(5, 10), np.random.randint(10, size=3), np.random.randint(0, 2, (2, 2)), np.random.randint(low=3, high=9, size=2)
np.random.choice(10), np.random.choice(10, 3), np.random.choice([1.5, 2.5, 3.5], 2), np.random.choice(5, (2, 2))
np.random.choice(5, 5, replace=False), np.random.choice(3, 4, p=[0.1, 0.2, 0.7]), np.random.choice([1, 2, 3]), np.random.choice(5, 2, False, [0.2, 0.2, 0.2, 0.2, 0.2])
np.random.permutation(5), np.random.permutation([1, 2, 3]), np.random.permutation(np.arange(6).reshape(3, 2))
l = [1, 2, 3, 4]; np.random.shuffle(l); l
a = np.arange(5); np.random.shuffle(a); a
X = np.arange(6).reshape(3, 2); np.random.shuffle(X); X
np.random.seed(7); np.random.rand(2)
np.random.seed(7); np.random.rand(2)
np.random.seed([1, 2]); np.random.rand()
r = np.random.RandomState(42); r.permutation(5), r.rand(2), r.randn()
r.seed(1); r.randint(10, size=3)
type(r), type(np.random.rand()), type(np.random.randint(5)), type(np.random.choice(5))
np.random.RandomState
np.random.rand(0), np.random.rand(2, 0)
np.random.seed(0); np.random.normal(size=4)
np.random.seed(0); np.random.randn(4)
W = 0.01 * np.random.randn(2, 3); W
""",
}

CONSOLE['conversions, ranges, rounding'] = """
x = np.arange(3)
x[0] = np.nan
x[0] = np.float64('inf')
x[:] = 1e30
x[[0, 1]] = -np.inf
x[x > 0] = [np.nan, 1.5]
x[0] += np.nan
x[0] = 2.9; x[1:] = [3.9, True]; x
x[:] = np.array([np.nan, 1, 2]); x
np.array(np.array([np.nan, 1]), dtype=int)
x = [1, 2]; x += np.arange(2); x
x = [1, 2]; x += np.float64(0.5); x
x = [1, 2]; x *= np.int64(2); x
np.int64(2) * 'ab', 'ab' * np.int64(2)
'ab' + np.int64(2)
'ab' * np.float64(2)
np.float64(2) * 'ab'
np.int64(2) + None
None * np.float64(2)
np.bool_(1) + None
np.int64(2) @ np.int64(3)
np.int64(2) @ 3
np.float64(2.5).astype(int), np.float64(2.5).copy(), np.int64(3).squeeze(), np.int64(3).transpose()
np.float64(2.5).reshape(1, 1), np.float64(2.5).ravel(), np.squeeze(np.float64(2)), np.copy(np.float64(2))
np.bool_(''), np.bool_('a'), np.bool_('0')
range(5) == range(0, 5), range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(1, 2) == range(1, 9, 8)
range(5) != range(5), range(5) == range(6), [range(3)] == [range(3)]
round(2**62, -3), round(1234567890123456789, -5), round(-2**62 - 2**62, -2), round(2**62, -18), round(2**62, -19)
round(-25, -1), round(-35, -1), round(15, -1), round(6, -1), round(-15, -1), round(True, -1), round(55 * 10**17, -18)
type(round(np.int64(2))), type(round(np.int64(25), -1)), type(round(np.float64(2.5), 0)), type(round(np.float64(2.5)))
round(1e-320, 319), round(3e-320, 320)
np.arange(0, 3, 0.5, dtype=int), np.arange(0.5, 6, 1.5, dtype=int), np.arange(-1.5, 4, dtype=int), np.arange(2, dtype=bool)
np.arange(3, dtype=bool)
np.arange(6).reshape(2, 3).argmax(axis=(0, 1))
np.ones((2, 2, 3)) @ np.ones((3, 3, 1))
np.ones((2, 1, 2, 3)) @ np.ones((4, 3, 1)) == 3
np.zeros((2, 0)) @ np.zeros((0, 2)), np.zeros((2, 0), int) @ np.zeros((0, 0), int)
np.array([1, 2], '<i8'), np.array([1, 2], 'double')
np.stack(5)
np.vstack(5)
np.concatenate(range(3))
"""

CONSOLE['seeds'] = """
np.random.seed(np.array([1, 2])); np.random.rand()
np.random.seed(range(3)); np.random.rand()
np.random.seed(np.array(5)); np.random.rand()
np.random.seed(np.array([[7]])); np.random.rand()
np.random.seed([1.5])
np.random.seed([[1, 2], [3, 4]])
np.random.seed(np.array([1.0]))
np.random.seed('ab')
np.random.seed([])
r = np.random.RandomState([1, 2]); r.rand()
r = np.random.RandomState(np.array([3, 4])); r.rand()
np.random.RandomState('a')
np.random.RandomState(1.5)
np.random.RandomState(-1)
np.random.permutation(np.array(3))
np.random.shuffle('ab')
np.random.shuffle(range(3))
np.random.randint(np.inf)
np.random.randint(np.nan)
"""

ERRORS = {
    'what Python cannot read': """
print（X）
x，y
（1，2）
１ + 1
x = [1、2]
a ＝ 3
“a”
1 + 2；
a\u00a0= 3
x =
x +
+ * 3
[1, 2
print(1
print(1, 2
(1]
1)
f(x))
]
a[
[1 2]
print(1 2)
np.array([1 2 3])
[1, 2, 3 4]
(a = 3)
1 = x
1.5 = x
'a' = x
f() = 2
1 + 2 = 3
x < 2 = 3
x and y = 3
-x = 3
0o8
0xg
1x
1 2 = 3
(1, 2) = 3
[x, 1] = y
... = 3
x = 1 = 2
None = 3
True = 1
1 += 2
f() += 2
True += 1
(a, b) += 1
f(a=1, 2)
f(1=2)
a b
3 4
x 3 y
print a
print 'a'
for row in [1] print(row)
for row in [1]
for 1 in [1]: 1
for x [1]: 1
1abc
1e
1__0
012
'abc
"abc
a $ b
a ? b
1 <> 2
1 ! 2
a.b c
np.
np.array(
a[]
a[1:2:3:4]
[1,,2]
1;;2
not
x = y =
None None
a[1 = 2]
== 1
import
0x
0b2
a \\ b
f(a, a=)
) + 1
""",
    'names, attributes, calls': """
x
x + 1
x += 1
np.foo
np.int
np.float
np.bool
np.random.foo
np.linalg.foo
np.array([1]).foo
np.array([1]).Shape
(5).foo
[1].foo
(1,).foo
None.foo
'a'.foo
(1, 2).shape
[1, 2].shape
len.foo
(1).shape
np.arange(3).shape.foo
np.arange(3).T = 3
np.arange(3).foo = 3
x.foo = 3
1()
np.array([1])()
np.array([1]).shape()
np.array([1]).T()
np()
len()
len(1)
len(1, 2)
len(np.array(3))
range()
range(1.0)
range(1, 2, 0)
range(1, 2, 3, 4)
int('a')
int('1.5')
int([1])
int(None)
int(np.array([1, 2]))
int(float('nan'))
int(float('inf'))
float('x')
float([1])
abs('a')
sum(5)
sum([[1], [2]])
max([])
max(5)
max(np.array([[1, 2], [3, 4]]))
print(1, foo=2)
np.zeros()
np.zeros('a')
np.zeros((2, -1))
np.zeros(2.5)
np.zeros((2, 2.0))
np.zeros(2, foo=1)
np.zeros(2, 3)
np.zeros(2, 'foo')
np.ones()
np.full((2,))
np.eye()
np.array()
np.array(1, 2, 3)
np.array([[1, 2], [3]])
np.array([1, [2]])
np.arange()
np.arange(1, 2, 3, 4, 5)
np.linspace(0)
np.linspace(0, 1, -1)
np.exp()
np.exp(1, 2, 3)
np.exp('a')
np.exp(None)
np.maximum(1)
np.sum()
np.sum(1, bar=2)
np.argmax()
np.dot([1])
np.reshape([1, 2])
np.zeros_like()
np.concatenate()
np.concatenate(1)
np.concatenate([1, 2])
np.concatenate([])
np.where([True], 1)
np.zeros((10**5, 10**5))
np.array([1])[0][0]
np.array([1, 2], dtype='foo')
np.array[1, 2, 3]
np.sum(1, 2, axis=3)
np.array([1]).sum(0, axis=0)
np.array([1]).sum(foo=1)
np.array([1]).astype()
np.array([1]).astype('foo')
np.array([1]).dot()
len[0]
np.exp[0]
np[0]
[1].append()
""",
    'operators': """
1 + 'x'
'x' + 1
1 - 'x'
[1] + 1
[1] + (1,)
(1,) + [1]
1 + None
None + 1
[1] * 'a'
[1] * 1.5
'a' * 2.0
[1] - [2]
[1] / 2
[1, 2] ** 2
1 < 'a'
[1] < 1
None < 1
-'a'
-[1]
+None
~3.0
3.0 & 1
1 @ 2
[1] @ [2]
1 in 5
1 in 'abc'
1/0
1//0
1%0
1.0/0
1.0//0
1.0%0
0**-1
2.0**10000
1 << -1
x = [1]; x -= 1
x += 5
for i in 5: i
for i in np.array(3): i
for i in np.int64(3): i
for i in None: i
a, b = 1
a, b = 1, 2, 3
a, b, c = 1, 2
a, b = np.zeros(3)
5[0]
None[0]
[1, 2][5]
[1, 2][-3]
[1, 2]['a']
[1, 2][1.0]
[1, 2][0, 1]
(1, 2)[5]
(1, 2)['a']
'abc'[5]
'abc'['x']
range(5)[9]
(1, 2)[0] = 3
(1, 2)[0] += 1
'abc'[0] = 'x'
x = 5; x[0] = 1
[1, 2][7] = 1
[1, 2]['a'] = 1
[1, 2, 3][1.5:]
""",
    'arrays': """
a = np.arange(6); f = np.array([1.0, 2.0]); X = a.reshape(2, 3)
X + f
np.ones((4, 3)) - np.ones(4)
np.ones((2, 3)) * np.ones((3, 2))
a.reshape(4)
a.reshape(4, -1)
a.reshape(-1, -1)
a.reshape()
a.reshape(2, 'a')
a.reshape((2, 3), 1)
a.reshape(2.0, 3)
X @ X
np.dot(X, X)
X.dot(f)
np.matmul(X, X)
X @ 3
3 @ X
np.dot(a, f)
X.sum(axis=2)
np.sum(X, axis=-3)
X.mean('a')
X.argmax(axis=5)
X.sum(axis=0.5)
np.max([])
np.argmax([])
a[9]
a[-7]
a[1, 2]
X[0, 5]
X[2]
X[0, 0, 0]
a['x']
a[1.0]
a[[1.5]]
a[np.array([0.5])]
a[None, 'x']
a[[7]]
a[[True, False]]
X[[0, 1], [0, 1, 2]]
X[..., ...]
a[::0]
a[1.5:]
a[0][0]
np.float64(2.5)[0]
np.float64(2.5)[0] = 1
np.float64(2.5).foo
a[0] = 'x'
a[0] = [1, 2]
a[0] = None
f[0] = 'x'
f[0] = None
a[1:3] = [1, 2, 3]
X[0] = [1, 2]
a[10] = 1
a[a > 2] = [1, 2]
a += 1.5
a -= 0.5
a *= 0.5
a /= 2
a //= 0.5
a += f
a += np.ones((2, 6), int)
c = np.arange(3); c @= c
a **= -1
a ** -1
np.int64(2) ** -1
a + 'x'
'x' + a
a + None
a < 'x'
a < None
-np.array([True])
np.array([True]) - np.array([True])
f & 1
~f
if_ = bool(a)
not a
a and 1
a or 1
1 < a < 3
a in [1, 2]
a.item()
a.item(9)
X.item(9)
X.item(0, 9)
X.item(0, 1, 2)
X.transpose(0)
X.transpose(0, 0)
X.transpose(0, 5)
np.concatenate((X, a))
np.concatenate((X, np.zeros((3, 2))))
np.concatenate((X, X), axis=2)
np.squeeze(X, axis=0)
np.broadcast_to([1, 2], (3,))
np.broadcast_to([1, 2], (2, 2))[0] = 1
np.stack([X, a])
np.eye(2.5)
X.shape = 4
X.T.shape = 6
np.where(a, f, 1)
X[0, 1:9] = a
""",
    'random numbers': """
np.random.rand((2, 3))
np.random.rand('a')
np.random.rand(2.0)
np.random.rand(-1)
np.random.normal(0, -1)
np.random.randint()
np.random.randint(0)
np.random.randint(5, 5)
np.random.choice(3, 4, replace=False)
np.random.choice(0)
np.random.choice([])
np.random.choice(3, p=[0.5, 0.5])
np.random.choice(2, p=[0.5, 0.6])
np.random.choice(2, p=[1.5, -0.5])
np.random.choice()
np.random.choice([[1, 2], [3, 4]])
np.random.choice(2.5)
np.random.permutation(2.5)
np.random.permutation()
np.random.shuffle(5)
np.random.shuffle((1, 2))
np.random.seed('a')
np.random.seed(-1)
np.random.seed(2**32)
np.random.seed(1.5)
np.random.RandomState(1).foo
np.random.rand(10**6, 10**6)
np.random.uniform(0, 1, -1)
""",
}

SESSIONS = {
    **{name: text.strip('\n').split('\n') for name, text in NOTES.items()},
    **{name: text.strip('\n').split('\n') for name, text in CONSOLE.items()},
    **{f'errors: {name}': text.strip('\n').split('\n') for name, text in ERRORS.items()},
}
