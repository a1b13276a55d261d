/** What the module on arrays says in chapter 01: the console and its memory: numbers from paper or NumPy. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConsoleNotes } from '../../web/src/engine/arrays.ts';
import { programs } from '../../web/src/lesson/scenes/programs.ts';
import { valuesOf } from './arrays.ts';
import { contentFolder } from './course.ts';
import { arrays } from './engine.ts';

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

describe('the phrase-book of NDArray', () => {
  const setup =
    'X = np.arange(12).reshape((3, 4))\nY = np.array([[2, 1, 4, 3], [1, 2, 3, 4], [4, 3, 2, 1]])\nx = X';

  /** The phrases in the right-hand column of the drawer. */
  const phrasesOf = (language: 'zh' | 'en') => {
    const text = readFileSync(`${contentFolder}/01-arrays/${language}.md`, 'utf8');
    const drawer = /:::drawer\{title="[^"]*NDArray[^"]*"\}(.*?)\n:::\n/su.exec(text)?.[1] ?? '';
    const rows = drawer.split('\n').filter((line) => line.startsWith('| `'));
    return rows.flatMap((row) =>
      [...(row.split('|')[2] ?? '').matchAll(/`((?:np\.|X)[^`]*)`/gu)].map(
        ([, code]) => code ?? '',
      ),
    );
  };

  it('[S3.09] says the same in both languages', () => {
    expect(phrasesOf('en').length).toBeGreaterThan(6);
    expect(phrasesOf('zh')).toEqual(phrasesOf('en'));
  });

  it.each(phrasesOf('en'))('[S3.09] has phrases that NumPy understands: %s', (phrase) => {
    const { lines } = arrays.console(`${setup}\n${phrase}`).notes as ConsoleNotes;
    expect(lines.at(-1)).toMatchObject({ text: phrase, error: null });
    expect(lines.at(-1)?.output).not.toBe('');
  });
});
