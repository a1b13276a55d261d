import type { Found, Truth } from './engine.ts';

/** What the worker is asked: all neurons of a grid of steps³ in [-reach, reach]³. */
export interface SearchOrder {
  readonly run: number;
  readonly wanted: Truth;
  readonly reach: number;
  readonly steps: number;
}

/** How far it has come. */
export interface SearchReport {
  readonly run: number;
  readonly tried: number;
  readonly size: number;
  readonly best: Found | null;
}

/** The machine's search in a worker; a new one ends the old one, whose reports are dropped. */
export class Search {
  #worker: Worker | null = null;
  #run = 0;

  /** Starts a search; `onReport` hears of its progress, the last report has tried = size. */
  start(
    order: Omit<SearchOrder, 'run'>,
    onReport: (report: SearchReport) => void,
    onFailure: () => void,
  ): void {
    this.cancel();
    const run = this.#run;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<SearchReport>) => {
      if (data.run === run && this.#run === run) onReport(data);
    };
    this.#worker.onerror = () => {
      if (this.#run === run) onFailure();
    };
    this.#worker.postMessage({ ...order, run } satisfies SearchOrder);
  }

  cancel(): void {
    this.#run += 1;
    this.#worker?.terminate();
    this.#worker = null;
  }
}
