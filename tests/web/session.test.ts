/** A reader's way through a chapter whose numbers come late, or wait for the prediction. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Chapter } from '../../web/src/lesson/chapters.ts';
import { Cores } from '../../web/src/lesson/cores.ts';
import { digitRuns } from '../../web/src/lesson/digit-runs.svelte.ts';
import type { Claim, Lesson } from '../../web/src/lesson/lesson.ts';
import { accuracyScene } from '../../web/src/lesson/scenes/accuracy.ts';
import { digitScene } from '../../web/src/lesson/scenes/digit.ts';
import { pixelsAt, unitOf } from '../../web/src/lesson/scenes/digit-tape.ts';
import { raceScene } from '../../web/src/lesson/scenes/race.ts';
import { readyMade } from '../../web/src/lesson/scenes/ready-made.ts';
import { softmaxScene } from '../../web/src/lesson/scenes/softmax.ts';
import { LessonSession } from '../../web/src/lesson/session.svelte.ts';
import { digits } from './digits.ts';
import { networks } from './engine.ts';

const lesson: Lesson = {
  id: 'test',
  ideas: [
    { id: 'draw', scene: digitScene },
    { id: 'shift', scene: digitScene, start: { strokes: '1,1 9,9' }, keeps: ['strokes'] },
    {
      id: 'reading',
      scene: digitScene,
      start: { source: 'test', crop: 'no', scale: 'no', centre: 'no' },
    },
    { id: 'shifted', scene: accuracyScene },
    { id: 'race', scene: raceScene },
    { id: 'overflow', scene: softmaxScene, start: { scores: '1010, 1000, 990', form: 'naive' } },
  ],
};

const claimOf = (idea: string) => ({ id: `claim-${idea}`, idea }) as Claim;

const chapter: Chapter = {
  lesson,
  claims: [claimOf('shift'), claimOf('shifted'), claimOf('race')],
  exercises: [],
  python: {},
  listings: {},
};

const opened = (hash = '') =>
  new LessonSession(chapter, new Cores(undefined, undefined, networks, digits), 'en', hash);

const answer = { value: [1], option: '', sure: true };
const nameAt = (session: LessonSession) => session.trace.steps[session.step]?.name;
const three = readyMade['3'] ?? '';

describe('a session', () => {
  beforeAll(() => {
    vi.useFakeTimers();
    vi.stubGlobal('history', { state: null, replaceState: () => undefined });
  });
  afterAll(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('[S1.21] an idea without a claim is open, and an empty sheet is not read', () => {
    const session = opened();
    // While it waits, the formula has nothing to tell either.
    expect([session.open, session.veiled]).toEqual([true, true]);
    expect(nameAt(session)).toBe('scaled');
    expect(session.text('answer')).toBeUndefined();
    expect(session.slot('y3')).toBeUndefined();
    session.change({ strokes: three });
    expect(session.veiled).toBe(false);
    expect(nameAt(session)).toBe('answer');
    expect(session.text('answer')).toBe('3');
    session.change({ strokes: '' });
    expect(nameAt(session)).toBe('scaled');
    session.act('blank');
    expect(nameAt(session)).toBe('answer');
    expect(session.text('answer')).toMatch(/^\d$/);
  });

  it('[S1.21] a drawing comes along to the next idea, at the first visit', () => {
    const session = opened();
    session.change({ strokes: three });
    session.goTo('shift');
    expect(session.params['strokes']).toBe(three);
    session.change({ strokes: '140,40 140,240' });
    session.goTo('draw');
    session.goTo('shift');
    expect(session.params['strokes']).toBe('140,40 140,240');
    const fresh = opened();
    fresh.goTo('shift');
    expect(fresh.params['strokes']).toBe('1,1 9,9');
  });

  it('[S1.21] a shift is answered after the prediction only', () => {
    const session = opened('#idea=shift&step=99&dx=4');
    expect([session.open, session.params['dx']]).toEqual([false, 4]);
    const named = () => session.trace.steps.slice(0, session.reach + 1).map(({ name }) => name);
    expect(named()).not.toContain('outputs');
    session.last();
    expect(nameAt(session)).not.toBe('answer');
    session.act('shift-0');
    expect(named()).toContain('answer');
    session.act('shift-4');
    session.commit('claim-shift', 'A', answer);
    expect(named()).toContain('answer');
  });

  it('[S1.18] a number that was computed from whole arrays is computed in full when it is asked for', () => {
    const session = opened('#reading');
    const at = session.trace.steps.findIndex(({ name }) => name === 'a2');
    session.setStep(at);
    const node = unitOf(session.trace, at, 'a2', 63) ?? -1;
    expect(session.trace.operation(node)).toBe('computed');
    const value = session.trace.value(node);
    session.selected = node;
    expect(session.params['unit']).toBe('a2 63');
    const selected = session.selected ?? -1;
    expect(session.trace.operands(selected).length).toBeGreaterThan(0);
    expect(session.trace.value(selected)).toBe(value);
    expect(selected).toBe(unitOf(session.trace, Infinity, 'a2', 63));
    // The reader stays at the layer, and there is nothing to undo.
    expect(session.trace.steps[session.step]).toMatchObject({ name: 'a2', shape: [100] });
    expect(session.canUndo).toBe(false);
    session.act('next');
    expect(session.selected).toBeNull();
    expect(session.trace.steps[session.step]).toMatchObject({ name: 'a2', shape: [100] });
  });

  it('[S1.18] a pixel is what it is: asking changes nothing', () => {
    const session = opened('#reading');
    const node = pixelsAt(session.trace, Infinity, 'image')[400] ?? -1;
    const { params } = session;
    session.selected = node;
    expect(session.selected).toBe(node);
    expect(session.params).toEqual(params);
  });

  it('[S1.17] a share that is not a number can be asked for as well', () => {
    const session = opened('#overflow');
    const node = session.slot('y0') ?? -1;
    expect(session.trace.value(node)).toBeNaN();
    session.selected = node;
    expect(session.selected).toBe(node);
    session.act('shifted');
    expect(session.selected).toBeNull();
  });

  it('[S1.18] M09.1: no link and no button shows a changed accuracy before the prediction', () => {
    const session = opened('#idea=shifted&step=9&dx=4&how=mirrored');
    expect(session.params).toMatchObject({ dx: 0, how: 'none' });
    const plain = session.trace.value(session.slot('accuracy') ?? -1);
    session.act('shift-6');
    expect(session.trace.value(session.slot('accuracy') ?? -1)).toBe(plain);
    // It stands where the accuracy is, not at what each digit has of it.
    expect(nameAt(session)).toBe('accuracy');
    session.commit('claim-shifted', 'A', answer);
    session.act('shift-6');
    expect(session.trace.value(session.slot('accuracy') ?? -1)).toBeLessThan(plain / 2);
  });

  it('[S1.21] an idea without a claim is done once the reader has tried something', () => {
    const session = new LessonSession(
      { ...chapter, lesson: { ...lesson, id: 'tried' } },
      new Cores(undefined, undefined, undefined, digits),
      'en',
      '',
    );
    session.goTo('shift');
    session.goTo('draw');
    expect(session.record.isDone('draw')).toBe(false);
    session.change({ strokes: three });
    session.goTo('shift');
    expect(session.record.isDone('draw')).toBe(true);
    expect(session.record.isDone('shift')).toBe(false);
  });

  it('[S1.21] an answer is judged once what it is counted on has come', async () => {
    const session = opened('#shift');
    const form = { args: [0, 0, 0], ask: { en: '', zh: '' } };
    const claim = {
      ...claimOf('shift'),
      rightModel: 'digits.accuracy-band',
      wrongModel: 'digits.same-band',
      forms: { A: form, B: form, C: form },
    } as unknown as Claim;
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let tries = 0;
    session.judgeAfter(() => {
      tries += 1;
      return tries < 2 ? Promise.reject(new Error('no network')) : Promise.resolve();
    });
    expect(session.judge(claim, form, [90])).toBeUndefined();
    await vi.advanceTimersByTimeAsync(6000);
    expect(tries).toBe(2);
    expect(session.judge(claim, form, [90])).toMatchObject({ right: true, found: [90] });
    silent.mockRestore();
  });

  it('[S1.20] stands at its end when numbers arrive, and a number of before is not selected', () => {
    const session = opened('#race');
    session.commit('claim-race', 'A', answer);
    const kept = digitRuns.timed;
    digitRuns.timed = [];
    expect(session.step).toBe(session.trace.steps.length - 1);
    const early = session.trace.steps.length;
    session.selected = session.slot('bytes-100') ?? -1;
    expect(session.selected).not.toBeNull();
    digitRuns.timed = kept;
    expect(session.trace.steps.length).toBeGreaterThan(early);
    expect(session.step).toBe(session.trace.steps.length - 1);
    expect(session.selected).toBeNull();
  });

  it('[S1.20] sets nothing going before the prediction', () => {
    const race = vi.spyOn(digitRuns, 'race').mockImplementation(() => undefined);
    const fresh = new LessonSession(
      { ...chapter, lesson: { ...lesson, id: 'fresh' } },
      new Cores(undefined, undefined, undefined, digits),
      'en',
      '#race',
    );
    fresh.act('race');
    expect(race).not.toHaveBeenCalled();
    fresh.commit('claim-race', 'A', answer);
    fresh.act('race');
    expect(race).toHaveBeenCalledWith([1, 10, 100, 1000]);
    race.mockRestore();
  });
});
