import type { GateName } from '../engine/engine.ts';
import { gateId, inputNames, isFree, mostGates, type Board, type PlacedGate } from './board.ts';
import { hasLoop, wireNumber, type Source } from './circuit.ts';
import type { Field } from './fields.ts';

/** What the outputs of a board may be called. */
const outputNames = ['y', 'sum', 'carry'];

const letters: Readonly<Record<string, GateName>> = { N: 'NAND', A: 'AND', O: 'OR' };

/**
 * A board in a link: `2_N0.1.0.1_A2.1.2.x_y.3` is two inputs; a NAND at (0, 1) on the wires 0 and 1;
 * an AND at (2, 1) on wire 2, its second input open; and the output y on wire 3. Wires count the
 * inputs first. What does not hold together is refused: unknown gates, wires that are not there,
 * loops, gates on top of each other, too many gates.
 */
export const boardField: Field<Board> = {
  // XOR as the chapter made it.
  fallback: {
    inputs: ['a', 'b'],
    gates: [
      { id: 'g1', gate: 'NAND', x: 0, y: 0, from: ['a', 'b'] },
      { id: 'g2', gate: 'OR', x: 0, y: 2, from: ['a', 'b'] },
      { id: 'g3', gate: 'AND', x: 2, y: 1, from: ['g1', 'g2'] },
    ],
    outputs: [{ name: 'y', from: 'g3' }],
  },
  read: readBoard,
  write: writeBoard,
};

export function writeBoard(board: Board): string {
  const wire = (source: Source) => (source === null ? 'x' : String(wireNumber(board, source)));
  return [
    String(board.inputs.length),
    ...board.gates.map(
      ({ gate, x, y, from }) => `${gate[0] ?? ''}${[x, y, wire(from[0]), wire(from[1])].join('.')}`,
    ),
    ...board.outputs.map(({ name, from }) => `${name}.${wire(from)}`),
  ].join('_');
}

export function readBoard(text: string): Board | undefined {
  const [count = '', ...parts] = text.split('_');
  if (!/^[23]$/u.test(count)) return undefined;
  const inputs = inputNames(Number(count));
  const gateParts = parts.filter((part) => /^[A-Z]/u.test(part));
  const outputParts = parts.slice(gateParts.length);
  if (gateParts.length > mostGates || outputParts.length === 0) return undefined;

  /** The source of a wire by its number; undefined where there is no such wire. */
  const source = (wire: string): Source | undefined => {
    if (wire === 'x') return null;
    const at = Number(wire);
    if (at < inputs.length) return inputs[at];
    return at < inputs.length + gateParts.length ? gateId(at - inputs.length) : undefined;
  };

  let board: Board = { inputs, gates: [], outputs: [] };
  for (const part of gateParts) {
    const gate = readGate(part, gateId(board.gates.length), source);
    if (!gate || !isFree(board, gate.x, gate.y)) return undefined;
    board = { ...board, gates: [...board.gates, gate] };
  }
  for (const part of outputParts) {
    const [, name = '', wire = ''] = /^([a-z]+)\.(\d{1,2}|x)$/u.exec(part) ?? [];
    const from = wire === '' ? undefined : source(wire);
    const taken = board.outputs.some((output) => output.name === name);
    if (from === undefined || taken || !outputNames.includes(name)) return undefined;
    board = { ...board, outputs: [...board.outputs, { name, from }] };
  }
  return hasLoop(board) ? undefined : board;
}

function readGate(
  part: string,
  id: string,
  source: (wire: string) => Source | undefined,
): PlacedGate | undefined {
  const found = /^([A-Z])(\d{1,2})\.(\d{1,2})\.(\d{1,2}|x)\.(\d{1,2}|x)$/u.exec(part);
  const gate = letters[found?.[1] ?? ''];
  const first = source(found?.[4] ?? '99');
  const second = source(found?.[5] ?? '99');
  if (!gate || first === undefined || second === undefined) return undefined;
  return { id, gate, x: Number(found?.[2]), y: Number(found?.[3]), from: [first, second] };
}
