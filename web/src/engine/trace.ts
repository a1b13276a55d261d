import { guarded } from './errors.ts';

/** A number of a node on the tape; -1 where there is none. */
export type NodeId = number;

/** The operations of the core's tape, in its order (cpp/gradus/trace/trace.hpp). */
export const operations = [
  'input',
  'constant',
  'add',
  'subtract',
  'multiply',
  'divide',
  'negate',
  'greater',
  'where',
  'absolute',
  'exponential',
  'less',
  'less_equal',
  'greater_equal',
  'equal',
  'not_equal',
  'power',
  'floor_divide',
  'remainder',
  'maximum',
  'minimum',
  'logarithm',
  'square_root',
  'sine',
  'cosine',
  'hyperbolic_tangent',
  'truncated',
  'computed',
  'error_function',
  'logarithm_one_plus',
] as const;
export type Operation = (typeof operations)[number];

/** A name tied to numbers: `w` at index [0]. `shape` is empty for one number. */
export interface Label {
  readonly name: string;
  readonly index: readonly number[];
  readonly shape: readonly number[];
  readonly nodes: readonly NodeId[];
}

/** A moment worth stopping at. */
export interface Step extends Label {
  /** Path from the top of the repository. */
  readonly file: string;
  /** The line of the STEP; the statement stands right above. */
  readonly line: number;
  /** The call it happened in, or -1. */
  readonly frame: number;
  /** How far the tape had grown. */
  readonly tapeSize: number;
}

/** One call of a function of the core. */
export interface Frame {
  readonly function: string;
  /** Which of many, such as a gate's name; often empty. */
  readonly label: string;
  /** The call that made this one, or -1. */
  readonly parent: number;
  readonly firstStep: number;
}

/** Steps that tell when, not what: their numbers keep the names that they have. */
const moments: ReadonlySet<string> = new Set(['line', 'call']);

/** Steps that are a row of a larger array: the place of a number begins with the row’s. */
const inRows: ReadonlySet<string> = new Set(['row']);

/** What crosses from the core: see cpp/gradus/trace/blocks.hpp. */
export interface TraceBlocks {
  readonly names: string;
  readonly values: Float64Array;
  readonly numbers: Int32Array;
  readonly notes: string;
}

/** The record of one computation; plain data, which nobody changes. */
export class Trace {
  readonly values: Float64Array;
  readonly inputs: readonly Label[];
  readonly steps: readonly Step[];
  readonly frames: readonly Frame[];
  /** What the core says beside the numbers, such as a shape or an error; each scene knows its own. */
  readonly notes: unknown;
  readonly #nodes: Int32Array;
  readonly #labels = new Map<NodeId, Label[]>();

  constructor(blocks: TraceBlocks) {
    const reader = new BlockReader(blocks);
    this.values = blocks.values;
    this.notes = blocks.notes === '' ? undefined : JSON.parse(blocks.notes);
    this.#nodes = reader.nodes;
    this.inputs = reader.inputs();
    this.steps = reader.steps();
    this.frames = reader.frames();
    for (const label of [...this.inputs, ...this.steps]) this.#remember(label);
  }

  /** How many numbers are on the tape. */
  get size(): number {
    return this.values.length;
  }

  value(id: NodeId): number {
    const value = this.values[id];
    if (value === undefined) throw new RangeError(`no node ${id} on a tape of ${this.size}`);
    return value;
  }

