import type { Trace } from '../../engine/trace.ts';
import { choiceField } from '../fields.ts';
import { isCount, isRoundEnd, madeFor, mistakesIn, sampleAt, samplesOf } from '../rounds.ts';
import type { Scene } from '../scene.ts';
import { neuronSlot, wantedBy } from './neuron.ts';

export interface LearnParams {
  readonly gate: 'and' | 'nand' | 'or' | 'xor';
}

/** Long enough for every gate to settle (round 6), and to see that XOR goes in circles. */
export const mostRounds = 12;

export const learnScene: Scene<LearnParams> = {
  id: 'learn',
  fields: { gate: choiceField('and', ['and', 'nand', 'or', 'xor']) },
  trace: (engine, { gate }) =>
    engine.learning(wantedBy(engine, gate) ?? [0, 0, 0, 0], 1, mostRounds),
  isStop: isCount,
  reach: (trace) => trace.steps.findIndex(isRoundEnd),
  act: (_engine, params, action) => {
    const gate = /^learn-(and|nand|or|xor)$/u.exec(action)?.[1] as LearnParams['gate'] | undefined;
    return gate && { ...params, gate };
  },
  rewinds: true,
  slot: (trace, step, name) => {
    const samples = samplesOf(trace);
    const sample = sampleAt(samples, step);
    if (!sample) return undefined;
    switch (name) {
      case 'mistakes':
        return mistakesIn(trace, samples, sample.round, step);
      case 'error':
        return madeFor(trace, sample, step, 'error', sample.row);
      case 'sum':
      case 'y':
        return madeFor(trace, sample, step, name);
      default:
        return neuronSlot(trace, step, name);
    }
  },
  text: (trace, step, name) => (name === 'round' ? roundAt(trace, step) : undefined),
  numpy: {
    file: 'rule.py',
    lines: {
      x: 'for x, t',
      sum: 'error = t',
      y: 'error = t',
      error: 'error = t',
      w: 'return w + rate',
      b: 'return w + rate',
      mistakes: 'mistakes += ',
    },
  },
};

/** Which round a step belongs to, in figures. */
function roundAt(trace: Trace, step: number): string | undefined {
  const round = sampleAt(samplesOf(trace), step)?.round;
  return round === undefined ? undefined : String(round);
}
