import numpy as np

NUMBERS = np.array([0, 1, 2, 3, 4, 5, -1, -2, -3, -4, -5])


def step_function_of_one(a):
    if a > 0:
        return 1
    return 0


def step_function(a):
    y = np.array(a > 0, dtype=int)
    return y


def step_slope(a):
    slope = np.zeros(np.shape(a))
    return slope


def sigmoid(a):
    y = 1 / (1 + np.exp(-a))
    return y


def sigmoid_slope(y):
    slope = y * (1 - y)
    return slope


def hyperbolic_tangent(a):
    y = np.tanh(a)
    return y


def tanh_slope(y):
    slope = 1 - y * y
    return slope


def tanh_from_sigmoid(a):
    y = 2 * sigmoid(2 * a) - 1
    return y


def relu(a):
    y = np.maximum(0, a)
    return y


def relu_slope(a):
    slope = np.array(a > 0, dtype=float)
    return slope


def values_and_slopes(a):
    y, z = sigmoid(a), hyperbolic_tangent(a)
    return {
        'step': (step_function(a), step_slope(a)),
        'sigmoid': (y, sigmoid_slope(y)),
        'tanh': (z, tanh_slope(z)),
        'relu': (relu(a), relu_slope(a)),
    }


if __name__ == '__main__':
    for name, (value, slope) in values_and_slopes(NUMBERS).items():
        print(name, value, slope, sep='\n')

    print('one by one:', [step_function_of_one(a) for a in NUMBERS])
    print('2σ(2a) − 1:', tanh_from_sigmoid(NUMBERS))

    for a in [0.0, 1.0, 10.0, 36.0, 37.0, 40.0, -40.0]:
        print(f'a = {a}: sigmoid {sigmoid(a)!r}, slope {sigmoid_slope(sigmoid(a))!r}, '
              f'on paper {np.exp(-abs(a)) / (1 + np.exp(-abs(a))) ** 2!r}')
    s0, s1 = np.array([1.0, 2.0, -3.0]), np.array([3.0, 2.0, 0.5])
    print('the share of two:', np.exp(s1) / (np.exp(s0) + np.exp(s1)), sigmoid(s1 - s0))
