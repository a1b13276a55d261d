/** What the module on arrays says of the matrix product in chapter 07: numbers from paper or NumPy. */
import { describe, expect, it } from 'vitest';
import type { ProductNotes } from '../../web/src/engine/arrays.ts';
import { fallbacks } from '../../web/src/lesson/fields.ts';
import {
  cellAt,
  cellsAt,
  factorOf,
  productScene,
  type ProductParams,
} from '../../web/src/lesson/scenes/product.ts';
import { stopsOf } from '../../web/src/lesson/stepper.ts';
import { symbolOf } from '../../web/src/lesson/symbols.ts';
import { refusal } from './arrays.ts';
import { arrays } from './engine.ts';

const start = fallbacks(productScene.fields);

function run(params: Partial<ProductParams>) {
  const trace = productScene.trace(arrays, { ...start, ...params });
  const notes = trace.notes as ProductNotes;
  const cells = cellsAt(trace, Infinity);
  return {
    trace,
    ...notes,
    cells,
    values: cells.map(({ node }) => trace.value(node)),
  };
}

const by = (action: string) => {
  const params = productScene.act(arrays, start, action);
  if (!params) throw new Error(`no button ${action}`);
  return run(params);
};

describe('a matrix product', () => {
  it.each([
    ['two-by-three', [2, 2], [22, 28, 49, 64]],
    ['swapped', [3, 3], [9, 12, 15, 19, 26, 33, 29, 40, 51]],
    ['square', [2, 2], [19, 22, 43, 50]],
    ['square-swapped', [2, 2], [23, 34, 31, 46]],
    ['prices', [2, 2], [38, 18, 32, 14]],
  ])('[S1.14] %s', (action, shape, expected) => {
    const found = by(action);
    expect([found.shape, found.values, found.error]).toEqual([shape, expected, null]);
  });

  it('[S1.14] [S1.15] a vector and a matrix: x·W1 of the notes', () => {
    const { shape, values, text, trace, cells } = by('vector');
    expect(shape).toEqual([3]);
    expect(values).toEqual([0.2, 0.5, 0.8]);
    expect(text).toBe('[0.2 0.5 0.8]');
    expect(cells.map(({ i, j }) => [i, j])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
    ]);
    const label = trace.label(cells[2]?.node ?? -1);
    expect(label && symbolOf(label).key).toBe('C[2]');
    const upright = run({ a: '[[1, 2], [3, 4]]', b: '[5, 6]' });
    expect([upright.shape, upright.values]).toEqual([[2], [17, 39]]);
    expect(upright.trace.value(factorOf(upright.trace, 'B', 1, 0) ?? -1)).toBe(6);
    const both = run({ a: '[1, 2, 3]', b: '[4, 5, 6]' });
    expect([both.shape, both.values]).toEqual([[], [32]]);
  });

  it('[S1.14] inner lengths that differ: NumPy’s error, told before any cell', () => {
    const { error, shape, inner, inners, cells, trace } = by('mismatch');
    expect(error).toMatchObject({
      code: 'numpy.shapes',
      message: 'ValueError: shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)',
    });
    expect([shape, inner, inners, cells]).toEqual([null, null, [3, 2], []]);
    expect(trace.steps.map(({ name }) => name)).toEqual(['last', 'first']);
  });

  it('[S1.14] cell after cell, summand after summand: stops at the shapes and each finished cell', () => {
    const { trace, inner } = by('two-by-three');
    expect(inner).toBe(3);
    const stops = stopsOf(productScene, trace, 'ideas');
    expect(stops.map((stop) => trace.steps[stop]?.name)).toEqual([
      'first',
      'product',
      'product',
      'product',
      'product',
    ]);
    const [, first = 0, second = 0] = stops;
    expect(cellAt(trace, first)).toMatchObject({
      i: 0,
      j: 0,
      k: 2,
      finished: true,
    });
    expect(cellAt(trace, first + 1)).toMatchObject({
      i: 0,
      j: 1,
      k: 0,
      finished: false,
    });
    expect(trace.value(productScene.slot(trace, second, 'cell', start) ?? -1)).toBe(28);
    // The last summand of C[0, 1] is 3 · 6.
    expect(trace.value(productScene.slot(trace, second, 'summand', start) ?? -1)).toBe(18);
    expect(
      ['a-shape', 'b-shape', 'shape', 'inner', 'i', 'j', 'k'].map((name) =>
        productScene.text?.(trace, second, name),
      ),
    ).toEqual(['(2, 3)', '(3, 2)', '(2, 2)', '3', '0', '1', '2']);
    expect(productScene.slot(trace, 0, 'cell', start)).toBeUndefined();
    expect(cellsAt(trace, first)).toHaveLength(1);
    const label = trace.label(cellAt(trace, second)?.node ?? -1);
    expect(label && symbolOf(label).key).toBe('C[0, 1]');
  });

  it('[S1.14] cell times cell is another thing', () => {
    const times = run({
      a: '[[1, 2], [3, 4]]',
      b: '[[5, 6], [7, 8]]',
      op: 'times',
    });
    expect([times.values, times.inner, times.op]).toEqual([[5, 12, 21, 32], null, 'times']);
    expect(run({ op: 'times' }).error).toMatchObject({
      code: 'numpy.broadcast',
    });
    expect(run({ a: '2', b: '[1, 2]' })).toMatchObject({
      op: 'times',
      values: [2, 4],
    });
    expect(run({ a: 'np.array([[1, 2]])', b: 'np.ones((2, 1))' }).values).toEqual([3]);
  });

  it('[S1.14] nothing times nothing', () => {
    expect(run({ a: 'np.zeros((0, 3))', b: 'np.zeros((3, 2))' }).shape).toEqual([0, 2]);
    expect(run({ a: 'np.zeros((2, 0))', b: 'np.zeros((0, 2))' }).cells).toEqual([]);
    expect(run({ a: '[]', b: '[]', op: 'times' }).shape).toEqual([0]);
  });

  it.each([
    [{ a: 'np.zeros((2, 2, 2))' }, 'lesson.rank', ['3', '2']],
    [{ a: 'np.zeros((9, 9))' }, 'lesson.elements', ['81', '64']],
    [{ a: 'np.ones((9, 1))', b: 'np.ones((1, 9))' }, 'lesson.elements', ['81', '64']],
    [{ b: '[1, np.inf, 2]' }, 'lesson.finite', ['B', '1', '2', 'inf']],
    [{ a: '[[1, 2], [3]]' }, 'numpy.ragged', undefined],
    [{ a: 'banana' }, 'python.name', undefined],
    [{ a: '[[1, 2]' }, 'python.syntax', undefined],
    [{ op: 'banana' as 'dot' }, 'lesson.operation', ['banana']],
  ])('[S1.14] refuses %j', (params, code, details) => {
    const error = refusal(() => run(params));
    expect(error.code).toBe(code);
    if (details) expect(error.details).toEqual(details);
  });
});
