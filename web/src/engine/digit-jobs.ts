import type { Change, Counted, LabelledImages } from './digits.ts';

/** Images of 28 x 28 bytes, one after another, and what digit each is. */
export type Images = LabelledImages;

/** How pixels become numbers: divided by 255, or by what the training part spans. */
export type Scaling = '255' | 'min-max';

/** The network of the course, or the one that the reader brought. */
export type WhoseWeights = 'course' | 'own';

/** All test images under one change, or the reader's images (the course's, while there are none). */
export type CountJob =
  | {
      readonly set: 'test';
      readonly change: Change;
      /** Whether each image is moved to its centre of mass first. */
      readonly centre: boolean;
      readonly batch: number;
    }
  | {
      readonly set: 'own';
      readonly scaling: Scaling;
      /** The part that a split of 70/30 with seed 42 sets aside, or everything. */
      readonly part: 'test' | 'all';
      readonly batch: number;
      readonly weights: WhoseWeights;
    };

/** What the network says of each image that was counted. */
export interface CountedAnswer extends Counted {
  /** What each image is. */
  readonly labels: Uint8Array;
  /** For part "test", which images of the set these are. */
  readonly rows: Int32Array | null;
  /** How many images the other part holds. */
  readonly others: number;
}

/** All test images, so many at a time. */
export interface Timed {
  readonly batch: number;
  /** The median of the rounds so far, after a warm-up. */
  readonly milliseconds: number;
  /** What was answered; rows are labels, columns answers. */
  readonly confusion: readonly number[];
}

/** A network learns the first `images` training images twice: as they are, and shuffled. */
export interface TrainTask {
  readonly seed: number;
  readonly images: number;
  readonly iterations: number;
  readonly batch: number;
  readonly rate: number;
}

/** How far a training has come, counted on all test images. */
export interface Round {
  readonly iterations: number;
  /** Rows are labels, columns answers. */
  readonly confusion: readonly number[];
}

/** The same network, seed and steps; in `shuffled` one fixed permutation was applied to every image. */
export interface Trained {
  readonly task: TrainTask;
  readonly plain: readonly Round[];
  readonly shuffled: readonly Round[];
}

/** One name for one job: the same for equal jobs. */
export function jobKey(job: CountJob): string {
  if (job.set === 'own')
    return JSON.stringify(['own', job.scaling, job.part, job.batch, job.weights]);
  const { dx, dy, how } = job.change;
  return JSON.stringify(['test', dx, dy, how, job.centre, job.batch]);
}
