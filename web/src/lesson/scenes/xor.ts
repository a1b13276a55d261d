import type { Neuron } from '../../engine/engine.ts';
import { choiceField, numberField } from '../fields.ts';
import { latest } from '../find.ts';
import type { Scene } from '../scene.ts';
import { mostWeight, neuronSlot } from './neuron.ts';

export interface XorParams extends Neuron {
  /** Whether the four tiles have been added up in pairs. */
  readonly tiles: 'apart' | 'added';
  /** Who set the three numbers. */
  readonly by: 'reader' | 'machine';
}

/** The rows whose demands are added up: those that should fire, and those that should not. */
export const pairs = [
  { sum: 'firing', rows: [1, 2] },
  { sum: 'silent', rows: [0, 3] },
] as const;

export const xorScene: Scene<XorParams> = {
  id: 'xor',
  fields: {
    w1: numberField(-0.3, -mostWeight, mostWeight),
    w2: numberField(0.6, -mostWeight, mostWeight),
    b: numberField(-0.2, -mostWeight, mostWeight),
    tiles: choiceField('apart', ['apart', 'added']),
    by: choiceField('reader', ['reader', 'machine']),
  },
  trace: (engine, params) => engine.xorProof(params),
  isStop: (step) => step.name === 'y' || step.name === 'firing' || step.name === 'silent',
  act: (_engine, params, action) =>
    action === 'add-tiles' ? { ...params, tiles: 'added' } : undefined,
  slot: (trace, step, name) =>
    name === 'firing' || name === 'silent'
      ? latest(trace, Infinity, name)
      : neuronSlot(trace, step, name),
  score: (trace, { by }) => (by === 'reader' ? neuronSlot(trace, 0, 'right') : undefined),
  search: { wanted: [0, 1, 1, 0], reach: 2, steps: 201 },
  numpy: {
    file: '../04-one-neuron/perceptron.py',
    lines: { sum: 'np.sum(w * x)', y: 'return', x: 'for ' },
  },
};
