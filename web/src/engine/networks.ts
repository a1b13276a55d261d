import type { Blocks, MainModule } from '#wasm-networks';
import { guarded } from './errors.ts';
import { takeTrace, type NodeId, type Trace } from './trace.ts';

/** What a layer may do to its sums (cpp/gradus/networks/activation.hpp), as far as scenes offer it. */
export type Bend = 'step' | 'sigmoid' | 'tanh' | 'relu';

/** A chain of layers of one number each. Places and curves are for drawing, equally far apart. */
export interface StackNotes {
  readonly layers: number;
  readonly bend: Bend | 'none';
  /** Where the curves were computed. */
  readonly places: readonly number[];
  /** After each layer: its output at each place; the last is the whole chain. */
  readonly curves: readonly (readonly number[])[];
  /** Between which inputs each layer is drawn by itself, and its line's two ends there. */
  readonly edges: readonly [number, number];
  readonly lines: readonly (readonly [number, number])[];
  /** The ends of the line W x + B at the first and the last place; null where layers bend. */
  readonly whole: readonly [number, number] | null;
}

/** A function that scene `curves` shows at x: the nodes of its value and of its slope. */
export interface ShownCurve {
  readonly name: Bend;
  readonly value: NodeId;
  readonly slope: NodeId;
}

export interface CurvesNotes {
  /** The node of x. */
  readonly x: NodeId;
  /** In the order step, sigmoid, tanh, relu; only those that are shown. */
  readonly shown: readonly ShownCurve[];
  /** The node of 2σ(2x) − 1, or null. */
  readonly twice: NodeId | null;
  /** The notes' eleven numbers and each shown function's values there; null unless asked for. */
  readonly table: {
    readonly places: readonly NodeId[];
    readonly rows: readonly { readonly name: Bend; readonly nodes: readonly NodeId[] }[];
  } | null;
}

/** One function over the window: values and slopes at the places. */
export interface CurvePoints {
  readonly name: Bend;
  readonly values: readonly number[];
  readonly slopes: readonly number[];
}

/** The curves of scene `curves`, which no handle changes. */
export interface AllCurvePoints {
  /** Ascending; at 0 there are two, 0 and the next number above, so that jumps stand upright. */
  readonly places: readonly number[];
  /** In the order step, sigmoid, tanh, relu. */
  readonly curves: readonly CurvePoints[];
  /** 2σ(2x) − 1. */
  readonly twice: readonly number[];
}

export type LayerActivation = 'identity' | 'step' | 'sigmoid' | 'tanh' | 'relu';
export type OutputActivation = 'identity' | 'softmax' | 'sigmoid';

/** A layer of the network on the stage. */
export interface LayerNotes {
  /** As its numbers are named: a1, z1; the last layer's answers are `outputs`. */
  readonly a: string;
  readonly z: string;
  readonly weights: string;
  readonly biases: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: LayerActivation | OutputActivation;
}

export interface NetworkNotes {
  /** How many units each layer has, the input first: 2, 3, 2, 2. */
  readonly sizes: readonly number[];
  readonly layers: readonly LayerNotes[];
  /** How many weights and biases there are. */
  readonly parameters: number;
}

export interface SoftmaxNotes {
  readonly rows: number;
  readonly columns: number;
  readonly form: 'shifted' | 'naive';
  readonly whole: boolean;
}

/** What scene `network` computes: numbers as texts, columns split by commas, rows by semicolons. */
export interface NetworkTask {
  readonly x: string;
  /** Weights and biases of the layers; a last layer may be left out (both texts empty). */
  readonly layers: readonly { readonly weights: string; readonly biases: string }[];
  readonly h: LayerActivation;
  readonly out: OutputActivation;
}

/** A change of numbers that stand in a text; row and column -1 mean all. */
export interface Change {
  readonly how: 'add' | 'times' | 'set';
  readonly by: number;
  readonly row: number;
  readonly column: number;
}

/**
 * The C++ core's module on networks, as the page sees it. What goes out is plain data. Every method
 * may throw an EngineError.
 */
export class Networks {
  readonly #core: MainModule;
  #curvePoints: AllCurvePoints | undefined;

  constructor(core: MainModule) {
    this.#core = core;
  }

  /** A number through a chain of layers of one number each; weights and biases as texts. */
  stack(task: {
    readonly layers: number;
    readonly w: string;
    readonly b: string;
    readonly bend: Bend | 'none';
    readonly x: number;
  }): Trace {
    const { layers, w, b, bend, x } = task;
    return this.#trace((core) => core.traceStack(layers, w, b, bend, x));
  }

  /** The values and slopes of functions at x, on request at the notes' eleven numbers too. */
  curves(shown: readonly Bend[], x: number, twice: boolean, table: boolean): Trace {
    return this.#trace((core) => core.traceCurves([...shown], x, twice, table));
  }

  /** The curves themselves; computed once. */
  curvePoints(): AllCurvePoints {
    this.#curvePoints ??= JSON.parse(
      String(guarded(() => this.#core.curvePoints())),
    ) as AllCurvePoints;
    return this.#curvePoints;
  }

  /** A row of numbers through a network, summand by summand. */
  network({ x, layers, h, out }: NetworkTask): Trace {
    const texts = layers.flatMap(({ weights, biases }) => [weights, biases]);
    return this.#trace((core) => core.traceNetwork(x, texts, h, out));
  }

  /** Rows of scores and their shares; `whole` shares out all rows together. */
  softmax(scores: string, form: 'shifted' | 'naive', t: number, whole: boolean): Trace {
    return this.#trace((core) => core.traceSoftmax(scores, form, t, whole));
  }

  /** Numbers in a text after a change, as a text again. */
  changed(numbers: string, { how, by, row, column }: Change): string {
    return String(guarded(() => this.#core.changedNumbers(numbers, how, by, row, column)));
  }

  /** The text with `by` added to the largest number of a row, the first of several; as it is, where there is no such row. */
  pushed(numbers: string, row: number, by: number): string {
    return String(guarded(() => this.#core.pushedNumbers(numbers, row, by)));
  }

  #trace(record: (core: MainModule) => Blocks): Trace {
    return takeTrace(() => record(this.#core));
  }
}
