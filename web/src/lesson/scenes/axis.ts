import type { Arrays, AxisNotes, Reduction } from '../../engine/arrays.ts';
import type { NodeId, Step, Trace } from '../../engine/trace.ts';
import { choiceField } from '../fields.ts';
import type { Scene } from '../scene.ts';
import { textField } from '../text-field.ts';
import { tupleText } from './block.ts';

export interface AxisParams {
  /** Nested lists, as NumPy takes them. */
  readonly data: string;
  readonly op: Reduction;
  readonly axis: '0' | '1' | '2' | 'none';
  readonly keepdims: 'yes' | 'no';
}

export const reductions = ['sum', 'max', 'argmax', 'mean', 'concatenate'] as const;

const arraysOf: Readonly<Record<string, string>> = {
  notes: '[[1, 2], [3, 4]]',
  tray: '[[1, 2, 3], [4, 5, 6]]',
  cube: '[[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]]',
};

/** An array as a tray of cells, pressed flat along an axis. */
export const axisScene: Scene<AxisParams, Arrays> = {
  id: 'axis',
  module: 'arrays',
  fields: {
    data: textField('[[1, 2, 3], [4, 5, 6]]', 400),
    op: choiceField('sum', reductions),
    axis: choiceField('0', ['0', '1', '2', 'none']),
    keepdims: choiceField('no', ['yes', 'no']),
  },
  trace: (arrays, { data, op, axis, keepdims }) =>
    arrays.axis(data, op, axis === 'none' ? -1 : Number(axis), keepdims === 'yes'),
  isStop: isFinished,
  reach: (trace) => trace.steps.findIndex((step) => isFinished(step, trace)),
  veiled: true,
  act: (_arrays, params, action) => {
    const axis = /^axis-([012])$/u.exec(action)?.[1] as AxisParams['axis'] | undefined;
    if (axis) return { ...params, axis };
    if (action === 'all') return { ...params, axis: 'none' };
    if (action === 'keepdims')
      return { ...params, keepdims: params.keepdims === 'yes' ? 'no' : 'yes' };
    const op = reductions.find((each) => each === action);
    if (op) return { ...params, op };
    const data = Object.hasOwn(arraysOf, action) ? arraysOf[action] : undefined;
    if (data === undefined) return undefined;
    return { ...params, data, axis: params.axis === '2' && action !== 'cube' ? '0' : params.axis };
  },
  slot: (trace, step, name) => (name === 'cell' ? resultAt(trace, step)?.node : undefined),
  text: (trace, _step, name) => {
    const { shape, result } = trace.notes as AxisNotes;
    if (name === 'shape') return tupleText(shape);
    return name === 'result-shape' ? tupleText(result) : undefined;
  },
  numpy: {
    file: 'axis.py',
    lines: {
      S: 'total +=',
      A: '/ ',
      M: 'most, where = number',
      J: 'most, where = number',
      largest: 'most, where =',
      C: 'concatenate',
    },
  },
};

/** A finished cell of the result. */
export interface ResultCell {
  readonly index: readonly number[];
  readonly node: NodeId;
  readonly step: number;
}

/** The cells of the result in the order in which they are finished. */
export function resultsOf(trace: Trace): ResultCell[] {
  return trace.steps.flatMap((step, at) =>
    isFinished(step, trace) ? [{ index: cellOf(step), node: step.nodes[0] ?? -1, step: at }] : [],
  );
}

/** The cell of the result that a step works for. */
export function resultAt(trace: Trace, step: number): ResultCell | undefined {
  const results = resultsOf(trace);
  return results.find((cell) => step <= cell.step) ?? results.at(-1);
}

/** Running results have the position on the axis as their last index; `A` and `C` have none. */
function hasPosition(step: Step): boolean {
  return step.name !== 'A' && step.name !== 'C';
}

/** The cell of the result, axes that were kept not counted, that a step speaks of. */
function cellOf(step: Step): readonly number[] {
  return hasPosition(step) ? step.index.slice(0, -1) : step.index;
}

/** Whether a cell of the result has its last value: the whole axis has gone into it. */
function isFinished(step: Step, trace: Trace): boolean {
  if (!hasPosition(step)) return true;
  if (step.name === 'S' && trace.steps.some(({ name }) => name === 'A')) return false;
  if (step.name === 'largest') return false;
  return step.index.at(-1) === (trace.notes as AxisNotes).length - 1;
}
