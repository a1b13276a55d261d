import { choiceField } from '../fields.ts';
import { current, latest } from '../find.ts';
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
  isStop: (step) => step.name === 'mistakes' && step.index.length === 0,
  act: (_engine, params, action) => {
    const gate = /^learn-(and|nand|or|xor)$/u.exec(action)?.[1] as LearnParams['gate'] | undefined;
    return gate && { ...params, gate };
  },
  slot: (trace, step, name) => {
    switch (name) {
      case 'mistakes':
        return latest(trace, step, 'mistakes');
      case 'error':
        return latestError(trace, step);
      case 'sum':
      case 'y':
        return latest(trace, step, name);
      default:
        return neuronSlot(trace, step, name);
    }
  },
  numpy: {
    file: 'rule.py',
    lines: { error: 'error', w: 'w += ', b: 'b += ', mistakes: 'mistakes += ', x: 'for ' },
  },
};

function latestError(trace: Parameters<typeof current>[0], step: number) {
  for (let at = Math.min(step, trace.steps.length - 1); at >= 0; at -= 1) {
    const label = trace.steps[at];
    if (label?.name === 'error') return label.nodes[0];
  }
  return undefined;
}
