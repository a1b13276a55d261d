import { untrack } from 'svelte';
import type { LessonSession } from '../../lesson/session.svelte.ts';

/** What the reader typed into cells of a product before the core filled them. */
export class ProductBets {
  readonly #session: LessonSession;
  #bets: Readonly<Record<string, number>> = $state.raw({});

  constructor(session: LessonSession) {
    this.#session = session;
    const kept = untrack(() => session.drafts.get('product bets'));
    this.#bets = (kept as Readonly<Record<string, number>> | undefined) ?? {};
  }

  /** A bet belongs to these two factors and this product. */
  #key(i: number, j: number): string {
    const { a, b, op } = this.#session.params;
    return JSON.stringify([a, b, op, i, j]);
  }

  at(i: number, j: number): number | undefined {
    return this.#bets[this.#key(i, j)];
  }

  place(i: number, j: number, value: number): void {
    this.#bets = { ...this.#bets, [this.#key(i, j)]: value };
    this.#session.drafts.set('product bets', this.#bets);
  }
}
