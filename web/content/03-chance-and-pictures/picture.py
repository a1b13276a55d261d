import numpy as np


def curve(start, stop, step):
    x = np.arange(start, stop, step)
    y = np.sin(x)
    return x, y, np.cos(x)


def changed(img, *changes):
    for change in changes:
        if change == 'invert':
            img = 255 - img
        if change == 'flip':
            img = img[:, ::-1]
        if change == 'transpose':
            img = img.T
    return img


def table(img):
    for row in img:
        print(row)


def plot(x, sin, cos):
    import matplotlib.pyplot as plt

    plt.plot(x, sin, label='sin')
    plt.plot(x, cos, linestyle='--', label='cos')
    plt.xlabel('x')
    plt.ylabel('y')
    plt.legend()
    plt.show()


def show(file):
    import matplotlib.pyplot as plt
    from matplotlib.image import imread

    plt.imshow(imread(file))
    plt.show()


if __name__ == '__main__':
    x, sin, cos = curve(0, 6, 0.1)
    print(x.size, x[0], x[-1])
    print(sin[:3], cos[:3])

    img = np.arange(48).reshape(6, 8)
    print(img.shape, img[2, 5], img[5, 2])
    table(img)
    for change in ['invert', 'flip', 'transpose']:
        print(change, changed(img, change).shape, changed(img, change)[2, 5])
