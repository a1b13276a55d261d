import type { Round, TrainTask } from '../../engine/digit-jobs.ts';
import type { Digits } from '../../engine/digits.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { digitRuns } from '../digit-runs.svelte.ts';
import { count } from '../format.ts';
import type { Scene } from '../scene.ts';
import { wholeNumberField } from '../whole-number-field.ts';

export interface ShuffledParams {
  /** The test image that is shown as it is and shuffled. */
  readonly index: number;
  /** Of the networks' first weights. */
  readonly seed: number;
}

/** A network learns the images as they are, and once more with all pixels shuffled in one way. */
export const shuffledScene: Scene<ShuffledParams, Digits> = {
  id: 'shuffled',
  module: 'digits',
  fields: {
    index: wholeNumberField(0, 0, 999),
    seed: wholeNumberField(1, 0, 2 ** 32 - 1),
  },
  trace: (digits) => {
    const { plain = [], shuffled = [] } = digitRuns.trained ?? {};
    return digits.tallies([...talliesOf('ordered', plain), ...talliesOf('shuffled', shuffled)]);
  },
  isStop: ({ name }) => name === 'begin' || name === 'ordered' || name === 'shuffled',
  reach: () => 0,
  veiled: true,
  whole: () => true,
  resume: (_before, _step, after) => after.steps.length - 1,
  inputs: () => 'countedImages',
  starts: {
    train: ({ seed }) => digitRuns.train(taskOf(seed)),
    pause: () => (digitRuns.state === 'paused' ? digitRuns.resume() : digitRuns.pause()),
  },
  act: (_digits, params, action) => {
    if (action === 'next') return { ...params, index: (params.index + 1) % 1000 };
    if (action === 'previous') return { ...params, index: (params.index || 1000) - 1 };
    return undefined;
  },
  slot: (trace, _step, name) =>
    name === 'plain' || name === 'shuffled' ? lastRound(trace, name) : undefined,
  text: (_trace, _step, name) => {
    const { plain = [] } = digitRuns.trained ?? {};
    return name === 'iterations' && plain.length > 0
      ? count(plain.at(-1)?.iterations ?? 0)
      : undefined;
  },
  numpy: {
    file: '../09-reading-digits/shuffled.py',
    lines: { ordered: 'accuracy = ', shuffled: 'accuracy = ' },
  },
};

/** As the tape names the rounds. */
const namesOf = { plain: 'ordered', shuffled: 'shuffled' } as const;

/** What the machine trains, twice. */
export function taskOf(seed: number): TrainTask {
  return { seed, images: 20_000, iterations: 3000, batch: 100, rate: 0.5 };
}

/** The part of the test images that is right after a round, from 0. */
export function roundNode(
  trace: Trace,
  images: 'plain' | 'shuffled',
  round: number,
): NodeId | undefined {
  const called = namesOf[images];
  return trace.steps.find(({ name, index }) => name === called && index[0] === round)?.nodes[0];
}

function lastRound(trace: Trace, images: 'plain' | 'shuffled'): NodeId | undefined {
  const called = namesOf[images];
  return trace.steps.findLast(({ name }) => name === called)?.nodes[0];
}

function talliesOf(name: string, rounds: readonly Round[]) {
  return rounds.map(({ confusion }, index) => ({ name, index, confusion }));
}
