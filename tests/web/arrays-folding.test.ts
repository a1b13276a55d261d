/** What the module on arrays says in chapter 01: folding and pressing: numbers from paper or NumPy. */
import { describe, expect, it } from 'vitest';
import type { AxisNotes, BlockNotes, Reduction } from '../../web/src/engine/arrays.ts';
import type { NodeId } from '../../web/src/engine/trace.ts';
import { resultsOf } from '../../web/src/lesson/scenes/axis.ts';
import { elementsOf } from '../../web/src/lesson/scenes/block.ts';
import { refusal, valuesOf } from './arrays.ts';
import { arrays } from './engine.ts';

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
