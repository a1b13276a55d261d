/** What the module on arrays says for each scene of chapters 01 to 03: numbers from paper or NumPy. */
import { describe, expect, it } from 'vitest';
import makeArrays from '#wasm-arrays-node';
import {
  Arrays,
  type AxisNotes,
  type BlockNotes,
  type BroadcastNotes,
  type ConsoleNotes,
  type PictureNotes,
  type Reduction,
  type SampleNotes,
  type TapeNotes,
} from '../../web/src/engine/arrays.ts';
import { EngineError } from '../../web/src/engine/errors.ts';
import type { NodeId, Trace } from '../../web/src/engine/trace.ts';
import { resultsOf } from '../../web/src/lesson/scenes/axis.ts';
import { elementsOf } from '../../web/src/lesson/scenes/block.ts';
import { programs } from '../../web/src/lesson/scenes/programs.ts';
import { callsOf } from '../../web/src/lesson/scenes/tape.ts';
import { walks } from './course.ts';
import { arrays } from './engine.ts';

const valuesOf = (trace: Trace, nodes: readonly NodeId[]) => nodes.map((node) => trace.value(node));

/** The last numbers of a step's name, by the step's index. */
function lastOf(trace: Trace, name: string, rank: number): number[] {
  const cells = new Map<string, number>();
  for (const { name: each, index, nodes } of trace.steps) {
    if (each === name) cells.set(String(index.slice(0, rank)), trace.value(nodes[0] ?? -1));
  }
  return [...cells.values()];
}

