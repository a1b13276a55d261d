from itertools import product

from xor import gate

HALF_ADDER = [
    ('s1', 'NAND', 'a', 'b'),
    ('s2', 'OR', 'a', 'b'),
    ('sum', 'AND', 's1', 's2'),
    ('carry', 'AND', 'a', 'b'),
]

XOR_FROM_NAND = [
    ('g', 'NAND', 'a', 'b'),
    ('h1', 'NAND', 'a', 'g'),
    ('h2', 'NAND', 'g', 'b'),
    ('y', 'NAND', 'h1', 'h2'),
]

FULL_ADDER = [
    ('s1', 'NAND', 'a', 'b'),
    ('s2', 'OR', 'a', 'b'),
    ('half', 'AND', 's1', 's2'),
    ('s3', 'NAND', 'half', 'c'),
    ('s4', 'OR', 'half', 'c'),
    ('sum', 'AND', 's3', 's4'),
    ('c1', 'AND', 'a', 'b'),
    ('c2', 'AND', 'half', 'c'),
    ('carry', 'OR', 'c1', 'c2'),
]


def evaluate(circuit, **wires):
    for output, name, first, second in circuit:
        wires[output] = gate(name, wires[first], wires[second])
    return wires


if __name__ == '__main__':
    print('XOR from NAND alone: a b | y')
    for b, a in product([0, 1], repeat=2):
        print(a, b, '|', evaluate(XOR_FROM_NAND, a=a, b=b)['y'])
    print('half adder: a b | carry sum')
    for b, a in product([0, 1], repeat=2):
        wires = evaluate(HALF_ADDER, a=a, b=b)
        print(a, b, '|', wires['carry'], wires['sum'])
    print('full adder: a b c | carry sum')
    for c, b, a in product([0, 1], repeat=3):
        wires = evaluate(FULL_ADDER, a=a, b=b, c=c)
        print(a, b, c, '|', wires['carry'], wires['sum'])
