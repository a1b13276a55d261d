import type { Neuron } from '../../engine/engine.ts';
import { choiceField, numberField } from '../fields.ts';
import { latest } from '../find.ts';
import type { Scene } from '../scene.ts';
import { mostWeight, neuronSlot } from './neuron.ts';

export interface XorParams extends Neuron {
  /** Whether the four tiles have been added up in pairs. */
  readonly tiles: 'apart' | 'added';
}

export const xorScene: Scene<XorParams> = {
  id: 'xor',
  fields: {
    w1: numberField(0.5, -mostWeight, mostWeight),
    w2: numberField(0.5, -mostWeight, mostWeight),
    b: numberField(-0.2, -mostWeight, mostWeight),
    tiles: choiceField('apart', ['apart', 'added']),
  },
  trace: (engine, params) => engine.xorProof(params),
  isStop: (step) => step.name === 'y' || step.name === 'firing' || step.name === 'silent',
  act: (_engine, params, action) =>
    action === 'add-tiles' ? { ...params, tiles: 'added' } : undefined,
  slot: (trace, step, name) =>
    name === 'firing' || name === 'silent'
      ? latest(trace, Infinity, name)
      : neuronSlot(trace, step, name),
  numpy: {
    file: '../04-one-neuron/perceptron.py',
    lines: { sum: 'np.sum(w * x)', y: 'return', x: 'for ' },
  },
};
