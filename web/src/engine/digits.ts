import type {
  Blocks,
  MainModule,
  CsvReader as CoreCsvReader,
  DigitsCsvReader as CoreDigitsCsvReader,
  IdxReader as CoreIdxReader,
  Lab,
  Trainer as CoreTrainer,
} from '#wasm-digits';
import { guarded } from './errors.ts';
import { takeTrace, type NodeId, type Trace } from './trace.ts';

/** What may be done to an image, beside shifting it (cpp/gradus/digits/change.hpp). */
export type How = 'none' | 'mirrored' | 'upside-down' | 'inverted' | 'shuffled' | 'noise' | 'blank';

/** An image is shifted first, by whole pixels to the right and down, then changed. */
export interface Change {
  readonly dx: number;
  readonly dy: number;
  readonly how: How;
}

/** How a drawing or an image is prepared (cpp/gradus/digits/preprocess.hpp). */
export interface Preparation {
  readonly crop: boolean;
  readonly scale: boolean;
  readonly centre: boolean;
}

/**
 * One image through the network: of 784 bytes, or drawn. A drawing is prepared and then changed; an
 * image is changed and then prepared.
 */
export interface DigitTask extends Preparation {
  readonly image: Uint8Array | null;
  /** What it shows, or -1. */
  readonly label: number;
  /** `x,y x,y;x,y`: whole numbers from 0 to 279; a semicolon lifts the pen. */
  readonly strokes: string;
  /** Of the pen, 8 to 60. */
  readonly width: number;
  readonly change: Change;
  /** Whose sum is recorded in full: `a1 17`, `z2 3`, `outputs 4`; or ''. */
  readonly unit: string;
}

/** The arrays of 28 x 28 that may stand on the way from a sheet to the network. */
export type StageName = 'image' | 'plain' | 'cropped' | 'fitted' | 'centred' | 'changed';

export interface DigitNotes {
  /** What the image shows, or null. */
  readonly label: number | null;
  readonly answer: number;
  /** Of the weights: eight hexadecimal digits. */
  readonly checksum: string;
  readonly parameters: number;
  /** Units of each layer, the input first: 784, 50, 100, 10. */
  readonly sizes: readonly number[];
  /** Of the weights, in float32. */
  readonly bytes: number;
  /** The arrays of 28 x 28 on the way, in order. */
  readonly stages: readonly StageName[];
  /** How many pixels that the network sees are not 0. */
  readonly ink: number;
  /** Their centre of mass as row and column, counted from 0; null without ink. */
  readonly mass: readonly [number, number] | null;
  /** The unit whose numbers are recorded in full, or ''. */
  readonly unit: string;
}

export interface CountNotes {
  readonly state: 'empty' | 'counted';
}

/** A confusion matrix that was counted at some time: the row `index` of the numbers `name`. */
export interface Tally {
  readonly name: string;
  readonly index: number;
  readonly confusion: readonly number[];
}

/** So many right out of n in batches of one size; n is 0 where nobody has counted yet. */
export interface Lap {
  readonly batch: number;
  readonly right: number;
  readonly n: number;
}

export interface BatchNotes {
  readonly n: number;
  /** Units of each layer, the input first. */
  readonly sizes: readonly number[];
  /** The shapes of the arrays along the network, in order: X, A1, Z1, …, Y. */
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  /** The row whose numbers are on the tape. */
  readonly row: number;
  /** The row that became noise, or null. */
  readonly noise: number | null;
  /** The rows whose outputs are others than without the noise, every bit compared. */
  readonly rows: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The batches of which `bytes`[batch] tells the memory. */
  readonly batches: readonly number[];
}

/** Answers of the network for many images, and how often each label got each answer. */
export interface Counted {
  /** 100 numbers, row = label, column = answer. */
  readonly confusion: readonly number[];
  readonly digits: Uint8Array;
  /** The share of each answer. */
  readonly sureness: Float32Array;
}

/** A pixel p goes to (p - lower) / range; one of each for all pixels, or one for each of the 784. */
export interface PixelScale {
  readonly lower: Float32Array;
  readonly range: Float32Array;
}

