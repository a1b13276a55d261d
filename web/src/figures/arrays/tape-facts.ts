import type { TapeCall, TapeNotes } from '../../engine/arrays.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { short } from '../../lesson/format.ts';

/** A stretch of the tape on one line of paper. */
export interface Line {
  /** The first word, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** A number that a call has cut from the tape, and the words that it lies over. */
export interface Cut {
  readonly node: NodeId;
  readonly from: number;
  readonly to: number;
}

/** What stands on a line of a row: the part of a call that lies there. */
export interface Piece {
  readonly call: TapeCall;
  /** Which call of its row. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Whether the call begins here, and whether it ends here; the others go on. */
  readonly begins: boolean;
  readonly ends: boolean;
  readonly cuts: readonly Cut[];
  /** Whether every number takes as many whole words as every other. */
  readonly even: boolean;
}

/** How many words a number of the call takes, if all take the same. */
function wordsEach({ from, to, count }: TapeCall): number {
  return (to - from) / Math.max(1, count);
}

/** The numbers of a call, laid evenly over its words. */
function cutsOf(call: TapeCall): Cut[] {
  const each = wordsEach(call);
  return call.nodes.map((node, at) => ({
    node,
    from: call.from + at * each,
    to: call.from + (at + 1) * each,
  }));
}

/** How many words fit on a line, so that the numbers over them can be read. */
export function linesOf(trace: Trace, width: number, compact: boolean, most: number): Line[] {
  const { rows } = trace.notes as TapeNotes;
  const calls = rows.flat().filter(({ nodes }) => nodes.length > 0);
  const words = Math.max(...rows.flat().map(({ to }) => to), 1);
  const wanted = calls.map((call) => {
    const letters = Math.max(...call.nodes.map((node) => short(trace.value(node)).length));
    const each = wordsEach(call);
    const room = compact ? letters * 6.3 + 5 : letters * 7.4 + 12;
    return each === 0 ? 0 : room / each;
  });
  const perWord = Math.max(14, ...wanted);
  const fitting = Math.max(1, Math.floor(width / perWord));
  // A number of two words is not torn apart.
  const length = Math.max(2, fitting - (fitting % 2));
  const count = Math.min(most, Math.ceil(words / length));
  return Array.from({ length: count }, (_, line) => ({
    from: line * length,
    to: count === 1 ? words : (line + 1) * length,
  }));
}

/** The pieces of a row that lie on a line. */
export function piecesOn(line: Line, row: readonly TapeCall[]): Piece[] {
  return row.flatMap((call, at) => {
    const from = Math.max(call.from, line.from);
    const to = Math.min(call.to, line.to);
    if (from >= to) return [];
    const cuts = cutsOf(call).filter(
      (cut) => (cut.from + cut.to) / 2 >= line.from && (cut.from + cut.to) / 2 < line.to,
    );
    const even = Number.isInteger(wordsEach(call));
    return [{ call, at, from, to, begins: from === call.from, ends: to === call.to, cuts, even }];
  });
}

/** At which step each number was drawn. */
export function drawnAt(trace: Trace): ReadonlyMap<NodeId, number> {
  const steps = new Map<NodeId, number>();
  trace.steps.forEach(({ name, nodes: [node] }, at) => {
    if (name === 'drawn' && node !== undefined) steps.set(node, at);
  });
  return steps;
}

/** Whether a call picks things that can come again. */
export const picks = (call: TapeCall): boolean =>
  /^(choice|permutation|randint)\(/u.test(call.call);

/** From each number of a call to the next one that is equal. */
export function repeats(trace: Trace, cuts: readonly Cut[]): { from: Cut; to: Cut }[] {
  return cuts.flatMap((cut, at) => {
    const next = cuts
      .slice(at + 1)
      .find((each) => trace.value(each.node) === trace.value(cut.node));
    return next ? [{ from: cut, to: next }] : [];
  });
}
