/** What the module on networks says in chapters 06 to 08: numbers from paper or NumPy. */
import { describe, expect, it } from 'vitest';
import type {
  Bend,
  CurvesNotes,
  NetworkNotes,
  SoftmaxNotes,
  StackNotes,
} from '../../web/src/engine/networks.ts';
import type { Trace } from '../../web/src/engine/trace.ts';
import { sayNetworkFailure } from '../../web/src/figures/stage/network-failures.ts';
import { fallbacks } from '../../web/src/lesson/fields.ts';
import { input, latest } from '../../web/src/lesson/find.ts';
import { exact, short } from '../../web/src/lesson/format.ts';
import { cellsOf, plainNumbers, withCell } from '../../web/src/lesson/number-text.ts';
import { curvesScene, seen, shownOf } from '../../web/src/lesson/scenes/curves.ts';
import {
  biasOf,
  descendantsOf,
  networkScene,
  runningAt,
  unitAt,
  weightOf,
  type NetworkParams,
} from '../../web/src/lesson/scenes/network.ts';
import {
  ofRow,
  rowOf,
  scoreOf,
  shareOf,
  softmaxScene,
  type SoftmaxParams,
} from '../../web/src/lesson/scenes/softmax.ts';
import {
  layerAt,
  outputOf,
  stackScene,
  type StackParams,
} from '../../web/src/lesson/scenes/stack.ts';
import type { AnyScene } from '../../web/src/lesson/scene.ts';
import { stopsOf } from '../../web/src/lesson/stepper.ts';
import { symbolOf } from '../../web/src/lesson/symbols.ts';
import { refusal, valuesOf } from './arrays.ts';
import { networks } from './engine.ts';

const end = Infinity;

/** The value of a node that has to be there. */
function value(trace: Trace, node: number | undefined): number {
  if (node === undefined) throw new Error('no such number');
  return trace.value(node);
}

/** A button after another, from the scene's own parameters. */
function after<P>(scene: AnyScene, start: P, ...actions: string[]): P {
  return actions.reduce<P>((params, action) => {
    const changed = scene.act(networks, params, action) as P | undefined;
    if (changed === undefined) throw new Error(`no button ${action}`);
    return changed;
  }, start);
}

const slotOf = (scene: AnyScene, trace: Trace, name: string, params: unknown = {}) =>
  value(trace, scene.slot(trace, trace.steps.length - 1, name, params));

const namesOfStops = (scene: AnyScene, trace: Trace) =>
  stopsOf(scene, trace, 'ideas').map((stop) => trace.steps[stop]?.name);

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

