import type { BroadcastNotes } from '../../engine/arrays.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { brief } from '../pictures/brief.ts';

/** How an array of any rank lies on paper: slices of rows and columns, one under the other. */
export interface Sheet {
  readonly slices: number;
  readonly rows: number;
  readonly columns: number;
}

export function sheetOf(shape: readonly number[]): Sheet {
  return {
    slices: shape.slice(0, -2).reduce((product, length) => product * length, 1),
    rows: shape.at(-2) ?? 1,
    columns: shape.at(-1) ?? 1,
  };
}

/** A cell of a stretched array, in row-major order of the common shape. */
export interface StretchedCell {
  /** Which element it shows, counted in row-major order. */
  readonly source: number;
  /** A copy; the element itself stands elsewhere. */
  readonly ghost: boolean;
}

/** What stands where when an array of shape `from` is stretched to the shape `to`. */
export function stretched(from: readonly number[], to: readonly number[]): StretchedCell[] {
  const count = to.reduce((product, length) => product * length, 1);
  return Array.from({ length: count }, (_, position) => {
    let rest = position;
    let source = 0;
    let stride = 1;
    let ghost = false;
    for (let axis = 1; axis <= to.length; axis += 1) {
      const length = to.at(-axis) ?? 1;
      const at = rest % length;
      rest = Math.floor(rest / length);
      const own = from.at(-axis) ?? 1;
      if (own === 1) ghost ||= at > 0;
      else source += at * stride;
      stride *= own;
    }
    return { source, ghost };
  });
}

/** The position of an index in row-major order. */
export function flat(index: readonly number[], shape: readonly number[]): number {
  return index.reduce((position, at, axis) => position * (shape[axis] ?? 1) + at, 0);
}

export interface Made {
  readonly node: NodeId;
  readonly step: number;
}

/** What the steps of a name have made, by position in `shape`; the last of several counts. */
export function madeBy(trace: Trace, name: string, shape: readonly number[]): Made[][] {
  const made: Made[][] = [];
  trace.steps.forEach((step, at) => {
    const node = step.nodes[0];
    if (step.name !== name || node === undefined) return;
    (made[flat(step.index, shape)] ??= []).push({ node, step: at });
  });
  return made;
}

/** The last of what was made, up to and with a step. */
export function upTo(made: readonly Made[] | undefined, step: number): NodeId | undefined {
  return made?.findLast((each) => each.step <= step)?.node;
}

/** The elements of a given array. */
export function elements(trace: Trace, name: string): readonly NodeId[] {
  return trace.inputs.filter((label) => label.name === name).flatMap(({ nodes }) => [...nodes]);
}

/** The elements as the cells of the result took them: with what was added to them before. */
export function elementsUsed(
  trace: Trace,
  results: readonly (readonly Made[])[],
  cells: readonly StretchedCell[],
  operand: 0 | 1,
): NodeId[] | undefined {
  const nodes: NodeId[] = [];
  for (const [at, { source }] of cells.entries()) {
    const result = results[at]?.[0]?.node;
    const operands = result === undefined ? [] : trace.operands(result);
    const node = operands[operand];
    if (node === undefined || operands.length !== 2) return undefined;
    nodes[source] = node;
  }
  return nodes;
}

/** Two lengths that meet, counted from the right. */
export interface Meeting {
  /** null where the array has no such axis. */
  readonly a: number | null;
  readonly b: number | null;
  readonly verdict: 'fits' | 'stretched' | 'clash';
}

/** The axes from the left, as they stand when both shapes are flush right. */
export function meetings({ a, b }: Pick<BroadcastNotes, 'a' | 'b'>): Meeting[] {
  const axes = Math.max(a.length, b.length);
  return Array.from({ length: axes }, (_, axis) => {
    const left = a.at(axis - axes) ?? null;
    const right = b.at(axis - axes) ?? null;
    const [m, n] = [left ?? 1, right ?? 1];
    const verdict = m === n ? 'fits' : m === 1 || n === 1 ? 'stretched' : 'clash';
    return { a: left, b: right, verdict };
  });
}

/** How many letters the longest of some numbers takes in a drawing. */
export function longest(trace: Trace, nodes: readonly NodeId[]): number {
  return nodes.reduce((most, node) => Math.max(most, brief(trace.value(node)).length), 1);
}
