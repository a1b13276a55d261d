import type { Arrays, BroadcastNotes, Operator } from '../../engine/arrays.ts';
import type { NodeId, Step, Trace } from '../../engine/trace.ts';
import { choiceField, numberField } from '../fields.ts';
import { latest } from '../find.ts';
import type { Scene } from '../scene.ts';
import { textField } from '../text-field.ts';
import { tupleText } from './block.ts';

export interface BroadcastParams {
  /** A shape, which is filled, or a NumPy expression. */
  readonly a: string;
  readonly b: string;
  readonly op: Operator;
  /** What becomes of the result: one number, or nothing. */
  readonly then: 'none' | 'mean-square' | 'sum';
  /** What is added to the element `at` of b. */
  readonly nudge: number;
  readonly at: number;
  /** Whether the way back is shown: what was copied forward is summed backward. */
  readonly back: 'yes' | 'no';
}

export const operators = ['add', 'subtract', 'multiply', 'divide'] as const;

const plain = { op: 'add', then: 'none', nudge: 0, at: 0, back: 'no' } as const;
const scores = 'np.exp(np.arange(9).reshape(3, 3))';
const outputs = 'np.arange(10) + 0.1';

const pairs: Readonly<Record<string, BroadcastParams>> = {
  'pair-4x3-4': { ...plain, a: '(4, 3)', b: '(4,)' },
  'pair-3x3-3': { ...plain, a: '(3, 3)', b: '(3,)' },
  'pair-4x3-3': { ...plain, a: '(4, 3)', b: '(3,)' },
  'pair-4x3-4x1': { ...plain, a: '(4, 3)', b: '(4, 1)' },
  notes: { ...plain, a: 'np.array([[1, 2], [3, 4]])', b: 'np.array([10, 20])', op: 'multiply' },
  softmax: { ...plain, a: scores, b: `${scores}.sum(axis=1)`, op: 'divide' },
  keepdims: { ...plain, a: scores, b: `${scores}.sum(axis=1, keepdims=True)`, op: 'divide' },
  'loss-wrong': {
    ...plain,
    a: outputs,
    b: 'np.arange(10).reshape(10, 1)',
    op: 'subtract',
    then: 'mean-square',
  },
  'loss-right': { ...plain, a: outputs, b: 'np.arange(10)', op: 'subtract', then: 'mean-square' },
  bias: { ...plain, a: '(4, 3)', b: '(3,)', then: 'sum', at: 1 },
};

/** Two arrays whose shapes meet. */
export const broadcastScene: Scene<BroadcastParams, Arrays> = {
  id: 'broadcast',
  module: 'arrays',
  fields: {
    a: textField('(4, 3)', 200),
    b: textField('(3,)', 200),
    op: choiceField('add', operators),
    then: choiceField('none', ['none', 'mean-square', 'sum']),
    nudge: numberField(0, -1e6, 1e6),
    at: numberField(0, 0, 999),
    back: choiceField('no', ['yes', 'no']),
  },
  trace: (arrays, { op, back, ...rest }) =>
    arrays.broadcast({ ...rest, operator: op, back: back === 'yes' }),
  isStop: isBroadcastStop,
  reach: (trace) => trace.steps.findIndex((step) => isBroadcastStop(step, trace)),
  veiled: true,
  // What is asked for is shown whole; the steps lead to it.
  resume: (_before, _step, after) => after.steps.length - 1,
  act: (_arrays, params, action) => {
    if (action === 'nudge') return { ...params, nudge: params.nudge === 0 ? nudged : 0 };
    if (action === 'back') return { ...params, back: 'yes' };
    if (action === 'forth') return { ...params, back: 'no' };
    return Object.hasOwn(pairs, action) ? pairs[action] : undefined;
  },
  slot: (trace, step, name) => {
    if (name === 'cell') return latestCell(trace, step);
    return name === 'total' ? latest(trace, Infinity, 'total') : undefined;
  },
  text: (trace, _step, name) => {
    const { a, b, shape, cells } = trace.notes as BroadcastNotes;
    switch (name) {
      case 'a-shape':
        return tupleText(a);
      case 'b-shape':
        return tupleText(b);
      case 'shape':
        return shape ? tupleText(shape) : undefined;
      case 'cells':
        return shape ? String(cells) : undefined;
      default:
        return undefined;
    }
  },
  numpy: {
    file: 'broadcast.py',
    lines: {
      length: 'length = n',
      m: 'raise ValueError',
      C: 'c[index]',
      total: 'total =',
      g: 'summed[home]',
    },
  },
};

/** How far one push of the button goes. */
const nudged = 0.1;

/** The shapes are aligned, or clash; a row of the result is full; the one number; a cell of the way back. */
function isBroadcastStop(step: Step, trace: Trace): boolean {
  const { meetings, shape, b } = trace.notes as BroadcastNotes;
  const { name, index } = step;
  if (name === 'length') return index[0] === meetings.length - 1;
  if (name === 'C') return index.length === 0 || index.at(-1) === (shape?.at(-1) ?? 1) - 1;
  if (name === 'g') return isLastShare(step, trace, b.length);
  return name === 'm' || name === 'total';
}

/** Whether a cell of b has got the last of its shares: its index, then the cell that gave. */
function isLastShare(step: Step, trace: Trace, axes: number): boolean {
  const cell = String(step.index.slice(0, axes));
  return (
    trace.steps.findLast(
      ({ name, index }) => name === 'g' && String(index.slice(0, axes)) === cell,
    ) === step
  );
}

function latestCell(trace: Trace, step: number): NodeId | undefined {
  return trace.steps.slice(0, step + 1).findLast(({ name }) => name === 'C')?.nodes[0];
}
