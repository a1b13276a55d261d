import type { Board, PlacedGate } from '../../lesson/board.ts';
import type { Source, Target } from '../../lesson/circuit.ts';
import type { Point } from '../../engine/engine.ts';

/** Half a cell, in user units; a gate covers two by two. */
export const half = { x: 48, y: 42 } as const;

/** Room for the switches at the left and the outputs at the right. */
const left = 68;
const right = 86;
const edge = 6;

/** Where a gate's wires begin and end, from its middle. */
export const ports = { in: -23, out: 46, pin: 10 } as const;

/** How much of the board is shown, in half-cells. */
export interface BoardSize {
  readonly columns: number;
  readonly rows: number;
}

/** As much as the gates need, and as fits into so many pixels; from two gates by two to five by two. */
export function sizeFor(board: Board, pixels: number): BoardSize {
  const fitting = 2 * Math.min(5, Math.floor((pixels - left - right) / (2 * half.x)));
  return {
    columns: Math.max(4, fitting, ...board.gates.map(({ x }) => x + 2)),
    rows: Math.max(4, 2 * board.inputs.length, ...board.gates.map(({ y }) => y + 2)),
  };
}

/** The drawing of a board: where everything is. */
export class BoardLayout {
  readonly board: Board;
  readonly size: BoardSize;
  readonly width: number;
  readonly height: number;
  /** Where the place for gates begins, and where the outputs do. */
  readonly begin = left;
  readonly end: number;

  constructor(board: Board, size: BoardSize) {
    this.board = board;
    this.size = size;
    this.end = left + half.x * size.columns;
    this.width = this.end + right;
    this.height = half.y * size.rows + 2 * edge;
  }

  centre(gate: PlacedGate): Point {
    return { x: left + (gate.x + 1) * half.x, y: edge + (gate.y + 1) * half.y };
  }

  /** The place of a gate whose middle is at a point. */
  placeAt(point: Point): Point {
    // One gate's breadth beyond what is shown: the board grows with it.
    const within = (at: number, most: number) => Math.max(0, Math.min(most, at));
    return {
      x: within(Math.round((point.x - left) / half.x) - 1, this.size.columns),
      y: within(Math.round((point.y - edge) / half.y) - 1, this.size.rows),
    };
  }

  /** The places where the middle of a gate may be. */
  get places(): Point[] {
    return Array.from({ length: (this.size.columns - 1) * (this.size.rows - 1) }, (_, at) => ({
      x: left + ((at % (this.size.columns - 1)) + 1) * half.x,
      y: edge + (Math.floor(at / (this.size.columns - 1)) + 1) * half.y,
    }));
  }

  inputY(at: number): number {
    return this.#spread(at, this.board.inputs.length);
  }

  outputY(at: number): number {
    return this.#spread(at, this.board.outputs.length);
  }

  /** Where the wires of a source begin. */
  start(source: Source): Point | undefined {
    if (source === null) return undefined;
    const input = this.board.inputs.indexOf(source);
    if (input >= 0) return { x: left - 2, y: this.inputY(input) };
    const gate = this.board.gates.find(({ id }) => id === source);
    if (!gate) return undefined;
    const { x, y } = this.centre(gate);
    return { x: x + ports.out, y };
  }

  /** Where the wire of a target ends. */
  finish(target: Target): Point {
    if ('output' in target) {
      const at = this.board.outputs.findIndex(({ name }) => name === target.output);
      return { x: this.end + 12, y: this.outputY(at) };
    }
    const gate = this.board.gates.find(({ id }) => id === target.gate);
    const { x, y } = gate ? this.centre(gate) : { x: 0, y: 0 };
    return { x: x + ports.in, y: y + (target.pin === 0 ? -ports.pin : ports.pin) };
  }

  /** The target that a wire dropped at a point is meant for. */
  targetAt(point: Point): Target | undefined {
    for (const gate of this.board.gates) {
      const { x, y } = this.centre(gate);
      if (Math.abs(point.x - x) < half.x - 4 && Math.abs(point.y - y) < half.y) {
        return { gate: gate.id, pin: point.y < y ? 0 : 1 };
      }
    }
    const output = this.board.outputs.find(
      (_, at) => point.x > this.end - 16 && Math.abs(point.y - this.outputY(at)) < half.y,
    );
    return output && { output: output.name };
  }

  /** A few things on top of each other around the middle. */
  #spread(at: number, count: number): number {
    return this.height / 2 + (at - (count - 1) / 2) * 2 * half.y;
  }
}

/** A wire: it leaves to the right and arrives from the left. */
export function wirePath(from: Point, to: Point): string {
  const dx = to.x - from.x;
  const reach = dx > 0 ? Math.max(16, dx / 2) : 44 - dx / 4;
  return `M${from.x} ${from.y}C${from.x + reach} ${from.y} ${to.x - reach} ${to.y} ${to.x} ${to.y}`;
}

/** The outlines: a D, a D with a ring, a curved back. */
export const outlines = {
  AND: 'M-23-20H1A20 20 0 0 1 1 20H-23Z',
  NAND: 'M-23-20H-5A20 20 0 0 1-5 20H-23Z',
  OR: 'M-23-20H-9C6-20 17-11 22 0C17 11 6 20-9 20H-23C-17 8-17-8-23-20Z',
} as const;
