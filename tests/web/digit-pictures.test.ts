/** What the pictures that count make of the core's facts, before anything is drawn. [S1.18] [S1.20] */
import { describe, expect, it } from 'vitest';
import type { BatchNotes, Digits } from '../../web/src/engine/digits.ts';
import { gathered, imageAt } from '../../web/src/engine/images.ts';
import type { Trace } from '../../web/src/engine/trace.ts';
import { shapesOf } from '../../web/src/figures/digits/batch-facts.ts';
import {
  accuracyOf,
  cellOf,
  countsOf,
  sureText,
} from '../../web/src/figures/digits/counting-facts.ts';

const notes = (n: number): BatchNotes => ({
  n,
  sizes: [784, 50, 100, 10],
  shapes: {
    X: [n, 784],
    A1: [n, 50],
    Z1: [n, 50],
    A2: [n, 100],
    Z2: [n, 100],
    A3: [n, 10],
    Y: [n, 10],
  },
  row: 0,
  noise: null,
  rows: [],
  before: [],
  after: [],
  batches: [],
});

describe('the arrays of a batch', () => {
  it('stand together where their shapes are the same, the answers at the end', () => {
    expect(shapesOf(notes(100))).toEqual([
      { names: ['X'], shape: [100, 784], columns: 784 },
      { names: ['A1', 'Z1'], shape: [100, 50], columns: 50 },
      { names: ['A2', 'Z2'], shape: [100, 100], columns: 100 },
      { names: ['A3', 'Y'], shape: [100, 10], columns: 10 },
      { names: ['answers'], shape: [100], columns: 1 },
    ]);
  });

  it('are as many for a single image', () => {
    expect(shapesOf(notes(1)).map(({ shape }) => shape)).toEqual([
      [1, 784],
      [1, 50],
      [1, 100],
      [1, 10],
      [1],
    ]);
  });
});

describe('a cell of the confusion matrix', () => {
  it('is read from a link', () => {
    expect(cellOf('4-9')).toEqual({ label: 4, answer: 9 });
  });

  it.each(['', '4', '4-', '10-1', '4-9 ', 'a-b'])('is none in “%s”', (text) => {
    expect(cellOf(text)).toBeNull();
  });
});

describe('images', () => {
  const pixels = Uint8Array.from({ length: 3 * 784 }, (_, at) => Math.floor(at / 784) + 1);

  it('are cut out of their block', () => {
    expect(new Set(imageAt(pixels, 1))).toEqual(new Set([2]));
    expect(imageAt(pixels, 2)).toHaveLength(784);
  });

  it('are put one after the other in the order that is wanted', () => {
    const both = gathered(pixels, [2, 0]);
    expect(both).toHaveLength(2 * 784);
    expect([both[0], both[783], both[784], both[1567]]).toEqual([3, 3, 1, 1]);
  });
});

describe('numbers', () => {
  it('of a float have the seven digits that it knows', () => {
    expect(sureText(Math.fround(0.1))).toBe('0.1');
    expect(sureText(Math.fround(0.99982081))).toBe('0.9998208');
    expect(sureText(1)).toBe('1');
  });

  const step = { name: 'accuracy', index: [], shape: [], nodes: [0] };
  const traced = (value: number) =>
    ({ inputs: [], steps: [step], value: () => value }) as unknown as Trace;

  it('of a count beside the stage are computed once, by the core', () => {
    let asked = 0;
    const digits = { counts: () => (asked++, traced(0.5)) } as unknown as Digits;
    const confusion = Array.from({ length: 100 }, () => 1);
    expect(accuracyOf(digits, confusion)).toBe(0.5);
    expect(accuracyOf(digits, confusion)).toBe(0.5);
    expect(asked).toBe(1);
  });

  it('of a count are none while nothing has been counted', () => {
    expect(countsOf(traced(0))).toEqual([]);
  });
});
