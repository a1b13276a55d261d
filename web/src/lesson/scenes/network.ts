import type {
  LayerActivation,
  Networks,
  NetworkNotes,
  OutputActivation,
} from '../../engine/networks.ts';
import { unlessRefused } from '../../engine/errors.ts';
import type { NodeId, Step, Trace } from '../../engine/trace.ts';
import { choiceField } from '../fields.ts';
import { input, latest } from '../find.ts';
import { cellsOf, plainNumbers, textOf } from '../number-text.ts';
import type { Scene } from '../scene.ts';
import { textField } from '../text-field.ts';
import { tupleText } from './block.ts';

/** Numbers as texts: a row of x; W[i, j] leads from unit i to unit j, so rows of W are units i. */
export interface NetworkNumbers {
  readonly x: string;
  readonly W1: string;
  readonly b1: string;
  readonly W2: string;
  readonly b2: string;
  /** Both empty for a network of two layers. */
  readonly W3: string;
  readonly b3: string;
}

export interface NetworkParams extends NetworkNumbers {
  readonly h: LayerActivation;
  readonly out: OutputActivation;
  /** Rows as NumPy has them, or everything transposed. */
  readonly show: 'rows' | 'columns';
  /** Whose names the wires bear. */
  readonly names: 'none' | 'ours' | 'book';
}

export const hiddenActivations = ['sigmoid', 'tanh', 'relu', 'step', 'identity'] as const;
export const outputActivations = ['identity', 'softmax', 'sigmoid'] as const;

const notes: Partial<NetworkParams> = {
  x: '1.0, 0.5',
  W1: '0.1, 0.3, 0.5; 0.2, 0.4, 0.6',
  b1: '0.1, 0.2, 0.3',
  W2: '0.1, 0.4; 0.2, 0.5; 0.3, 0.6',
  b2: '0.1, 0.2',
  W3: '0.1, 0.3; 0.2, 0.4',
  b3: '0.1, 0.2',
  h: 'sigmoid',
  out: 'identity',
};

/**
 * Area in 100 m², rooms, kilometres to the school, floor; grouped as size and place; the price in
 * millions.
 */
const house: Partial<NetworkParams> = {
  x: '0.9, 3, 1.5, 4',
  W1: '1.0, 0; 0.2, 0; 0, -0.4; 0, 0.1',
  b1: '0, 1.0',
  W2: '1.5; 0.8',
  b2: '0.2',
  W3: '',
  b3: '',
  h: 'relu',
  out: 'identity',
};