function refusal(call: () => unknown): EngineError {
  try {
    call();
  } catch (error) {
    if (error instanceof EngineError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('a block of memory', () => {
  const block = (count: number, shape: string, transposed = false) => {
    const trace = arrays.block(count, shape, transposed);
    const elements = elementsOf(trace).map(({ index, byte, value }) => ({
      index,
      byte: trace.value(byte),
      value: trace.value(value),
    }));
    return { ...(trace.notes as BlockNotes), trace, elements };
  };

  it.each([
    ['6', false, [6], [8]],
    ['1, 6', false, [1, 6], [48, 8]],
    ['6, 1', false, [6, 1], [8, 8]],
    ['(2, 3)', false, [2, 3], [24, 8]],
    ['3,2', false, [3, 2], [16, 8]],
    ['-1, 3', false, [2, 3], [24, 8]],
    ['6', true, [6], [8]],
    ['1, 6', true, [6, 1], [8, 48]],
    ['2, 3', true, [3, 2], [8, 24]],
  ])('[S0.05] [S0.08] folded as %s, transposed %s', (shape, transposed, folded, strides) => {
    const found = block(6, shape, transposed);
    expect([found.shape, found.strides]).toEqual([folded, strides]);
    expect([found.dtype, found.itemSize, found.bytes]).toEqual(['int64', 8, 48]);
    expect(found.owner).toBe(false);
  });

  it('[S1.02] finds [1, 2] of shape (2, 3) at byte 1·24 + 2·8 = 40', () => {
    const { elements, trace } = block(6, '2, 3');
    expect(elements.map(({ byte }) => byte)).toEqual([0, 8, 16, 24, 32, 40]);
    expect(elements.at(-1)).toEqual({ index: [1, 2], byte: 40, value: 5 });
    const last = elementsOf(trace).at(-1)?.byte ?? -1;
    const [before = -1, product = -1] = trace.operands(last);
    expect([trace.value(before), trace.value(product)]).toEqual([24, 16]);
    expect(valuesOf(trace, trace.operands(product))).toEqual([2, 8]);
  });

  it('[S0.08] .T reads the same block in another order', () => {
    expect(block(6, '2, 3', true).elements.map(({ value }) => value)).toEqual([0, 3, 1, 4, 2, 5]);
    const whole = block(24, '2, 3, 4', true);
    expect(whole.shape).toEqual([4, 3, 2]);
    expect(whole.strides).toEqual([8, 32, 96]);
    expect(whole.elements.find(({ index }) => String(index) === '3,1,1')?.value).toBe(19);
  });

  it('[S0.08] works out one −1, and refuses what does not fit in NumPy’s words', () => {
    expect(block(12, '-1, 4').shape).toEqual([3, 4]);
    expect(block(12, '2, -1, 2').shape).toEqual([2, 3, 2]);
    const words = (count: number, shape: string) =>
      refusal(() => arrays.block(count, shape, false)).details[0];
    expect(words(6, '4, 2')).toBe('ValueError: cannot reshape array of size 6 into shape (4,2)');
    expect(words(12, '-1, 5')).toBe('ValueError: cannot reshape array of size 12 into shape (5)');
    expect(words(6, '-1, -1')).toBe('ValueError: can only specify one unknown dimension');
    expect(refusal(() => arrays.block(6, '4, 2', false)).code).toBe('numpy.reshape');
  });
});

describe('a tray that is pressed', () => {
  const tray = '[[1, 2, 3], [4, 5, 6]]';
  const press = (data: string, op: Reduction, axis: number, keepdims = false) => {
    const trace = arrays.axis(data, op, axis, keepdims);
    const notes = trace.notes as AxisNotes;
    return { ...notes, cells: resultsOf(trace).map(({ node }) => trace.value(node)) };
  };

  // Each: data, what, axis, the result’s shape and its cells, by numpy 1.24.
  it.each<[string, Reduction, number, number[], number[]]>([
    [tray, 'sum', 0, [3], [5, 7, 9]],
    [tray, 'sum', 1, [2], [6, 15]],
    [tray, 'sum', -1, [], [21]],
    [tray, 'max', 0, [3], [4, 5, 6]],
    [tray, 'max', 1, [2], [3, 6]],
    [tray, 'argmax', 0, [3], [1, 1, 1]],
    [tray, 'argmax', 1, [2], [2, 2]],
    [tray, 'argmax', -1, [], [5]],
    [tray, 'mean', 0, [3], [2.5, 3.5, 4.5]],
    [tray, 'mean', 1, [2], [2, 5]],
    [tray, 'mean', -1, [], [3.5]],
    ['[[1, 2], [3, 4]]', 'sum', 0, [2], [4, 6]],
    ['[[1, 2], [3, 4]]', 'sum', 1, [2], [3, 7]],
    ['np.arange(12).reshape(2, 2, 3)', 'sum', 0, [2, 3], [6, 8, 10, 12, 14, 16]],
    ['np.arange(12).reshape(2, 2, 3)', 'sum', 1, [2, 3], [3, 5, 7, 15, 17, 19]],
    ['np.arange(12).reshape(2, 2, 3)', 'sum', 2, [2, 2], [3, 12, 21, 30]],
    ['[[0.1, 0.7, 0.2], [0.6, 0.3, 0.6]]', 'argmax', 1, [2], [1, 0]],
    ['[7]', 'sum', 0, [], [7]],
    ['[-1, -3]', 'max', 0, [], [-1]],
  ])('[S0.16] %s: %s along %i', (data, op, axis, shape, cells) => {
    const found = press(data, op, axis);
    expect(found.result).toEqual(shape);
    expect(found.cells).toEqual(cells);
  });

  it('[S0.16] keeps the axis with length 1 where it is asked to', () => {
    expect(press(tray, 'sum', 0, true).result).toEqual([1, 3]);
    expect(press(tray, 'sum', 1, true)).toMatchObject({ result: [2, 1], text: '[[ 6]\n [15]]' });
    expect(press(tray, 'sum', -1, true).result).toEqual([1, 1]);
  });

  it('[S3.02] concatenate lets the axis grow', () => {
    const down = press(tray, 'concatenate', 0);
    expect(down).toMatchObject({ result: [4, 3], cells: [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6] });
    const across = press(tray, 'concatenate', 1);
    expect(across).toMatchObject({ result: [2, 6], cells: [1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6] });
    expect(press(tray, 'concatenate', -1).result).toEqual([12]);
  });

  it('[S0.16] refuses an axis that is not there, in NumPy’s words', () => {
    const { code, details } = refusal(() => press(tray, 'sum', 2));
    expect(code).toBe('numpy.axis');
    expect(details[0]).toBe('numpy.AxisError: axis 2 is out of bounds for array of dimension 2');
  });

  it('[S0.16] a sum names what flows into it', () => {
    const trace = arrays.axis(tray, 'sum', 0, false);
    const [first] = resultsOf(trace);
    const inputs: number[] = [];
    const open = (node: NodeId): void => {
      if (trace.operation(node) === 'input') inputs.push(trace.value(node));
      trace.operands(node).forEach(open);
    };
    open(first?.node ?? -1);
    expect(inputs).toEqual([1, 4]);
  });
});

describe('the console', () => {
  const run = (program: string) => {
    const trace = arrays.console(program);
    const { lines } = trace.notes as ConsoleNotes;
    const line = lines.at(-1);
    if (!line) throw new Error('nothing ran');
    const held = (name: string) => {
      const value = line.names.find((each) => each.name === name)?.value;
      if (!value) throw new Error(`no ${name}`);
      const nodes = line.blocks.find(({ id }) => id === value.block)?.nodes ?? [];
      const from = value.offset / 8;
      return { ...value, nodes: nodes.slice(from, from + (value.shape[0] ?? 1)) };
    };
    return { trace, lines, line, held };
  };

  it('[S3.03] a slice shares the block, a list of indices does not: M01.3', () => {
    const { trace, line, held } = run(programs['views'] ?? '');
    expect(line.output).toBe('array([ 0, 99,  2,  3,  4,  5])');
    const [a, v, c] = [held('a'), held('v'), held('c')];
    expect(v).toMatchObject({ block: a.block, owner: false, offset: 8, shape: [3], strides: [8] });
    expect(c.owner).toBe(true);
    expect(c.block).not.toBe(a.block);
    expect(valuesOf(trace, a.nodes)).toEqual([0, 99, 2, 3, 4, 5]);
    expect(valuesOf(trace, v.nodes)).toEqual([99, 2, 3]);
    expect(valuesOf(trace, c.nodes)).toEqual([1, 77, 3]);
    // a[1] is the very 99 that was written through v; the numbers of c are its own.
    expect(a.nodes[1]).toBe(v.nodes[0]);
    expect(trace.operation(a.nodes[1] ?? -1)).toBe('input');
    const written = trace.steps[3];
    expect(written?.nodes).toEqual([a.nodes[1]]);
    expect(a.nodes.filter((node) => c.nodes.includes(node))).toEqual([]);
  });

  it('[S3.03] copy() reaches a block of its own', () => {
    const { lines, held } = run(programs['copies'] ?? '');
    expect(lines.map(({ output }) => output).slice(-2)).toEqual([
      'array([ 1, 50,  3])',
      'array([1, 2, 3])',
    ]);
    expect(held('w').block).not.toBe(held('a').block);
  });

  // What stands in the answers of the programs that buttons load, by NumPy.
  it.each([
    ['descent', '[S0.10]', ['array([-2.4,  3.2])', 'array([-2.4,  3.2])']],
    ['integers', '[S0.05]', ['array([3, 4])', 'array([3.0001, 4.    ])']],
    ['grads-write', '[S0.10]', ['array([1., 2., 3.])']],
    ['grads-rebind', '[S0.10]', ['array([0., 0., 0.])']],
    ['containers', '[S0.04]', ['[2.5, 2, 3]', 'array([2, 2, 3])']],
    ['dtype', '[S0.11]', ["dtype('int64')", 'array([3, 4])', 'array([3.9, 4. ])']],
    [
      'notes-001',
      '[S1.04]',
      [
        'array([51, 55])',
        '55',
        '[51 55]\n[14 19]\n[0 4]',
        'array([51, 14,  0])',
        'array([ True,  True, False,  True, False, False])',
        'array([51, 55, 19])',
      ],
    ],
    [
      'notes-003',
      '[S3.02] [S3.03]',
      [
        'array([[ 18,  20,  10],\n       [ 58,  60,  50],\n       [ 98, 100,  90]])',
        '(6, 4)',
        '(3, 8)',
        'array([[False,  True, False,  True],\n       [False, False, False, False],\n       [False, False, False, False]])',
        '66',
        '22.494443758403985',
        'array([[ 4,  5,  6,  7],\n       [ 8,  9, 10, 11]])',
        'array([[ 0,  1,  2,  3],\n       [12, 12, 12, 12],\n       [ 8,  9, 10, 11]])',
      ],
    ],
  ])('the program %s gives what NumPy gives: %s', (name, _rows, outputs) => {
    const { lines } = run(programs[name] ?? '');
    expect(lines.map(({ output }) => output).filter((output) => output !== '')).toEqual(outputs);
    expect(lines.every(({ error }) => error === null)).toBe(true);
  });

  it('[S0.10] after `x -= step` both names hold the moved numbers, made of the old ones', () => {
    const { trace, held } = run(programs['descent'] ?? '');
    const [x, start] = [held('x'), held('init_x')];
    expect(x.block).toBe(start.block);
    const [first = -1] = x.nodes;
    expect(trace.operation(first)).toBe('subtract');
    expect(valuesOf(trace, trace.operands(first))).toEqual([-3, -0.6000000000000001]);
  });

  it('[S1.04] an error says where, and the names keep their values', () => {
    const { lines, held } = run('a = np.arange(6)\na[1] = 7\na[9]\na');
    expect(lines[2]?.error).toMatchObject({
      code: 'numpy.index',
      message: 'IndexError: index 9 is out of bounds for axis 0 with size 6',
    });
    const { begin = 0, end = 0, suggestion } = lines[2]?.error ?? {};
    expect('a[9]'.slice(begin, end)).toBe('a[9]');
    expect(suggestion).toBe('');
    expect(lines[3]?.output).toBe('array([0, 7, 2, 3, 4, 5])');
    expect(held('a').shape).toEqual([6]);
  });

  it('[S1.01] a full-width line comes back repaired', () => {
    const { line } = run('np.zeros（（２，３））');
    expect(line.error).toMatchObject({
      code: 'python.character',
      message: "SyntaxError: invalid character '（' (U+FF08)",
      begin: 8,
      end: 9,
      suggestion: 'np.zeros((2,3))',
    });
    expect(run(line.error?.suggestion ?? '').line.output).toBe(
      'array([[0., 0., 0.],\n       [0., 0., 0.]])',
    );
  });

  it('[S1.01] a second name is the same array, a bare = ties it anew', () => {
    const { held } = run('a = np.array([1, 2])\nb = a\nc = a\nc = c + 1');
    expect(held('b').block).toBe(held('a').block);
    expect(held('c').block).not.toBe(held('a').block);
  });

  it('completes names, functions and what an array has', () => {
    expect(arrays.complete('alpha = 1', 'al')).toEqual(['alpha']);
    expect(arrays.complete('', 'np.random.perm')).toEqual(['permutation']);
    const after = arrays.complete('a = np.arange(3)', 'a.re');
    expect(after.every((text) => text.startsWith('re'))).toBe(true);
    expect(after).toContain('reshape');
    expect(arrays.complete('', 'nothing_of_the_kind')).toEqual([]);
  });
});

describe('two shapes that meet', () => {
  const plain = {
    operator: 'add',
    then: 'none',
    nudge: 0,
    at: 0,
    back: false,
  } as const;
  const meet = (a: string, b: string, more: object = {}) => {
    const trace = arrays.broadcast({ ...plain, a, b, ...more });
    return { ...(trace.notes as BroadcastNotes), trace };
  };

  it('[S1.03] [[1, 2], [3, 4]] * [10, 20] is [[10, 40], [30, 80]]', () => {
    const { trace, shape, text } = meet('np.array([[1, 2], [3, 4]])', 'np.array([10, 20])', {
      operator: 'multiply',
    });
    expect(shape).toEqual([2, 2]);
    expect(lastOf(trace, 'C', 2)).toEqual([10, 40, 30, 80]);
    expect(text).toBe('[[10 40]\n [30 80]]');
  });

  it.each([
    ['(4, 3)', '(4,)', 'operands could not be broadcast together with shapes (4,3) (4,) '],
    ['(3, 2)', '(2, 3)', 'operands could not be broadcast together with shapes (3,2) (2,3) '],
    ['(5,)', '(4,)', 'operands could not be broadcast together with shapes (5,) (4,) '],
  ])('[S1.03] %s and %s: NumPy’s words', (a, b, words) => {
    const { shape, error, trace, cells } = meet(a, b);
    expect(error).toMatchObject({ code: 'numpy.broadcast', message: `ValueError: ${words}` });
    expect([shape, cells]).toEqual([null, 0]);
    // The last step is the pair of lengths that clash.
    expect(trace.steps.at(-1)?.name).toBe('m');
  });

  it.each([
    ['(4, 3)', '(3,)', [4, 3]],
    ['(4, 3)', '(4, 1)', [4, 3]],
    ['(3, 3)', '(3,)', [3, 3]],
    ['(10,)', '(10, 1)', [10, 10]],
    ['(2, 1, 3)', '(4, 1)', [2, 4, 3]],
    ['(4, 3)', 'np.array(5)', [4, 3]],
    ['()', '()', []],
  ])('[S1.03] %s and %s: their common shape', (a, b, shape) => {
    expect(meet(a, b).shape).toEqual(shape);
  });

  it('[S2.06] ten guesses and ten answers: 100 differences, 16.51 instead of 0.01', () => {
    const y = 'np.arange(10) + 0.1';
    const more = { operator: 'subtract', then: 'mean-square' };
    const wrong = meet(y, 'np.arange(10).reshape(10, 1)', more);
    expect([wrong.shape, wrong.cells]).toEqual([[10, 10], 100]);
    expect(lastOf(wrong.trace, 'total', 0)[0]).toBeCloseTo(16.51, 10);
    const right = meet(y, 'np.arange(10)', more);
    expect(right.cells).toBe(10);
    expect(lastOf(right.trace, 'total', 0)[0]).toBeCloseTo(0.01, 10);
  });

  it('[S2.06] shares of a row that are no shares', () => {
    const e = 'np.exp(np.arange(9).reshape(3, 3))';
    const rows = (b: string) => {
      const cells = lastOf(meet(e, b, { operator: 'divide' }).trace, 'C', 2);
      return [0, 3, 6].map((at) => cells.slice(at, at + 3).reduce((sum, cell) => sum + cell, 0));
    };
    const [first = NaN, second = NaN, third = NaN] = rows(`${e}.sum(axis=1)`);
    expect([first.toFixed(2), second.toFixed(2), third.toFixed(2)]).toEqual([
      '0.10',
      '2.09',
      '41.90',
    ]);
    for (const sum of rows(`${e}.sum(axis=1, keepdims=True)`)) expect(sum).toBeCloseTo(1, 12);
  });

  it('[S1.03] a nudge of 0.1 moves the total by 0.4', () => {
    const total = (nudge: number) =>
      lastOf(meet('(4, 3)', '(3,)', { then: 'sum', at: 1, nudge }).trace, 'total', 0)[0] ?? NaN;
    // 1 + … + 12 = 78, and 4 · (10 + 20 + 30).
    expect(total(0)).toBe(318);
    expect(total(0.1)).toBeCloseTo(318.4, 10);
  });

  it.each([
    ['(3,)', [4, 4, 4]],
    ['(4, 1)', [3, 3, 3, 3]],
    ['(1, 1)', [12]],
    ['(4, 3)', Array<number>(12).fill(1)],
    ['np.array(5)', [12]],
  ])('[S1.03] what was copied forward to %s is summed backward', (b, summed) => {
    const { trace, b: shape } = meet('(4, 3)', b, { then: 'sum', back: true });
    expect(lastOf(trace, 'g', shape.length)).toEqual(summed);
  });
});

describe('the tape of the generator', () => {
  const draw = (seed: number, calls: string, second = '') => {
    const trace = arrays.tape(seed, callsOf(calls), callsOf(second));
    const { rows } = trace.notes as TapeNotes;
    return {
      trace,
      rows,
      numbers: rows.map((row) => row.map(({ nodes }) => valuesOf(trace, nodes))),
    };
  };
  const five = [
    0.5488135039273248, 0.7151893663724195, 0.6027633760716439, 0.5448831829968969,
    0.4236547993389047,
  ];

  it('[S0.06] seed 0: rand(3) = [0.5488135 0.71518937 0.60276338]', () => {
    const { rows, numbers } = draw(0, 'rand(3)');
    expect(numbers[0]).toEqual([five.slice(0, 3)]);
    expect(rows[0]?.[0]).toMatchObject({ shape: [3], from: 0, to: 6, distinct: 3, error: null });
    expect(rows[0]?.[0]?.text).toContain('0.5488135');
  });

  it('[S0.06] rand(2) and rand(3) are rand(5), cut in two', () => {
    const { numbers, rows } = draw(0, 'rand(2); rand(3)', 'rand(5)');
    expect(numbers[0]?.flat()).toEqual(five);
    expect(numbers[1]?.flat()).toEqual(five);
    expect(rows.map((row) => row.map(({ from, to }) => [from, to]))).toEqual([
      [
        [0, 4],
        [4, 10],
      ],
      [[0, 10]],
    ]);
  });

  it('[S0.06] the arguments are the shape: a float without any, an array with them', () => {
    const { rows, numbers } = draw(0, 'rand(); rand(1); rand(3, 2); randn(2, 3)');
    expect(rows[0]?.map(({ shape }) => shape)).toEqual([[], [1], [3, 2], [2, 3]]);
    expect(numbers[0]?.[2]).toHaveLength(6);
    expect(numbers[0]?.[0]).toEqual(five.slice(0, 1));
  });

  it('[S0.06] each number is made of two words of the tape', () => {
    const { trace, rows } = draw(0, 'rand(1)');
    const [node = -1] = rows[0]?.[0]?.nodes ?? [];
    const made: [string, number][] = [];
    const open = (each: NodeId): void => {
      const label = trace.label(each);
      if (trace.operation(each) === 'input' && label) made.push([label.name, trace.value(each)]);
      trace.operands(each).forEach(open);
    };
    open(node);
    // The first words of MT19937 with init_genrand(0): 2357136044 >> 5 and 2546248239 >> 6.
    expect(made).toEqual([
      ['high', 73660501],
      ['low', 39785128],
    ]);
  });

  it('[S0.06] choice draws with replacement: seven of ten with seed 0', () => {
    const { numbers, rows } = draw(0, 'choice(10, 10)');
    expect(numbers[0]?.[0]).toEqual([5, 0, 3, 3, 7, 9, 3, 5, 2, 4]);
    expect(rows[0]?.[0]?.distinct).toBe(7);
    const once = draw(0, 'choice(10, 10, replace=False)', 'permutation(10)');
    expect(once.rows[0]?.[0]?.distinct).toBe(10);
    expect(once.numbers[0]).toEqual(once.numbers[1]);
    // NumPy: np.random.seed(0); np.random.permutation(10)
    expect(once.numbers[1]?.[0]).toEqual([2, 8, 4, 9, 1, 6, 7, 3, 0, 5]);
  });

  it('[S0.06] randn of seed 0, as NumPy draws it', () => {
    const { numbers } = draw(0, 'randn(2); rand(3)');
    expect(numbers[0]?.[0]).toEqual([1.764052345967664, 0.4001572083672233]);
  });

  it.each([
    ['rand(-1)', 'numpy.'],
    ['choice(5, 8, replace=False)', 'random.'],
    ['rand(2', 'python.syntax'],
    ['banana(2)', 'python.attribute'],
    ['rand(0.5)', ''],
  ])('%s is answered with an error of its own', (call, code) => {
    const { rows } = draw(0, `rand(1); ${call}; rand(1)`);
    const error = rows[0]?.[1]?.error;
    expect(error?.code.startsWith(code), JSON.stringify(error)).toBe(true);
    expect(error?.message).toMatch(/^\w+: ./);
    expect(rows[0]?.[0]?.error).toBeNull();
  });
});

describe('a sample', () => {
  const fill = (what: 'rand' | 'randn', n: number, seed: number) => {
    const trace = arrays.sample(what, n, seed);
    const notes = trace.notes as SampleNotes;
    const counts = trace.steps.map(({ nodes }) => valuesOf(trace, nodes));
    return { ...notes, counts, last: counts.at(-1) ?? [] };
  };
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

  // np.histogram(np.random.rand(n), 10, (0, 1))[0] after np.random.seed(0).
  it.each([
    [20, [3, 0, 0, 1, 2, 4, 2, 3, 3, 2]],
    [1000, [98, 102, 107, 108, 102, 93, 99, 88, 95, 108]],
  ])('[S0.06] %i draws of seed 0 fall as NumPy’s do', (n, counts) => {
    expect(fill('rand', n, 0).last).toEqual(counts);
  });

  it('[S0.06] 100 000 draws: between 9821 and 10 103 in a box', () => {
    const { last } = fill('rand', 100_000, 0);
    expect([Math.min(...last), Math.max(...last), sum(last)]).toEqual([9821, 10_103, 100_000]);
  });

  it.each(['rand', 'randn'] as const)(
    '[S0.06] %s: the boxes hold what was drawn, and never less',
    (what) => {
      for (const n of [20, 100, 1000, 10_000]) {
        const { counts, drawn, edges } = fill(what, n, 7);
        expect(edges).toHaveLength(11);
        expect(drawn.at(-1)).toBe(n);
        counts.forEach((bins, at) => {
          expect(bins).toHaveLength(10);
          // Of randn a few fall outside the picture.
          const outside = (drawn[at] ?? 0) - sum(bins);
          expect(outside).toBeGreaterThanOrEqual(0);
          expect(outside).toBeLessThanOrEqual(what === 'rand' ? 0 : 3);
          bins.forEach((bin, box) =>
            expect(bin).toBeGreaterThanOrEqual(counts[at - 1]?.[box] ?? 0),
          );
        });
      }
    },
  );

  it('[S0.06] randn: of 100 000, five lie outside −4 … 4, and two thirds within 1', () => {
    const { last, edges } = fill('randn', 100_000, 0);
    expect([edges[0], edges.at(-1)]).toEqual([-4, 4]);
    expect(sum(last)).toBe(99_995);
    // 68 % lie within 1; the four middle boxes, −1.6 to 1.6, hold 89 %.
    expect(sum(last.slice(3, 7)) / 100_000).toBeCloseTo(0.89, 2);
  });
});

describe('a curve and a picture', () => {
  it('[S1.05] np.arange(0, 6, 0.1) makes 60 points; sin of 1 is 0.8414709848', () => {
    const trace = arrays.curve(0, 6, 0.1);
    expect((trace.notes as PictureNotes).shape).toEqual([60]);
    const sine = lastOf(trace, 'sine', 1);
    expect(sine).toHaveLength(60);
    expect(sine[10]).toBeCloseTo(0.8414709848078965, 15);
    expect(lastOf(trace, 'cosine', 1)[0]).toBe(1);
    expect(sine[59]).toBeCloseTo(Math.sin(5.9), 14);
    const at = trace.steps.find(({ name, index }) => name === 'sine' && index[0] === 10);
    expect(valuesOf(trace, trace.operands(at?.nodes[0] ?? -1))).toEqual([1]);
  });

  it('[S1.05] a curve without a step, or with too many points, is refused', () => {
    expect(refusal(() => arrays.curve(0, 6, 0)).code).not.toBe('core.failed');
    expect(refusal(() => arrays.curve(0, 1e6, 1e-6)).code).not.toBe('core.failed');
  });

  const rows = (trace: Trace) =>
    trace.steps.filter(({ name }) => name === 'row').map(({ nodes }) => valuesOf(trace, nodes));

  it('[S1.06] a picture is rows of whole numbers from 0 to 255', () => {
    for (const name of ['heart', 'letter']) {
      const trace = arrays.image(name, []);
      const { shape, dtype } = trace.notes as PictureNotes;
      expect([rows(trace).length, rows(trace)[0]?.length]).toEqual(shape);
      expect(dtype).toBe('int64');
      for (const pixel of rows(trace).flat()) {
        expect(Number.isInteger(pixel) && pixel >= 0 && pixel <= 255).toBe(true);
      }
    }
  });

  it('[S1.06] 255 - img, img[:, ::-1] and img.T', () => {
    const plain = rows(arrays.image('letter', []));
    expect(rows(arrays.image('letter', ['invert']))).toEqual(
      plain.map((row) => row.map((pixel) => 255 - pixel)),
    );
    expect(rows(arrays.image('letter', ['flip']))).toEqual(plain.map((row) => row.toReversed()));
    expect(rows(arrays.image('letter', ['transpose']))).toEqual(
      (plain[0] ?? []).map((_, column) => plain.map((row) => row[column])),
    );
    expect(rows(arrays.image('letter', ['invert', 'flip', 'flip', 'invert']))).toEqual(plain);
  });

  it('[S1.06] a picture of the reader’s becomes grey: 0.299 red, 0.587 green, 0.114 blue', () => {
    const rgba = new Uint8ClampedArray([
      255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 0, 255, 100, 100,
      100, 255,
    ]);
    const trace = arrays.ownImage({ width: 3, height: 2, rgba }, []);
    expect((trace.notes as PictureNotes).shape).toEqual([2, 3]);
    expect(rows(trace)).toEqual([
      [76, 150, 29],
      [255, 0, 100],
    ]);
  });
});

describe('what no one would type, and somebody does', () => {
  const texts = [
    '',
    ' ',
    '5',
    '()',
    '[]',
    '[[]]',
    '(0,)',
    '(0, 3)',
    '-1',
    'nan',
    'np.nan',
    'np.zeros(0)',
    'np.zeros((1, 1, 1, 1, 1))',
    'np.zeros(10**9)',
    '['.repeat(200),
    '(1, 2',
    '１，２',
    '"text"',
    'True',
    'None',
    '1/0',
    '(9999999999, 9)',
    '(1e3, 2)',
    '2**63',
    '\u0000',
    'rand(10**9)',
    'choice(0)',
    'shuffle(3)',
    'seed(5)',
    '🙂',
  ];
  const scenes: Readonly<Record<string, (core: Arrays, text: string) => unknown>> = {
    block: (core, text) => core.block(6, text, true),
    axis: (core, text) => core.axis(text, 'sum', 0, false),
    'all axes': (core, text) => core.axis(text, 'argmax', -1, true),
    concatenate: (core, text) => core.axis(text, 'concatenate', 0, false),
    console: (core, text) => core.console(text),
    'broadcast, first': (core, text) =>
      core.broadcast({
        a: text,
        b: '(3,)',
        operator: 'divide',
        then: 'mean-square',
        nudge: 1,
        at: 7,
        back: true,
      }),
    'broadcast, second': (core, text) =>
      core.broadcast({
        a: '(4, 3)',
        b: text,
        operator: 'add',
        then: 'sum',
        nudge: 0.1,
        at: 2,
        back: true,
      }),
    tape: (core, text) => core.tape(0, callsOf(text), callsOf(text)),
    numbers: (core, text) => core.numbers(text),
    completion: (core, text) => core.complete(text, text),
    expression: (core, text) =>
      core.gradeExpression({ setup: 'a = 1', again: 'a = 2', want: 'a' }, text, [text, '']),
  };

  it.each(Object.entries(scenes))('%s: is computed, or refused with a code', async (_, ask) => {
    // Whoever breaks the module breaks their own.
    const core = new Arrays(await makeArrays());
    for (const text of texts) {
      try {
        ask(core, text);
      } catch (error) {
        expect((error as EngineError).code, JSON.stringify(text)).toMatch(
          /^(numpy|python|lesson|array|console|random)\./,
        );
      }
    }
  });

  it('[S0.16] a plain number has no axis to press, and is its own sum', async () => {
    const trace = new Arrays(await makeArrays()).axis('5', 'sum', 0, false);
    expect((trace.notes as AxisNotes).result).toEqual([]);
    expect(resultsOf(trace).map(({ node }) => trace.value(node))).toEqual([5]);
  });
});

describe('the nodes that the notes name', () => {
  const named = (value: unknown): NodeId[] =>
    Array.isArray(value)
      ? value.flatMap(named)
      : value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, inner]) =>
            key === 'nodes' ? (inner as NodeId[]) : named(inner),
          )
        : [];

  it.each(walks.filter(({ scene }) => scene.module === 'arrays'))(
    '[S1.02] are on the tape: $name',
    ({ trace }) => {
      for (const node of named(trace.notes)) {
        expect(node).toBeGreaterThanOrEqual(-1);
        expect(node).toBeLessThan(trace.size);
      }
      for (const { nodes } of [...trace.steps, ...trace.inputs]) {
        for (const node of nodes) expect(node >= 0 && node < trace.size).toBe(true);
      }
    },
  );
});
