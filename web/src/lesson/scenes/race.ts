import type { Digits } from '../../engine/digits.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { digitRuns } from '../digit-runs.svelte.ts';
import { choiceField } from '../fields.ts';
import type { Scene } from '../scene.ts';
import { bytesNode } from './batch.ts';

export interface RaceParams {
  /** What the bars are long for. */
  readonly show: 'time' | 'memory';
}

/** How many images go through together in each run. */
export const raced = [1, 10, 100, 1000] as const;

/** All images as one batch: not run, but its memory is told. */
const everything = 10_000;

/** 10 000 images one by one and in batches, by the clock. */
export const raceScene: Scene<RaceParams, Digits> = {
  id: 'race',
  module: 'digits',
  fields: { show: choiceField('time', ['time', 'memory']) },
  trace: (digits) =>
    digits.race(
      [...raced, everything].map((batch) => {
        const timed = digitRuns.timed.find((each) => each.batch === batch);
        return { batch, confusion: timed?.confusion ?? null };
      }),
    ),
  isStop: ({ name }) => name === 'begin' || name === 'batch' || name === 'bytes',
  veiled: true,
  whole: () => true,
  resume: (_before, _step, after) => after.steps.length - 1,
  inputs: () => 'countedImages',
  starts: {
    race: () => digitRuns.race(raced),
    pause: () => (digitRuns.state === 'paused' ? digitRuns.resume() : digitRuns.pause()),
  },
  act: (_digits, params, action) =>
    action === 'time' || action === 'memory' ? { ...params, show: action } : undefined,
  slot: (trace, _step, name) => {
    const [, what, batch] = /^(right|bytes|accuracy)-(\d+)$/u.exec(name) ?? [];
    switch (what) {
      case 'right':
        return rightNode(trace, Number(batch));
      case 'accuracy':
        return accuracyNode(trace, Number(batch));
      case 'bytes':
        return bytesNode(trace, Number(batch));
      default:
        return undefined;
    }
  },
  text: (_trace, _step, name) => {
    const [, batch] = /^ms-(\d+)$/u.exec(name) ?? [];
    const timed = digitRuns.timed.find((each) => each.batch === Number(batch));
    return batch === undefined || !timed ? undefined : millisecondsText(timed.milliseconds);
  },
  numpy: { file: '../10-batches/batch.py', lines: { batch: 'right += ', bytes: 'memory = ' } },
};

/** How many of a run's images were right. */
export function rightNode(trace: Trace, batch: number): NodeId | undefined {
  return trace.inputs.find(({ name, index }) => name === 'batch_right' && index[0] === batch)
    ?.nodes[0];
}

/** The part of a run's images that was right. */
export function accuracyNode(trace: Trace, batch: number): NodeId | undefined {
  return trace.steps.find(({ name, index }) => name === 'batch' && index[0] === batch)?.nodes[0];
}

/** As a clock that is read: whole milliseconds, and one place below ten. */
export function millisecondsText(milliseconds: number): string {
  return milliseconds < 10 ? milliseconds.toFixed(1) : String(Math.round(milliseconds));
}