/** Three layers, every number of them. */
export const networkScene: Scene<NetworkParams, Networks> = {
  id: 'network',
  module: 'networks',
  fields: {
    x: textField('1.0, 0.5', 200),
    W1: textField('0.1, 0.3, 0.5; 0.2, 0.4, 0.6', 2000),
    b1: textField('0.1, 0.2, 0.3', 200),
    W2: textField('0.1, 0.4; 0.2, 0.5; 0.3, 0.6', 2000),
    b2: textField('0.1, 0.2', 200),
    W3: textField('0.1, 0.3; 0.2, 0.4', 2000),
    b3: textField('0.1, 0.2', 200),
    h: choiceField('sigmoid', hiddenActivations),
    out: choiceField('identity', outputActivations),
    show: choiceField('rows', ['rows', 'columns']),
    names: choiceField('none', ['none', 'ours', 'book']),
  },
  trace: (networks, params) => {
    const layer = (weights: string, biases: string) => ({
      weights: plainNumbers(weights),
      biases: plainNumbers(biases),
    });
    return networks.network({
      x: plainNumbers(params.x),
      layers: [
        layer(params.W1, params.b1),
        layer(params.W2, params.b2),
        layer(params.W3, params.b3),
      ],
      h: params.h,
      out: params.out,
    });
  },
  isStop: isNetworkStop,
  reach: (trace) => trace.steps.findIndex((step) => isNetworkStop(step, trace)),
  veiled: true,
  // What is asked for is shown whole; the steps lead to it.
  resume: (_before, _step, after) => after.steps.length - 1,
  act: (networks, params, action) => {
    if (action === 'notes') return { ...params, ...notes };
    if (action === 'house') return { ...params, ...house };
    if (action === 'zero') {
      const { W1, W2, W3 } = params;
      return { ...params, W1: zeros(W1), W2: zeros(W2), W3: zeros(W3) };
    }
    if (action === 'edit-w102') {
      const change = { how: 'add', by: 0.1, row: 0, column: 2 } as const;
      const W1 = unlessRefused(() => networks.changed(plainNumbers(params.W1), change));
      return W1 === undefined ? undefined : { ...params, W1 };
    }
    if (action === 'rows' || action === 'columns') return { ...params, show: action };
    if (action === 'ours' || action === 'book') return { ...params, names: action };
    const out = outputActivations.find((each) => action === `out-${each}`);
    if (out) return { ...params, out };
    const h = hiddenActivations.find((each) => action === each);
    return h && { ...params, h };
  },
  slot: (trace, _step, name) => {
    const [, letter, at, quantity = '', i, j] =
      /^(?:([xy])(\d)|([Wbaz]\d)-(\d)(?:-(\d))?)$/u.exec(name) ?? [];
    if (letter === 'x') return input(trace, 'inputs', Number(at));
    if (letter === 'y') return unitAt(trace, Infinity, 'outputs', Number(at));
    if (quantity.startsWith('W')) return input(trace, quantity, Number(i), Number(j));
    if (quantity.startsWith('b')) return input(trace, quantity, Number(i));
    return unitAt(trace, Infinity, quantity, Number(i));
  },
  text: (trace, _step, name) => {
    const { sizes, layers, parameters } = trace.notes as NetworkNotes;
    if (name === 'parameters') return String(parameters);
    if (name !== 'shapes') return undefined;
    const shapes = layers.flatMap(({ inputs, outputs }) => [[inputs, outputs], [outputs]]);
    return [[sizes[0] ?? 0], ...shapes].map(tupleText).join(' ');
  },
  numpy: {
    file: 'network.py',
    lines: {
      x: 'x = ',
      a1: 'a1 = np.dot(x, W1)',
      z1: 'z1 = h(',
      a2: 'a2 = np.dot(z1, W2)',
      z2: 'z2 = ',
      a3: 'a3 = np.dot(z2, W3)',
      outputs: 'y = out',
    },
  },
};

/**
 * A unit's quantity (`a1`, `z1`, …, `outputs`) once it is finished at a step. Running sums bear the
 * unit's index and the summand's.
 */
export function unitAt(
  trace: Trace,
  step: number,
  quantity: string,
  unit: number,
): NodeId | undefined {
  return latest(trace, step, quantity, unit);
}

/** The number on a wire: layer from 1, from unit i to unit j. */
export function weightOf(trace: Trace, layer: number, i: number, j: number): NodeId | undefined {
  return input(trace, `W${layer}`, i, j);
}

/** The bias of unit j of a layer from 1. */
export function biasOf(trace: Trace, layer: number, j: number): NodeId | undefined {
  return input(trace, `b${layer}`, j);
}

/** All numbers that were made of this one, directly or by way of others. */
export function descendantsOf(trace: Trace, node: NodeId): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  for (let id = node + 1; id < trace.size; id += 1) {
    if (trace.operands(id).some((operand) => operand === node || found.has(operand))) found.add(id);
  }
  return found;
}

/** All zeros, in the same places. */
function zeros(text: string): string {
  return textOf(cellsOf(text).map((row) => row.map(() => '0')));
}

/** A layer has all its sums, all its answers. */
function isNetworkStop({ name, shape }: Step, trace: Trace): boolean {
  const { layers } = trace.notes as NetworkNotes;
  return shape.length > 0 && layers.some(({ a, z }) => name === a || name === z);
}
