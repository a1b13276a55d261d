import type { Engine, Network, Neuron } from '../../engine/engine.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { choiceField, numberField, readNumber, type Field } from '../fields.ts';
import { input, rowAt, rowSteps } from '../find.ts';
import type { Scene } from '../scene.ts';
import { mostWeight } from './neuron.ts';

/** A point besides the four corners that the reader carries about. */
export interface ProbeParams {
  readonly px: number;
  readonly py: number;
}

export interface TwoLayerParams extends ProbeParams {
  /** w1, w2, b of both hidden neurons and the output; null for the notes' XOR. */
  readonly network: readonly number[] | null;
  readonly edge: 'sharp' | 'smooth';
  /** Whether the reader's own picture lies over the region. */
  readonly painting: 'shown' | 'hidden';
}

/** Where the edge is smooth, all nine numbers count tenfold: the notes' XOR then still answers as XOR. */
export const smoothGain = 10;

/** The row of the probe, after the four corners; as a stop too. */
export const probeRow = 4;

const probeFields = {
  px: numberField(1.6, -mostWeight, mostWeight),
  py: numberField(0.6, -mostWeight, mostWeight),
};

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
export function networkOf(engine: Engine, params: Pick<TwoLayerParams, 'network'>): Network {
  if (params.network === null) return engine.xorNetwork();
  const n = params.network;
  const neuron = (at: number) => ({ w1: n[at] ?? 0, w2: n[at + 1] ?? 0, b: n[at + 2] ?? 0 });
  return [neuron(0), neuron(3), neuron(6)];
}

/** The nine numbers after a change of one neuron (0 and 1 hidden, 2 the output). */
export function withNeuron(network: Network, at: number, patch: Partial<Neuron>): number[] {
  return network
    .map((neuron, index) => (index === at ? { ...neuron, ...patch } : neuron))
    .flatMap(({ w1, w2, b }) => [w1, w2, b]);
}

/**
 * What the network has computed for a row by a step: `s` at [0] or [1], or `y`. Undefined where the
 * computation has not come so far.
 */
export function found(
  trace: Trace,
  row: number,
  step: number,
  name: 's' | 'y',
  ...index: number[]
): NodeId | undefined {
  const range = rowSteps(trace, row);
  if (!range) return undefined;
  for (let at = Math.min(range.last, step); at >= range.first; at -= 1) {
    const label = trace.steps[at];
    const ofNetwork = label && trace.frames[label.frame]?.function === 'forward';
    if (ofNetwork && label.name === name && String(label.index) === String(index)) {
      return label.nodes[0];
    }
  }
  return undefined;
}

function slot(trace: Trace, step: number, name: string): NodeId | undefined {
  const row = rowAt(trace, step);
  switch (name) {
    case 'x1':
      return input(trace, 'x', row, 0);
    case 'x2':
      return input(trace, 'x', row, 1);
    case 's1':
      return found(trace, row, step, 's', 0);
    case 's2':
      return found(trace, row, step, 's', 1);
    case 'y':
      return found(trace, row, step, 'y');
    default:
      return undefined;
  }
}

const isStop: Scene<unknown>['isStop'] = (step, trace) =>
  step.name === 'y' && trace.frames[step.frame]?.function === 'forward';

const numpy = {
  file: 'xor.py',
  lines: { x: 'def XOR', s: 's1 =', y: "gate('AND'", sum: 'np.sum' },
} as const;

/** The arrow that looks another way than NAND's: their two lines meet inside the window. */
const turnedArrow = { w1: 0.5, w2: -0.2 };

/** Two layers over the plane: which region fires. */
export const stripScene: Scene<TwoLayerParams> = {
  id: 'strip',
  fields: {
    ...probeFields,
    network: networkField,
    edge: choiceField('sharp', ['sharp', 'smooth']),
    painting: choiceField('shown', ['shown', 'hidden']),
  },
  trace: (engine, params) =>
    engine.twoLayer(networkOf(engine, params), params.edge === 'smooth' ? smoothGain : 0, {
      x: params.px,
      y: params.py,
    }),
  isStop,
  // The corners' answers are in the text; the probe would tell where else it is 1.
  reach: (trace) => rowSteps(trace, probeRow - 1)?.last ?? 0,
  act: (engine, params, action) => {
    switch (action) {
      case 'smooth':
      case 'sharp':
        return { ...params, edge: action };
      case 'turn':
        return { ...params, network: withNeuron(engine.xorNetwork(), 1, turnedArrow) };
      default:
        return undefined;
    }
  },
  slot,
  numpy,
};

export interface FoldParams extends ProbeParams {
  readonly fold: 'flat' | 'folded';
}

/** The plane as the second layer sees it. */
export const foldScene: Scene<FoldParams> = {
  id: 'fold',
  fields: { ...probeFields, fold: choiceField('flat', ['flat', 'folded']) },
  trace: (engine, params) =>
    engine.twoLayer(engine.xorNetwork(), 0, { x: params.px, y: params.py }),
  isStop,
  // One example, (0, 0), and not the corner that is asked for.
  reach: (trace) => rowSteps(trace, 0)?.last ?? 0,
  act: (_engine, params, action) => {
    if (action === 'fold') return { ...params, fold: 'folded' };
    return action === 'unfold' ? { ...params, fold: 'flat' } : undefined;
  },
  slot,
  numpy,
};
