import numpy as np

from perceptron import perceptron

SAMPLES = np.array([[0, 0], [1, 0], [0, 1], [1, 1]])


def correct(w, b, x, t, rate=1.0):
    error = t - perceptron(w, b, x)
    return w + rate * error * x, b + rate * error, error


def one_round(w, b, targets):
    mistakes = 0
    for x, t in zip(SAMPLES, targets):
        w, b, error = correct(w, b, x, t)
        mistakes += abs(error)
    return w, b, mistakes


def learn(targets, most_rounds=100):
    w, b = np.zeros(2), 0.0
    mistakes_per_round = []
    for _ in range(most_rounds):
        w, b, mistakes = one_round(w, b, targets)
        mistakes_per_round.append(mistakes)
        if mistakes == 0:
            break
    return w, b, mistakes_per_round


if __name__ == '__main__':
    for name, targets in [('AND', [0, 0, 0, 1]), ('NAND', [1, 1, 1, 0]), ('OR', [0, 1, 1, 1])]:
        w, b, mistakes = learn(targets)
        print(f'{name:4} mistakes per round {mistakes}, w = {w}, b = {b}')