export interface IdxData {
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

export interface LabelledImages {
  /** 784 bytes an image. */
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
  readonly count: number;
}

export interface Table {
  readonly names: readonly string[];
  readonly rows: number;
  /** Row by row. */
  readonly cells: Float64Array;
}

/** Reads a file piece by piece. `finish` may be called once; `free` gives the memory back. */
export interface ByteReader<R> {
  push(bytes: Uint8Array): void;
  /** How many rows (for IDX: items) were read so far. */
  readonly rows: number;
  finish(): R;
  free(): void;
}

export interface TrainingTask {
  readonly widths: readonly number[];
  readonly seed: number;
  readonly batch: number;
  readonly rate: number;
  /** What the rate is multiplied by after each pass over all images; 1 if nothing is said. */
  readonly fall?: number;
}

export interface Training {
  /** So many mini-batches; the loss of the last one. */
  run(iterations: number): { readonly loss: number };
  count(pixels: Uint8Array, labels: Uint8Array): Counted;
  /** The weights as .npy files by name: W1, b1, …. */
  weights(): Map<string, Uint8Array>;
  free(): void;
}

/** An image of the course: so many pixels. */
export const pixelsOfImage = 784;

/** Images that cross to the core at once: bounds the memory of both sides. */
const mostImagesAtOnce = 10_000;

/**
 * The C++ core's module on digits, as the page and the worker see it. What goes out is plain data;
 * large arrays are copied at once. Every method may throw an EngineError.
 */
export class Digits {
  readonly #core: MainModule;
  /** Holds the weights and the sample for as long as the page lives. */
  readonly #lab: Lab;

  constructor(core: MainModule) {
    this.#core = core;
    this.#lab = guarded(() => new core.Lab());
  }

