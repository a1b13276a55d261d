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

/**
 * A name tied to numbers: `w` at index [0]. `shape` is empty for one number. The index of an input
 * with a shape is the place of its first number: column 3 of W (784, 50) begins at [0, 3].
 */
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
  /** Who names a number, once somebody has asked. */
  #names: Names | undefined;

  constructor(blocks: TraceBlocks) {
    const reader = new BlockReader(blocks);
    this.values = blocks.values;
    this.notes = blocks.notes === '' ? undefined : JSON.parse(blocks.notes);
    this.#nodes = reader.nodes;
    this.inputs = reader.inputs();
    this.steps = reader.steps();
    this.frames = reader.frames();
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
    this.#names ??= new Names([...this.inputs, ...this.steps], this.inputs.length, this.size);
    return this.#names.of(id);
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
}

/**
 * Which labels name a number. A label may name thousands of numbers, of which hardly one is asked
 * for: only lists of places are kept, and a number's labels are made when it is.
 */
class Names {
  readonly #labels: readonly Label[];
  readonly #inputs: number;
  /** For each number its first entry, for each entry the next one; 0 ends a list. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  /** For each entry: the label, and which of its numbers it speaks of. */
  readonly #label: Int32Array;
  readonly #position: Int32Array;

  /** `labels` begin with so many `inputs`; there are `size` numbers. */
  constructor(labels: readonly Label[], inputs: number, size: number) {
    this.#labels = labels;
    this.#inputs = inputs;
    const entries = 1 + labels.reduce((sum, { nodes }) => sum + nodes.length, 0);
    this.#first = new Int32Array(size);
    this.#next = new Int32Array(entries);
    this.#label = new Int32Array(entries);
    this.#position = new Int32Array(entries);
    let entry = 0;
    // Backwards, since each entry goes to the front of its list.
    for (let at = labels.length - 1; at >= 0; at -= 1) {
      const { name, nodes } = labels[at] as Label;
      if (moments.has(name)) continue;
      for (let position = nodes.length - 1; position >= 0; position -= 1) {
        const node = nodes[position] as NodeId;
        entry += 1;
        this.#next[entry] = this.#first[node] ?? 0;
        this.#first[node] = entry;
        this.#label[entry] = at;
        this.#position[entry] = position;
      }
    }
  }

  /** All names of a number, in order. */
  of(id: NodeId): Label[] {
    const found: Label[] = [];
    for (let entry = this.#first[id] ?? 0; entry !== 0; entry = this.#next[entry] ?? 0) {
      found.push(this.#single(this.#label[entry] ?? 0, this.#position[entry] ?? 0));
    }
    return found;
  }

  /** The label of one of the numbers that a label names. */
  #single(at: number, position: number): Label {
    const label = this.#labels[at] as Label;
    if (label.shape.length === 0) return label;
    const place = unravelled(position, label.shape);
    const first = at < this.#inputs ? label.index : [];
    const row = at >= this.#inputs && inRows.has(label.name) ? label.index : [];
    const index = [...row, ...place.map((coordinate, axis) => coordinate + (first[axis] ?? 0))];
    return { ...label, index, shape: [] };
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
    return rows(this.#inputs, 7, (at) => this.#label(this.#inputs, at));
  }

  steps(): Step[] {
    const table = this.#steps;
    return rows(table, 11, (at) => {
      const { name, index, shape, nodes } = this.#label(table, at);
      return {
        name,
        index,
        shape,
        nodes,
        file: this.#name(table[at + 7]),
        line: table[at + 8] ?? 0,
        frame: table[at + 9] ?? -1,
        tapeSize: table[at + 10] ?? 0,
      };
    });
  }

  frames(): Frame[] {
    const table = this.#frames;
    return rows(table, 4, (at) => ({
      function: this.#name(table[at]),
      label: this.#name(table[at + 1]),
      parent: table[at + 2] ?? -1,
      firstStep: table[at + 3] ?? 0,
    }));
  }

  /** The label that begins there; loops and no views, since a scene may have a thousand of them. */
  #label(table: Int32Array, at: number): Label {
    return {
      name: this.#name(table[at]),
      index: this.#slice(table[at + 1], table[at + 2]),
      shape: this.#slice(table[at + 3], table[at + 4]),
      nodes: this.#slice(table[at + 5], table[at + 6]),
    };
  }

  #name(id: number | undefined): string {
    return this.#names[id ?? -1] ?? '';
  }

  #slice(begin = 0, size = 0): number[] {
    const found: number[] = [];
    for (let at = begin; at < begin + size; at += 1) found.push(this.#pool[at] ?? 0);
    return found;
  }
}

/** What `read` makes of each row of a table; it is given where the row begins. */
function rows<R>(table: Int32Array, width: number, read: (at: number) => R): R[] {
  const found: R[] = [];
  for (let at = 0; at < table.length; at += width) found.push(read(at));
  return found;
}
