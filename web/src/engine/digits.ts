import type {
  Blocks,
  MainModule,
  CsvReader as CoreCsvReader,
  DigitsCsvReader as CoreDigitsCsvReader,
  IdxReader as CoreIdxReader,
  Lab,
  Trainer as CoreTrainer,
} from '#wasm-digits';
import type {
  ByteReader,
  Cell,
  Change,
  Counted,
  DigitTask,
  IdxData,
  LabelledImages,
  Lap,
  PixelScale,
  Preparation,
  Table,
  Tally,
  Training,
  TrainingTask,
  Which,
} from './digit-types.ts';
import { guarded } from './errors.ts';
import { pixelsOfImage } from './images.ts';
import { takeTrace, type Trace } from './trace.ts';

export type * from './digit-types.ts';
export { pixelsOfImage } from './images.ts';

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

  /** Step `begin`; then for each lap, at its batch, the step `bytes` and, if it was counted, inputs `batch_right`, `batch_n` and the step `batch`, right / n. */
  race(laps: readonly Lap[]): Trace {
    const batches = laps.map(({ batch }) => batch);
    const counts = laps.flatMap(({ confusion }) => [...(confusion ?? nobody)]);
    return this.#trace(() => this.#lab.race(batches, counts));
  }

  /** The numbers, from 0, of the images asked for; of one cell of the confusion matrix, or of all. */
  chosen(
    { labels, digits, sureness }: Pick<Counted, 'digits' | 'sureness'> & { labels: Uint8Array },
    which: Which,
    cell: Cell | null,
  ): Int32Array {
    const { label, answer } = cell ?? { label: -1, answer: -1 };
    return guarded(() => this.#core.chosen(labels, digits, sureness, which, label, answer));
  }

  /** The middle one of these numbers, or the mean of the two there. */
  median(numbers: readonly number[]): number {
    return guarded(() => this.#core.median([...numbers]));
  }

  /** Where each of the 784 pixels goes when an image is shuffled. */
  shuffledPlaces(): Int32Array {
    return guarded(() => this.#core.shuffledPlaces());
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

/** A confusion matrix of nothing. */
const nobody: readonly number[] = new Array<number>(100).fill(0);

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
