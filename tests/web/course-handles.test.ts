import { describe, expect, it } from 'vitest';
import type { Idea } from '../../web/src/lesson/lesson.ts';
import { rowAt } from '../../web/src/lesson/find.ts';
import { stopsOf } from '../../web/src/lesson/stepper.ts';
import { claims, ideas, prose, refusalOf, statesOf, traceOf, type Params } from './course.ts';
import type { EngineError } from '../../web/src/engine/errors.ts';
import { cores } from './engine.ts';
import { handlesOf } from './lints.ts';
import { Random } from './random.ts';

/** The code with which the core refuses a state. */
function refusedWith(idea: Idea, params: Params): string | undefined {
  try {
    traceOf(idea.scene, params);
    return undefined;
  } catch (error) {
    return (error as EngineError).code;
  }
}

describe('handles in the text', () => {
  /** What the session does itself, and what it counts where the scene has a search. */
  const sessions = ['undo', 'reset', 'search'];
  const searched = ['best', 'tried'];

  const places = ideas.map(({ chapter, idea, name }) => {
    const text = prose.get(chapter.lesson.id)?.en.ideas.find(({ id }) => id === idea.id);
    if (!text) throw new Error(name);
    const handles = handlesOf(text);
    const starts = idea.scene.starts ?? {};
    const acts = [...new Set(handles.acts)].filter(
      (action) => !sessions.includes(action) && !Object.hasOwn(starts, action),
    );
    return { name, idea, handles, acts, states: statesOf(idea, acts) };
  });

  it.each(places)('of $name: every button does something', ({ idea, handles, acts, states }) => {
    expect(handles.acts.includes('search')).toBe(idea.scene.search !== undefined);
    for (const action of acts) {
      const outcomes = states.map((params) => [
        params,
        idea.scene.act(cores.of(idea.scene), params, action),
      ]);
      expect(
        outcomes.every(([, after]) => after !== undefined),
        action,
      ).toBe(true);
      const changes = outcomes.some(
        ([before, after]) => JSON.stringify(before) !== JSON.stringify(after),
      );
      expect(changes, `${action} changes nothing`).toBe(true);
    }
    // What a button leaves behind can be computed, or is refused on purpose.
    for (const params of states) {
      const refused = refusalOf(idea.scene, params);
      if (refused === undefined) expect(traceOf(idea.scene, params).values).toBeDefined();
      else expect(refusedWith(idea, params)).toBe(refused);
    }
    expect(idea.scene.act(cores.of(idea.scene), states[0], 'no such button')).toBeUndefined();
  });

  it.each(places)('of $name: every live number is known', ({ idea, handles, states }) => {
    const traces = states
      .filter((params) => refusalOf(idea.scene, params) === undefined)
      .slice(0, 12)
      .map((params) => ({ params, trace: traceOf(idea.scene, params) }));
    for (const slot of new Set(handles.slots)) {
      if (idea.scene.search && searched.includes(slot)) continue;
      const known = traces.some(({ params, trace }) => {
        const last = trace.steps.length - 1;
        const node = idea.scene.slot(trace, last, slot, params);
        const text = idea.scene.text?.(trace, last, slot, params);
        return node === undefined ? Boolean(text) : Number.isFinite(trace.value(node));
      });
      expect(known, slot).toBe(true);
    }
    for (const { params, trace } of traces) {
      expect(idea.scene.slot(trace, 0, 'no such slot', params)).toBeUndefined();
      expect(idea.scene.text?.(trace, 0, 'no such slot', params)).toBeUndefined();
    }
  });

  it.each(places)(
    'of $name: every stop is there, and at the corner that is named',
    ({ idea, handles, states }) => {
      const [start = {}] = states;
      const trace = traceOf(idea.scene, start);
      const stops = stopsOf(idea.scene, trace, 'ideas');
      for (const { stop, text } of handles.stops) {
        const step = stops[stop] ?? -1;
        expect(trace.steps[step], text).toBeDefined();
        const [, x1, x2] = /\((\d), (\d)\)/.exec(text) ?? [];
        if (x1 !== undefined) expect(rowAt(trace, step), text).toBe(Number(x1) + 2 * Number(x2));
      }
    },
  );

  it.each(claims)('the stop of the moment of $id is there', ({ chapter, claim }) => {
    const place = places.find(({ name }) => name === `${chapter}/${claim.idea}`);
    if (!place) throw new Error(claim.idea);
    const trace = traceOf(place.idea.scene, place.states[0] ?? {});
    expect(stopsOf(place.idea.scene, trace, 'ideas').length).toBeGreaterThan(claim.momentStop);
  });

  it('[S1.08] of a truth table show each its own number', () => {
    const scale = places.find(({ name }) => name === '04-one-neuron/scale')?.idea.scene;
    if (!scale) throw new Error('no such idea');
    const shown = (params: Params, names: string[]) => {
      const trace = traceOf(scale, params);
      const last = trace.steps.length - 1;
      return names.map((name) => trace.value(scale.slot(trace, last, name, params) ?? -1));
    };
    const params = { w1: 3, w2: 5, b: -4, form: 'bias', unit: 'm', gate: 'or' };
    // 0 − 4, 3 − 4, 5 − 4, 3 + 5 − 4.
    expect(shown(params, ['sum00', 'sum10', 'sum01', 'sum11'])).toEqual([-4, -1, 1, 4]);
    expect(shown(params, ['y00', 'y10', 'y01', 'y11', 'right'])).toEqual([0, 0, 1, 1, 3]);
    expect(shown(params, ['w1', 'w2', 'b', 'x1', 'x2', 'sum', 'y'])).toEqual([
      3, 5, -4, 1, 1, 4, 1,
    ]);
    expect(shown({ ...params, form: 'threshold' }, ['theta', 'sum11'])).toEqual([4, 8]);
  });

  it('[S1.07] of scale change the numbers and no answer, as the text says', () => {
    const place = places.find(({ name }) => name === '04-one-neuron/scale');
    if (!place) throw new Error('no such idea');
    const [start = {}] = place.states;
    const scene = place.idea.scene;
    const press = (params: Params, ...actions: string[]) =>
      actions.reduce((now, action) => scene.act(cores.of(scene), now, action) as Params, params);
    const answers = (params: Params) => {
      const trace = traceOf(scene, params);
      return ['y00', 'y10', 'y01', 'y11'].map((name) =>
        trace.value(scene.slot(trace, trace.steps.length - 1, name, params) ?? -1),
      );
    };
    const numbers = (params: Params) => {
      const trace = traceOf(scene, params);
      const b = params['form'] === 'threshold' ? 'theta' : 'b';
      return ['w1', 'w2', b].map((name) => trace.value(scene.slot(trace, 0, name, params) ?? -1));
    };
    const near = (found: number[], expected: number[]) =>
      found.forEach((number, at) => expect(number).toBeCloseTo(expected[at] ?? NaN, 10));
    expect(answers(start)).toEqual([0, 0, 0, 1]);
    const cases: [string[], number[]][] = [
      [[], [0.7, 0.4, -0.8]],
      [['times10'], [7, 4, -8]],
      [['times0.01'], [0.007, 0.004, -0.008]],
      [['cm'], [0.7, 0.004, -0.8]],
      [
        ['cm', 'm'],
        [0.7, 0.4, -0.8],
      ],
      [
        ['cm', 'cm'],
        [0.7, 0.004, -0.8],
      ],
      [['threshold'], [0.7, 0.4, 0.8]],
      [
        ['cm', 'notes-and'],
        [0.5, 0.5, -0.7],
      ],
    ];
    for (const [actions, expected] of cases) {
      const after = press(start, ...actions);
      near(numbers(after), expected);
      expect(answers(after), actions.join()).toEqual([0, 0, 0, 1]);
    }
    expect(numbers(press(start, 'w1zero'))[0]).toBe(0);
    expect(numbers(press(start, 'w2zero'))[1]).toBe(0);
    expect(answers(press(start, 'notes-nand'))).toEqual([1, 1, 1, 0]);
    expect(answers(press(start, 'notes-or'))).toEqual([0, 1, 1, 1]);
  });

  it('[S1.07] centimetres and back again is the same neuron, to the last bit', () => {
    const scene = places.find(({ name }) => name === '04-one-neuron/scale')?.idea.scene;
    if (!scene) throw new Error('no such idea');
    const random = new Random(7);
    const weights = [
      0.45,
      0.07,
      -0,
      1e-300,
      1e6,
      ...Array.from({ length: 200 }, () => random.weight(1e6)),
    ];
    for (const w2 of weights) {
      const start = { w1: 0.7, w2, b: -0.8, form: 'bias', unit: 'm', gate: 'and', handles: 'all' };
      const there = scene.act(cores.of(scene), start, 'cm') as Params;
      const trace = traceOf(scene, there);
      expect(trace.value(scene.slot(trace, 0, 'w2', there) ?? -1)).toBe(w2 / 100);
      const back = scene.act(cores.of(scene), there, 'm') as typeof start;
      expect(back).toEqual(start);
      expect(Object.is(back.w2, w2)).toBe(true);
    }
  });

  it('[S1.34] at round 2 of AND, (1, 0) is mended and (1, 1) breaks, as the text says', () => {
    const rule = places.find(({ name }) => name === '04-one-neuron/rule');
    if (!rule) throw new Error('no such idea');
    const trace = traceOf(rule.idea.scene, rule.states[0] ?? {});
    const stops = stopsOf(rule.idea.scene, trace, 'ideas');
    const at = (stop: number, slot: string) =>
      trace.value(rule.idea.scene.slot(trace, stops[stop] ?? -1, slot, rule.states[0]) ?? -1);
    // By hand: round 1 leaves w = (1, 1), b = 1; (0, 0) brings b to 0, then (1, 0) is wrong.
    expect([at(4, 'w1'), at(4, 'w2'), at(4, 'b')]).toEqual([1, 1, 0]);
    expect([at(5, 'y'), at(5, 'error')]).toEqual([1, -1]);
    expect([at(5, 'w1'), at(5, 'w2'), at(5, 'b')]).toEqual([0, 1, -1]);
    expect([at(7, 'y'), at(7, 'error')]).toEqual([0, 1]);
    expect([at(23, 'w1'), at(23, 'w2'), at(23, 'b'), at(23, 'mistakes')]).toEqual([1, 2, -2, 0]);
  });
});
