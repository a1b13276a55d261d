/** Step, sigmoid, tanh and ReLU: numbers from paper or NumPy. */
import { describe, expect, it } from 'vitest';
import type { CurvesNotes } from '../../web/src/engine/networks.ts';
import { fallbacks } from '../../web/src/lesson/fields.ts';
import { short } from '../../web/src/lesson/format.ts';
import { curvesScene, seen, shownOf } from '../../web/src/lesson/scenes/curves.ts';
import { refusal, valuesOf } from './arrays.ts';
import { networks } from './engine.ts';
import { after, slotOf, namesOfStops } from './networks.ts';

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
