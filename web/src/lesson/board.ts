import type { CircuitName, Engine, GateName } from '../engine/engine.ts';
import type { Circuit, Gate, Output, Source, Target } from './circuit.ts';

/** A gate with its place: the upper left half-cell of the four that it covers. */
export interface PlacedGate extends Gate {
  readonly x: number;
  readonly y: number;
}

/** A circuit with places. The gates are named g1, g2, … in their order. */
export interface Board extends Circuit {
  readonly gates: readonly PlacedGate[];
}

export const mostGates = 24;

/** The board in half-cells, each way. */
export const mostPlaces = 12;

/** Where the gates of the course's circuits stand, in the order of the core. */
const places: Readonly<Record<CircuitName, readonly (readonly [number, number])[]>> = {
  xor: [
    [0, 0],
    [0, 2],
    [2, 1],
  ],
  'nand-xor': [
    [0, 2],
    [2, 0],
    [2, 4],
    [4, 2],
  ],
  'half-adder': [
    [0, 0],
    [0, 2],
    [2, 1],
    [2, 4],
  ],
  'full-adder': [
    [0, 0],
    [0, 2],
    [2, 1],
    [0, 6],
    [4, 0],
    [4, 2],
    [6, 1],
    [4, 4],
    [6, 5],
  ],
};

/** A circuit of the course, laid out. */
export function knownBoard(engine: Engine, name: CircuitName): Board {
  const { wiring, outputs } = engine.knownCircuit(name);
  const inputs = inputNames(wiring.inputs);
  const sourceOf = (wire: number): Source => inputs[wire] ?? gateId(wire - inputs.length);
  return {
    inputs,
    gates: wiring.gates.map((gate, at) => ({
      id: gateId(at),
      gate: gate.name,
      x: places[name][at]?.[0] ?? 0,
      y: places[name][at]?.[1] ?? 0,
      from: [sourceOf(gate.from[0]), sourceOf(gate.from[1])],
    })),
    outputs: outputs.map((output) => ({ name: output.name, from: sourceOf(output.wire) })),
  };
}

export function inputNames(count: number): string[] {
  return ['a', 'b', 'c'].slice(0, count);
}

export function gateId(at: number): string {
  return `g${at + 1}`;
}

export function emptyBoard(inputs: readonly string[], outputs: readonly string[]): Board {
  return { inputs, gates: [], outputs: outputs.map((name) => ({ name, from: null })) };
}

/** Whether a gate may stand at a place, as far as the others are concerned. */
export function isFree(board: Board, x: number, y: number, gate = ''): boolean {
  const inside = (at: number) => Number.isInteger(at) && at >= 0 && at <= mostPlaces - 2;
  return (
    inside(x) &&
    inside(y) &&
    board.gates.every(
      (each) => each.id === gate || Math.abs(each.x - x) > 1 || Math.abs(each.y - y) > 1,
    )
  );
}

/** A gate more, at the first free place, down the columns; at best within so many half-cells. */
export function withGate(board: Board, gate: GateName, rows: number): Board | undefined {
  if (board.gates.length >= mostGates) return undefined;
  for (const height of [rows, mostPlaces]) {
    for (let x = 0; x < mostPlaces; x += 2) {
      for (let y = 0; y + 2 <= height; y += 1) {
        if (!isFree(board, x, y)) continue;
        const placed = { id: gateId(board.gates.length), gate, x, y, from: [null, null] } as const;
        return { ...board, gates: [...board.gates, placed] };
      }
    }
  }
  return undefined;
}

/** The board without a gate and its wires; the later gates move up in the order. */
export function withoutGate(board: Board, gate: string): Board {
  const kept = board.gates.filter(({ id }) => id !== gate);
  const names = new Map(kept.map(({ id }, at) => [id, gateId(at)]));
  const renamed = (source: Source): Source => {
    if (source === null || board.inputs.includes(source)) return source;
    return names.get(source) ?? null;
  };
  return {
    ...board,
    gates: kept.map((each, at) => ({
      ...each,
      id: gateId(at),
      from: [renamed(each.from[0]), renamed(each.from[1])],
    })),
    outputs: board.outputs.map((output) => ({ ...output, from: renamed(output.from) })),
  };
}

/** The board with a gate moved; undefined where it cannot stand. */
export function withMoved(board: Board, gate: string, x: number, y: number): Board | undefined {
  if (!isFree(board, x, y, gate)) return undefined;
  return {
    ...board,
    gates: board.gates.map((each) => (each.id === gate ? { ...each, x, y } : each)),
  };
}

/** The board with a target joined to a source, or to none. */
export function withWire(board: Board, target: Target, source: Source): Board {
  if ('output' in target) {
    const joined = (output: Output) =>
      output.name === target.output ? { ...output, from: source } : output;
    return { ...board, outputs: board.outputs.map(joined) };
  }
  const joined = (gate: PlacedGate): PlacedGate =>
    gate.id === target.gate
      ? {
          ...gate,
          from: target.pin === 0 ? [source, gate.from[1]] : [gate.from[0], source],
        }
      : gate;
  return { ...board, gates: board.gates.map(joined) };
}

/** What a target is joined to. */
export function sourceAt(board: Board, target: Target): Source {
  if ('output' in target) {
    return board.outputs.find(({ name }) => name === target.output)?.from ?? null;
  }
  return board.gates.find(({ id }) => id === target.gate)?.from[target.pin] ?? null;
}
