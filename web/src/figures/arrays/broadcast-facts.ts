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

/** The cells of a stretched array, of which the core says which elements they show. */
export function shownCells(shown: readonly number[]): StretchedCell[] {
  const seen = new Set<number>();
  return shown.map((source) => {
    const ghost = seen.has(source);
    seen.add(source);
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

/** How many letters the longest of some numbers takes in a drawing. */
export function longest(trace: Trace, nodes: readonly NodeId[]): number {
  return nodes.reduce((most, node) => Math.max(most, brief(trace.value(node)).length), 1);
}
