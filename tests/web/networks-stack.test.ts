/** A stack of layers of one number: numbers from paper or NumPy. */
import { describe, expect, it } from 'vitest';
import type { Bend, StackNotes } from '../../web/src/engine/networks.ts';
import { fallbacks } from '../../web/src/lesson/fields.ts';
import {
  layerAt,
  outputOf,
  stackScene,
  type StackParams,
} from '../../web/src/lesson/scenes/stack.ts';
import { symbolOf } from '../../web/src/lesson/symbols.ts';
import { refusal } from './arrays.ts';
import { networks } from './engine.ts';
import { end, value, after, slotOf, namesOfStops } from './networks.ts';

describe('a stack of layers of one number', () => {
  const start = fallbacks(stackScene.fields);
  const run = (params: Partial<StackParams>) => stackScene.trace(networks, { ...start, ...params });

  it('[S1.13] h(h(h(x))) is c³x: 2³ = 8, step by step 2, 4, 8', () => {
    const params = after(stackScene, start, 'notes');
    for (const [x, y] of [
      [1, 8],
      [3, 24],
      [-5, -40],
    ] as const) {
      const trace = stackScene.trace(networks, { ...params, x });
      expect([0, 1, 2].map((k) => value(trace, outputOf(trace, k, end)))).toEqual([
        2 * x,
        4 * x,
        8 * x,
      ]);
      expect(['y', 'W', 'line'].map((name) => slotOf(stackScene, trace, name))).toEqual([y, 8, y]);
      expect(slotOf(stackScene, trace, 'B')).toBeCloseTo(0, 15);
    }
  });

  it('[S1.13] twenty linear layers are one line, in numbers', () => {
    for (const x of [-3, -0.7, 0, 1, 2.5]) {
      const trace = run({ layers: 20, x });
      const [y, W, B, line] = ['y', 'W', 'B', 'line'].map((name) =>
        slotOf(stackScene, trace, name),
      );
      expect(y).toBeCloseTo(line ?? NaN, 12);
      expect(W).toBeCloseTo(-1.28, 1);
      expect((W ?? NaN) * x + (B ?? NaN)).toBeCloseTo(y ?? NaN, 12);
    }
  });

  it('[S1.13] unbent, every curve is straight; bent, two layers suffice', () => {
    const bendsIn = (bend: Bend | 'none', layers: number) => {
      const { curves } = run({ bend, layers }).notes as StackNotes;
      const curve = curves.at(-1) ?? [];
      const rises = curve.slice(1).map((y, at) => y - (curve[at] ?? NaN));
      return Math.max(...rises.slice(1).map((rise, at) => Math.abs(rise - (rises[at] ?? NaN))));
    };
    // The curves come to nine places.
    expect(bendsIn('none', 20)).toBeLessThan(1e-8);
    expect(bendsIn('relu', 20)).toBeGreaterThan(1e-4);
    for (const bend of ['step', 'sigmoid', 'tanh', 'relu'] as const) {
      expect(bendsIn(bend, 2), bend).toBeGreaterThan(1e-4);
    }
  });

  it('[S1.13] has a curve for every layer at 121 places, which agree with the steps', () => {
    const trace = run({ layers: 5, bend: 'tanh', x: 1.5 });
    const { places, curves, layers } = trace.notes as StackNotes;
    expect([layers, curves.length, places.length]).toEqual([5, 5, 121]);
    expect([places[0], places[60], places.at(-1)]).toEqual([-3, 0, 3]);
    const at = places.indexOf(1.5);
    curves.forEach((curve, k) =>
      expect(curve[at]).toBeCloseTo(value(trace, outputOf(trace, k, end)), 9),
    );
  });

  it('[S1.13] stops at each layer, then at the collapse and the line', () => {
    const unbent = run({ layers: 3 });
    expect(namesOfStops(stackScene, unbent)).toEqual(['a', 'a', 'a', 'whole_b', 'direct']);
    const bent = run({ layers: 3, bend: 'sigmoid' });
    expect(namesOfStops(stackScene, bent)).toEqual(['z', 'z', 'z']);
    expect(bent.steps.map((_, at) => layerAt(bent, at))).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect(layerAt(unbent, unbent.steps.length - 1)).toBe(2);
    expect(stackScene.slot(bent, 100, 'W', start)).toBeUndefined();
    expect(stackScene.text?.(bent, 0, 'layers')).toBe('3');
    expect(stackScene.reach?.(unbent)).toBe(0);
  });

  it('[S1.13] its buttons', () => {
    const many = after(stackScene, start, 'layers-20');
    expect([many.layers, after(stackScene, { ...many, at: 15 }, 'layers-5').at]).toEqual([20, 5]);
    expect(after(stackScene, start, 'bend-relu', 'layers-1')).toMatchObject({
      bend: 'relu',
      layers: 1,
    });
    expect(after(stackScene, start, 'bend-tanh', 'bend-none').bend).toBe('none');
    expect(stackScene.act(networks, start, 'layers-7')).toBeUndefined();
  });

  it('[S1.13] names its numbers as the notes count: a₂ of w₂, a₁ and b₂', () => {
    const trace = run({ layers: 2 });
    const node = outputOf(trace, 1, end) ?? -1;
    const names = new Set<string>();
    const open = (id: number) => {
      const label = trace.label(id);
      if (label && id !== node) names.add(symbolOf(label).key);
      else trace.operands(id).forEach(open);
    };
    open(node);
    expect([...names].sort()).toEqual(['a1', 'b2', 'w2']);
  });

  it.each([
    [{ w: '1, two, 3', layers: 3 }, 'lesson.number', ['w', '1', '2', 'two']],
    [{ w: '1,, 3', layers: 3 }, 'lesson.missing', ['w', '1', '2']],
    [{ b: '', layers: 1 }, 'lesson.empty', ['b']],
    [{ b: '1, 2', layers: 3 }, 'lesson.few', ['b', '2', '3']],
    [{ w: '1e7', layers: 1 }, 'lesson.large', ['w', '1', '1', '1e7', '1000000']],
    [{ w: '1e999', layers: 1 }, 'lesson.finite', ['w', '1', '1', '1e999']],
    [{ x: NaN }, 'lesson.finite', ['x', '1', '1', 'nan']],
    [{ x: -Infinity }, 'lesson.finite', ['x', '1', '1', '-inf']],
    [{ x: 1e7 }, 'lesson.large', ['x', '1', '1', '10000000', '1000000']],
    [{ layers: 21 }, 'lesson.layers', ['21', '20']],
    [{ layers: 0 }, 'lesson.layers', ['0', '20']],
    [{ w: '1; 2', layers: 1 }, 'lesson.rows', ['w', '2', '1']],
    [{ bend: 'softmax' as Bend }, 'activation.whole', ['softmax']],
    [{ bend: 'banana' as Bend }, 'activation.unknown', ['banana']],
  ])('[S1.13] refuses %j', (params, code, details) => {
    const error = refusal(() => run(params));
    expect([error.code, error.details]).toEqual([code, details]);
  });

  it('[S1.13] large numbers are computed: twenty layers of a million', () => {
    const w = Array<string>(20).fill('1e6').join(', ');
    const trace = run({ layers: 20, w, b: w.replace(/1e6/gu, '0'), x: 1 });
    expect(slotOf(stackScene, trace, 'y')).toBeCloseTo(1e120, -106);
  });
});
