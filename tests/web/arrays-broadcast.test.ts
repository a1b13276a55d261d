/** What the module on arrays says in chapter 02: numbers from paper or NumPy. */
import { describe, expect, it } from 'vitest';
import type { BroadcastNotes } from '../../web/src/engine/arrays.ts';
import { lastOf } from './arrays.ts';
import { arrays } from './engine.ts';

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
