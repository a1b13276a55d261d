import type { CountedAnswer, CountJob, Images, Round, Timed, TrainTask } from './digit-jobs.ts';

/** What the worker may be asked. */
export type Errand =
  | { readonly kind: 'count'; readonly job: CountJob }
  | { readonly kind: 'race'; readonly batches: readonly number[] }
  | { readonly kind: 'train'; readonly task: TrainTask }
  | { readonly kind: 'read'; readonly file: File };

/** What is sent to the worker: an errand under the number of its run, or what concerns a run. */
export type ToDesk =
  | { readonly kind: 'begin'; readonly run: number; readonly errand: Errand }
  | { readonly kind: 'pause' | 'resume' | 'cancel'; readonly run: number }
  | { readonly kind: 'test'; readonly images: Images }
  | { readonly kind: 'forget' };

/** What a file that was read has become. */
export type ReadResult =
  | {
      readonly kind: 'data';
      readonly from: 'csv' | 'idx';
      readonly count: number;
      readonly first: Images;
    }
  | { readonly kind: 'half'; readonly of: 'images' | 'labels'; readonly count: number }
  | {
      readonly kind: 'weights';
      readonly sizes: readonly number[];
      readonly parameters: number;
      readonly arrays: ReadonlyMap<string, Uint8Array>;
    };

/** What a run has to tell. */
export type News =
  | { readonly kind: 'loading'; readonly done: number; readonly total: number }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; rows?: number }
  | { readonly kind: 'counted'; readonly answer: CountedAnswer }
  | { readonly kind: 'timed'; readonly timed: readonly Timed[] }
  | { readonly kind: 'round'; readonly plain: Round; readonly shuffled: Round }
  | { readonly kind: 'read'; readonly result: ReadResult }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: string; readonly details: readonly string[] };

/** What comes back: news of a run, or what the worker itself has loaded. */
export type FromDesk =
  { readonly run: number; readonly news: News } | { readonly loaded: readonly string[] };
