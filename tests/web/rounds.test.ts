import { describe, expect, it } from 'vitest';
import { boxOfRun, madeFor, mistakesIn, sampleAt, samplesOf } from '../../web/src/lesson/rounds.ts';
import { learnScene, mostRounds, type LearnParams } from '../../web/src/lesson/scenes/learn.ts';
import { stopsOf } from '../../web/src/lesson/stepper.ts';
import { engine } from './engine.ts';

const run = (gate: LearnParams['gate']) => learnScene.trace(engine, { gate });

/** Mistakes by round, as the course tells them. */
const known: Readonly<Record<LearnParams['gate'], readonly number[]>> = {
  and: [1, 3, 3, 2, 1, 0],
  nand: [2, 3, 3, 2, 1, 0],
  or: [1, 2, 1, 0],
  xor: [2, 3, ...Array.from({ length: mostRounds - 2 }, () => 4)],
};

describe('the rounds of the learning rule', () => {
  it.each(Object.entries(known))('[S1.34] counts the mistakes of %s', (gate, counts) => {
    const trace = run(gate as LearnParams['gate']);
    const samples = samplesOf(trace);
    expect(samples.map((sample) => sample.row)).toEqual(counts.flatMap(() => [0, 1, 2, 3]));
    const found = counts.map((_, at) => mistakesIn(trace, samples, at + 1, Infinity));
    expect(found.map((node) => trace.value(node ?? -1))).toEqual(counts);
  });

  it('has one sample for each stop', () => {
    const trace = run('and');
    const samples = samplesOf(trace);
    expect(samples.map(({ last }) => last)).toEqual(stopsOf(learnScene, trace, 'ideas'));
    samples.forEach((sample, at) => {
      expect(sampleAt(samples, sample.first)).toBe(sample);
      expect(sampleAt(samples, sample.last)).toBe(sample);
      expect(sample.round).toBe(Math.floor(at / 4) + 1);
    });
  });

  it('shows of a round what has been counted so far, and takes it back', () => {
    const trace = run('and');
    const samples = samplesOf(trace);
    const seen = samples.slice(4, 8).map(({ last }) => {
      const node = mistakesIn(trace, samples, 2, last);
      return node === undefined ? undefined : trace.value(node);
    });
    expect(seen).toEqual([1, 2, 2, 3]);
    const second = samples[4];
    if (!second) throw new Error('no round 2');
    expect(mistakesIn(trace, samples, 2, second.last - 1)).toBeUndefined();
    expect(madeFor(trace, second, second.first, 'error', 0)).toBeUndefined();
    expect(learnScene.slot(trace, second.first, 'mistakes', { gate: 'and' })).toBeUndefined();
  });

  it('says which round it is, and nothing else in words', () => {
    const trace = run('and');
    const stops = stopsOf(learnScene, trace, 'ideas');
    const rounds = stops.map((stop) => learnScene.text?.(trace, stop, 'round'));
    expect(rounds).toEqual(
      [1, 2, 3, 4, 5, 6].flatMap((n) => Array.from({ length: 4 }, () => `${n}`)),
    );
    expect(learnScene.text?.(trace, 0, 'best')).toBeUndefined();
  });

  it.each(['and', 'nand', 'or', 'xor'] as const)(
    'does not go beyond round 1 of %s before the prediction',
    (gate) => {
      const trace = run(gate);
      const reach = learnScene.reach?.(trace) ?? Infinity;
      const stops = stopsOf(learnScene, trace, 'ideas').filter((stop) => stop <= reach);
      expect(stops).toHaveLength(4);
      expect(trace.steps[reach + 1]?.name).toBe('x');
    },
  );

  it.each(['and', 'nand', 'or', 'xor'] as const)(
    'holds the whole run of %s in its window',
    (gate) => {
      const trace = run(gate);
      const box = boxOfRun(trace);
      expect(box.right - box.left).toBeCloseTo(box.top - box.bottom, 12);
      const value = (at: number, index: number) => trace.value(trace.steps[at]?.nodes[index] ?? 0);
      trace.steps.forEach((step, at) => {
        if (step.name !== 'w') return;
        expect(value(at, 0)).toBeGreaterThan(box.left);
        expect(value(at, 0)).toBeLessThan(box.right);
      });
    },
  );
});