describe('step, sigmoid, tanh and ReLU', () => {
  const start = fallbacks(curvesScene.fields);
  const at = (x: number) => {
    const trace = curvesScene.trace(networks, { ...start, x, twice: 'yes' });
    return (name: string) => slotOf(curvesScene, trace, name);
  };

  it('[S0.02] σ(0) = 0.5, and its slope there is 0.25', () => {
    expect(['sigmoid', 'sigmoid-slope', 'x'].map(at(0))).toEqual([0.5, 0.25, 0]);
  });

  it('[S0.02] [S0.03] the slope at 40 is exactly 0.0, at 10 it is 4.5e-05', () => {
    expect(['sigmoid', 'sigmoid-slope', 'tanh-slope'].map(at(40))).toEqual([1, 0, 0]);
    expect(at(10)('sigmoid-slope')).toBeCloseTo(4.5396e-5, 9);
    expect(at(-40)('sigmoid-slope')).toBeGreaterThan(0);
  });

  it('[S0.03] tanh and ReLU with their slopes: ReLU’s is 0 below 0 and at 0, 1 above', () => {
    expect([-1, 0, 1].map((x) => at(x)('relu-slope'))).toEqual([0, 0, 1]);
    expect([-1, 0, 1].map((x) => at(x)('relu'))).toEqual([0, 0, 1]);
    expect([-1, 0, 1].map((x) => at(x)('step'))).toEqual([0, 0, 1]);
    expect([-1, 0, 1].map((x) => at(x)('step-slope'))).toEqual([0, 0, 0]);
    expect(at(0)('tanh-slope')).toBe(1);
  });

  it('[S2.03] σ(1) = 0.73105858, tanh(1) = 0.76159416', () => {
    expect(['sigmoid', 'tanh'].map((name) => short(at(1)(name)))).toEqual([
      '0.73105858',
      '0.76159416',
    ]);
  });

  // NumPy 1.24 on [0 … 5, −1 … −5], as it prints them.
  it.each([
    ['step', [0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]],
    [
      'sigmoid',
      [
        0.5, 0.73105858, 0.88079708, 0.95257413, 0.98201379, 0.99330715, 0.26894142, 0.11920292,
        0.04742587, 0.01798621, 0.00669285,
      ],
    ],
    [
      'tanh',
      [
        0, 0.76159416, 0.96402758, 0.99505475, 0.9993293, 0.9999092, -0.76159416, -0.96402758,
        -0.99505475, -0.9993293, -0.9999092,
      ],
    ],
    ['relu', [0, 1, 2, 3, 4, 5, 0, 0, 0, 0, 0]],
  ])('[S2.03] %s of the notes’ eleven numbers', (name, expected) => {
    const params = after(curvesScene, start, 'table');
    const trace = curvesScene.trace(networks, params);
    const { table } = trace.notes as CurvesNotes;
    expect(valuesOf(trace, table?.places ?? [])).toEqual([0, 1, 2, 3, 4, 5, -1, -2, -3, -4, -5]);
    const nodes = table?.rows.find((row) => row.name === name)?.nodes ?? [];
    expect(valuesOf(trace, nodes).map((y) => Number(y.toFixed(8)))).toEqual(expected);
  });

  it('[S2.05] tanh(x) = 2σ(2x) − 1, at every place', () => {
    for (const x of [-5, -1, 0, 0.3, 2, 40]) {
      expect(at(x)('twice')).toBeCloseTo(at(x)('tanh'), 14);
    }
    const { curves, twice } = networks.curvePoints();
    const tanh = curves.find(({ name }) => name === 'tanh')?.values ?? [];
    twice.forEach((y, place) => expect(y).toBeCloseTo(tanh[place] ?? NaN, 14));
  });

  it('[S1.13] the curves stand upright where they jump', () => {
    const { places, curves } = networks.curvePoints();
    expect([places[0], places.at(-1), places.length]).toEqual([-6, 6, 242]);
    const zero = places.indexOf(0);
    expect(places[zero + 1]).toBe(Number.MIN_VALUE);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const step = curves.find(({ name }) => name === 'step');
    expect([step?.values[zero], step?.values[zero + 1]]).toEqual([0, 1]);
    const relu = curves.find(({ name }) => name === 'relu');
    expect([relu?.slopes[zero], relu?.slopes[zero + 1]]).toEqual([0, 1]);
    for (const { values, slopes } of curves) {
      expect([values.length, slopes.length]).toEqual([242, 242]);
    }
    expect(networks.curvePoints()).toBe(networks.curvePoints());
  });

  it('[S1.13] stops at each value and slope, in the order of the notes', () => {
    const trace = curvesScene.trace(networks, start);
    expect(namesOfStops(curvesScene, trace)).toEqual([
      'step',
      'step_slope',
      'sigmoid',
      'sigmoid_slope',
      'tanh',
      'tanh_slope',
      'relu',
      'relu_slope',
    ]);
    const tabled = curvesScene.trace(networks, after(curvesScene, start, 'table', 'twice'));
    expect(namesOfStops(curvesScene, tabled).slice(8)).toEqual([
      'twice_sigmoid',
      'step',
      'sigmoid',
      'tanh',
      'relu',
    ]);
    // What a later step computes is not there before.
    const [relu] = shownOf(trace).filter(({ name }) => name === 'relu');
    expect(seen(trace, relu?.value ?? -1, 0)).toBeUndefined();
    expect(seen(trace, relu?.value ?? -1, trace.steps.length - 1)).toBe(relu?.value);
  });

  it('[S1.13] its buttons', () => {
    const relu = after(curvesScene, start, 'only-relu');
    expect(relu).toMatchObject({
      step: 'no',
      sigmoid: 'no',
      tanh: 'no',
      relu: 'yes',
    });
    expect(after(curvesScene, relu, 'twice')).toMatchObject({
      tanh: 'yes',
      twice: 'yes',
    });
    expect(after(curvesScene, relu, 'all')).toMatchObject({
      step: 'yes',
      sigmoid: 'yes',
    });
    expect(
      ['x-0', 'x-1', 'x-10', 'x-40', 'x-minus-1', 'x-minus-40'].map(
        (action) => after(curvesScene, start, action).x,
      ),
    ).toEqual([0, 1, 10, 40, -1, -40]);
    const none = {
      ...start,
      step: 'no',
      sigmoid: 'no',
      tanh: 'no',
      relu: 'no',
    } as const;
    expect(curvesScene.trace(networks, none).steps).toHaveLength(1);
  });

  it.each([
    [Infinity, 'lesson.finite'],
    [NaN, 'lesson.finite'],
    [-2e6, 'lesson.large'],
  ])('[S1.13] refuses x = %f', (x, code) => {
    expect(refusal(() => networks.curves(['relu'], x, false, false)).code).toBe(code);
  });
});

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
    expect(
      value(trace, runningAt(trace, trace.steps.indexOf(running[1] ?? trace.steps[0]!), 'a1', 1)),
    ).toBe(0.5);
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

