import { describe, expect, it } from 'vitest';
import {
  extended,
  onSheet,
  penPath,
  strokesOf,
  textOf,
  type Stroke,
} from '../../web/src/figures/digits/strokes.ts';

const drawn = (points: readonly (readonly [number, number])[]) =>
  points.reduce<Stroke>((stroke, [x, y]) => extended(stroke, { x, y }), []);

describe('a drawing and its text [S1.19]', () => {
  it('are the same in both directions', () => {
    const text = '10,20 30,40;5,6';
    expect(textOf(strokesOf(text))).toBe(text);
    expect(strokesOf(text)[1]).toEqual([{ x: 5, y: 6 }]);
  });

  it('leaves out what is no point', () => {
    expect(strokesOf('')).toEqual([]);
    expect(strokesOf(';;1,2 banana;')).toEqual([[{ x: 1, y: 2 }]]);
  });

  it('draws a dot for a single point', () => {
    expect(penPath([{ x: 3, y: 4 }])).toBe('M3 4h0');
    expect(penPath([])).toBe('');
  });
});

describe('a stroke that grows [S1.19]', () => {
  it('stays on the sheet, at whole numbers', () => {
    expect(onSheet({ x: -3, y: 280.4 })).toEqual({ x: 0, y: 279 });
    expect(onSheet({ x: 12.5, y: 7.4 })).toEqual({ x: 13, y: 7 });
  });

  it('does without points that say nothing new', () => {
    expect(
      drawn([
        [10, 10],
        [11, 11],
      ]),
    ).toHaveLength(1);
    expect(
      drawn([
        [10, 10],
        [20, 10],
        [30, 10],
      ]),
    ).toEqual([
      { x: 10, y: 10 },
      { x: 30, y: 10 },
    ]);
  });

  it('keeps corners, turns back, and breaks long lines', () => {
    expect(
      drawn([
        [10, 10],
        [20, 10],
        [20, 20],
      ]),
    ).toHaveLength(3);
    expect(
      drawn([
        [10, 10],
        [30, 10],
        [20, 10],
      ]),
    ).toHaveLength(3);
    const line = Array.from({ length: 21 }, (_, step) => [10 + 10 * step, 10] as const);
    const kept = drawn(line);
    expect(kept.at(-1)).toEqual({ x: 210, y: 10 });
    expect(kept.length).toBeGreaterThan(6);
    expect(kept.length).toBeLessThan(21);
  });

  it('does not change the stroke it was given', () => {
    const before = drawn([
      [10, 10],
      [20, 10],
    ]);
    extended(before, { x: 30, y: 10 });
    expect(before).toHaveLength(2);
  });
});
