/** What the module on digits takes and gives (digits.ts): plain data. */

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

/** What was counted in batches of one size: a confusion matrix, or null where nobody has yet. */
export interface Lap {
  readonly batch: number;
  readonly confusion: readonly number[] | null;
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

/** Which images of many: unsure ones with the least sure first, of wrong ones perhaps the surest. */
export type Which = 'all' | 'right' | 'wrong' | 'unsure' | 'sure-wrong';

/** A cell of the confusion matrix. */
export interface Cell {
  readonly label: number;
  readonly answer: number;
}

/** A pixel p goes to (p - lower) / range, with one of each for each of the 784 pixels. */
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
  /** So many mini-batches; the mean of their losses. */
  run(iterations: number): { readonly loss: number };
  count(pixels: Uint8Array, labels: Uint8Array): Counted;
  /** The weights as .npy files by name: W1, b1, …. */
  weights(): Map<string, Uint8Array>;
  free(): void;
}