describe('softmax', () => {
  const start = fallbacks(softmaxScene.fields);
  const run = (params: Partial<SoftmaxParams> = {}) =>
    softmaxScene.trace(networks, { ...start, ...params });
  const shares = (trace: Trace, row = 0) => {
    const { columns } = trace.notes as SoftmaxNotes;
    return Array.from({ length: columns }, (_, place) =>
      value(trace, shareOf(trace, end, 'outputs', row, place)),
    );
  };
  const thousandths = (numbers: readonly number[]) => numbers.map((y) => Number(y.toFixed(3)));
  const printed = (numbers: readonly number[]) => numbers.map((y) => Number(y.toFixed(8)));

  it('[S0.12] bars 1, 2, 3: .090 .245 .665; + 10 changes nothing; × 2: .016 .117 .867', () => {
    const bars = after(softmaxScene, start, 'bars');
    expect(thousandths(shares(run(bars)))).toEqual([0.09, 0.245, 0.665]);
    const plus = after(softmaxScene, bars, 'plus10');
    expect(plus.scores).toBe('11, 12, 13');
    expect(thousandths(shares(run(plus)))).toEqual([0.09, 0.245, 0.665]);
    const times = after(softmaxScene, bars, 'times2');
    expect(times.scores).toBe('2, 4, 6');
    expect(thousandths(shares(run(times)))).toEqual([0.016, 0.117, 0.867]);
  });

  it('[S1.17] [.3, 2.9, 4.0] gives [0.01821127 0.24519181 0.73659691]', () => {
    const params = after(softmaxScene, start, 'notes');
    const trace = run(params);
    expect(printed(shares(trace))).toEqual([0.01821127, 0.24519181, 0.73659691]);
    expect(
      ['y0', 'y1', 'y2'].map((name) => short(slotOf(softmaxScene, trace, name, params))),
    ).toEqual(['0.01821127', '0.24519181', '0.73659691']);
    expect(slotOf(softmaxScene, trace, 'total', params)).toBeCloseTo(1, 15);
    expect(slotOf(softmaxScene, trace, 'c', params)).toBe(4);
    expect(slotOf(softmaxScene, trace, 's1', params)).toBe(2.9);
    expect(slotOf(softmaxScene, trace, 'top', params)).toBe(shares(trace)[2]);
    expect(slotOf(softmaxScene, trace, 'e2', params)).toBe(1);
    expect(slotOf(softmaxScene, trace, 'sum', params)).toBeCloseTo(1.3575945, 6);
  });

  it('[S1.17] [1010, 1000, 990]: nan as the formula stands, repaired by the maximum', () => {
    const naive = after(softmaxScene, start, 'overflow');
    const trace = run(naive);
    expect(shares(trace)).toEqual([NaN, NaN, NaN]);
    expect(
      ['e0', 'sum', 'y0', 'total'].map((name) => short(slotOf(softmaxScene, trace, name, naive))),
    ).toEqual(['inf', 'inf', 'nan', 'nan']);
    const repaired = run(after(softmaxScene, naive, 'shifted'));
    const [first = NaN, second = NaN, third = NaN] = shares(repaired);
    expect([first.toFixed(5), second.toExponential(2), third.toExponential(2)]).toEqual([
      '0.99995',
      '4.54e-5',
      '2.06e-9',
    ]);
    expect(exact(value(repaired, ofRow(repaired, end, 'c', 0)))).toBe('1010.0');
    expect(after(softmaxScene, naive, 'shifted', 'naive').form).toBe('naive');
  });

  it('[S2.06] a batch of four rows: the same three times, then reversed', () => {
    const params = after(softmaxScene, start, 'batch');
    const trace = run(params);
    const row = [0.09003057, 0.24472847, 0.66524096];
    for (const each of [0, 1, 2]) expect(printed(shares(trace, each))).toEqual(row);
    expect(printed(shares(trace, 3))).toEqual(row.toReversed());
    expect([0, 1, 2, 3].map((each) => value(trace, ofRow(trace, end, 'c', each)))).toEqual([
      2, 5, 8, -1,
    ]);
    for (const each of [0, 1, 2, 3]) {
      expect(value(trace, ofRow(trace, end, 'total', each))).toBeCloseTo(1, 15);
    }
    expect(softmaxScene.text?.(trace, 0, 'rows')).toBe('4');
    const next = after(softmaxScene, params, 'next-row');
    expect([next.row, slotOf(softmaxScene, trace, 'c', next)]).toEqual([1, 5]);
    expect(after(softmaxScene, { ...params, row: 3 }, 'next-row').row).toBe(0);
    const label = trace.label(shareOf(trace, end, 'outputs', 2, 1) ?? -1);
    expect(label && symbolOf(label).key).toBe('y[2, 1]');
  });

  it('[S2.06] without an axis twelve numbers share one whole', () => {
    const params = after(softmaxScene, start, 'batch', 'whole');
    const trace = run(params);
    const all = [0, 1, 2, 3].flatMap((row) => shares(trace, row));
    expect(all.reduce((sum, y) => sum + y, 0)).toBeCloseTo(1, 14);
    // NumPy: np.exp(x - 8) / np.exp(x - 8).sum(), row [6 7 8].
    const rest = 1 + Math.E ** -3 + Math.E ** -6 + Math.E ** -9;
    expect(value(trace, ofRow(trace, end, 'total', 2))).toBeCloseTo(1 / rest, 12);
    expect(value(trace, ofRow(trace, end, 'c', 0))).toBe(8);
    expect(ofRow(trace, end, 'all', 3)).toBe(ofRow(trace, end, 'all', 0));
    expect(namesOfStops(softmaxScene, trace).slice(0, 4)).toEqual(['c', 'e', 'all', 'outputs']);
    expect(after(softmaxScene, params, 'by-row').whole).toBe('no');
  });

  it('[S0.12] one bar pushed: it grows, and all others shrink', () => {
    const ten = after(softmaxScene, start, 'ten');
    const pushed = after(softmaxScene, ten, 'push');
    const before = shares(run(ten));
    const now = shares(run(pushed));
    const top = before.indexOf(Math.max(...before));
    now.forEach((y, place) => {
      const old = before[place] ?? NaN;
      if (place === top) expect(y).toBeGreaterThan(old);
      else expect(y).toBeLessThan(old);
    });
    expect(Number(cellsOf(pushed.scores)[0]?.[top])).toBe(4);
  });

  it('[S1.17] temperature: the same order, other shares', () => {
    const notes = after(softmaxScene, start, 'notes');
    const top = (action: string) => {
      const trace = run(after(softmaxScene, notes, action));
      return Number(Math.max(...shares(trace)).toFixed(2));
    };
    expect(['t-1', 't-2', 't-5', 't-half'].map(top)).toEqual([0.74, 0.58, 0.44, 0.9]);
    const trace = run({ ...notes, t: 2 });
    expect(value(trace, shareOf(trace, end, 'tempered', 0, 2))).toBe(2);
    expect(value(trace, scoreOf(trace, 0, 2))).toBe(4);
    expect(latest(run(notes), end, 'tempered', 0)).toBeUndefined();
  });

  it('[S1.17] stops: the maximum, the e, the sum, each share; in the naive form the scores first', () => {
    expect(namesOfStops(softmaxScene, run())).toEqual([
      'c',
      'e',
      'all',
      'outputs',
      'outputs',
      'outputs',
    ]);
    expect(namesOfStops(softmaxScene, run({ form: 'naive' }))[0]).toBe('begin');
    const trace = run();
    const [, atE = 0] = stopsOf(softmaxScene, trace, 'ideas');
    expect(shareOf(trace, atE, 'e', 0, 2)).toBeDefined();
    expect(shareOf(trace, atE, 'outputs', 0, 0)).toBeUndefined();
  });

  it('[S1.17] large scores and single ones', () => {
    expect(shares(run({ scores: '1e6, -1e6' }))).toEqual([1, 0]);
    expect(shares(run({ scores: '5' }))).toEqual([1]);
    expect(rowOf({ row: 7, scores: '1, 2; 3, 4' })).toBe(1);
  });

  it.each([
    [{ scores: '' }, 'lesson.empty', ['s']],
    [{ scores: ' ; ' }, 'lesson.missing', ['s', '1', '1']],
    [{ scores: '1, 2; 3' }, 'lesson.ragged', ['s', '2', '1', '2']],
    [{ scores: '1, nan' }, 'lesson.finite', ['s', '1', '2', 'nan']],
    [{ scores: '1, 0x10' }, 'lesson.number', ['s', '1', '2', '0x10']],
    [{ scores: '1, 2e7' }, 'lesson.large', ['s', '1', '2', '2e7', '1000000']],
    [{ scores: Array<string>(11).fill('1').join() }, 'lesson.columns', ['s', '11', '10']],
    [{ scores: Array<string>(9).fill('1').join(';') }, 'lesson.rows', ['s', '9', '8']],
    [{ t: 0 }, 'softmax.temperature', ['0.0']],
    [{ t: -1 }, 'softmax.temperature', ['-1.0']],
    [{ t: NaN }, 'softmax.temperature', ['nan']],
    [{ t: 1e-308 }, 'softmax.too-large', ['2.0', '1e-308']],
    [{ form: 'banana' as 'naive' }, 'lesson.form', ['banana']],
  ])('[S1.17] refuses %j', (params, code, details) => {
    const error = refusal(() => run(params));
    expect([error.code, error.details]).toEqual([code, details]);
  });

  it('[S1.17] a button on scores that cannot be read does nothing', () => {
    for (const action of ['plus10', 'times2', 'push']) {
      expect(softmaxScene.act(networks, { ...start, scores: 'banana' }, action)).toBeUndefined();
    }
  });
});

