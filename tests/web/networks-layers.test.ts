/** Three layers: numbers from paper or NumPy. */
import { describe, expect, it } from 'vitest';
import type { NetworkNotes } from '../../web/src/engine/networks.ts';
import type { Trace } from '../../web/src/engine/trace.ts';
import { fallbacks } from '../../web/src/lesson/fields.ts';
import { input } from '../../web/src/lesson/find.ts';
import { short } from '../../web/src/lesson/format.ts';
import { cellsOf } from '../../web/src/lesson/number-text.ts';
import {
  biasOf,
  descendantsOf,
  networkScene,
  unitAt,
  weightOf,
  type NetworkParams,
} from '../../web/src/lesson/scenes/network.ts';
import { stopsOf } from '../../web/src/lesson/stepper.ts';
import { symbolOf } from '../../web/src/lesson/symbols.ts';
import { refusal, valuesOf } from './arrays.ts';
import { networks } from './engine.ts';
import { end, value, after, slotOf, namesOfStops } from './networks.ts';

describe('three layers', () => {
  const start = fallbacks(networkScene.fields);
  const run = (params: Partial<NetworkParams> = {}) =>
    networkScene.trace(networks, { ...start, ...params });
  const vector = (trace: Trace, quantity: string, units: number) =>
    Array.from({ length: units }, (_, unit) => value(trace, unitAt(trace, end, quantity, unit)));
  const rounded = (numbers: readonly number[]) => numbers.map((y) => Number(y.toFixed(8)));

  it('[S1.15] [1.0, 0.5] gives [0.31682708 0.69627909], layer after layer', () => {
    const trace = run();
    // NumPy 1.24.
    expect(rounded(vector(trace, 'a1', 3))).toEqual([0.3, 0.7, 1.1]);
    expect(rounded(vector(trace, 'z1', 3))).toEqual([0.57444252, 0.66818777, 0.75026011]);
    expect(rounded(vector(trace, 'a2', 2))).toEqual([0.51615984, 1.21402696]);
    expect(rounded(vector(trace, 'z2', 2))).toEqual([0.62624937, 0.7710107]);
    expect(vector(trace, 'a3', 2)).toEqual(vector(trace, 'outputs', 2));
    expect(rounded(vector(trace, 'outputs', 2))).toEqual([0.31682708, 0.69627909]);
    expect(['y0', 'y1'].map((name) => short(slotOf(networkScene, trace, name)))).toEqual([
      '0.31682708',
      '0.69627909',
    ]);
  });

  it('[S1.15] W[i, j] leads from unit i to unit j: W1[0, 1] = 0.3, W1[1, 0] = 0.2', () => {
    const trace = run();
    expect(value(trace, weightOf(trace, 1, 0, 1))).toBe(0.3);
    expect(slotOf(networkScene, trace, 'W1-0-1')).toBe(0.3);
    expect(slotOf(networkScene, trace, 'W1-1-0')).toBe(0.2);
    expect(slotOf(networkScene, trace, 'W2-2-1')).toBe(0.6);
    expect(slotOf(networkScene, trace, 'b1-2')).toBe(0.3);
    expect(slotOf(networkScene, trace, 'x1')).toBe(0.5);
    expect(value(trace, biasOf(trace, 3, 1))).toBe(0.2);
    expect(slotOf(networkScene, trace, 'a1-0')).toBeCloseTo(0.3, 15);
    expect(slotOf(networkScene, trace, 'z2-1')).toBeCloseTo(0.7710107, 8);
  });

  it('[S1.15] its shapes, its 23 weights and biases, its stops', () => {
    const trace = run();
    expect(networkScene.text?.(trace, 0, 'shapes')).toBe(
      '(2,) (2, 3) (3,) (3, 2) (2,) (2, 2) (2,)',
    );
    expect(networkScene.text?.(trace, 0, 'parameters')).toBe('23');
    expect((trace.notes as NetworkNotes).sizes).toEqual([2, 3, 2, 2]);
    expect(namesOfStops(networkScene, trace)).toEqual(['a1', 'z1', 'a2', 'z2', 'a3', 'outputs']);
    const stops = stopsOf(networkScene, trace, 'ideas');
    expect(unitAt(trace, stops[0] ?? 0, 'a1', 2)).toBeDefined();
    expect(unitAt(trace, stops[0] ?? 0, 'z1', 0)).toBeUndefined();
    expect(networkScene.reach?.(trace)).toBe(stops[0]);
  });

  it('[S1.15] a unit is summed up in steps; its formula names every part', () => {
    const trace = run();
    const running = trace.steps.filter(({ name, index }) => name === 'a1' && index[0] === 1);
    expect(
      valuesOf(
        trace,
        running.map(({ nodes }) => nodes[0] ?? -1),
      ),
    ).toEqual([0.3, 0.5, 0.7]);
    const names = new Set<string>();
    const open = (id: number): void => {
      const parts = trace.operands(id);
      const label = trace.label(id);
      if (parts.length === 0 && label) names.add(symbolOf(label).key);
      parts.forEach(open);
    };
    open(unitAt(trace, end, 'a1', 1) ?? -1);
    for (const name of ['x[0]', 'x[1]', 'W1[0, 1]', 'W1[1, 1]', 'b1[1]']) {
      expect(names).toContain(name);
    }
    const y = trace.label(unitAt(trace, end, 'outputs', 0) ?? -1);
    expect(y && symbolOf(y)).toMatchObject({ key: 'y[0]', role: 'y' });
    const a = trace.label(unitAt(trace, end, 'a2', 1) ?? -1);
    expect(a && symbolOf(a)).toMatchObject({ key: 'a2[1]', role: 's' });
  });

  it('[S1.15] W1[0, 2] += 0.1 changes its cone and nothing else', () => {
    const before = run();
    const edited = networkScene.trace(networks, after(networkScene, start, 'edit-w102'));
    expect(value(edited, weightOf(edited, 1, 0, 2))).toBe(0.6);
    const places = [
      ['a1', 3],
      ['z1', 3],
      ['a2', 2],
      ['z2', 2],
      ['outputs', 2],
    ] as const;
    const flat = (trace: Trace) => [
      ...[0, 1].map((i) => value(trace, input(trace, 'inputs', i))),
      ...places.flatMap(([name, units]) => vector(trace, name, units)),
    ];
    const old = flat(before);
    const changed = flat(edited).flatMap((number, place) => (number === old[place] ? [] : [place]));
    expect(changed).toEqual([4, 7, 8, 9, 10, 11, 12, 13]);
    // The tape knows it without trying.
    const cone = descendantsOf(before, weightOf(before, 1, 0, 2) ?? -1);
    const inCone = [
      ...[0, 1].map((i) => input(before, 'inputs', i) ?? -1),
      ...places.flatMap(([name, units]) =>
        Array.from({ length: units }, (_, unit) => unitAt(before, end, name, unit) ?? -1),
      ),
    ].flatMap((node, place) => (cone.has(node) ? [place] : []));
    expect(inCone).toEqual(changed);
  });

  it('[S1.16] softmax at the end: the outputs sum to 1, in the order of a3', () => {
    const trace = networkScene.trace(networks, after(networkScene, start, 'out-softmax'));
    const [y0 = NaN, y1 = NaN] = vector(trace, 'outputs', 2);
    expect(y0 + y1).toBeCloseTo(1, 15);
    // NumPy: softmax([0.31682708, 0.69627909]).
    expect(rounded([y0, y1])).toEqual([0.40625907, 0.59374093]);
    expect(namesOfStops(networkScene, trace).at(-1)).toBe('outputs');
    const identity = after(networkScene, start, 'out-softmax', 'out-identity');
    expect(identity.out).toBe('identity');
  });

  it('[S2.02] the price of a house, from grouped factors', () => {
    const params = after(networkScene, start, 'house');
    const trace = networkScene.trace(networks, params);
    expect((trace.notes as NetworkNotes).sizes).toEqual([4, 2, 1]);
    // Size 0.9 · 1 + 3 · 0.2 = 1.5; place −0.4 · 1.5 + 0.1 · 4 + 1 = 0.8; 1.5 · 1.5 + 0.8 · 0.8 + 0.2.
    expect(rounded(vector(trace, 'z1', 2))).toEqual([1.5, 0.8]);
    expect(rounded(vector(trace, 'outputs', 1))).toEqual([3.09]);
    expect(networkScene.text?.(trace, 0, 'shapes')).toBe('(4,) (4, 2) (2,) (2, 1) (1,)');
    expect(namesOfStops(networkScene, trace)).toEqual(['a1', 'z1', 'a2', 'outputs']);
  });

  it('[S1.15] with zero weights only biases are left', () => {
    const params = after(networkScene, start, 'zero');
    const trace = networkScene.trace(networks, params);
    expect(vector(trace, 'outputs', 2)).toEqual([0.1, 0.2]);
    expect(cellsOf(params.W2)).toEqual(cellsOf('0, 0; 0, 0; 0, 0'));
  });

  it('[S1.15] [S1.13] other functions in the hidden layers', () => {
    const relu = networkScene.trace(networks, after(networkScene, start, 'relu'));
    expect(vector(relu, 'z1', 3)).toEqual(vector(relu, 'a1', 3));
    const names = ['sigmoid', 'identity', 'rows', 'columns', 'ours', 'book', 'notes'];
    const params = after(networkScene, start, ...names);
    expect(params).toMatchObject({
      h: 'sigmoid',
      show: 'columns',
      names: 'book',
    });
  });

  it.each([
    [{ x: '' }, 'lesson.empty', ['x']],
    [{ x: '1, 2, 3' }, 'network.input', ['2', '3']],
    [{ x: '1, inf' }, 'lesson.finite', ['x', '1', '2', 'inf']],
    [{ x: '1, -2e6' }, 'lesson.large', ['x', '1', '2', '-2e6', '1000000']],
    [{ W1: '' }, 'lesson.empty', ['W1']],
    [{ W1: '0.1, 0.3; 0.2' }, 'lesson.ragged', ['W1', '2', '1', '2']],
    [{ W1: '0.1, 0.3, banana; 1, 2, 3' }, 'lesson.number', ['W1', '1', '3', 'banana']],
    [{ W2: '1, 2; 3, 4' }, 'network.layer', ['2', '3', '2']],
    [{ b2: '1, 2, 3' }, 'network.bias', ['2', '2', '3']],
    [{ W3: '' }, 'lesson.empty', ['W3']],
    [{ b1: '1 2 3 4 5 6 7 8 9' }, 'lesson.columns', ['b1', '9', '8']],
    [{ W1: Array<string>(9).fill('1').join(';') }, 'lesson.rows', ['W1', '9', '8']],
    [{ h: 'banana' as 'relu' }, 'activation.unknown', ['banana']],
    [{ h: 'softplus; drop' as 'relu' }, 'activation.unknown', ['softplus; drop']],
  ])('[S1.15] refuses %j', (params, code, details) => {
    const error = refusal(() => run(params));
    expect([error.code, error.details]).toEqual([code, details]);
  });

  it('[S1.15] a button on numbers that cannot be read does nothing', () => {
    expect(networkScene.act(networks, { ...start, W1: 'banana' }, 'edit-w102')).toBeUndefined();
  });
});
