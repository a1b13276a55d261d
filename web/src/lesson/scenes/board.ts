import type { CircuitName } from '../../engine/engine.ts';
import type { NodeId, Trace } from '../../engine/trace.ts';
import { emptyBoard, knownBoard, type Board } from '../board.ts';
import { boardField } from '../board-field.ts';
import { wiredGates, wiringOf, type Source } from '../circuit.ts';
import { choiceField, type Field } from '../fields.ts';
import { input, rowAt, rowSteps } from '../find.ts';
import type { Scene } from '../scene.ts';

export interface BoardParams {
  readonly board: Board;
  /** The exercise that is on the board. */
  readonly exercise: 'none' | 'half-adder' | 'xor-from-nand' | 'full-adder';
  /** The first row that a check found wrong, or -1. */
  readonly wrong: number;
  /** The gate that is opened, by its id, or ''. */
  readonly open: string;
}

const rowField: Field<number> = {
  fallback: -1,
  read: (text) => (/^[0-7]$/u.test(text) ? Number(text) : undefined),
  write: String,
};

const gateField: Field<string> = {
  fallback: '',
  read: (text) => (/^g([1-9]|1\d|2[0-4])$/u.test(text) ? text : undefined),
  write: (id) => id,
};

/** What else changes when the reader changes the board: a mark on a row no longer holds. */
export function boardPatch(board: Board): Pick<BoardParams, 'board' | 'wrong'> {
  return { board, wrong: -1 };
}

const loads: Readonly<Record<string, CircuitName>> = {
  'load-xor': 'xor',
  'load-half-adder': 'half-adder',
  'load-nand-xor': 'nand-xor',
  'load-full-adder': 'full-adder',
};

export const boardScene: Scene<BoardParams> = {
  id: 'board',
  fields: {
    board: boardField,
    exercise: choiceField('none', ['none', 'half-adder', 'xor-from-nand', 'full-adder']),
    wrong: rowField,
    open: gateField,
  },
  trace: (engine, { board }) =>
    engine.circuit(wiringOf({ ...board, gates: wiredGates(board), outputs: [] }).wiring),
  isStop: (step) => step.name === 'wire',
  act: (engine, params, action) => {
    const name = loads[action];
    if (name) {
      return { board: knownBoard(engine, name), exercise: 'none', wrong: -1, open: '' };
    }
    if (action !== 'clear') return undefined;
    const { inputs, outputs } = params.board;
    const names = outputs.map((output) => output.name);
    return { ...params, ...boardPatch(emptyBoard(inputs, names)), open: '' };
  },
  slot: (trace, step, name, { board }) => {
    const row = rowAt(trace, step);
    const at = ['a', 'b', 'c'].indexOf(name);
    if (at >= 0) return input(trace, 'x', row, at);
    const source = board.outputs.find((output) => output.name === name)?.from ?? null;
    return sourceNode(trace, board, source, row);
  },
  resume: (before, step, after) => lastOfRow(after, rowAt(before, step)),
  numpy: {
    file: 'circuits.py',
    lines: {
      x: 'def evaluate',
      sum: 'wires[output] = ',
      y: 'wires[output] = ',
      wire: 'wires[output] = ',
    },
  },
};

/** The last step of a row, when all its gates have answered; of the last row, if it has none. */
export function lastOfRow(trace: Trace, row: number): number {
  return rowSteps(trace, row)?.last ?? trace.steps.length - 1;
}

/** What the n-th gate of the trace answers in a row, if it has by the step. */
export function wireAt(
  trace: Trace,
  row: number,
  gate: number,
  step = Infinity,
): NodeId | undefined {
  const range = rowSteps(trace, row);
  if (!range) return undefined;
  for (let at = Math.min(range.last, step); at >= range.first; at -= 1) {
    const found = trace.steps[at];
    if (found?.name === 'wire' && found.index.at(-1) === gate) return found.nodes[0];
  }
  return undefined;
}

/** What runs along the wire from a source in a row, if it is known by the step. */
export function sourceNode(
  trace: Trace,
  board: Board,
  source: Source,
  row: number,
  step = Infinity,
): NodeId | undefined {
  if (source === null) return undefined;
  const at = board.inputs.indexOf(source);
  if (at >= 0) return input(trace, 'x', row, at);
  const gate = wiredGates(board).findIndex(({ id }) => id === source);
  return gate < 0 ? undefined : wireAt(trace, row, gate, step);
}

/** The three numbers of the n-th gate of the trace. */
export function gateNeuron(
  trace: Trace,
  gate: number,
): { w1: NodeId; w2: NodeId; b: NodeId } | undefined {
  const nth = (name: string, index: string) =>
    trace.inputs.filter((label) => label.name === name && label.index.join() === index)[gate]
      ?.nodes[0];
  const w1 = nth('w', '0');
  const w2 = nth('w', '1');
  const b = nth('b', '');
  if (w1 === undefined || w2 === undefined || b === undefined) return undefined;
  return { w1, w2, b };
}

/** The weighted sum from which a gate has answered in a row. */
export function gateSum(trace: Trace, row: number, gate: number): NodeId | undefined {
  const range = rowSteps(trace, row);
  const answered = trace.steps.findIndex(
    (step, at) => at >= (range?.first ?? 0) && step.name === 'wire' && step.index.at(-1) === gate,
  );
  return trace.steps
    .slice(0, Math.max(0, answered))
    .findLast((step) => step.name === 'sum' && step.index.length === 0)?.nodes[0];
}