describe('what is refused', () => {
  const codes: readonly (readonly [string, ...string[]])[] = [
    ['lesson.number', 'W1', '2', '3', 'two'],
    ['lesson.missing', 'W1', '2', '3'],
    ['lesson.finite', 'x', '1', '2', 'inf'],
    ['lesson.large', 'x', '1', '2', '1e7', '1000000'],
    ['lesson.ragged', 'W1', '2', '1', '2'],
    ['lesson.columns', 'b1', '9', '8'],
    ['lesson.rows', 'W1', '9', '8'],
    ['lesson.empty', 'W1'],
    ['lesson.layers', '21', '20'],
    ['lesson.few', 'w', '2', '3'],
    ['network.empty'],
    ['network.width', '1'],
    ['network.layer', '2', '3', '2'],
    ['network.bias', '2', '2', '3'],
    ['network.too-large', '2', '1000000'],
    ['network.input', '2', '3'],
    ['activation.unknown', 'banana'],
    ['activation.whole', 'softmax'],
    ['softmax.empty'],
    ['softmax.temperature', '0.0'],
    ['softmax.too-large', '2.0', '1e-308'],
  ];

  it.each(codes)('[S1.15] [S1.17] %s is said in both languages', (code, ...details) => {
    const [en, zh] = (['en', 'zh'] as const).map((language) =>
      sayNetworkFailure(language, { code, details }),
    );
    for (const said of [en, zh]) {
      expect(said).not.toMatch(/\{|\}|undefined/u);
      expect(said).not.toContain(code);
    }
    for (const detail of details.slice(0, 2)) expect(en).toContain(detail);
    expect(zh).toMatch(/\p{Script=Han}/u);
  });

  it('what is none of these is said as everywhere', () => {
    const said = sayNetworkFailure('en', { code: 'trace.too-long', details: ['16777216'] });
    expect(said).toContain('16777216');
  });
});

