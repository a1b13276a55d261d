const views = `a = np.arange(6)
v = a[1:4]
c = a[[1, 2, 3]]
v[0] = 99
c[1] = 77
a`;

const copies = `a = np.arange(6)
v = a[1:4]
w = a[1:4].copy()
a[2] = 50
v
w`;

const descent = `init_x = np.array([-3.0, 4.0])
x = init_x
x -= 0.1 * (2 * x)
x
init_x`;

const integers = `x = np.array([3, 4])
x[0] = x[0] + 0.0001
x
y = np.array([3.0, 4.0])
y[0] = y[0] + 0.0001
y`;

const gradsWrite = `g = np.zeros(3)
grads = [g]
dW = np.array([1.0, 2.0, 3.0])
grads[0][...] = dW
g`;

const gradsRebind = `g = np.zeros(3)
grads = [g]
dW = np.array([1.0, 2.0, 3.0])
grads[0] = dW
g`;

const containers = `numbers = [1, 2, 3]
pair = (1, 2, 3)
a = np.array(numbers)
numbers[0] = 2.5
a[0] = 2.5
numbers
a`;

const notes001 = `X = np.array([[51, 55], [14, 19], [0, 4]])
X[0]
X[0][1]
for row in X: print(row)
F = X.flatten()
F[np.array([0, 2, 4])]
F > 15
F[F > 15]`;

const notes003 = `X = np.arange(12).reshape((3, 4))
Y = np.array([[2, 1, 4, 3], [1, 2, 3, 4], [4, 3, 2, 1]])
np.dot(X, Y.T)
np.concatenate([X, Y], axis=0).shape
np.concatenate([X, Y], axis=1).shape
X == Y
X.sum()
np.linalg.norm(X)
X[1:3]
X[1, 2] = 9
X[1:2, :] = 12
X`;

const dtype = `a = np.array([3, 4])
a.dtype
a[0] = a[0] + 0.9
a
b = a.astype(np.float64)
b[0] = b[0] + 0.9
b`;

/** Programs that buttons in the text load, by name. */
export const programs: Readonly<Record<string, string>> = {
  views,
  copies,
  descent,
  integers,
  'grads-write': gradsWrite,
  'grads-rebind': gradsRebind,
  containers,
  'notes-001': notes001,
  'notes-003': notes003,
  dtype,
};
