import { describe, expect, it } from 'vitest';
import { input } from '../../web/src/lesson/find.ts';
import { nextStep, previousStep, stopAt, stopsOf } from '../../web/src/lesson/stepper.ts';
import { traceOf, walks } from './course.ts';

const gears = ['ideas', 'lines'] as const;
const cases = walks.flatMap((walk) => gears.map((gear) => ({ ...walk, gear })));

/** All places from one end to the other, by `move`. */
function walk(from: number, move: (step: number) => number | undefined): number[] {
  const places = [from];
  for (let at = move(from); at !== undefined; at = move(at)) {
    places.push(at);
    if (places.length > 10_000) throw new Error('it goes round in circles');
  }
  return places;
}

describe('the stepper', () => {
  it.each(cases)(
    'goes forwards and backwards through $name, by $gear',
    ({ scene, trace, gear }) => {
      const stops = stopsOf(scene, trace, gear);
      const [first = -1, last = -1] = [stops[0], stops.at(-1)];
      const there = walk(first, (step) => nextStep(stops, step));
      const back = walk(last, (step) => previousStep(stops, step));
      expect(there).toEqual(stops);
      expect(back).toEqual([...stops].reverse());
      expect(nextStep(stops, last)).toBeUndefined();
      expect(previousStep(stops, first)).toBeUndefined();
      stops.forEach((stop, at) => {
        expect(stopAt(stops, stop)).toBe(at);
        const next = nextStep(stops, stop);
        if (next !== undefined) expect(previousStep(stops, next)).toBe(stop);
      });
    },
  );

  it.each(walks)('has stops of $name that are steps, in order', ({ scene, trace }) => {
    const stops = stopsOf(scene, trace, 'ideas');
    expect(stops.length).toBeGreaterThan(0);
    expect(stops).toEqual([...new Set(stops)].sort((a, b) => a - b));
    for (const stop of stops) expect(trace.steps[stop]).toBeDefined();
    expect(stopsOf(scene, trace, 'lines')).toEqual(trace.steps.map((_, at) => at));
  });

  it.each(walks)(
    'meets the same numbers of $name when it comes back',
    ({ scene, params, trace }) => {
      const stops = stopsOf(scene, trace, 'ideas');
      const names = [
        'w1',
        'w2',
        'b',
        'theta',
        'sum',
        'y',
        's1',
        's2',
        'x1',
        'x2',
        'round',
        'mistakes',
      ];
      const shown = (at: number) => names.map((name) => scene.slot(trace, at, name, params));
      const there = stops.map(shown);
      const back = [...stops].reverse().map(shown).reverse();
      expect(back).toEqual(there);
    },
  );

  it.each(walks)('depends on nothing but the parameters: $name', ({ scene, params, trace }) => {
    const again = traceOf(scene, JSON.parse(JSON.stringify(params)));
    expect(again.values).toEqual(trace.values);
    expect(again.steps).toEqual(trace.steps);
    expect(stopsOf(scene, again, 'ideas')).toEqual(stopsOf(scene, trace, 'ideas'));
  });

  it('finds its way from a step between two stops', () => {
    const stops = [2, 5, 9];
    expect([nextStep(stops, 3), previousStep(stops, 3), stopAt(stops, 3)]).toEqual([5, 2, 1]);
    expect([nextStep(stops, 0), previousStep(stops, 0), stopAt(stops, 0)]).toEqual([
      2,
      undefined,
      0,
    ]);
    expect([nextStep(stops, 20), previousStep(stops, 20), stopAt(stops, 20)]).toEqual([
      undefined,
      9,
      2,
    ]);
    expect(stopAt([], 3)).toBe(0);
  });

  it('[S1.08] stops four times in a truth table, at the answers', () => {
    const table = walks.find(({ name }) => name === '04-one-neuron/scale');
    if (!table) throw new Error('no such idea');
    const stops = stopsOf(table.scene, table.trace, 'ideas');
    expect(stops.map((at) => table.trace.steps[at]?.name)).toEqual(['y', 'y', 'y', 'y']);
    const rows = stops.map((at) => [
      table.trace.value(table.scene.slot(table.trace, at, 'x1', table.params) ?? -1),
      table.trace.value(table.scene.slot(table.trace, at, 'x2', table.params) ?? -1),
    ]);
    expect(rows).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(input(table.trace, 'w', 0)).toBeDefined();
  });

  it('[S1.34] stops after every sample of the rule, 24 times for AND', () => {
    const rule = walks.find(({ name }) => name === '04-one-neuron/rule');
    if (!rule) throw new Error('no such idea');
    expect(stopsOf(rule.scene, rule.trace, 'ideas')).toHaveLength(24);
  });
});
