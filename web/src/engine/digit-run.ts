import type { News } from './digit-messages.ts';

/** Thrown where a run ends because nobody waits for it any more. */
export const givenUp = Symbol('given up');

/** One errand under way. */
export class Run {
  #paused = false;
  #cancelled = false;
  #wake: () => void = () => undefined;
  readonly say: (news: News) => void;

  constructor(say: (news: News) => void) {
    this.say = say;
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#wake();
  }

  cancel(): void {
    this.#cancelled = true;
    this.#wake();
  }

  /** Lets messages arrive; waits while it is paused, throws when it was given up. */
  async turn(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    while (this.#paused && !this.#cancelled) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    if (this.#cancelled) throw givenUp;
  }
}
