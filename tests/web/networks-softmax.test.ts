/** Softmax: numbers from paper or NumPy. */
import { describe, expect, it } from 'vitest';
import type { SoftmaxNotes } from '../../web/src/engine/networks.ts';
import type { Trace } from '../../web/src/engine/trace.ts';
import { fallbacks } from '../../web/src/lesson/fields.ts';
import { latest } from '../../web/src/lesson/find.ts';
import { exact, short } from '../../web/src/lesson/format.ts';
import { cellsOf } from '../../web/src/lesson/number-text.ts';
import {
  ofRow,
  rowOf,
  scoreOf,
  shareOf,
  softmaxScene,
  type SoftmaxParams,
} from '../../web/src/lesson/scenes/softmax.ts';
import { stopsOf } from '../../web/src/lesson/stepper.ts';
import { symbolOf } from '../../web/src/lesson/symbols.ts';
import { refusal } from './arrays.ts';
import { networks } from './engine.ts';
import { end, value, after, slotOf, namesOfStops } from './networks.ts';

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
