import type { Blocks, MainModule } from '#wasm-arrays';
import { guarded } from './errors.ts';
import { takeTrace, type NodeId, type Trace } from './trace.ts';

/** An error of Python or NumPy: its own words, where it happened, and a code that the page words. */
export interface Complaint {
  readonly code: string;
  /** The last line of Python's message: `ValueError: …`. */
  readonly message: string;
  /** From which to which character of the line (code points); both 0 where it has no place. */
  readonly begin: number;
  readonly end: number;
  readonly arguments: readonly string[];
  /** The line as it may have been meant, or ''. */
  readonly suggestion: string;
}

/** What the scene `block` says beside its numbers. Strides and offsets are in bytes. */
export interface BlockNotes {
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly dtype: string;
  readonly itemSize: number;
  readonly bytes: number;
  /** Whether the array owns its memory, or looks into another's. */
  readonly owner: boolean;
}

export interface AxisNotes {
  readonly shape: readonly number[];
  readonly result: readonly number[];
  /** The axis that is pressed flat (or grows), or null for all of them. */
  readonly axis: number | null;
  /** How many elements go into one cell of the result. */
  readonly length: number;
  /** As NumPy prints the result. */
  readonly text: string;
}

/** A value that a name of the console stands for. */
export interface Held {
  readonly kind: 'array' | 'list' | 'tuple' | 'scalar' | 'other';
  /** As the prompt shows it, cut where it is long. */
  readonly text: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  /** In bytes. */
  readonly strides: readonly number[];
  /** In bytes, from the beginning of its block. */
  readonly offset: number;
  readonly bytes: number;
  readonly owner: boolean;
  /** The block it lies in, or -1. */
  readonly block: number;
  /** Which cells of the block it looks at, in ascending order; the first 256. */
  readonly places: readonly number[];
  /** What a list or tuple holds. */
  readonly items: readonly Held[];
}

/** A stretch of memory: the tape's nodes of its cells, as many as are drawn. */
export interface MemoryBlock {
  readonly id: number;
  readonly itemSize: number;
  readonly size: number;
  readonly nodes: readonly NodeId[];
}

/** One line of the console, and the memory after it. */
export interface ConsoleLine {
  readonly text: string;
  readonly output: string;
  readonly warnings: readonly string[];
  readonly error: Complaint | null;
  readonly names: readonly { readonly name: string; readonly value: Held }[];
  readonly blocks: readonly MemoryBlock[];
}

export interface ConsoleNotes {
  readonly lines: readonly ConsoleLine[];
}

/** Two lengths that meet; null where an array has no such axis. */
export interface Meeting {
  readonly a: number | null;
  readonly b: number | null;
  readonly verdict: 'fits' | 'stretched' | 'clash';
}

export interface BroadcastNotes {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** The axes from the left, as they stand when both shapes are flush right. */
  readonly meetings: readonly Meeting[];
  /** Which element of each array a cell of the result shows, both in reading order. */
  readonly aShown: readonly number[];
  readonly bShown: readonly number[];
  /** The common shape; null where there is none. */
  readonly shape: readonly number[] | null;
  readonly error: Complaint | null;
  /** Whether the cells are on the tape; a large result is not drawn. */
  readonly drawn: boolean;
  readonly cells: number;
  /** As NumPy prints the result, or ''. */
  readonly text: string;
}

/** Two arrays that are multiplied, as matrices or cell by cell. */
export interface ProductNotes {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly op: 'dot' | 'times';
  /** The result's shape; null where there is none. */
  readonly shape: readonly number[] | null;
  /** How many summands a cell of the matrix product has; null for cell times cell. */
  readonly inner: number | null;
  /** The two lengths that must be alike in the matrix product; null for cell times cell. */
  readonly inners: readonly [number, number] | null;
  readonly error: Complaint | null;
  /** As NumPy prints the result, or ''. */
  readonly text: string;
}

/** A call that cuts its numbers from the tape of the generator. */
export interface TapeCall {
  readonly call: string;
  readonly text: string;
  readonly shape: readonly number[];
  readonly nodes: readonly NodeId[];
  /** Which 32-bit words of the generator it used: from … to - 1. */
  readonly from: number;
  readonly to: number;
  /** How many numbers it gave, and how many different ones. */
  readonly count: number;
  readonly distinct: number;
  readonly error: Complaint | null;
}

export interface TapeNotes {
  readonly rows: readonly (readonly TapeCall[])[];
}

export interface SampleNotes {
  /** The bins' edges, one more than there are bins. */
  readonly edges: readonly number[];
  /** How many draws there are at each checkpoint. */
  readonly drawn: readonly number[];
}

