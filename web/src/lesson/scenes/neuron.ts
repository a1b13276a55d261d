import type { Engine, Neuron, Truth } from '../../engine/engine.ts';
import { choiceField, numberField } from '../fields.ts';
import { current, input, latest, rowAt, rowNode } from '../find.ts';
import type { Scene } from '../scene.ts';

export const gateGoals = ['none', 'and', 'nand', 'or'] as const;

/** The neuron for inputs in metres, whatever unit is shown, and how it is shown. */
export interface NeuronParams extends Neuron {
  readonly form: 'bias' | 'threshold';
  /** The unit of x2 on the stage. */
  readonly unit: 'm' | 'cm';
  /** The gate that is looked for. */
  readonly gate: (typeof gateGoals)[number];
  /** What the reader may drag. */
  readonly handles: 'b' | 'w1' | 'all';
}

/** Beyond this a field or a link is refused: the picture would say nothing any more. */
export const mostWeight = 1e6;

/** How many of its unit go into the metre in which x2 is counted. */
export const unitOf = ({ unit }: Pick<NeuronParams, 'unit'>): number => (unit === 'cm' ? 100 : 1);

/** The neuron as the stage shows it, for x2 in the unit shown. */
export const inItsUnit = (engine: Engine, params: NeuronParams): Neuron =>
  params.unit === 'm' ? params : engine.inUnit(params, unitOf(params));

export const neuronScene: Scene<NeuronParams> = {
  id: 'neuron',
  fields: {
    w1: numberField(0.5, -mostWeight, mostWeight),
    w2: numberField(0.5, -mostWeight, mostWeight),
    b: numberField(-0.7, -mostWeight, mostWeight),
    form: choiceField('bias', ['bias', 'threshold']),
    unit: choiceField('m', ['m', 'cm']),
    gate: choiceField('none', gateGoals),
    handles: choiceField('all', ['b', 'w1', 'all']),
  },
  trace: (engine, params) =>
    engine.truthTable(
      inItsUnit(engine, params),
      params.form,
      unitOf(params),
      wantedBy(engine, params.gate),
    ),
  isStop: (step) => step.name === 'y',
  act: (engine, params, action) => {
    switch (action) {
      case 'times10':
        return { ...params, ...engine.scaled(params, 10) };
      case 'times0.01':
        return { ...params, ...engine.scaled(params, 0.01) };
      case 'w1zero':
        return { ...params, w1: 0 };
      case 'w2zero':
        return { ...params, w2: 0 };
      case 'notes-and':
        return { ...params, ...engine.gate('AND'), unit: 'm', gate: 'and' };
      case 'notes-nand':
        return { ...params, ...engine.gate('NAND'), unit: 'm', gate: 'nand' };
      case 'notes-or':
        return { ...params, ...engine.gate('OR'), unit: 'm', gate: 'or' };
      case 'cm':
      case 'm':
        return { ...params, unit: action };
      case 'threshold':
      case 'bias':
        return { ...params, form: action };
      case 'unlock-w1':
        return { ...params, handles: params.handles === 'b' ? 'w1' : params.handles };
      case 'unlock-all':
        return { ...params, handles: 'all' };
      default:
        return undefined;
    }
  },
  slot: neuronSlot,
  numpy: {
    file: 'perceptron.py',
    lines: { sum: 'np.sum(w * x)', y: 'return', x: 'for ' },
  },
};

/** The numbers of a truth table by name: w1, sum (of the present row), sum10, y10, right … */
export function neuronSlot(trace: Parameters<typeof rowAt>[0], step: number, name: string) {
  const corner = /^(sum|y)([01])([01])$/u.exec(name);
  if (corner) return rowNode(trace, Number(corner[2]) + 2 * Number(corner[3]), corner[1] ?? '');
  switch (name) {
    case 'w1':
      return current(trace, step, 'w', 0);
    case 'w2':
      return current(trace, step, 'w', 1);
    case 'b':
    case 'theta':
      return current(trace, step, name);
    case 'x1':
      return input(trace, 'x', rowAt(trace, step), 0);
    case 'x2':
      return input(trace, 'x', rowAt(trace, step), 1);
    case 'sum':
    case 'y':
      return rowNode(trace, rowAt(trace, step), name);
    case 'right':
      return latest(trace, Infinity, 'right', 3);
    default:
      return undefined;
  }
}

/** The answers that a goal wants; undefined where there is none. */
export function wantedBy(engine: Engine, gate: NeuronParams['gate'] | 'xor'): Truth | undefined {
  switch (gate) {
    case 'none':
      return undefined;
    case 'and':
      return engine.truth('AND');
    case 'nand':
      return engine.truth('NAND');
    case 'or':
      return engine.truth('OR');
    case 'xor':
      return [0, 1, 1, 0];
  }
}
