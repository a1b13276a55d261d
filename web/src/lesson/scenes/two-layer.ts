import type { Engine, Network } from '../../engine/engine.ts';
import { choiceField, type Field } from '../fields.ts';
import { latest, input, rowAt } from '../find.ts';
import { readNumber } from '../fields.ts';
import type { Scene } from '../scene.ts';
import { mostWeight } from './neuron.ts';

export interface TwoLayerParams {
  /** w1, w2, b of both hidden neurons and the output; null for the notes' XOR. */
  readonly network: readonly number[] | null;
  readonly edge: 'sharp' | 'smooth';
}

/** Where the edge is smooth, all nine numbers count tenfold: the notes' XOR then still answers as XOR. */
export const smoothGain = 10;

const networkField: Field<readonly number[] | null> = {
  fallback: null,
  read: (text) => {
    const numbers = text.split(',').map(readNumber);
    const fine = numbers.every((n) => n !== undefined && Math.abs(n) <= mostWeight);
    return numbers.length === 9 && fine ? (numbers as number[]) : undefined;
  },
  write: (network) => network?.join(',') ?? '',
};

/** The network of the parameters. */
export function networkOf(engine: Engine, params: TwoLayerParams): Network {
  if (params.network === null) return engine.xorNetwork();
  const n = params.network;
  const neuron = (at: number) => ({ w1: n[at] ?? 0, w2: n[at + 1] ?? 0, b: n[at + 2] ?? 0 });
  return [neuron(0), neuron(3), neuron(6)];
}

function slot(trace: Parameters<typeof latest>[0], step: number, name: string) {
  switch (name) {
    case 'x1':
      return input(trace, 'x', rowAt(trace, step), 0);
    case 'x2':
      return input(trace, 'x', rowAt(trace, step), 1);
    case 's1':
      return latest(trace, rowEnd(trace, step), 's', 0);
    case 's2':
      return latest(trace, rowEnd(trace, step), 's', 1);
    case 'y':
      return latest(trace, rowEnd(trace, step), 'y');
    default:
      return undefined;
  }
}

/** The last step of the row that is being worked on. */
export function rowEnd(trace: Parameters<typeof latest>[0], step: number): number {
  const next = trace.steps.findIndex(
    (label, at) => at > step && label.name === 'x' && label.frame === trace.steps[0]?.frame,
  );
  return (next < 0 ? trace.steps.length : next) - 1;
}

const numpy = {
  file: 'xor.py',
  lines: { s: 's', y: 'AND(', sum: 'np.sum' },
} as const;

/** Two layers over the plane: which region fires. */
export const stripScene: Scene<TwoLayerParams> = {
  id: 'strip',
  fields: { network: networkField, edge: choiceField('sharp', ['sharp', 'smooth']) },
  trace: (engine, params) =>
    engine.twoLayer(networkOf(engine, params), params.edge === 'smooth' ? smoothGain : 0),
  isStop: isNetworkAnswer,
  act: (_engine, params, action) =>
    action === 'smooth' || action === 'sharp' ? { ...params, edge: action } : undefined,
  slot,
  numpy,
};

export interface FoldParams {
  readonly fold: 'flat' | 'folded';
}

/** The plane as the second layer sees it. */
export const foldScene: Scene<FoldParams> = {
  id: 'fold',
  fields: { fold: choiceField('flat', ['flat', 'folded']) },
  trace: (engine) => engine.twoLayer(engine.xorNetwork(), 0),
  isStop: isNetworkAnswer,
  act: (_engine, params, action) => {
    if (action === 'fold') return { ...params, fold: 'folded' };
    return action === 'unfold' ? { ...params, fold: 'flat' } : undefined;
  },
  slot,
  numpy,
};

function isNetworkAnswer(step: Parameters<Scene<unknown>['isStop']>[0], trace: Parameters<typeof latest>[0]) {
  return step.name === 'y' && trace.frames[step.frame]?.function === 'forward';
}
