import type { Found } from '../engine/engine.ts';
import { Search, type SearchTask } from '../engine/search.ts';

export type SearchState = 'idle' | 'running' | 'paused' | 'done' | 'failed';

/** The machine's search as the page sees it: how far it has come, and what it has found. */
export class MachineSearch {
  state: SearchState = $state('idle');
  tried: number = $state(0);
  best: Found | null = $state.raw(null);
  readonly #search: Search;

  constructor(search = new Search()) {
    this.#search = search;
  }

  /** Starts from the beginning; a search that waits goes on, one that runs is left alone. */
  start(task: SearchTask): void {
    if (this.state === 'running') return;
    if (this.state === 'paused') return this.resume();
    this.tried = 0;
    this.best = null;
    this.state = 'running';
    this.#search.start(task, {
      report: ({ tried, size, best }) => {
        this.tried = tried;
        this.best = best;
        if (tried === size) this.state = 'done';
      },
      fail: () => {
        this.state = 'failed';
      },
    });
  }

  pause(): void {
    if (this.state !== 'running') return;
    this.#search.pause();
    this.state = 'paused';
  }

  resume(): void {
    if (this.state !== 'paused') return;
    this.state = 'running';
    this.#search.resume();
  }

  /** Ends the search and forgets it. */
  cancel(): void {
    this.#search.cancel();
    this.state = 'idle';
    this.tried = 0;
    this.best = null;
  }
}
