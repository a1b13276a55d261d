import type { SoftmaxNotes } from '../../engine/networks.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { ofRow, scoreOf, shareOf } from '../../lesson/scenes/softmax.ts';

type Known = NodeId | undefined;

/** The numbers of one row, as far as they may be seen. */
export interface RowNumbers {
  readonly scores: readonly NodeId[];
  /** The maximum; the naive form has none. */
  readonly largest: Known;
  readonly e: readonly Known[];
  readonly sum: Known;
  readonly shares: readonly Known[];
  readonly total: Known;
}

export function rowsOf(trace: Trace, reach: number): RowNumbers[] {
  const { rows, columns } = trace.notes as SoftmaxNotes;
  const places = Array.from({ length: columns }, (_, at) => at);
  return Array.from({ length: rows }, (_, row) => ({
    scores: places.flatMap((at) => scoreOf(trace, row, at) ?? []),
    largest: ofRow(trace, reach, 'c', row),
    e: places.map((at) => shareOf(trace, reach, 'e', row, at)),
    sum: ofRow(trace, reach, 'all', row),
    shares: places.map((at) => shareOf(trace, reach, 'outputs', row, at)),
    total: ofRow(trace, reach, 'total', row),
  }));
}

/** A value of each, NaN where it is not known. */
export function valuesOf(trace: Trace, nodes: readonly Known[]): number[] {
  return nodes.map((node) => (node === undefined ? Number.NaN : trace.value(node)));
}

/** What a step works on in a row: the name of the quantity and the place; -1 elsewhere. */
export function workAt(trace: Trace, step: number, row: number): { name: string; at: number } {
  const { rows } = trace.notes as SoftmaxNotes;
  const { name = '', index = [] } = trace.steps[step] ?? {};
  const ours = rows === 1 || index.length === 0 || index[0] === row;
  return { name: ours ? name : '', at: (ours ? index[rows === 1 ? 0 : 1] : undefined) ?? -1 };
}