describe('numbers in a text', () => {
  it('reads full-width signs and NumPy’s brackets', () => {
    expect(plainNumbers('１，−２；３、４')).toBe('1,-2;3,4');
    expect(cellsOf('[[0.1, 0.3], [0.2, 0.4]]')).toEqual([
      ['0.1', '0.3'],
      ['0.2', '0.4'],
    ]);
    expect(cellsOf('1 2\n3 4;')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(withCell('1, 2; 3, 4', 1, 0, '7')).toBe('1, 2; 7, 4');
  });

  it('changes them in the core', () => {
    const change = { how: 'set', by: 0.25, row: 1, column: 0 } as const;
    expect(networks.changed('1 2\n3 4', change)).toBe('1, 2; 0.25, 4');
    const all = { how: 'times', by: 2, row: -1, column: -1 } as const;
    expect(networks.changed('1, 2; 3, 4', all)).toBe('2, 4; 6, 8');
    expect(networks.pushed('1, 5, 5', 0, 1)).toBe('1, 6, 5');
    expect(networks.pushed('1, 5', 3, 1)).toBe('1, 5');
    expect(refusal(() => networks.changed('1, 2,', change)).code).toBe('lesson.missing');
    expect(refusal(() => networks.changed('1e308', { ...all, by: 10 })).code).toBe('lesson.finite');
  });
});
