import type { AxisNotes } from '../../engine/arrays.ts';
import type { NodeId, Step, Trace } from '../../engine/trace.ts';
import { resultsOf } from '../../lesson/scenes/axis.ts';
import { indicesOf, sameIndex, withAxis } from './axis-layout.ts';

/** A cell of the result as far as the steps have come. */
export interface Pressed {
  /** Without the pressed axis. */
  readonly index: readonly number[];
  /** What stands in it by now. */
  readonly node: NodeId | undefined;
  readonly finished: boolean;
  readonly here: boolean;
  /** The step that finishes it. */
  readonly step: number;
}

/** Means and joined arrays have no running values: their index is the cell alone. */
const withoutPosition: ReadonlySet<string> = new Set(['A', 'C']);

/** The cell of the result that a step works for, and how far along the axis it is. */
function workOf(step: Step): { index: readonly number[]; position: number | undefined } {
  if (withoutPosition.has(step.name)) return { index: step.index, position: undefined };
  return { index: step.index.slice(0, -1), position: step.index.at(-1) };
}

/** The cells of the result at a step. */
export function pressedAt(trace: Trace, at: number): Pressed[] {
  const present = trace.steps[at];
  const here = present && workOf(present).index;
  const past = trace.steps.slice(0, at + 1);
  return resultsOf(trace).map(({ index, step }) => {
    const latest = past.findLast(
      (each) => each.name !== 'largest' && sameIndex(workOf(each).index, index),
    );
    return {
      index,
      node: latest?.nodes[0],
      finished: step <= at,
      here: here !== undefined && sameIndex(here, index),
      step,
    };
  });
}

/** An element of the array that flows into the present cell: whether it has done so by now. */
export interface Flowing {
  readonly index: readonly number[];
  readonly state: 'past' | 'now' | 'later';
}

/** The elements that the present step's cell of the result is made of. */
export function flowingAt(trace: Trace, at: number): Flowing[] {
  const step = trace.steps[at];
  if (!step || step.name === 'C') return [];
  const { shape, axis } = trace.notes as AxisNotes;
  const { index, position } = workOf(step);
  const members =
    axis === null
      ? indicesOf(shape)
      : Array.from({ length: shape[axis] ?? 0 }, (_, k) => withAxis(index, axis, k));
  return members.map((each, k) => ({
    index: each,
    state: position === undefined || k < position ? 'past' : k === position ? 'now' : 'later',
  }));
}