  /** Takes weights from .npy files by name; those it has stay if these are refused. */
  useWeights(arrays: ReadonlyMap<string, Uint8Array>): void {
    guarded(() => this.#lab.useWeights([...arrays.keys()], [...arrays.values()]));
  }

  /** The weights as .npy files of float32: W1, b1, W2, b2, W3, b3. */
  weights(): Map<string, Uint8Array> {
    return guarded(() => filesOf(this.#lab));
  }

  checksum(): string {
    return String(guarded(() => this.#lab.checksum()));
  }

  /** Units of each layer, the input first, and how many weights and biases there are. */
  network(): { readonly sizes: readonly number[]; readonly parameters: number } {
    return guarded(() => ({ sizes: this.#lab.sizes(), parameters: this.#lab.parameters() }));
  }

  /** The images that `model` counts on: the first 1 000 of the test set. */
  useSample(pixels: Uint8Array, labels: Uint8Array): void {
    guarded(() => this.#lab.useSample(pixels, labels));
  }

  /** One image through the network. */
  digit(task: DigitTask): Trace {
    const { image, label, strokes, width, crop, scale, centre, change, unit } = task;
    const request = {
      image: image ?? new Uint8Array(),
      label,
      strokes,
      width,
      preparation: { crop, scale, centre },
      change: { ...change },
      unit,
    };
    return this.#trace(() => this.#lab.digit(request));
  }

  /** A confusion matrix (100 counts, row = label) summed up; none at all is a trace of one step, `begin`. */
  counts(confusion: readonly number[]): Trace {
    return this.#trace((core) => core.traceCounts([...confusion]));
  }

  /** Step `begin`; then for each tally the inputs `name_right`, `name_n` and the step `name`[index], right / n. */
  tallies(rows: readonly Tally[]): Trace {
    const names = rows.map(({ name }) => name);
    const indices = rows.map(({ index }) => index);
    const counts = rows.flatMap(({ confusion }) => [...confusion]);
    return this.#trace((core) => core.traceTallies(names, indices, counts));
  }

  /** Step `begin`; then for each lap, at its batch, the step `bytes` and, if n > 0, inputs `batch_right`, `batch_n` and the step `batch`, right / n. */
  race(laps: readonly Lap[]): Trace {
    const numbers = laps.flatMap(({ batch, right, n }) => [batch, right, n]);
    return this.#trace(() => this.#lab.race(numbers));
  }

  /** Up to 100 images as one batch, of which one `row` is shown; row `noise`, unless it is -1, becomes noise. */
  batch(task: { images: Uint8Array; row: number; noise: number }): Trace {
    return this.#trace(() => this.#lab.batch(task.images, task.row, task.noise));
  }

  /** Any number of images, each changed. */
  changed(pixels: Uint8Array, change: Change): Uint8Array {
    return guarded(() => this.#core.changed(pixels, { ...change }));
  }

  /** Any number of images, each prepared. */
  preprocessed(pixels: Uint8Array, steps: Preparation): Uint8Array {
    const { crop, scale, centre } = steps;
    return guarded(() => this.#core.preprocessed(pixels, { crop, scale, centre }));
  }

  /** The answers for any number of images, computed in batches. */
  count(pixels: Uint8Array, labels: Uint8Array, batch: number, scale?: PixelScale): Counted {
    return this.#counted(pixels, labels, batch, (part) =>
      this.#lab.classify(part, batch, scale?.lower ?? none, scale?.range ?? none),
    );
  }

  /** A model that claims are checked with (cpp/gradus/lessons/digit_models.hpp). */
  model(name: string, args: readonly number[]): number[] {
    return guarded(() => this.#lab.model(name, [...args]));
  }

  /** Reads IDX files of labels or of images of 28 x 28. */
  idxReader(): ByteReader<IdxData> {
    return readerOf(
      guarded(() => new this.#core.IdxReader()),
      (reader: CoreIdxReader) => reader.finish(),
    );
  }

  /** Reads Kaggle's file: label, pixel0, …, pixel783. */
  digitsCsvReader(): ByteReader<LabelledImages> {
    return readerOf(
      guarded(() => new this.#core.DigitsCsvReader()),
      (reader: CoreDigitsCsvReader) => {
        const { pixels, labels } = reader.finish();
        return { pixels, labels, count: labels.length };
      },
    );
  }

  /** The images and the labels of two IDX files together. */
  labelled(images: IdxData, labels: IdxData): LabelledImages {
    const pairs = guarded(() =>
      this.#core.labelled([...images.shape], images.data, [...labels.shape], labels.data),
    );
    return { pixels: pairs.pixels, labels: pairs.labels, count: pairs.labels.length };
  }

  /** Reads any table of numbers. */
  csvReader(): ByteReader<Table> {
    return readerOf(
      guarded(() => new this.#core.CsvReader()),
      (reader: CoreCsvReader) => reader.finish(),
    );
  }

  /** Which rows are for training and which for the test, as scikit-learn splits them. */
  split(n: number, testShare: number, seed: number): { train: Int32Array; test: Int32Array } {
    return guarded(() => this.#core.split(n, testShare, seed));
  }

  /** Smallest value and range of each pixel over these rows. */
  minMax(pixels: Uint8Array, rows: Int32Array): PixelScale {
    return guarded(() => this.#core.minMax(pixels, rows));
  }

  /** A network that learns these images, from the beginning. */
  trainer(task: TrainingTask, pixels: Uint8Array, labels: Uint8Array): Training {
    const trainer: CoreTrainer = guarded(
      () =>
        new this.#core.Trainer(
          { ...task, widths: [...task.widths], fall: task.fall ?? 1 },
          pixels,
          labels,
        ),
    );
    return {
      run: (iterations) => ({ loss: guarded(() => trainer.run(iterations)) }),
      count: (test, answers) =>
        this.#counted(test, answers, 100, (part) => trainer.classify(part, 100)),
      weights: () => guarded(() => filesOf(trainer)),
      free: () => trainer.delete(),
    };
  }

  #counted(
    pixels: Uint8Array,
    labels: Uint8Array,
    batch: number,
    classify: (part: Uint8Array) => { digits: Uint8Array; sureness: Float32Array },
  ): Counted {
    const digits = new Uint8Array(labels.length);
    const sureness = new Float32Array(labels.length);
    const images = Math.max(batch, mostImagesAtOnce - (mostImagesAtOnce % batch));
    for (let from = 0; from < labels.length; from += images) {
      const part = pixels.subarray(from * pixelsOfImage, (from + images) * pixelsOfImage);
      const answers = guarded(() => classify(part));
      digits.set(answers.digits, from);
      sureness.set(answers.sureness, from);
    }
    const confusion = guarded(() => this.#core.confusion(labels, digits));
    return { confusion, digits, sureness };
  }

  #trace(record: (core: MainModule) => Blocks): Trace {
    return takeTrace(() => record(this.#core));
  }
}

const none = new Float32Array();

/** The nodes of a step of this name with a shape; none where the trace has no such step. */
export function nodesOf(trace: Trace, name: string): readonly NodeId[] {
  const whole = [...trace.inputs, ...trace.steps].find(
    (label) => label.name === name && label.shape.length > 0,
  );
  return whole?.nodes ?? [];
}

/** What has weights to give as .npy files. */
interface Weighted {
  weightNames(): string[];
  weightFile(name: string): Uint8Array;
}

function filesOf(holder: Weighted): Map<string, Uint8Array> {
  return new Map(holder.weightNames().map((name) => [name, holder.weightFile(name)]));
}

/** A reader of the core as the page uses it. */
function readerOf<
  Core extends { push(bytes: Uint8Array): void; rows(): number; delete(): void },
  R,
>(reader: Core, finish: (reader: Core) => R): ByteReader<R> {
  return {
    push: (bytes) => guarded(() => reader.push(bytes)),
    get rows() {
      return guarded(() => reader.rows());
    },
    finish: () => guarded(() => finish(reader)),
    free: () => reader.delete(),
  };
}