export interface PictureNotes {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly text: string;
}

/** What an exercise with an expression asks for. */
export interface ExpressionGoal {
  readonly setup: string;
  readonly again: string;
  readonly want: string;
  readonly forbid?: readonly string[];
}

/** `right`, `empty`, `error`, `forbidden`, `only-here`, `mistake` (with its number) or `wrong`. */
export interface ExpressionGrade {
  readonly code: string;
  readonly mistake: number;
  /** As the prompt shows the answer's result. */
  readonly output: string;
  readonly error: Complaint | null;
}

export type Operator = 'add' | 'subtract' | 'multiply' | 'divide';
export type Reduction = 'sum' | 'max' | 'argmax' | 'mean' | 'concatenate';

/** A picture as the page decoded it: four bytes a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

/**
 * The C++ core's module on arrays, as the page sees it. What goes out is plain data. Every method
 * may throw an EngineError.
 */
export class Arrays {
  readonly #core: MainModule;

  constructor(core: MainModule) {
    this.#core = core;
  }

  /** Where each element of np.arange(count).reshape(shape) lies, transposed or not. */
  block(count: number, shape: string, transposed: boolean): Trace {
    return this.#trace((core) => core.traceBlock(count, shape, transposed));
  }

  /** An array, written as nested lists, pressed along an axis; -1 stands for all axes. */
  axis(data: string, reduction: Reduction, axis: number, keepdims: boolean): Trace {
    return this.#trace((core) => core.traceAxis(data, reduction, axis, keepdims));
  }

  /** A program run in a new console, line by line. */
  console(program: string): Trace {
    return this.#trace((core) => core.traceConsole(program));
  }

  /** Two arrays, given as shapes or as expressions, joined by an operator. */
  broadcast(task: {
    readonly a: string;
    readonly b: string;
    readonly operator: Operator;
    readonly then: 'none' | 'mean-square' | 'sum';
    readonly nudge: number;
    readonly at: number;
    readonly back: boolean;
  }): Trace {
    const { a, b, operator, then, nudge, at, back } = task;
    return this.#trace((core) => core.traceBroadcast(a, b, operator, then, nudge, at, back));
  }

  /** Two arrays, as expressions or nested lists, multiplied as matrices or cell by cell. */
  product(a: string, b: string, op: 'dot' | 'times'): Trace {
    return this.#trace((core) => core.traceProduct(a, b, op));
  }

  /** Two rows of calls, each cut from the tape of the same seed. */
  tape(seed: number, calls: readonly string[], second: readonly string[]): Trace {
    return this.#trace((core) => core.traceTape(seed, [...calls], [...second]));
  }

  /** A histogram of n draws while it fills. */
  sample(distribution: 'rand' | 'randn', n: number, seed: number): Trace {
    return this.#trace((core) => core.traceSample(distribution, n, seed));
  }

  /** sin and cos over np.arange(from, to, step). */
  curve(from: number, to: number, step: number): Trace {
    return this.#trace((core) => core.traceCurve(from, to, step));
  }

  /** A picture of the course as an array, after so many changes (`invert`, `flip`, `transpose`). */
  image(name: string, changes: readonly string[]): Trace {
    return this.#trace((core) => core.traceImage(name, [...changes]));
  }

  /** The reader's picture as an array of greys. */
  ownImage(pixels: Pixels, changes: readonly string[]): Trace {
    return this.#trace((core) =>
      core.traceOwnImage(pixels.width, pixels.height, [...pixels.rgba], [...changes]),
    );
  }

  /** What a program's last line gives, as a flat list of numbers; none where it raises an error. */
  numbers(program: string): number[] {
    return guarded(() => this.#core.programNumbers(program));
  }

  /** Judges a typed expression; `mistakes` are examples of answers that are recognised. */
  gradeExpression(
    goal: ExpressionGoal,
    answer: string,
    mistakes: readonly string[],
  ): ExpressionGrade {
    const { setup, again, want, forbid = [] } = goal;
    const grade = guarded(() =>
      this.#core.gradeExpression(setup, again, want, [...forbid], answer, [...mistakes]),
    );
    return JSON.parse(String(grade)) as ExpressionGrade;
  }

  /** What a drawn histogram of a fair sample says: `flat`, or `uneven`. */
  drawnShape(bars: readonly number[]): string {
    return String(guarded(() => this.#core.drawnShape([...bars])));
  }

  /** What may follow the text before the cursor, after the program has run. */
  complete(program: string, before: string): string[] {
    return guarded(() => this.#core.completions(program, before));
  }

  #trace(record: (core: MainModule) => Blocks): Trace {
    return takeTrace(() => record(this.#core));
  }
}
