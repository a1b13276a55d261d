import type { Found, Truth } from './engine.ts';
import { EngineError } from './errors.ts';

/** What is looked for, and where: on a grid of steps³ neurons in [-reach, reach]³. */
export interface SearchTask {
  readonly wanted: Truth;
  readonly reach: number;
  readonly steps: number;
}

/** How many neurons the grid holds. */
export function gridSize({ steps }: SearchTask): number {
  return steps ** 3;
}

/** What the worker is asked: so many neurons of the grid, from this one on. */
export interface Slice extends SearchTask {
  readonly run: number;
  readonly from: number;
  readonly count: number;
}

/** The best of a slice, or why there is none. */
export type SliceAnswer =
  | { readonly run: number; readonly found: Found }
  | { readonly run: number; readonly failed: string };

/** How far a search has come. */
export interface SearchReport {
  readonly tried: number;
  readonly size: number;
  readonly best: Found;
}

/** What comes of a search: reports, the last with tried = size, or a failure. */
export interface SearchListener {
  readonly report: (report: SearchReport) => void;
  readonly fail: (error: EngineError) => void;
}

/** A worker, as far as a search uses it. */
export type SearchWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

/** So many neurons at a time: a few hundredths of a second. */
const sliceSize = 50_000;

/**
 * The machine's search in a worker, which is asked slice by slice: so it can pause, and an answer
 * that arrives after the end of its run is dropped.
 */
export class Search {
  readonly #makeWorker: () => SearchWorker;
  #worker: SearchWorker | null = null;
  #run = 0;
  #next: (() => void) | null = null;
  #paused = false;

  constructor(makeWorker = startWorker) {
    this.#makeWorker = makeWorker;
  }

  start(task: SearchTask, listener: SearchListener): void {
    this.cancel();
    const run = this.#run;
    const size = gridSize(task);
    let tried = 0;
    let best: Found | null = null;
    const fail = (reason: string) => {
      if (this.#run !== run) return;
      this.cancel();
      listener.fail(new EngineError('search.failed', [reason]));
    };
    let worker: SearchWorker;
    try {
      worker = this.#makeWorker();
    } catch (error) {
      fail(String(error));
      return;
    }
    this.#worker = worker;
    const ask = () => {
      this.#next = null;
      worker.postMessage({ ...task, run, from: tried, count: sliceSize } satisfies Slice);
    };
    worker.onerror = (event) => fail(event instanceof ErrorEvent ? event.message : 'no worker');
    worker.onmessageerror = () => fail('unreadable answer');
    worker.onmessage = ({ data }: MessageEvent<SliceAnswer>) => {
      if (data.run !== run || this.#run !== run) return;
      if ('failed' in data) return fail(data.failed);
      tried = Math.min(tried + sliceSize, size);
      if (best === null || data.found.right > best.right) best = data.found;
      if (tried === size) this.cancel();
      else if (this.#paused) this.#next = ask;
      else ask();
      listener.report({ tried, size, best });
    };
    ask();
  }

  /** The slice in hand is finished, then it waits. */
  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#next?.();
  }

  cancel(): void {
    this.#run += 1;
    this.#worker?.terminate();
    this.#worker = null;
    this.#next = null;
    this.#paused = false;
  }
}

function startWorker(): SearchWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
