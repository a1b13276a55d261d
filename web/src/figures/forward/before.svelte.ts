import { untrack } from 'svelte';

/** What a row of bars showed: which row, and how high each of its bars was. */
export interface Shown {
  readonly row: string;
  readonly e: readonly number[];
  readonly y: readonly number[];
}

/**
 * Where the bars stood before the last change, so that it can be seen who gained and who lost. While a
 * handle is held, that is where they stood when it was taken.
 */
export class Before {
  shown: Shown | null = $state.raw(null);
  /** Whether a handle is held: what is drawn then keeps up with it. */
  held = $state(false);
  #last: Shown | null = null;

  /** To be told what is shown, whenever that is another. */
  follow(now: Shown): void {
    const last = this.#last;
    this.#last = now;
    const same = last?.row === now.row && last.y.length === now.y.length;
    if (!same) this.shown = null;
    else if (!untrack(() => this.held)) this.shown = alike(last, now) ? null : last;
  }

  hold(): void {
    if (this.held) return;
    this.held = true;
    this.shown = this.#last;
  }

  release(): void {
    this.held = false;
  }
}

function alike(one: Shown, other: Shown): boolean {
  const same = (a: readonly number[], b: readonly number[]) =>
    a.every((value, at) => Object.is(value, b[at]));
  return same(one.y, other.y) && same(one.e, other.e);
}