  operation(id: NodeId): Operation {
    return operations[this.#nodes[3 * id] ?? 0] ?? 'input';
  }

  /** The numbers that this one was made of: none, one or two. */
  operands(id: NodeId): NodeId[] {
    return [...this.#nodes.subarray(3 * id + 1, 3 * id + 3)].filter((operand) => operand >= 0);
  }

  /**
   * The name of a number: as an input, or where it was named last (a hidden neuron's `y` is `s[0]`
   * to the layer that reads it).
   */
  label(id: NodeId): Label | undefined {
    const labels = this.labels(id);
    return this.operation(id) === 'input' ? labels[0] : labels.at(-1);
  }

  /** All names that the number was given, in order. */
  labels(id: NodeId): readonly Label[] {
    return this.#labels.get(id) ?? [];
  }

  /** The step whose statement made the number; undefined for inputs. */
  stepOf(id: NodeId): Step | undefined {
    if (this.operation(id) === 'input') return undefined;
    let low = 0;
    let high = this.steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.steps[middle]?.tapeSize ?? 0) > id) high = middle;
      else low = middle + 1;
    }
    return this.steps[low];
  }

  #remember(label: Label): void {
    if (moments.has(label.name)) return;
    if (label.shape.length > 0) {
      const row = inRows.has(label.name) ? label.index : [];
      label.nodes.forEach((node, at) =>
        this.#name(node, { ...label, index: [...row, ...unravelled(at, label.shape)], shape: [] }),
      );
    } else {
      label.nodes.forEach((node) => this.#name(node, label));
    }
  }

  #name(node: NodeId, label: Label): void {
    const labels = this.#labels.get(node);
    if (labels) labels.push(label);
    else this.#labels.set(node, [label]);
  }
}

/** Blocks as they lie in a module's memory, which whoever got them gives back. */
interface HeldBlocks {
  readonly names: unknown;
  readonly notes: unknown;
  values(): Float64Array;
  numbers(): Int32Array;
  delete(): void;
}

/** Copies a trace out of a module and gives its memory back. */
export function takeTrace(record: () => HeldBlocks): Trace {
  const blocks = guarded(record);
  try {
    // Views die when wasm memory grows: copy at once.
    return new Trace({
      names: String(blocks.names),
      values: blocks.values().slice(),
      numbers: blocks.numbers().slice(),
      notes: String(blocks.notes),
    });
  } finally {
    blocks.delete();
  }
}

/** The index of a position in row-major order: position 5 of shape (2, 3) is [1, 2]. */
function unravelled(position: number, shape: readonly number[]): number[] {
  const index: number[] = [];
  for (const size of shape.toReversed()) {
    index.unshift(position % size);
    position = Math.floor(position / size);
  }
  return index;
}

/** Takes the blocks apart. */
class BlockReader {
  readonly nodes: Int32Array;
  readonly #names: string[];
  readonly #numbers: Int32Array;
  readonly #inputs: Int32Array;
  readonly #steps: Int32Array;
  readonly #frames: Int32Array;
  readonly #pool: Int32Array;

  constructor(blocks: TraceBlocks) {
    this.#names = blocks.names.split('\n');
    this.#numbers = blocks.numbers;
    const [nodes = 0, inputs = 0, steps = 0, frames = 0, pool = 0] = blocks.numbers;
    let at = 5;
    const take = (length: number) => this.#numbers.subarray(at, (at += length));
    this.nodes = take(3 * nodes);
    this.#inputs = take(7 * inputs);
    this.#steps = take(11 * steps);
    this.#frames = take(4 * frames);
    this.#pool = take(pool);
  }

  inputs(): Label[] {
    return rows(this.#inputs, 7).map((row) => this.#label(row));
  }

  steps(): Step[] {
    return rows(this.#steps, 11).map((row) => ({
      ...this.#label(row),
      file: this.#name(row[7]),
      line: row[8] ?? 0,
      frame: row[9] ?? -1,
      tapeSize: row[10] ?? 0,
    }));
  }

  frames(): Frame[] {
    return rows(this.#frames, 4).map((row) => ({
      function: this.#name(row[0]),
      label: this.#name(row[1]),
      parent: row[2] ?? -1,
      firstStep: row[3] ?? 0,
    }));
  }

  #label(row: Int32Array): Label {
    return {
      name: this.#name(row[0]),
      index: this.#slice(row[1], row[2]),
      shape: this.#slice(row[3], row[4]),
      nodes: this.#slice(row[5], row[6]),
    };
  }

  #name(id: number | undefined): string {
    return this.#names[id ?? -1] ?? '';
  }

  #slice(begin = 0, size = 0): number[] {
    return [...this.#pool.subarray(begin, begin + size)];
  }
}

function rows(table: Int32Array, width: number): Int32Array[] {
  return Array.from({ length: table.length / width }, (_, row) =>
    table.subarray(row * width, (row + 1) * width),
  );
}
